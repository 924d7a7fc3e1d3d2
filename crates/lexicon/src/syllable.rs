//! How many syllables a word has: abbreviations from a list, letters by their spelling (`spelling`), by what was fitted to a
//! dictionary (`weight`); and which capitals are read as a word.
//!
//! Weights and corrections come from `cargo xtask fit`.

pub mod weight;
pub mod spelling;

use crate::list::{List, length};

const SYLLABLES_FILE: &str = include_str!("../data/syllables.txt");
static SYLLABLES: List<{ length(SYLLABLES_FILE) }> = List::new(SYLLABLES_FILE);
const ACRONYMS_FILE: &str = include_str!("../data/acronyms.txt");
static ACRONYMS: List<{ length(ACRONYMS_FILE) }> = List::new(ACRONYMS_FILE);

/// The syllables of an abbreviation in small letters, `None` for all other words.
pub fn syllables(word: &[u8]) -> Option<u32> {
    if word.len() > LONGEST_ABBREVIATION {
        return None;
    }
    SYLLABLES.get(word).and_then(|entry| u32::try_from(entry.number).ok())
}

/// Whether capitals, given in small letters, are read as a word: *nato*, *war*.
pub fn is_acronym(word: &str) -> bool {
    ACRONYMS.has(word)
}

/// No abbreviation has more letters: longer words need not be looked up.
const LONGEST_ABBREVIATION: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_has_its_count() {
        assert_eq!(syllables(b"ft"), Some(1));
        assert_eq!(syllables(b"table"), None);
        assert!(SYLLABLES.entries().all(|entry| entry.key.len() <= LONGEST_ABBREVIATION));
        assert!(is_acronym("nato") && !is_acronym("fbi"));
    }
}
