export * from "./report.js";

import type { Correction, Report } from "./report.js";

/**
 * The report of a text, with offsets in UTF-16 units, as JavaScript's strings count; as a reader's corrections and own words
 * change it, if there are any. A value that is no text, or a correction or a word that cannot be read, is a `TypeError` that says so.
 */
export function analyze(text: string, corrections?: readonly Correction[] | null, words?: Words | null): Report;

/** A reader's own positive and negative words. */
export interface Words {
  /** Each word with its weight: from -1 to 1, or all of them from -5 to 5 where one is beyond 1; 0 for a word that says nothing. */
  words: readonly (readonly [word: string, weight: number])[];
  /** Whether they stand in the place of the lexicon's words, not beside them. */
  replaces?: boolean;
}

/** Loads the module, once, before the first `analyze`; in Node it is there already. */
export default function init(from?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
