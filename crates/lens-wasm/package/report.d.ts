// The report: the shape of crates/lens/src/wire.rs, checked against what it writes by tests/headless/types.test.mjs.
// Offsets count UTF-16 units from the start of the text, as JavaScript's strings do: text.slice(start, end).

/** The whole report of a text. */
export interface Report {
  /** The version of this shape. */
  version: string;
  /** The edition of the word lists: another edition may give other numbers. */
  edition: string;
  /** What was mended or set aside before counting. */
  notes: Note[];
  /** The counts that add up. Headings are not in them. */
  tally: Tally;
  /** The formulas' values, and the reasons of those that have none. */
  readability: Readability;
  /** The words behind the counts. */
  words: Words;
  /** All sentences in order, headings among them. */
  sentences: Sentence[];
  /** Positive and negative words. */
  sentiment: Sentiment;
  /** Statements, scare quotes and titles, in order. */
  quotes: Quote[];
  /** Who speaks, in order of the first statement. */
  speakers: Speaker[];
  /** What other tools count in the same text: why their grades differ. */
  elsewhere: Recount[];
  /** The corrections that it was made with, in the order given, each tied to where its words stand now. */
  corrections: Correction[];
}

/**
 * What a reader corrects. A new one has `change`, `value`, `start` and `end`. One that a report gave out is tied to its
 * words by `words`, `hash`, `occurrence`, `paragraph` and `from`: give it back as it is, and it follows them.
 */
export interface Correction {
  /**
   * The words are no quotation; are one of a kind; are said by a speaker; who says them has a name, or is of a kind; are neither
   * positive nor negative there, or nowhere in this text; count there after all.
   */
  change: "no_quotation" | "kind" | "speaker" | "name" | "speaker_kind" | "not_charged" | "never_charged" | "charged";
  /** The kind of a quotation or of a speaker, or a name: `""` for a speaker whom the text does not tell. */
  value?: string;
  /** The first unit of the words; absent where they are gone. */
  start?: number;
  /** The unit after their last. */
  end?: number;
  /** The words as written. */
  words?: string;
  /** The hash of their paragraph's text. */
  hash?: number;
  /** Which of the paragraphs with that text it is, from 0. */
  occurrence?: number;
  /** The paragraph's number, from 0. */
  paragraph?: number;
  /** Where the words start, in UTF-8 bytes from the paragraph's start. */
  from?: number;
  /** Present where the words are gone, are no statement of a speaker, or are not charged: nothing is changed then. */
  lost?: true;
}

/** A half-open range of the text. */
export interface Range {
  /** The first unit. */
  start: number;
  /** The unit after the last. */
  end: number;
}

/** Something mended or set aside. */
export interface Note extends Range {
  kind: "repeated_heading" | "mended_break";
}

/** The counts that add up. */
export interface Tally {
  sentences: number;
  words: number;
  syllables: number;
  /** Syllables of figures beyond the third of each: Flesch's ease leaves them out. */
  figure_syllables: number;
  letters: number;
  /** Letters and digits. */
  characters: number;
  /** Words of three syllables or more. */
  long_words: number;
  /** Long words as Gunning fog counts them. */
  complex_words: number;
  /** Words of seven letters or more. */
  lix_words: number;
  /** Words of one syllable. */
  monosyllables: number;
  /** Words of three letters or fewer. */
  mini_words: number;
  /** Words that Dale and Chall's list does not know. */
  difficult_words: number;
  /** Words that Spache's list does not know. */
  unfamiliar_words: number;
  /** Sentences of 35 words or more. */
  hard_sentences: number;
  /** Words of statements. */
  reported_words: number;
  /** Words of statements in quotation marks. */
  words_in_marks: number;
}

/**
 * The words behind the counts, headings left out, in columns. `start`, `end` and `syllables` have a number for each
 * word, in order; the others name the words that count, by their index: `complex_words.map((i) => text.slice(start[i],
 * end[i]))`. Each is as long as its count in the tally.
 */
