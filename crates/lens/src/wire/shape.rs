//! The shape of the JSON: one type for each object, one field for each name of the contract.
//!
//! Field names are the contract with other programs: changing one is a change of version. Nothing here computes.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

mod readability;

pub use readability::{Readability, Reason, Sensitivity, Values};

/// The whole report of a text.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// [`super::VERSION`].
    pub version: &'static str,
    /// The edition of the word lists.
    pub edition: &'static str,
    /// What was mended or set aside before counting.
    pub notes: Vec<Note>,
    /// The counts that add up.
    pub tally: Tally,
    /// The formulas' values and the reasons of those that have none.
    pub readability: Readability,
    /// The words behind the counts.
    pub words: Words,
    /// All sentences in order, headings among them.
    pub sentences: Vec<Sentence>,
    /// Positive and negative words.
    pub sentiment: Sentiment,
    /// Statements, scare quotes and titles, in order.
    pub quotes: Vec<Quote>,
    /// Who speaks, in order of the first statement.
    pub speakers: Vec<Speaker>,
    /// What other tools count in the same text.
    pub elsewhere: Vec<Recount>,
    /// The corrections that it was made with, in the order given, each tied to where its words stand now.
    pub corrections: Vec<Correction>,
}

/// What a reader corrects.
///
/// A new one has `change`, `value`, `start` and `end`. One that a report gave out is tied to its words by `words`, `hash`,
/// `occurrence`, `paragraph` and `from`: it follows them, and its offsets, which are those of an earlier text, are not read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// `no_quotation`, `kind`, `speaker`, `name` or `speaker_kind`; of charged words `not_charged` (there), `never_charged` (nowhere in
    /// this text) or `charged` (there, whatever was said before).
    pub change: String,
    /// A quotation's kind, the name of the speaker who says it (empty where the text does not tell who), the name or the
    /// kind of who says it. Absent for the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The first unit of its words; absent where they are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The unit after their last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// Its words as written; where a new one has them, they must stand at its offsets.
    #[serde(default)]
    pub words: Option<String>,
    /// The hash of their paragraph's text: FNV-1a over its UTF-8 bytes, the low 53 bits.
    #[serde(default)]
    pub hash: Option<u64>,
    /// Which of the paragraphs with that text it is, from 0.
    #[serde(default)]
    pub occurrence: Option<u32>,
    /// The paragraph's number, from 0.
    #[serde(default)]
    pub paragraph: Option<u32>,
    /// Where they start, in bytes from the paragraph's start, whatever the unit of the offsets.
    #[serde(default)]
    pub from: Option<u32>,
    /// `true` where its words are gone, are no statement of a speaker, or are not charged; absent otherwise. Not read.
    #[serde(default, skip_serializing_if = "is_false")]
    pub lost: bool,
}

/// A half-open range of the text, in the unit asked for.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Range {
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
}

/// Something mended or set aside.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Note {
    /// `repeated_heading` or `mended_break`.
    pub kind: &'static str,
    /// The first unit of the heading, or of the blank that was read over.
    pub start: u32,
    /// The unit after its last.
    pub end: u32,
}

/// See [`crate::facts::Tally`].
#[derive(Clone, Copy, Debug, Serialize)]
#[allow(missing_docs)] // Documented field by field in `facts::Tally`.
pub struct Tally {
    pub sentences: u64,
    pub words: u64,
    pub syllables: u64,
    pub figure_syllables: u64,
    pub letters: u64,
    pub characters: u64,
    pub long_words: u64,
    pub complex_words: u64,
    pub lix_words: u64,
    pub monosyllables: u64,
    pub mini_words: u64,
    pub difficult_words: u64,
    pub unfamiliar_words: u64,
    pub hard_sentences: u64,
    pub reported_words: u64,
    pub words_in_marks: u64,
}

/// The words behind the counts, those of headings left out: columns, as a book has many words. The first three have a
/// number for each word, in order; the others name the words that count, by their index, and are as long as their count.
#[derive(Clone, Debug, Default, Serialize)]
#[allow(missing_docs)] // Documented field by field in `facts::Tally`.
pub struct Words {
    /// Where each word starts.
    pub start: Vec<u32>,
    /// The unit after its last.
    pub end: Vec<u32>,
    /// Its syllables.
    pub syllables: Vec<u32>,
    pub long_words: Vec<u32>,
    pub complex_words: Vec<u32>,
    pub lix_words: Vec<u32>,
    pub monosyllables: Vec<u32>,
    pub mini_words: Vec<u32>,
    pub difficult_words: Vec<u32>,
    pub unfamiliar_words: Vec<u32>,
}

/// How an unsure statement can be read, too.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Alternative {
    /// `speaker`: somebody else says it; `no_speaker`: the text does not tell who; `no_quotation`: the words are the writer's.
    pub reading: &'static str,
    /// Who says it, as written, where it is a speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Range>,
}

/// What another tool counts in the same text.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)] // Documented field by field in `facts::elsewhere::Counts`.
pub struct Recount {
    /// The tool with its version.
    pub tool: &'static str,
    pub sentences: u64,
    pub words: u64,
    pub ari_words: u64,
    pub syllables: u64,
    pub characters: u64,
    pub letters: u64,
    pub long_words: u64,
    pub lix_words: u64,
    /// What the headline formulas give by these counts.
    pub values: Values,
}

