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

/** The reader's own words, as files are made with them. */
const own = (list, replaces) => (list.length > 0 ? { words: list, replaces } : null);

/** Saves and shares the article: its text with corrections, own words and whether these replace ours, whether it is counted as it stands. */
export function take(root, { file }, [kept, list, replaces, stands]) {
  const [text, ...records] = kept.split(RECORD);
  const corrections = records.map(correction);
  const words = own(list, replaces);
  takeAway(root, { text, made: (name) => file(text, name, corrections, words), stands, isCorrected: corrections.length > 0 || words !== null });
}

/** Compares the article with another text, both by the reader's own words. */
export function compare(root, { file }, [kept, list, replaces]) {
  const [text, ...records] = kept.split(RECORD);
  const words = own(list, replaces);
  const read = (text, corrections = []) => JSON.parse(file(text, "report.json", corrections, words));
  compareWith(root, { name: "this text", report: read(text, records.map(correction)) }, undefined, read);
}

/** Many files in a table, all by the reader's own words. */
export function table(root, { file, row, columns }, [count, open, list, replaces]) {
  const words = own(list, replaces);
  const read = (text) => JSON.parse(file(text, "report.json", [], words));
  return tableOf(root, { read, columns, line: (text, name) => row(text, name, [], words) }, count, open);
}
