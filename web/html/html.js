// HTML in, the text of its article out, with its structure: `#` before headings, `-` and numbers before items, `>` before block
// quotations, as the analysis reads them. Loaded only when HTML comes in.
//
// The HTML is parsed into a document of its own that shows nothing, runs nothing and loads nothing. A whole page goes through
// Mozilla's Readability first, which is loaded only then.

/** Elements that are no running text. */
const LEFT_OUT =
  "nav,aside,figure,figcaption,footer,form,button,select,textarea,script,style,template,noscript,svg,table,pre,video,audio,iframe,[hidden],[aria-hidden=true]";
/** Elements whose text no reader sees. */
const UNSEEN = "script,style,template,noscript,svg,video,audio,iframe,[hidden]";
/** What readers call some of those that are left out. */
const NAMED = [["figure,figcaption", "caption"], ["nav", "menu"], ["table", "table"], ["aside", "side note"], ["footer", "footer"], ["pre", "listing"]];
/** Elements that make a paragraph of their own. */
const BLOCKS =
  "p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,div,section,article,main,header,ul,ol,dl,hgroup,details,summary,address,nav,aside,figure,figcaption,footer,form,table,caption,tr,td,th,pre";
/** Elements that stand around an article, hardly in it. */
const AROUND = "nav,header,footer,main,aside,form,[role=navigation],[role=main],[role=banner]";
/** What invites readers to click and is no text: by itself, behind a heading, in a list of ways to share. */
const MORE = /^(read|show|see|load) more\b/i;
const EDIT = /\s*\[edit\]$/;
const SHARE = /^(share|tweet|post|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|bluesky|e-?mail|copy link|print|save)( this.*| (on|by|to|via) .*)?$/i;
/** Fewer words from Readability are rather a teaser than the article. */
const LEAST_WORDS = 40;

const folded = (text) => text.replace(/\s+/g, " ").trim();
const words = (text) => (text.match(/\S+/g) ?? []).length;

/**
 * The text of a piece of a page, or of the article of a whole one, as a list: the text, the same with what was left out of it, how many words
 * stand around the article, and pairs of a name and a number for what else was left out. `null` without a word.
 */
export default async function text(html, isPage) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const [whole] = written(page.body, UNSEEN);
  let [short, left] = written(page.body, LEFT_OUT);
  let around = 0;
  if (isPage || page.querySelector(AROUND)) {
    const found = await article(page).catch(() => null);
    if (found) {
      [short, left] = found;
      around = Math.max(words(whole) - words(short) - left.words, 0);
    }
  }
  return short === "" ? null : [short, whole, around, [...left.names].flat()];
}

/** What Readability takes for the article: it changes the document, so it comes last. */
async function article(page) {
  const headlines = page.querySelectorAll("h1");
  const { default: Readability } = await import("./readability.js");
  const headline = headlines.length === 1 ? headlines[0].textContent : null;
  const found = new Readability(page, { serializer: (element) => element }).parse();
  if (!found?.content) return null;
  const [text, left] = written(found.content, LEFT_OUT);
  if (words(text) < LEAST_WORDS) return null;
  const title = folded(headline ?? found.title ?? "");
  const isThere = text.split("\n", 3).some((line) => line.replace(/^[# ]+/, "") === title);
  return [title === "" || isThere ? text : `# ${title}\n\n${text}`, left];
}

/** The element's blocks as text, each with what tells its kind, without the elements of that selector; and what these were. */
function written(root, without) {
  const left = { words: 0, names: new Map() };
  const parts = [];
  inside(root, without, parts, left);
  let text = "";
  let last = null;
  for (const { element, content } of parts) {
    // Two line breaks in a row part paragraphs, one does not.
    for (let paragraph of content.split(/\n\s*\n/).map(folded).filter((paragraph) => paragraph !== "")) {
      if (without === LEFT_OUT) {
        const rest = withoutClicks(element, paragraph);
        if (rest !== paragraph) note("page link", paragraph.slice(rest.length), left);
        if (rest === "") continue;
        paragraph = rest;
      }
      const item = element.closest("li");
      if (text !== "") text += item && last ? "\n" : "\n\n";
      text += marks(element, item === last ? null : item) + paragraph;
      last = item;
    }
  }
  return [text, left];
}

/** A paragraph without what invites to click. */
function withoutClicks(element, paragraph) {
  const few = words(paragraph) < 12;
  if (few && MORE.test(paragraph)) return "";
  if (few && SHARE.test(paragraph) && (element.closest("li") || element.querySelector("a"))) return "";
  return paragraph.replace(EDIT, "");
}

/** What stands inside an element goes on with the last part; a block inside ends that part, and what follows begins another. */
function inside(element, without, parts, left) {
  const begin = () => parts.push({ element: element.closest(BLOCKS) ?? element, content: "" });
  if (parts.length === 0 || element.matches(BLOCKS)) begin();
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      parts.at(-1).content += child.data.replaceAll("\n", " ");
    } else if (child.nodeType !== Node.ELEMENT_NODE) {
      continue;
    } else if (isLeftOut(child, without)) {
      count(child, left);
    } else if (child.localName === "br") {
      parts.at(-1).content += "\n";
    } else {
      inside(child, without, parts, left);
      if (child.matches(BLOCKS)) begin();
    }
  }
}

/** A block quotation in a figure is one all the same; its caption is left out. */
const isLeftOut = (element, without) => element.matches(without) && !(element.localName === "figure" && element.querySelector("blockquote"));

function count(element, left) {
  const name = NAMED.find(([selector]) => element.matches(selector))?.[1];
  if (name) note(name, element.textContent, left);
}

function note(name, text, left) {
  const many = words(text);
  if (many === 0) return;
  left.words += many;
  left.names.set(name, (left.names.get(name) ?? 0) + 1);
}

/** What stands before a block: the marks of a block quotation, of a heading, of the item that it begins. */
function marks(element, item) {
  const quoted = element.closest("blockquote") ? "> " : "";
  const [, level] = /^h([1-6])$/.exec(element.localName) ?? [];
  if (level) return `${quoted}${"#".repeat(level)} `;
  return quoted + (item ? number(item) : "");
}

/** The number of an item where its list has numbers, else a dash. */
function number(item) {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "- ";
  return `${list.start + [...list.children].filter(({ localName }) => localName === "li").indexOf(item)}. `;
}