export interface Words {
  start: number[];
  end: number[];
  /** Syllables when spoken, at least 1. */
  syllables: number[];
  long_words: number[];
  complex_words: number[];
  lix_words: number[];
  monosyllables: number[];
  mini_words: number[];
  difficult_words: number[];
  unfamiliar_words: number[];
}

/** What the headline formulas give by another tool's counts, `null` where they are undefined. */
export interface RecountValues {
  flesch_reading_ease: number | null;
  flesch_kincaid_grade: number | null;
  gunning_fog: number | null;
  smog: number | null;
  coleman_liau: number | null;
  automated_readability_index: number | null;
  lix: number | null;
}

/** What another tool counts in the same text. */
export interface Recount {
  /** The tool with its version. */
  tool: "textstat 0.7.13" | "GNU style 1.11";
  sentences: number;
  words: number;
  /** The words that its ARI divides by. */
  ari_words: number;
  syllables: number;
  /** What its ARI takes for characters. */
  characters: number;
  /** What its Coleman–Liau takes for letters. */
  letters: number;
  /** Words of three syllables or more. */
  long_words: number;
  /** Words that its LIX takes for long ones. */
  lix_words: number;
  /** What the headline formulas give by these counts. */
  values: RecountValues;
}

/** The formulas' values, `null` where a formula is undefined or unsound. */
export interface Readability {
  flesch_reading_ease: number | null;
  flesch_kincaid_grade: number | null;
  gunning_fog: number | null;
  smog: number | null;
  coleman_liau: number | null;
  automated_readability_index: number | null;
  lix: number | null;
  rix: number | null;
  dale_chall: number | null;
  new_dale_chall: number | null;
  spache: number | null;
  spache_1952: number | null;
  linsear_write: number | null;
  forcast: number | null;
  mcalpine_eflaw: number | null;
  flesch_psk: number | null;
  fog_psk: number | null;
  dale_chall_psk: number | null;
  farr_jenkins_paterson: number | null;
  farr_jenkins_paterson_psk: number | null;
  new_automated_readability_index: number | null;
  wheeler_smith: number | null;
  easy_listening: number | null;
  coleman_1: number | null;
  coleman_2: number | null;
  strain: number | null;
  tuldava: number | null;
  /** The median of four school grades. */
  grade: number | null;
  /** The lowest and the highest of those grades. */
  grade_range: [number, number] | null;
  /** The US school level of the grade. */
  level: string | null;
  /** Minutes to read it in silence, at 238 words a minute. */
  reading_minutes: number;
  /** Minutes to read it aloud, at 183 words a minute. */
  speaking_minutes: number;
  /** One for each formula with a value. */
  sensitivity: Sensitivity[];
  /** One for each formula without a value. */
  reasons: Reason[];
}

/** How far a formula's value moves where something is counted otherwise. */
export interface Sensitivity {
  /** The formula's field. */
  formula: string;
  /** Where one sentence more or fewer is counted. */
  one_sentence: number;
  /** Where one word in fifty is counted otherwise: one more or fewer, a syllable more or fewer in it, or it is of another kind;
   * the farthest of them. */
  one_word_in_fifty: number;
}

/** Why a formula has no value. */
export interface Reason {
  /** The formula's field. */
  formula: string;
  /** A sentence for readers. */
  reason: string;
}

/** A sentence with its counts. */
export interface Sentence extends Range {
  /** Present for headings only. */
  heading?: true;
  words: number;
  syllables: number;
  /** Zero-based number of its paragraph. */
  paragraph: number;
  /** Its positive words. */
  positive: number;
  /** Its negative words. */
  negative: number;
  /** How many of both are negated. */
  negated: number;
  /** From -1 to 1. */
  tone: number;
  /** How much lower the grade of the text would be without it. */
  raises_grade?: number;
}

