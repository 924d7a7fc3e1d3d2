//! The report as JSON: the one shape that the program, the page's export and the headless module share.
//!
//! The core's own types count bytes from a paragraph's start; here every offset counts from the start of the text,
//! in the unit the caller asks for. Field names are the contract with other programs: changing one is a change of
//! version.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::facts::{self, Change, Charged, Confidence, Facts, QuoteKind};
use crate::paragraph::{Paragraph, ParagraphKind, paragraphs};
use crate::report::readability::{Formula, Unsound};
use crate::report::{self, Attribution, SpeakerKind};
use crate::span::{Place, Span};

mod offset;
use offset::Offsets;
pub use offset::Unit;

/// The version of this shape.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The whole report of a text.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// [`VERSION`].
    pub version: &'static str,
    /// The edition of the word lists.
    pub edition: &'static str,
    /// What was mended or set aside before counting.
    pub notes: Vec<Note>,
    /// The counts that add up.
    pub tally: Tally,
    /// The formulas' values and the reasons of those that have none.
    pub readability: Readability,
    /// All sentences in order, headings among them.
    pub sentences: Vec<Sentence>,
    /// Positive and negative words.
    pub sentiment: Sentiment,
    /// Statements, scare quotes and titles, in order.
    pub quotes: Vec<Quote>,
    /// Who speaks, in order of the first statement.
    pub speakers: Vec<Speaker>,
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
    /// The heading, or the blank that was read over.
    #[serde(flatten)]
    pub range: Range,
}

/// See [`facts::Tally`].
#[derive(Clone, Copy, Debug, Serialize)]
#[allow(missing_docs)] // Documented field by field in `facts::Tally`.
pub struct Tally {
    pub sentences: u64,
    pub words: u64,
    pub syllables: u64,
    pub letters: u64,
    pub characters: u64,
    pub long_words: u64,
    pub complex_words: u64,
    pub lix_words: u64,
    pub hard_sentences: u64,
    pub reported_words: u64,
    pub words_in_marks: u64,
}

/// The formulas' values, `null` where a formula is undefined or unsound.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)] // Documented formula by formula in `report::readability::Formula`.
pub struct Readability {
    pub flesch_reading_ease: Option<f64>,
    pub flesch_kincaid_grade: Option<f64>,
    pub gunning_fog: Option<f64>,
    pub smog: Option<f64>,
    pub coleman_liau: Option<f64>,
    pub automated_readability_index: Option<f64>,
    pub lix: Option<f64>,
    /// One for each formula without a value.
    pub reasons: Vec<Reason>,
}

/// Why a formula has no value.
#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// The formula's field.
    pub formula: &'static str,
    /// A sentence for readers.
    pub reason: String,
}

/// A sentence with its counts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Sentence {
    /// Where it stands.
    #[serde(flatten)]
    pub range: Range,
    /// `true` for a heading, absent otherwise.
    #[serde(skip_serializing_if = "is_false")]
    pub heading: bool,
    /// Its words.
    pub words: u64,
    /// Its syllables.
    pub syllables: u64,
    /// Its tone, in -1..1.
    pub tone: f64,
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
}

/// Positive and negative words of one voice.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Charges {
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
    /// Where it stands.
    #[serde(flatten)]
    pub range: Range,
    /// The entry of the lexicon.
    pub entry: &'static str,
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
    /// `negated`, `boosted` or `dampened`.
    pub rule: &'static str,
    /// The word it is due to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Range>,
}

/// A statement, scare quotes or a title.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// From its first to its last character, marks included.
    #[serde(flatten)]
    pub range: Range,
    /// Its parts where a cue splits it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fragments: Vec<[u32; 2]>,
    /// `direct`, `indirect`, `mixed`, `scare` or `title`.
    pub kind: &'static str,
    /// The words that say that something is said.
    pub cue: Option<Range>,
    /// Who says it, as written.
    pub source: Option<Range>,
    /// Who passes it on, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<Range>,
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
    /// Where it is the source, as written.
    pub mentions: Vec<Range>,
}

/// The report of a text with offsets in `unit`.
///
/// # Complexity
/// Linear in the length of the text.
pub fn analyze(text: &str, unit: Unit) -> Report {
    let paragraphs = paragraphs(text);
    let facts: Vec<Facts> = paragraphs.iter().map(|p| facts::facts(p.text, p.kind)).collect();
    report(text, &paragraphs, &facts, unit)
}

