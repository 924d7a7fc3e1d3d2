//! The words that children know: what Dale and Chall's formulas and Spache's call familiar.

use crate::folded::Folded;
use crate::list::{List, length};

const WORDS_FILE: &str = include_str!("../data/familiar_words.txt");
static WORDS: List<{ length(WORDS_FILE) }> = List::new(WORDS_FILE);

/// Which lists know a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Familiar {
    /// Dale and Chall's, of 2,942 words.
    pub dale_chall: bool,
    /// Spache's, of 1,063.
    pub spache: bool,
}

/// Which lists know a word, whatever its case: as it stands, or as a regular form of a word of the list.
///
/// Plurals, owners, forms of verbs, comparatives and adverbs in *-ly* count as their word. A word in
/// *-er* counts with them, though not all of them compare: *voter*, *builder*. Names and
/// numbers, which they count as known too, are the caller's to tell.
///
/// # Complexity
/// Linear in the length of the word; nothing is allocated.
pub fn familiar(word: &str) -> Familiar {
    let Some(word) = Folded::new(word) else { return Familiar::default() };
    let mut lists = listed(&word);
    for base in word.bases().into_iter().chain(word.compared()).flatten() {
        if lists == 3 {
            break;
        }
        lists |= listed(&base);
    }
    Familiar { dale_chall: lists & 1 != 0, spache: lists & 2 != 0 }
}

fn listed(word: &Folded) -> i8 {
    WORDS.get(word.bytes()).map_or(0, |entry| entry.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_forms_are_known_as_their_word() {
        for word in [
            "house",
            "Houses",
            "house’s",
            "cried",
            "stopping",
            "bigger",
            "nicest",
            "happier",
            "badly",
            "gently",
            "happily",
            "using",
            "doing",
            "owed",
        ] {
            assert!(familiar(word).dale_chall, "{word}");
        }
        for word in ["computer", "administration", "ly", "er", "bäd"] {
            assert_eq!(familiar(word), Familiar::default(), "{word}");
        }
    }

    #[test]
    fn the_two_lists_are_told_apart() {
        assert_eq!(familiar("accident"), Familiar { dale_chall: true, spache: false });
        assert_eq!(familiar("about"), Familiar { dale_chall: true, spache: true });
    }
}
