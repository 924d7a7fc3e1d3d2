//! How many syllables a word has: letters by their spelling (`spelling`), by what was fitted to a dictionary (`weight`), once for each word (`read`); and
//! which capitals are read as a word.
//!
//! Weights and corrections come from `cargo xtask fit`.

pub mod weight;
mod read;
pub mod spelling;

use crate::list::List;

static ACRONYMS: List = List::new("acronyms");
static CONSONANTS: List = List::new("consonants");

/// How capitals are said that the rules would get wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// As a word: *HUD*, *TOM*.
    Read,
    /// Letter by letter: *ACLU*.
    Spelled,
}

/// How capitals, given in small letters, are said; `None` where the rules know.
pub fn capitals(word: &str) -> Option<Capitals> {
    let entry = ACRONYMS.get(word.as_bytes())?;
    Some(if entry.note.is_empty() { Capitals::Read } else { Capitals::Spelled })
}

/// Whether words begin, and whether they end, with these consonants, two or three of them.
pub fn edges(consonants: &[u8]) -> (bool, bool) {
    let number = CONSONANTS.get(consonants).map_or(0, |entry| entry.number);
    (number & 1 != 0, number & 2 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_capitals_and_consonants_are_known() {
        assert_eq!(
            ["ft", "km", "kph", "govt"].map(|word| spelling::syllables(word.as_bytes())),
            [1, 4, 5, 3]
        );
        let found = [edges(b"ch"), edges(b"ck"), edges(b"hm")];
        assert_eq!(found, [(true, true), (false, true), (false, false)]);
        assert_eq!(
            [capitals("hud"), capitals("aclu"), capitals("fbi")],
            [Some(Capitals::Read), Some(Capitals::Spelled), None]
        );
    }
}