/// The report of facts already found: those of each of the text's paragraphs.
pub fn report(text: &str, paragraphs: &[Paragraph], facts: &[Facts], unit: Unit) -> Report {
    let folded = report::report(facts);
    let offsets = Offsets::new(text, paragraphs, unit);
    let each = || (0u32..).zip(facts);
    Report {
        version: VERSION,
        edition: article_lens_lexicon::EDITION,
        notes: folded.notes.iter().map(|note| self::note(note, paragraphs, &offsets)).collect(),
        tally: tally(&folded.tally),
        readability: readability(&folded),
        sentences: each().flat_map(|(n, facts)| sentences(n, facts, &offsets)).collect(),
        sentiment: Sentiment {
            words: each()
                .flat_map(|(n, f)| f.charged.iter().map(move |c| (n, c)))
                .map(|(n, c)| charged(n, c, &offsets))
                .collect(),
            ..sentiment(&folded)
        },
        quotes: folded.attributions.iter().filter_map(|a| quote(a, facts, &offsets)).collect(),
        speakers: (0u32..)
            .zip(&folded.speakers)
            .map(|(id, speaker)| self::speaker(id, speaker, &offsets))
            .collect(),
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

fn note(note: &report::Note, paragraphs: &[Paragraph], offsets: &Offsets) -> Note {
    match *note {
        report::Note::RepeatedHeading { paragraph } => {
            let length = paragraphs.get(paragraph as usize).map_or(0, |p| p.text.len());
            Note { kind: "repeated_heading", range: offsets.range(paragraph, Span::new(0, length)) }
        }
        report::Note::MendedBreak(place) => Note { kind: "mended_break", range: offsets.place(place) },
    }
}

fn tally(tally: &facts::Tally) -> Tally {
    Tally {
        sentences: tally.sentences,
        words: tally.words,
        syllables: tally.syllables,
        letters: tally.letters,
        characters: tally.characters,
        long_words: tally.long_words,
        complex_words: tally.complex_words,
        lix_words: tally.lix_words,
        hard_sentences: tally.hard_sentences,
        reported_words: tally.reported_words,
        words_in_marks: tally.words_in_marks,
    }
}

fn readability(folded: &report::Report) -> Readability {
    let values = &folded.readability;
    let reason = |formula: &Formula| {
        let reason = match formula.unsound(&folded.tally)? {
            Unsound::NoWords => "There are no words.".to_string(),
            Unsound::Words(n) => alloc::format!("It needs {n} words, and there are {}.", folded.tally.words),
            Unsound::Sentences(n) => {
                alloc::format!("It needs {n} sentences, and there are {}.", folded.tally.sentences)
            }
        };
        Some(Reason { formula: formula.name(), reason })
    };
    Readability {
        flesch_reading_ease: values.flesch_reading_ease,
        flesch_kincaid_grade: values.flesch_kincaid_grade,
        gunning_fog: values.gunning_fog,
        smog: values.smog,
        coleman_liau: values.coleman_liau,
        automated_readability_index: values.automated_readability_index,
        lix: values.lix,
        reasons: Formula::ALL.iter().filter_map(reason).collect(),
    }
}

fn sentences<'a>(
    paragraph: u32,
    facts: &'a Facts,
    offsets: &'a Offsets,
) -> impl Iterator<Item = Sentence> + 'a {
    facts.sentences.iter().map(move |sentence| Sentence {
        range: offsets.range(paragraph, sentence.span),
        heading: facts.kind == ParagraphKind::Heading,
        words: sentence.tally.words,
        syllables: sentence.tally.syllables,
        tone: sentence.tone,
    })
}

fn sentiment(folded: &report::Report) -> Sentiment {
    let tally = &folded.tally;
    Sentiment {
        tone: folded.tone,
        positive: tally.positive,
        negative: tally.negative,
        negated: tally.negated,
        writer: Charges {
            positive: tally.positive - tally.quoted_positive,
            negative: tally.negative - tally.quoted_negative,
            negated: tally.negated - tally.quoted_negated,
        },
        quoted: Charges {
            positive: tally.quoted_positive,
            negative: tally.quoted_negative,
            negated: tally.quoted_negated,
        },
        words: Vec::new(),
    }
}

fn charged(paragraph: u32, word: &Charged, offsets: &Offsets) -> ChargedWord {
    let why = |change: &Change| {
        let by = |span| Some(offsets.range(paragraph, span));
        match *change {
            Change::Negated(span) => Why { rule: "negated", by: by(span) },
            Change::Boosted(span) => Why { rule: "boosted", by: by(span) },
            Change::Dampened(span) => Why { rule: "dampened", by: by(span) },
        }
    };
    ChargedWord {
        range: offsets.range(paragraph, word.span),
        entry: word.entry,
        weight: word.weight,
        factor: word.factor,
        negated: word.negated,
        quoted: word.quoted,
        why: word.why.iter().map(why).collect(),
    }
}

fn quote(attribution: &Attribution, facts: &[Facts], offsets: &Offsets) -> Option<Quote> {
    let paragraph = attribution.paragraph;
    let quote = facts.get(paragraph as usize)?.quotes.get(attribution.quote as usize)?;
    let place = |place: Option<Place>| place.map(|place| offsets.place(place));
    let fragment = |&span: &Span| {
        let range = offsets.range(paragraph, span);
        [range.start, range.end]
    };
    Some(Quote {
        range: offsets.range(paragraph, quote.span),
        fragments: quote.fragments.iter().map(fragment).collect(),
        kind: match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Scare => "scare",
            QuoteKind::Title => "title",
        },
        cue: place(attribution.cue),
        source: place(attribution.source),
        via: quote.via.as_ref().map(|via| offsets.range(paragraph, via.span)),
        speaker: attribution.speaker,
        words: quote.words,
        words_in_marks: quote.words_in_marks,
        confidence: match attribution.confidence {
            Confidence::Sure => "sure",
            Confidence::Likely => "likely",
            Confidence::Unsure => "unsure",
        },
        rule: attribution.rule.name(),
    })
}

fn speaker(id: u32, speaker: &report::Speaker, offsets: &Offsets) -> Speaker {
    Speaker {
        id,
        name: speaker.name.clone(),
        kind: match speaker.kind {
            SpeakerKind::Named => "named",
            SpeakerKind::Unnamed => "unnamed",
            SpeakerKind::Organization => "organization",
            SpeakerKind::Document => "document",
        },
        statements: speaker.statements,
        words: speaker.words,
        words_in_marks: speaker.words_in_marks,
        mentions: speaker.mentions.iter().map(|&place| offsets.place(place)).collect(),
    }
}
