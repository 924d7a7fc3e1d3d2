//! Features in, what they weigh out: how a choice among candidates is made.
//!
//! A feature is a few words with a full stop between them (`owner.left.same.said`); the lexicon says what each weighs, in
//! fifths of the logarithm of odds. The rooms below tell the features of their candidates and nothing about weights, so
//! that a fit hears the very features that run.

use crate::span::Span;

/// What features weigh: the lexicon's weights, or those that a fit is trying.
pub trait Scales {
    /// What a feature weighs; 0 where nothing is known of it.
    fn weight(&self, feature: &[u8]) -> i32;

    /// Hears whose features were asked for since the last candidate: what a fit learns from.
    fn hear(&self, _candidate: &dyn Fn() -> Candidate) {}
}

/// The weights that ship.
pub struct Lexicon;

impl Scales for Lexicon {
    fn weight(&self, feature: &[u8]) -> i32 {
        article_lens_lexicon::weight::weight(feature)
    }
}

/// What is chosen among, as spans of the paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Candidate {
    /// An owner of a marked stretch.
    Owner {
        /// The words inside its marks.
        stretch: Span,
        /// Its cue.
        cue: Option<Span>,
        /// Who says it.
        source: Option<Span>,
        /// Whether somebody says it at all.
        said: bool,
    },
    /// Who says what a cue reports.
    Source {
        /// The cue.
        cue: Span,
        /// Who says it; `None` for nobody.
        source: Option<Span>,
    },
    /// A cue without marked words that could report something.
    Report {
        /// The cue.
        cue: Span,
    },
}

/// The longest feature in bytes: what is longer is cut.
const LONGEST: usize = 48;

/// The features of one candidate, added up.
pub(super) struct Sum<'w> {
    scales: &'w dyn Scales,
    /// What they weigh together.
    pub sum: i32,
}

impl<'w> Sum<'w> {
    pub(super) fn new(scales: &'w dyn Scales) -> Sum<'w> {
        Sum { scales, sum: 0 }
    }

    /// Adds the feature of these words: only their letters count, capitals as small ones.
    pub(super) fn add(&mut self, first: &[&str], rest: &[&str]) {
        let mut room = [0; LONGEST];
        let mut slots = room.iter_mut();
        let mut put = |byte: u8| slots.next().map(|slot| *slot = byte.to_ascii_lowercase());
        for (i, word) in first.iter().chain(rest).enumerate() {
            if i > 0 {
                put(b'.');
            }
            for byte in word.bytes().filter(|b| b.is_ascii_alphabetic() || matches!(b, b'-' | b'_')) {
                put(byte);
            }
        }
        let left = slots.len();
        self.sum += self.scales.weight(room.get(..LONGEST - left).unwrap_or(&[]));
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use core::cell::RefCell;

    use super::*;

    struct Heard(RefCell<String>);

    impl Scales for Heard {
        fn weight(&self, feature: &[u8]) -> i32 {
            self.0.borrow_mut().push_str(&String::from_utf8_lossy(feature));
            feature.len() as i32
        }
    }

    #[test]
    fn a_feature_is_written_in_small_letters_and_cut_where_it_is_long() {
        let heard = Heard(RefCell::default());
        let mut sum = Sum::new(&heard);
        sum.add(&["cue", "next"], &["Don’t", "2nd"]);
        assert_eq!(heard.0.take(), "cue.next.dont.nd");
        sum.add(&["cue"], &["a very long feature that no list could ever hold, and more of it"]);
        assert_eq!(heard.0.take().len(), LONGEST);
        assert_eq!(sum.sum as usize, 16 + LONGEST);
    }
}
