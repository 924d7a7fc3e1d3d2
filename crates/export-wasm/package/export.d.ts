import type { Correction } from "./report.js";
import type { Words } from "./core.js";

/** The files that there are of an article. */
export type FileName =
  | "report.json"
  | "sentences.csv"
  | "words.csv"
  | "quotations.csv"
  | "report.md"
  | "rhythm.svg"
  | "arc.svg"
  | "voices.svg";

/**
 * The file of that name, as the program `article-lens` writes it: its offsets count code points.
 *
 * Corrections and own words are those of `analyze`; offsets of new corrections count UTF-16 units. `title` stands above a text that has no
 * heading. What is no text, no such file, or no correction is a `TypeError`.
 */
export function file(
  text: string,
  name: FileName,
  corrections?: readonly Correction[] | null,
  words?: Words | null,
  title?: string | null,
): string;
/** What stands above the rows of a table of many texts, as CSV. */
export function columns(): string;
/** A text's row of that table, under that name: `columns()` and the rows, one behind the other, are the file `articles.csv`. */
export function row(text: string, name: string, corrections?: readonly Correction[] | null, words?: Words | null): string;
/** Loads the module, once, before the first `file`; in Node it is there already. */
export default function init(from?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
