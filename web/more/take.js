// Saves and shares an article: files of it, its pictures, a print, a link, the line for one's own site. Loaded only when a reader asks.
//
// Files come from the module that the program's files come from too. Nothing is sent.

import { button, make, opened, save } from "./dialog.js";

const FILES = [
  ["report.md", "Report", "to read and to paste, in Markdown"],
  ["report.json", "All data", "every count with its place, in JSON"],
  ["sentences.csv", "Sentences", "a row for each, for a spreadsheet"],
  ["words.csv", "Words", "long, positive and negative ones"],
  ["quotations.csv", "Quotations", "who says what, and how sure"],
];
const PICTURES = [
  ["rhythm.svg", "Words in each sentence"],
  ["arc.svg", "Positive and negative words"],
  ["voices.svg", "Who is speaking"],
];
/** How many pixels of a PNG stand for one of the picture. */
const SCALE = 2;
/** Browsers open links of this length, and mail programs do not break them. */
const LONG_LINK = 8_000;

/** A picture as PNG, drawn by the browser on white, as it would be printed: without its style, which is for the dark. */
async function png(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace(/<style>.*?<\/style>/s, ""))}`;
  await image.decode();
  const canvas = make("canvas", { width: image.naturalWidth * SCALE, height: image.naturalHeight * SCALE });
  const drawing = canvas.getContext("2d");
  drawing.fillStyle = "#fff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
}

/** A name for files, from the text's first words. */
const stem = (text) =>
  (/\S.*/.exec(text)?.[0] ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 40).replace(/-$/, "") || "article";

/** The link to this page, with its settings, and the text if it is to go along. */
function link({ theme, aim, text }) {
  const fields = [["v", "1"], ["size", text?.length], ["theme", theme], ["aim", aim], ["text", text]];
  const known = fields.filter(([, value]) => value !== undefined && value !== "");
  return `${location.href.split("#")[0]}#${known.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Opens the dialog for an article: its text, and what makes the file of a name. */
export default function take(root, { text, made, stands, isCorrected }) {
  const named = (ending) => `${stem(text)}.${ending}`;
  /** Does it, and says what came of it. */
  const act = (what, failed) => async () => {
    try {
      tell(await what());
    } catch {
      tell(failed);
    }
  };
  const saved = (name) => {
    save([made(name)], named(name));
    return `Saved ${named(name)}.`;
  };
  const drawn = async (name) => {
    const picture = name.replace("svg", "png");
    save(await png(made(name)), named(picture));
    return `Saved ${named(picture)}.`;
  };
  const NOT_SAVED = "This file could not be made. Your text is unchanged.";
  const copied = (field) => async () => {
    await navigator.clipboard.writeText(field.value);
    return "Copied.";
  };
  const copy = (field) => {
    const failed = "This browser did not let the page copy. The words are selected: copy them with the keyboard.";
    return button("Copy", () => {
      field.select();
      return act(copied(field), failed)();
    });
  };

  const row = ([name, title, about]) =>
    make("li", {}, make("span", {}, `${title} `, make("small", {}, about)), button("Save", act(() => saved(name), NOT_SAVED), `Save ${title}`));
  const picture = ([name, title]) => {
    const acts = [["SVG", saved], ["PNG", drawn]].map(([kind, how]) => button(kind, act(() => how(name), NOT_SAVED), `Save ${title} as ${kind}`));
    return make("li", {}, title, make("span", { class: "acts" }, ...acts));
  };

  const host = root.host;
  const theme = host.getAttribute("theme");
  const settings = { theme: theme === "auto" ? undefined : (theme ?? undefined), aim: root.querySelector(".aim")?.value };
  const address = make("textarea", { readonly: "", rows: "2", "aria-label": "Link" });
  const withText = make("input", { type: "checkbox", change: () => refresh() });
  const size = link({ ...settings, text }).length;
  const refresh = () => {
    address.value = link({ ...settings, text: withText.checked ? text : undefined });
  };
  refresh();
  const warning = size > LONG_LINK ? " Some mail programs and chats cut so long a link." : "";
  const place = new URL(".", location.href).href;
  const shade = settings.theme ? ` theme="${settings.theme}"` : "";
  const code = make("textarea", { readonly: "", rows: "4", "aria-label": "Code for your site" });
  code.value = `<script type="module" src="${place}article-lens.js"></script>\n<article-lens for="article"${shade}>Readability, words and voices of this article.</article-lens>`;
  const print = () => {
    close();
    globalThis.print();
  };

  // A page that is one file has no address that others could open.
  const shared = [
    make("h3", {}, "Link"),
    make("label", {}, withText, make("span", {}, `With the text in it: the link is then ${size.toLocaleString("en-US")} characters long, and whoever has it can read the text.${warning}`)),
    ...(isCorrected ? [make("p", { class: "soft" }, "Corrections and lists of words do not go along: they are in the file with all data.")] : []),
    address,
    copy(address),
    make("h3", {}, "On your own site"),
    make("p", { class: "soft" }, "Set “for” to the CSS selector of your article. The element reads it in your reader’s browser; no text is sent."),
    code,
    copy(code),
  ];

  const { close, tell } = opened(root, "Save or share", [
    make("h3", {}, "Files"),
    make("ul", {}, ...FILES.map(row)),
    ...(stands ? [make("p", { class: "soft" }, "Files and pictures count the text mended, with broken lines joined and repeated headings set aside; the page counts it as it stands.")] : []),
    make("h3", {}, "Pictures"),
    make("ul", {}, ...PICTURES.map(picture)),
    make("h3", {}, "Print"),
    make("p", {}, "The text with its marks, the figures and their tables. ", button("Print", print)),
    ...(location.protocol === "file:" ? [] : shared),
  ]);
}
