//! A paragraph in, its sentences out: first where they stand, then what is counted in each.

use alloc::vec::Vec;

use super::quote::Quote;
use super::sentiment::{self, Charged};
use super::tally::Tally;
use super::word::Word;
use crate::span::Span;

/// A sentence and its counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// From its first character to its last mark, without the white space around it.
    pub span: Span,
    /// Its counts, with `sentences` 1; a heading's too, though its paragraph's tally leaves them out.
    pub tally: Tally,
    /// How positive or negative it is, in -1..1; below -0.05 negative, above 0.05 positive.
    pub tone: f64,
}

/// The spans of the sentences of a paragraph, in order, without the white space between them.
pub fn sentences(paragraph: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for (i, _) in paragraph.match_indices(". ") {
        found.push(Span::new(start, i + 1));
        start = i + 2;
    }
    if start < paragraph.len() {
        found.push(Span::new(start, paragraph.len()));
    }
    found
}

/// The sentences with what was counted in each.
pub(super) fn measured(
    spans: &[Span],
    words: &[Word],
    quotes: &[Quote],
    charged: &[Charged],
) -> Vec<Sentence> {
    let _ = quotes;
    spans
        .iter()
        .enumerate()
        .map(|(number, &span)| {
            let number = number as u32;
            let own = words.partition_point(|w| w.sentence < number)
                ..words.partition_point(|w| w.sentence <= number);
            let own = words.get(own).unwrap_or(&[]);
            let found = charged.partition_point(|c| c.sentence < number)
                ..charged.partition_point(|c| c.sentence <= number);
            let found = charged.get(found).unwrap_or(&[]);
            let mut tally = Tally { sentences: 1, ..Tally::default() };
            for word in own {
                tally.words += 1;
                tally.syllables += u64::from(word.syllables());
                tally.letters += word.text.chars().filter(|c| c.is_alphabetic()).count() as u64;
            }
            Sentence { span, tone: sentiment::tone(found, own), tally }
        })
        .collect()
}
