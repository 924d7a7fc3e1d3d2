//! The report as JSON: the one shape that the program, the page's export and the headless module share.
//!
//! The core's own types count bytes from a paragraph's start; here every offset counts from the start of the text,
//! in the unit the caller asks for. Field names are the contract with other programs: changing one is a change of
//! version.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::decimal::digits;
use crate::facts::{self, Change, Charged, Confidence, Counted, Facts, OwnWords, WordKind};
use crate::paragraph::{Paragraph, ParagraphKind, paragraphs};
use crate::report::correction::{correct, follow};
use crate::report::readability::{Formula, READ_A_MINUTE, SPOKEN_A_MINUTE, Unsound};
use crate::report::{self, Attribution};
use crate::span::{Place, Span};

mod shape;

mod offset;
mod name;
mod correction;

pub use correction::corrections;
use name::{CONTEXTS, QUOTES, SPEAKERS, name};
use offset::Offsets;
pub use offset::Unit;
pub use shape::*;

/// The version of this shape.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The report of a text with offsets in `unit`.
///
/// # Complexity
/// Linear in the length of the text.
pub fn analyze(text: &str, unit: Unit) -> Report {
    let paragraphs = paragraphs(text);
    report(text, &paragraphs, facts_of(&paragraphs), &mut [], &OwnWords::default(), unit)
}

/// The report of a text as these corrections and a reader's own words change it; their offsets count in `unit`, too.
///
/// # Errors
/// As of [`corrections`].
///
/// # Complexity
/// That of [`analyze`]; and for each correction linear in the number of paragraphs, or in the text where its own changed.
pub fn corrected(text: &str, unit: Unit, given: &[Correction], own: &OwnWords) -> Result<Report, String> {
    let paragraphs = paragraphs(text);
    let mut corrections = corrections(given, text, &paragraphs, unit)?;
    Ok(report(text, &paragraphs, facts_of(&paragraphs), &mut corrections, own, unit))
}

fn facts_of(paragraphs: &[Paragraph]) -> Vec<Facts> {
    paragraphs.iter().map(|p| facts::facts(p.text, p.kind)).collect()
}

/// The report of facts already found, those of each of the text's paragraphs, as these corrections and own words change it:
/// each correction is tied to where its words stand now.
pub fn report(
    text: &str,
    paragraphs: &[Paragraph],
    mut facts: Vec<Facts>,
    corrections: &mut [report::Correction],
    own: &OwnWords,
    unit: Unit,
) -> Report {
    let placed = follow(corrections, paragraphs);
    for (number, (p, facts)) in (0..).zip(paragraphs.iter().zip(&mut facts)) {
        correct(number, p.text, facts, &placed, own);
    }
    let facts = facts.as_slice();
    let folded = report::report(facts, &placed);
    let places: Vec<Option<Place>> = placed.iter().map(|placed| placed.place).collect();
    let offsets = Offsets::new(text, paragraphs, unit);
    let each = || (0u32..).zip(facts);
    Report {
        version: VERSION,
        edition: article_lens_lexicon::EDITION,
        notes: folded.notes.iter().map(|note| self::note(note, paragraphs, &offsets)).collect(),
        tally: tally(&folded.tally),
        readability: readability(&folded),
        words: words(facts, &offsets),
        sentences: each().flat_map(|(n, facts)| sentences(&folded, n, facts, &offsets)).collect(),
        sentiment: Sentiment {
            words: all_charged(facts, |facts| &facts.charged, &offsets),
            apart: all_charged(facts, |facts| &facts.apart, &offsets),
            own_words: (!own.is_idle())
                .then(|| OwnList { words: own.len() as u64, replaces: own.replaces() }),
            ..sentiment(&folded)
        },
        quotes: folded.attributions.iter().filter_map(|a| quote(a, facts, &offsets)).collect(),
        speakers: (0u32..)
            .zip(&folded.speakers)
            .map(|(id, speaker)| self::speaker(id, speaker, &offsets))
            .collect(),
        elsewhere: folded.elsewhere.iter().map(recount).collect(),
        corrections: (0u32..)
            .zip(corrections.iter().zip(places))
            .map(|(i, (one, place))| {
                correction::written(one, place, folded.lost.binary_search(&i).is_ok(), &offsets)
            })
            .collect(),
    }
}

