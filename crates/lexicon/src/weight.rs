//! What the features of an attribution weigh, by what was fitted to annotated news.
//!
//! Which features there are, the rooms of the analysis say; `cargo xtask fit quotes` writes the file. A feature is a few
//! words, each with a number that is known before the program runs, and is looked up by what these numbers make together:
//! no text is put together and none compared.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use crate::list::List;
use crate::saying::{lettered, mixed};

static LINES: List = List::new("attribution_weights");
static WEIGHTS: OnceBox<Weights> = OnceBox::new();

/// The number of a word: of its letters as small ones, and of its strokes.
pub const fn number(word: &[u8]) -> u32 {
    let (mut number, mut rest) = (0, word);
    while let [byte, after @ ..] = rest {
        if byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_') {
            number = lettered(number, *byte);
        }
        rest = after;
    }
    number
}

/// The number of a feature with one word more, from its number without; that of no word is 0.
#[inline(always)]
pub const fn joined(feature: u32, word: u32) -> u32 {
    mixed(feature.rotate_left(7), word)
}

/// The number of a feature as its file writes it.
fn feature(written: &str) -> u32 {
    let words = written.as_bytes().split(|&byte| byte == b'.');
    words.fold(0, |feature, word| joined(feature, number(word)))
}

/// The weights of all features that have one.
pub struct Weights {
    /// In open addresses, the number of a feature and its weight, 0 where there is none. Its length is a power of two.
    slots: Vec<(u32, i8)>,
}

/// The weights of the lexicon, unpacked at their first use.
pub fn weights() -> &'static Weights {
    WEIGHTS.get_or_init(|| {
        let found: Vec<(u32, i8)> = LINES.entries().map(|line| (feature(line.key), line.number)).collect();
        Box::new(Weights::new(&found))
    })
}

impl Weights {
    fn new(found: &[(u32, i8)]) -> Weights {
        let mut weights = Weights { slots: alloc::vec![(0, 0); (found.len() * 2).next_power_of_two()] };
        for &entry in found {
            let slot = weights.slot(entry.0);
            if let Some(free) = weights.slots.get_mut(slot) {
                *free = entry;
            }
        }
        weights
    }

    /// What the feature with this number weighs, in fifths of the logarithm of odds; 0 where the file does not hold it.
    pub fn weight(&self, feature: u32) -> i32 {
        self.slots.get(self.slot(feature)).map_or(0, |(_, weight)| (*weight).into())
    }

    /// Where a feature stands, or would stand: no weight is 0.
    fn slot(&self, feature: u32) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = feature as usize & last;
        while self.slots.get(slot).is_some_and(|&(number, weight)| weight != 0 && number != feature) {
            slot = (slot + 1) & last;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_feature_is_found_by_its_words() {
        let mut numbers = BTreeSet::new();
        for line in LINES.entries() {
            assert!(numbers.insert(feature(line.key)), "two features of one number");
            assert_eq!(weights().weight(feature(line.key)), line.number.into());
        }
        assert!(numbers.len() > 300);
        assert_eq!(weights().weight(joined(0, number(b"kiln"))), 0);
    }

    #[test]
    fn a_word_is_read_in_small_letters_and_the_order_of_words_tells() {
        assert_eq!(number("Don’t2".as_bytes()), number(b"dont"));
        let both = |a, b| joined(joined(0, number(a)), number(b));
        assert_ne!(both(b"a", b"b"), both(b"b", b"a"));
        assert_ne!(both(b"ab", b"c"), both(b"a", b"bc"));
    }
}