/** Positive and negative words: how many, whose, where. */
export interface Sentiment {
  /** The tone of the whole text, from -1 to 1. */
  tone: number;
  /** Positive words, headings left out. */
  positive: number;
  /** Negative words, headings left out. */
  negative: number;
  /** How many of both are negated. */
  negated: number;
  /** Those in the writer's voice. */
  writer: Charges;
  /** Those inside statements. */
  quoted: Charges;
  /** Each of them, and those of headings. */
  words: ChargedWord[];
  /** What bends the tone without being counted: faint words, negators, and words that would be counted but for a rule. */
  apart: ChargedWord[];
  /** The reader's own words that it was made with; absent without them. */
  own_words?: OwnList;
}

/** What there is of a reader's own words. */
export interface OwnList {
  /** How many they are. */
  words: number;
  /** Whether they stand in the place of the lexicon's words. */
  replaces: boolean;
}

/** Positive and negative words of one voice. */
export interface Charges {
  /** What the tone of the text would be by these words alone. */
  tone: number;
  positive: number;
  negative: number;
  negated: number;
}

/** A positive or negative word and why it counts as it does. */
export interface ChargedWord extends Range {
  /** The entry of the word list, or the reader's own word. */
  entry: string;
  /** Present where it is a reader's own word. */
  own?: true;
  /** The entry's weight, from -1 to 1. */
  weight: number;
  /** What the context makes of it. */
  factor: number;
  /** Whether a negator turns it. */
  negated: boolean;
  /** Whether it stands inside a statement. */
  quoted: boolean;
  /** The rules that changed it. */
  why: Why[];
}

/** A rule that changed a word's weight. */
export interface Why {
  /** The last four do away with the word: it stands in `apart`. */
  rule: "negated" | "boosted" | "dampened" | "outweighed" | "asked" | "phrase" | "reported" | "fought" | "compound" | "name" | "title" | "set_aside";
  /** The words it is due to. */
  by?: Range;
}

/** How an unsure statement can be read, too. */
export interface Alternative {
  /** Another speaker says it, the text does not tell who does, or nobody does. */
  reading: "speaker" | "no_speaker" | "no_quotation";
  /** That speaker, as written. */
  source?: Range;
}

/** A statement, scare quotes or a title; from its first to its last character, marks included. */
export interface Quote extends Range {
  /** Its parts where a cue splits it, as pairs of start and end. */
  fragments?: [number, number][];
  /** `scare` and `title` are nobody's words. */
  kind: "direct" | "indirect" | "mixed" | "scare" | "title";
  /** The words that say that something is said. */
  cue: Range | null;
  /** Who says it, as written. */
  source: Range | null;
  /** Index into `speakers` of who says it together with `speaker`. */
  beside?: number;
  /** Who passes it on, as written. */
  via?: Range;
  /** The words that tell why the source has no name: *on condition of anonymity*. */
  anonymity?: Range;
  /** The next best reading of an unsure statement: another speaker, somebody whom the text does not tell, or nobody. */
  alternative?: Alternative;
  /** Index into `speakers`. */
  speaker: number | null;
  /** Words of its content. */
  words: number;
  /** Words of its content in marks. */
  words_in_marks: number;
  confidence: "sure" | "likely" | "unsure";
  /** The name of the rule that decided. */
  rule: string;
}

/** Somebody who says something. */
export interface Speaker {
  /** Its index in `speakers`. */
  id: number;
  /** The fullest form in the text, without the stops of initials. */
  name: string;
  kind: "named" | "unnamed" | "organization" | "document";
  /** Its statements, those of headings left out: 0 for who speaks in a heading alone. */
  statements: number;
  /** Words of its statements, each once. */
  words: number;
  /** Words of its statements in marks. */
  words_in_marks: number;
  /** Positive words of its statements. */
  positive: number;
  /** Negative words of them. */
  negative: number;
  /** How many of both are negated. */
  negated: number;
  /** Where it is the source, as written. */
  mentions: Range[];
  /** Present where a reader gave it its name or kind. */
  by_hand?: true;
}
