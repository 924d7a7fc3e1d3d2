// What the dialogs share that are loaded only when a reader asks for one: elements, buttons, a frame, saving a file.

const SHEET = `
.asked { box-sizing: border-box; width: min(42rem, 100vw - 32px); max-width: none; max-height: calc(100dvh - 32px); border: 1px solid var(--edge); border-radius: var(--r2); padding: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
.asked.wide { width: min(76rem, 100vw - 32px); }
.asked::backdrop { background: rgb(0 0 0 / .45); }
.asked > .head { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 12px 24px; background: var(--paper); border-bottom: 1px solid var(--line); }
.asked h2 { margin: 0; font: 600 22px/1.2 var(--serif); }
.asked h3 { margin: 20px 0 4px; font: 600 15px/1.4 var(--sans); }
.asked > .body { padding: 8px 24px 24px; }
.asked [role=status] { flex: 1; margin: 0; min-width: 0; color: var(--soft); font-size: 13px; }
.asked ul { list-style: none; margin: 0; padding: 0; }
.asked li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; padding: 6px 0; border-bottom: 1px solid var(--line); }
.asked small, .asked .soft { color: var(--soft); font-size: 13px; }
.asked .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 4px 0; }
.asked p { margin: 4px 0 8px; }
.asked label { display: flex; gap: 8px; align-items: baseline; }
.asked textarea { min-height: 0; block-size: auto; box-sizing: border-box; width: 100%; margin: 4px 0 8px; padding: 8px; resize: vertical; font: 13px/1.45 var(--mono); color: inherit; background: var(--sunk); border: 1px solid var(--edge); border-radius: var(--r1); overflow-wrap: anywhere; }
.asked textarea.prose { font: 16px/1.5 var(--serif); }
.asked .scroll { overflow-x: auto; }
.asked table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
.asked th, .asked td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: right; vertical-align: baseline; font-weight: 400; }
.asked thead th { border-bottom-color: var(--edge); font-weight: 600; font-size: 13px; }
.asked th:first-child, .asked td:first-child, .asked .left { text-align: left; }
.asked .left { min-width: 11rem; }
.asked thead button { text-align: inherit; font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 2px 0; min-height: 24px; cursor: pointer; text-decoration: underline 1px var(--edge); text-underline-offset: .2em; }
.asked td button.lk { font: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; overflow-wrap: anywhere; }
.asked progress { inline-size: 160px; }
.asked .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 24px; }
@media (max-width: 480px) {
  .asked > .body { padding: 8px 16px 16px; }
  .asked > .head { justify-content: space-between; padding: 12px 16px; }
  .asked [role=status]:not(:empty) { order: 1; flex-basis: 100%; }
  .asked [role=status]:empty { display: none; }
  .asked table { font-size: 13px; }
  .asked th, .asked td { padding-right: 8px; }
  .asked .left, .asked .two-texts thead th { min-width: 4.5rem; overflow-wrap: anywhere; }
}
@media print { .asked { display: none; } }
`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(SHEET);

/** An element with attributes (functions are listeners, `undefined` is none) and children. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A button; `label` is what it is called where its words alone do not tell. */
export const button = (text, click, label) => make("button", { type: "button", class: "btn", click, "aria-label": label }, text);

/** A dialog may stand over another one, so each has a title of its own. */
let dialogs = 0;

/** Opens a dialog in the element, once; gives what closes it, and what says a sentence in its head. */
export function opened(root, title, body, isWide = false) {
  // Two clicks while it was loading are one wish.
  [...root.querySelectorAll("dialog.asked")].find((open) => open.querySelector("h2").textContent === title)?.close();
  const status = make("p", { role: "status" });
  const close = () => dialog.close();
  const id = `more-title-${++dialogs}`;
  const dialog = make(
    "dialog",
    { class: isWide ? "asked wide" : "asked", lang: "en", "aria-labelledby": id, close: () => dialog.remove(), click: (event) => event.target === dialog && close() },
    make("div", { class: "head" }, make("h2", { id }, title), status, button("Close", close)),
    make("div", { class: "body" }, ...body),
  );
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  root.append(dialog);
  dialog.showModal();
  return { close, tell: (said) => (status.textContent = said) };
}

const TYPES = { md: "text/markdown", json: "application/json", csv: "text/csv", svg: "image/svg+xml" };

/** Gives a file to the browser, to be saved. `parts` are strings, or one picture. */
export function save(parts, name) {
  const type = TYPES[name.split(".").pop()];
  const blob = parts instanceof Blob ? parts : new Blob(parts, { type: `${type};charset=utf-8` });
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A number with so many digits behind its point, as the page writes numbers. */
export const number = (value, digits = 0) => value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace("-", "−");

/** What is said by somebody, and neither a title nor words set off. */
const STATEMENTS = new Set(["direct", "mixed", "indirect"]);

/** The figures of a report that stand in tables and are compared: name, value (`null` where there is none), digits behind the point. */
export const FIGURES = [
  ["Words", ({ tally }) => tally.words, 0],
  ["Sentences", ({ tally }) => tally.sentences, 0],
  ["Words in a sentence", ({ tally }) => (tally.sentences ? tally.words / tally.sentences : null), 1],
  ["Grade", ({ readability }) => readability.grade, 1],
  ["Hard sentences", ({ tally }) => tally.hard_sentences, 0],
  ["Long words in 100", ({ tally }) => hundredth(tally.long_words, tally), 1],
  ["Positive words in 100", ({ sentiment, tally }) => hundredth(sentiment.positive, tally), 1],
  ["Negative words in 100", ({ sentiment, tally }) => hundredth(sentiment.negative, tally), 1],
  ["Reported words in 100", ({ tally }) => hundredth(tally.reported_words, tally), 1],
  ["Statements", ({ quotes }) => quotes.filter(({ kind }) => STATEMENTS.has(kind)).length, 0],
  ["Named speakers", ({ speakers }) => speakers.filter(({ kind }) => kind === "named").length, 0],
  ["Unnamed speakers", ({ speakers }) => speakers.filter(({ kind }) => kind === "unnamed").length, 0],
];
const hundredth = (count, { words }) => (words ? (count * 100) / words : null);