fn note(note: &report::Note, paragraphs: &[Paragraph], offsets: &Offsets) -> Note {
    let (kind, place) = match *note {
        report::Note::RepeatedHeading { paragraph } => {
            let length = paragraphs.get(paragraph as usize).map_or(0, |p| p.text.len());
            ("repeated_heading", Place { paragraph, span: Span::new(0, length) })
        }
        report::Note::MendedBreak(place) => ("mended_break", place),
    };
    let Range { start, end } = offsets.place(place);
    Note { kind, start, end }
}

fn tally(tally: &facts::Tally) -> Tally {
    Tally {
        sentences: tally.sentences,
        words: tally.words,
        syllables: tally.syllables,
        figure_syllables: tally.figure_syllables,
        letters: tally.letters,
        characters: tally.characters,
        long_words: tally.long_words,
        complex_words: tally.complex_words,
        lix_words: tally.lix_words,
        monosyllables: tally.monosyllables,
        mini_words: tally.mini_words,
        difficult_words: tally.difficult_words,
        unfamiliar_words: tally.unfamiliar_words,
        hard_sentences: tally.hard_sentences,
        reported_words: tally.reported_words,
        words_in_marks: tally.words_in_marks,
    }
}

fn words(facts: &[Facts], offsets: &Offsets) -> Words {
    let own = |(n, f): (u32, &Facts)| f.words.iter().map(move |word| (n, *word)).collect::<Vec<_>>();
    let counted = (0u32..).zip(facts).filter(|(_, f)| f.kind != ParagraphKind::Heading);
    let all: Vec<(u32, Counted)> = counted.flat_map(own).collect();
    let ranges = || all.iter().map(|&(paragraph, word)| offsets.range(paragraph, word.span));
    let of =
        |kind: WordKind| (0u32..).zip(&all).filter(|(_, (_, word))| word.is(kind)).map(|(i, _)| i).collect();
    Words {
        start: ranges().map(|range| range.start).collect(),
        end: ranges().map(|range| range.end).collect(),
        syllables: all.iter().map(|(_, word)| word.syllables).collect(),
        long_words: of(WordKind::Long),
        complex_words: of(WordKind::Complex),
        lix_words: of(WordKind::Lix),
        monosyllables: of(WordKind::Monosyllable),
        mini_words: of(WordKind::Mini),
        difficult_words: of(WordKind::Difficult),
        unfamiliar_words: of(WordKind::Unfamiliar),
    }
}

fn recount(recount: &report::Recount) -> Recount {
    let counts = &recount.counts;
    Recount {
        tool: recount.tool.name(),
        sentences: counts.sentences,
        words: counts.words,
        ari_words: counts.ari_words,
        syllables: counts.syllables,
        characters: counts.characters,
        letters: counts.letters,
        long_words: counts.long_words,
        lix_words: counts.lix_words,
        values: Values(
            report::Recount::FORMULAS.map(|formula| (formula.name(), recount.value(formula))).into(),
        ),
    }
}

fn readability(folded: &report::Report) -> Readability {
    let values = &folded.readability;
    let reason = |formula: &Formula| {
        let needs = |least: u64, what: &str, own: u64| {
            ["It needs ", &digits(least), what, "; the text has ", &digits(own), "."].concat()
        };
        let reason = match formula.unsound(&folded.tally)? {
            Unsound::NoWords => "There are no words.".to_string(),
            Unsound::Words(least) => needs(least, " words", folded.tally.words),
            Unsound::Sentences(least) => needs(least, " sentences", folded.tally.sentences),
        };
        Some(Reason { formula: formula.name(), reason })
    };
    let sensitivity = |&formula: &Formula| {
        let moved = formula.sensitivity(&folded.tally)?;
        Some(Sensitivity {
            formula: formula.name(),
            one_sentence: moved.one_sentence,
            one_word_in_fifty: moved.one_word_in_fifty,
        })
    };
    let words = folded.tally.words as f64;
    let grade = values.grade();
    Readability {
        values: Formula::ALL.map(|formula| (formula.name(), values.get(formula))).to_vec(),
        grade,
        grade_range: values.range().map(|(low, high)| [low, high]),
        level: grade.map(report::school_level),
        reading_minutes: words / READ_A_MINUTE as f64,
        speaking_minutes: words / SPOKEN_A_MINUTE as f64,
        sensitivity: Formula::ALL.iter().filter_map(sensitivity).collect(),
        reasons: Formula::ALL.iter().filter_map(reason).collect(),
    }
}