/// A sentence with its counts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Sentence {
    /// Its first unit.
    pub start: u32,
    /// The unit after its last.
    pub end: u32,
    /// `true` for a heading, absent otherwise.
    #[serde(skip_serializing_if = "is_false")]
    pub heading: bool,
    /// Its words.
    pub words: u64,
    /// Its syllables.
    pub syllables: u64,
    /// Zero-based number of its paragraph.
    pub paragraph: u32,
    /// Its positive words.
    pub positive: u64,
    /// Its negative words.
    pub negative: u64,
    /// How many of both are negated.
    pub negated: u64,
    /// Its tone, in -1..1.
    pub tone: f64,
    /// How much lower the grade of the text would be without it; below zero where it would be higher. Absent for a
    /// heading, and where there is no grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raises_grade: Option<f64>,
}

/// Positive and negative words: how many, whose, where.
#[derive(Clone, Debug, Serialize)]
pub struct Sentiment {
    /// The tone of the whole text, in -1..1.
    pub tone: f64,
    /// Positive words of the text, headings left out.
    pub positive: u64,
    /// Negative words.
    pub negative: u64,
    /// How many of both are negated.
    pub negated: u64,
    /// Those in the writer's voice.
    pub writer: Charges,
    /// Those inside statements.
    pub quoted: Charges,
    /// Each of them, and those of headings.
    pub words: Vec<ChargedWord>,
    /// What bends the tone without being counted: faint words, negators, and words that would be counted but for a rule.
    pub apart: Vec<ChargedWord>,
    /// The reader's own words that it was made with; absent without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_words: Option<OwnList>,
}

/// What there is of a reader's own words.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OwnList {
    /// How many they are.
    pub words: u64,
    /// Whether they stand in the place of the lexicon's words.
    pub replaces: bool,
}

/// Positive and negative words of one voice.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Charges {
    /// What the tone of the text would be by these words alone.
    pub tone: f64,
    /// Positive words.
    pub positive: u64,
    /// Negative words.
    pub negative: u64,
    /// How many of both are negated.
    pub negated: u64,
}

/// A positive or negative word and why it counts as it does.
#[derive(Clone, Debug, Serialize)]
pub struct ChargedWord {
    /// Its first unit.
    pub start: u32,
    /// The unit after its last.
    pub end: u32,
    /// The entry of the lexicon, or the reader's own word.
    pub entry: Cow<'static, str>,
    /// `true` of a reader's own word, absent otherwise.
    #[serde(skip_serializing_if = "is_false")]
    pub own: bool,
    /// The entry's weight, in -1..1.
    pub weight: f64,
    /// What the context makes of it.
    pub factor: f64,
    /// `true` where a negator turns it.
    pub negated: bool,
    /// `true` inside a statement.
    pub quoted: bool,
    /// The rules that changed it.
    pub why: Vec<Why>,
}

/// A rule that changed a word's weight.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Why {
    /// `negated`, `boosted`, `dampened`, `outweighed`, `asked`, `phrase` or `reported`; of words apart also `fought`, `compound`, `name`,
    /// `title` or `set_aside`.
    pub rule: &'static str,
    /// The words it is due to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Range>,
}

/// A statement, scare quotes or a title.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// Its first unit, marks included.
    pub start: u32,
    /// The unit after its last.
    pub end: u32,
    /// Its parts where a cue splits it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fragments: Vec<[u32; 2]>,
    /// `direct`, `indirect`, `mixed`, `scare` or `title`.
    pub kind: &'static str,
    /// The words that say that something is said.
    pub cue: Option<Range>,
    /// Who says it, as written.
    pub source: Option<Range>,
    /// Index into `speakers` of who says it together with `speaker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<u32>,
    /// Who passes it on, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<Range>,
    /// The words that tell why the source has no name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anonymity: Option<Range>,
    /// The next best reading of an unsure statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Alternative>,
    /// Index into `speakers`.
    pub speaker: Option<u32>,
    /// Words of its content.
    pub words: u32,
    /// Words of its content in marks.
    pub words_in_marks: u32,
    /// `sure`, `likely` or `unsure`.
    pub confidence: &'static str,
    /// The name of the rule that decided.
    pub rule: &'static str,
}

/// Somebody who says something.
#[derive(Clone, Debug, Serialize)]
pub struct Speaker {
    /// Its index.
    pub id: u32,
    /// The fullest form in the text.
    pub name: String,
    /// `named`, `unnamed`, `organization` or `document`.
    pub kind: &'static str,
    /// Its statements.
    pub statements: u32,
    /// Words of its statements.
    pub words: u32,
    /// Words of its statements in marks.
    pub words_in_marks: u32,
    /// Positive words of its statements.
    pub positive: u32,
    /// Negative words of them.
    pub negative: u32,
    /// How many of both are negated.
    pub negated: u32,
    /// Where it is the source, as written.
    pub mentions: Vec<Range>,
    /// `true` where a reader gave it its name or kind, absent otherwise.
    #[serde(skip_serializing_if = "is_false")]
    pub by_hand: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}
