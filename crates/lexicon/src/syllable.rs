//! Words whose syllables their spelling does not tell, and capitals that are read as a word.

use crate::list::{BY_TWO_LETTERS, List, length};

const SYLLABLES_FILE: &str = include_str!("../data/syllables.txt");
static SYLLABLES: List<{ length(SYLLABLES_FILE) }, BY_TWO_LETTERS> = List::new(SYLLABLES_FILE);
const ACRONYMS_FILE: &str = include_str!("../data/acronyms.txt");
static ACRONYMS: List<{ length(ACRONYMS_FILE) }> = List::new(ACRONYMS_FILE);

/// The syllables of a word in small letters, `None` where its spelling tells them.
pub fn syllables(word: &str) -> Option<u32> {
    SYLLABLES.get(word)?.parse().ok()
}

/// Whether capitals, given in small letters, are read as a word: *nato*, *war*.
pub fn is_acronym(word: &str) -> bool {
    ACRONYMS.get(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_word_has_its_count() {
        assert_eq!(syllables("mrs"), Some(2));
        assert_eq!(syllables("table"), None);
        assert!(is_acronym("nato") && !is_acronym("fbi"));
    }
}