fn sentences<'a>(
    folded: &'a report::Report,
    paragraph: u32,
    facts: &'a Facts,
    offsets: &'a Offsets,
) -> impl Iterator<Item = Sentence> + 'a {
    let heading = facts.kind == ParagraphKind::Heading;
    facts.sentences.iter().map(move |sentence| {
        let Range { start, end } = offsets.range(paragraph, sentence.span);
        Sentence {
            start,
            end,
            heading,
            words: sentence.tally.words,
            syllables: sentence.tally.syllables,
            paragraph,
            positive: sentence.tally.positive,
            negative: sentence.tally.negative,
            negated: sentence.tally.negated,
            tone: sentence.tone,
            raises_grade: if heading { None } else { folded.raised_by(&sentence.tally) },
        }
    })
}

fn sentiment(folded: &report::Report) -> Sentiment {
    let tally = &folded.tally;
    let [writer, quoted] = folded.tone_of_voices;
    Sentiment {
        tone: folded.tone,
        positive: tally.positive,
        negative: tally.negative,
        negated: tally.negated,
        writer: Charges {
            tone: writer,
            positive: tally.positive - tally.quoted_positive,
            negative: tally.negative - tally.quoted_negative,
            negated: tally.negated - tally.quoted_negated,
        },
        quoted: Charges {
            tone: quoted,
            positive: tally.quoted_positive,
            negative: tally.quoted_negative,
            negated: tally.quoted_negated,
        },
        words: Vec::new(),
        apart: Vec::new(),
        own_words: None,
    }
}

fn all_charged(facts: &[Facts], of: fn(&Facts) -> &[Charged], offsets: &Offsets) -> Vec<ChargedWord> {
    let own = (0..).zip(facts).flat_map(|(n, facts)| of(facts).iter().map(move |word| (n, word)));
    own.map(|(n, word)| charged(n, word, offsets)).collect()
}

fn charged(paragraph: u32, word: &Charged, offsets: &Offsets) -> ChargedWord {
    let why = |change: &Change| Why {
        rule: name(&CONTEXTS, change.rule),
        by: change.by.map(|span| offsets.range(paragraph, span)),
    };
    let Range { start, end } = offsets.range(paragraph, word.span);
    ChargedWord {
        start,
        end,
        entry: word.entry.clone(),
        own: word.own,
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
    let Range { start, end } = offsets.range(paragraph, quote.span);
    Some(Quote {
        start,
        end,
        fragments: quote.fragments.iter().map(fragment).collect(),
        kind: name(&QUOTES, quote.kind),
        cue: place(attribution.cue),
        source: place(attribution.source),
        beside: attribution.beside,
        via: quote.via.as_ref().map(|via| offsets.range(paragraph, via.span)),
        anonymity: quote.anonymity.map(|span| offsets.range(paragraph, span)),
        // What another paragraph told has one reading.
        alternative: quote.alternative.as_ref().filter(|_| attribution.confidence == Confidence::Unsure).map(
            |other| match other {
                facts::Alternative::Source(mention) => {
                    Alternative { reading: "speaker", source: Some(offsets.range(paragraph, mention.span)) }
                }
                facts::Alternative::Unknown => Alternative { reading: "no_speaker", source: None },
                facts::Alternative::Nobody => Alternative { reading: "no_quotation", source: None },
            },
        ),
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
        kind: name(&SPEAKERS, speaker.kind),
        statements: speaker.statements,
        words: speaker.words,
        words_in_marks: speaker.words_in_marks,
        positive: speaker.positive,
        negative: speaker.negative,
        negated: speaker.negated,
        mentions: speaker.mentions.iter().map(|&place| offsets.place(place)).collect(),
        by_hand: speaker.by_hand,
    }
}
