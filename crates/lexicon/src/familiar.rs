//! The words that children know: what Dale and Chall's formulas and Spache's call familiar.

use crate::folded::Folded;
use crate::list::List;

static WORDS: List = List::new("familiar_words");

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
/// As Dale and Chall say (1948, "A Formula for Predicting Readability: Instructions"), plurals, owners, forms of verbs,
/// comparatives and superlatives of adjectives, and adverbs that only add *-ly* count as their word; *easily* does not,
/// nor who does it: *voter*, *builder*, unless the list has them (*owner*). Names and numbers, which they count as known
/// too, are the caller's to tell.
///
/// # Complexity
/// Linear in the length of the word; nothing is allocated.
pub fn familiar(word: &str) -> Familiar {
    let Some(word) = Folded::new(word) else { return Familiar::default() };
    let mut lists = listed(&word);
    let base = |ending| word.with(ending).map_or(0, |base| listed(&base));
    for ending in word.bases().iter().chain(word.adverb()) {
        if lists & 3 == 3 {
            break;
        }
        lists |= base(ending);
    }
    let compared = word.compared().iter().map(base);
    lists |= compared.filter(|lists| lists & COMPARES != 0).fold(0, |all, lists| all | lists);
    Familiar { dale_chall: lists & 1 != 0, spache: lists & 2 != 0 }
}

/// Whether a word is an adjective that is compared in *-er* and *-est*, and that children know: *long*.
pub fn compares(word: &str) -> bool {
    Folded::new(word).is_some_and(|word| listed(&word) & COMPARES != 0)
}

/// What the list adds to an adjective that compares.
const COMPARES: i8 = 4;

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
            "softly",
            "using",
            "doing",
            "owed",
        ] {
            assert!(familiar(word).dale_chall, "{word}");
        }
        for word in ["computer", "administration", "voter", "builder", "easily", "ly", "er", "bäd"] {
            assert_eq!(familiar(word), Familiar::default(), "{word}");
        }
    }

    #[test]
    fn the_two_lists_are_told_apart() {
        assert_eq!(familiar("accident"), Familiar { dale_chall: true, spache: false });
        assert_eq!(familiar("about"), Familiar { dale_chall: true, spache: true });
    }
}
