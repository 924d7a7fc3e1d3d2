/** What vaderSentiment 3.3.2 says of a text. */
export interface Scores {
  /** The share of negative words, from 0 to 1, to three digits. */
  neg: number;
  /** The share of neutral words. */
  neu: number;
  /** The share of positive words. */
  pos: number;
  /** All together, from -1 to 1, to four digits; 0.05 and -0.05 part positive, neutral and negative texts. */
  compound: number;
}

/** The scores of a text by the published VADER, to the letter. A value that is no text is a `TypeError`. */
export function vader(text: string): Scores;
/** Loads the module, once, before the first `vader`; in Node it is there already. */
export default function init(from?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
