// Two texts side by side: the same figures with their differences, voices and words in common and apart, no winner. Loaded only
// when a reader asks.

import { button, FIGURES, make, number, opened } from "./dialog.js";

/** Longer lists of words say how many are left. */
const LISTED = 24;

/** The names of a report's speakers, the most quoted first. */
const voices = ({ speakers }) => speakers.toSorted((a, b) => b.words - a.words).map(({ name }) => name);

/** Whether two names may be of one voice: *Okafor* and *Ada Okafor*. */
function same(a, b) {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`);
}

/** The words of a report that are positive (`sign` 1) or negative (-1), the most frequent first, each with how often. */
function charged({ sentiment }, sign) {
  const counts = new Map();
  for (const { entry, weight, negated } of sentiment.words) {
    // *Not good* is negative, and so the page counts it.
    if (Math.sign(weight) * (negated ? -1 : 1) !== sign) continue;
    const name = negated ? `not ${entry}` : entry;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** How a figure of the second text differs from the first's. */
function difference(first, second, digits) {
  if (first === null || second === null) return "–";
  // Of the figures as they are shown.
  const apart = Number(second.toFixed(digits)) - Number(first.toFixed(digits));
  return Number(apart.toFixed(digits)) === 0 ? "the same" : `${apart > 0 ? "+" : ""}${number(apart, digits)}`;
}

const listed = (items) => (items.length > LISTED ? `${items.slice(0, LISTED).join(", ")} and ${items.length - LISTED} more` : items.join(", ") || "none");
const part = (title, items) => make("div", {}, make("h3", {}, title), make("p", {}, listed(items)));

function shown(root, [first, second]) {
  const cell = (value, digits) => make("td", {}, value === null ? "none" : number(value, digits));
  const rows = FIGURES.map(([name, value, digits]) => {
    const [a, b] = [value(first.report), value(second.report)];
    return make("tr", {}, make("th", { scope: "row" }, name), cell(a, digits), cell(b, digits), make("td", {}, difference(a, b, digits)));
  });
  const heads = ["Figure", first.name, second.name, "Difference"].map((name) => make("th", { scope: "col" }, name));
  const [ours, theirs] = [voices(first.report), voices(second.report)];
  const only = (names, others) => names.filter((name) => !others.some((other) => same(name, other)));
  const words = (one, other, sign) => {
    const known = new Set(charged(other.report, sign).map(([word]) => word));
    return charged(one.report, sign).flatMap(([word, times]) => (known.has(word) ? [] : times > 1 ? `${word} (${times})` : word));
  };
  const short = [first, second].filter(({ report }) => report.readability.grade === null);
  opened(
    root,
    "Two texts compared",
    [
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Figures" }, make("table", { class: "two-texts" }, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows))),
      ...short.map(({ name }) => make("p", { class: "soft" }, `${name} has no grade: below 100 words or 3 sentences a single sentence would decide it.`)),
      ...[first, second].filter(({ report }) => !report.english).map(({ name }) => make("p", { class: "soft" }, `${name} does not look like English: its figures are made by rules for English, and say little.`)),
      make("p", { class: "soft" }, "A higher or lower figure is no verdict: it says how the texts differ, not which is better."),
      make("h3", {}, "Voices in both"),
      make("p", {}, listed(ours.filter((name) => theirs.some((other) => same(name, other))))),
      make(
        "div",
        { class: "two" },
        part(`Voices only in ${first.name}`, only(ours, theirs)),
        part(`Voices only in ${second.name}`, only(theirs, ours)),
        part(`Positive words only in ${first.name}`, words(first, second, 1)),
        part(`Positive words only in ${second.name}`, words(second, first, 1)),
        part(`Negative words only in ${first.name}`, words(first, second, -1)),
        part(`Negative words only in ${second.name}`, words(second, first, -1)),
      ),
    ],
    true,
  );
}

/** What was pasted to be compared, should its dialog be closed by accident. */
let draft = "";

/**
 * Compares two texts, each `{ name, report }`, the report as files have it. Without a second one the reader is asked for its text,
 * of which `read` makes a report.
 */
export default function compare(root, first, second, read) {
  if (second) return shown(root, [first, second]);
  const keep = () => {
    draft = area.value;
  };
  const area = make("textarea", { class: "prose", rows: "12", "aria-label": "The other text", placeholder: "Paste the other text, or another draft", input: keep });
  area.value = draft;
  const go = () => {
    if (!/[\p{L}\p{N}]/u.test(area.value)) return tell("There are no words to compare yet: paste the other text.");
    const other = { name: "the other text", report: read(area.value) };
    close();
    shown(root, [first, other]);
  };
  const { close, tell } = opened(root, "Compare with another text", [
    make("p", {}, "Both stay in this tab. Two of several files are compared in the table of files."),
    area,
    button("Compare", go),
  ]);
  area.focus();
}
