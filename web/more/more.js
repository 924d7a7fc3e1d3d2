// What the page shows only when a reader asks for it, each by its name; it comes with an article or files from `web/src`.

import compareWith from "./compare.js";
import tableOf from "./table.js";
import takeAway from "./take.js";

/** What parts the text and each correction, and the fields of one, as `web/src/kept.rs` writes them. */
const RECORD = "\u{1e}";
const FIELD = "\u{1f}";
const QUOTES = ["direct", "mixed", "indirect", "scare", "title"];
const SPEAKERS = ["named", "unnamed", "organization", "document"];

/** The changes of a correction, as files have them. */
const CHANGES = {
  none: () => ({ change: "no_quotation" }),
  kind: (value) => ({ change: "kind", value: QUOTES[value] }),
  by: (value) => ({ change: "speaker", value }),
  name: (value) => ({ change: "name", value }),
  is: (value) => ({ change: "speaker_kind", value: SPEAKERS[value] }),
  not: () => ({ change: "not_charged" }),
  never: () => ({ change: "never_charged" }),
  charged: () => ({ change: "charged" }),
};

function correction(record) {
  const [hash, occurrence, paragraph, from, words, change, value] = record.split(FIELD);
  const tie = { hash: Number(hash), occurrence: Number(occurrence), paragraph: Number(paragraph), from: Number(from) };
  return { ...tie, words, ...CHANGES[change](value) };
}

/**
 * The article that the page shows: its text with corrections, the reader's own words and whether these replace ours, whether it is counted
 * as it stands there.
 */
function article({ file }, [kept, list, replaces, stands]) {
  const [text, ...records] = kept.split(RECORD);
  const corrections = records.map(correction);
  const words = list.length > 0 ? { words: list, replaces } : null;
  return { text, made: (name) => file(text, name, corrections, words), stands };
}

/** Saves and shares the article. */
export const take = (root, files, of) => takeAway(root, article(files, of));

/** Compares the article with another text. */
export const compare = (root, files, of) =>
  compareWith(root, files.file, { name: "this text", report: JSON.parse(article(files, of).made("report.json")) });

/** Many files in a table. */
export const table = (root, files, [count, open]) => tableOf(root, files, count, open);
