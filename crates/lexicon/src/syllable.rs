//! What spelling does not tell by itself: weights for letters around vowels, corrections of words, abbreviations, and
//! capitals that are read as a word.
//!
//! Weights and corrections come from `cargo xtask fit`. They are asked for some twenty times a word, so they stand in
//! hashed tables, unpacked once from their readable files: unpacked in the download they would weigh three times as
//! much.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use crate::list::{List, length};
use crate::shortened::{Shortened, shortened_length};

const SYLLABLES_FILE: &str = include_str!("../data/syllables.txt");
static SYLLABLES: List<{ length(SYLLABLES_FILE) }> = List::new(SYLLABLES_FILE);
const ACRONYMS_FILE: &str = include_str!("../data/acronyms.txt");
static ACRONYMS: List<{ length(ACRONYMS_FILE) }> = List::new(ACRONYMS_FILE);
const WEIGHTS_FILE: &str = include_str!("../data/syllable_weights.txt");
static WEIGHTS: Shortened<{ shortened_length(WEIGHTS_FILE) }> = Shortened::new(WEIGHTS_FILE);
const CORRECTIONS_FILE: &str = include_str!("../data/syllable_corrections.txt");
static CORRECTIONS: Shortened<{ shortened_length(CORRECTIONS_FILE) }> = Shortened::new(CORRECTIONS_FILE);

/// The syllables of an abbreviation in small letters, `None` for all other words.
pub fn syllables(word: &str) -> Option<u32> {
    SYLLABLES.get(word)?.parse().ok()
}

/// Whether capitals, given in small letters, are read as a word: *nato*, *war*.
pub fn is_acronym(word: &str) -> bool {
    ACRONYMS.get(word).is_some()
}

/// A group of more letters than this has no windows.
pub const LONGEST_GROUP: usize = 5;
/// No correction is for more letters than this: they fill a key.
pub const LONGEST_CORRECTION: usize = 12;
/// No correction is for the beginning of a word with fewer letters than this.
pub const SHORTEST_CORRECTION: usize = 4;

/// Letters packed into a number, five bits each, so that equal keys are equal letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Packed(u64);

impl Packed {
    /// The key of the weight that every group has.
    pub const BIAS: Packed = Packed(1 << 62);
    const EMPTY: Packed = Packed(0);
    const WHOLE: u64 = 1 << 60;

    /// A window: a group's letters, packed, `length` of them, between packed letters left and right of it.
    pub fn window(group: (u64, usize), left: (u64, usize), right: (u64, usize)) -> Packed {
        let letters = (left.0 << (5 * group.1) | group.0) << (5 * right.1) | right.0;
        Packed(letters | (left.1 as u64) << 55 | (right.1 as u64) << 58)
    }

    /// A window as its file writes it: `e)}(li` for *ile* at a word's end.
    pub fn written(self) -> String {
        if self == Packed::BIAS {
            return ")(".into();
        }
        let mut letters: Vec<char> = (0..11).map(|place| letter(self.0 >> (5 * place) & 31)).collect();
        letters.retain(|&letter| letter != '`');
        letters.reverse();
        let (left, right) = ((self.0 >> 55 & 7) as usize, (self.0 >> 58 & 7) as usize);
        let group = left..letters.len().saturating_sub(right);
        let side = |range: core::ops::Range<usize>| letters.get(range).unwrap_or_default().iter();
        let mut written: String = side(group.clone()).collect();
        written.push(')');
        written.extend(side(group.end..letters.len()));
        written.push('(');
        written.extend(side(0..left).rev());
        written
    }

    /// A word's beginning, or a whole word, of at most twelve letters.
    pub fn beginning(letters: &[u8], whole: bool) -> Packed {
        Packed(packed(letters) | if whole { Packed::WHOLE } else { 0 })
    }
}

/// Letters as a number, the last one in its lowest bits.
pub fn packed(letters: &[u8]) -> u64 {
    letters.iter().fold(0, |key, &letter| key << 5 | code(letter))
}

/// The five bits of a small letter, or of the signs `{`, `}` and `_` of a file: never 0, and no two alike.
pub const fn code(letter: u8) -> u64 {
    (letter & 31) as u64
}

/// The letter of a code, as a file writes it.
fn letter(code: u64) -> char {
    char::from(code as u8 | 96)
}

/// The fitted weights and corrections.
pub struct Spelling {
    weights: Table,
    corrections: Table,
}

/// Unpacked at the first call.
pub fn spelling() -> &'static Spelling {
    static SPELLING: OnceBox<Spelling> = OnceBox::new();
    SPELLING.get_or_init(|| {
        Box::new(Spelling {
            weights: Table::new(WEIGHTS.lines(), window),
            corrections: Table::new(CORRECTIONS.lines(), beginning),
        })
    })
}

impl Spelling {
    /// A window's weight in half steps of the logarithm of odds, 0 for most.
    pub fn weight(&self, window: Packed) -> i32 {
        self.weights.get(window).map_or(0, i32::from)
    }

    /// How many syllables a word of small letters has more or fewer than its weights say.
    pub fn correction(&self, word: &[u8]) -> i32 {
        if word.len() <= LONGEST_CORRECTION
            && let Some(whole) = self.corrections.get(Packed::beginning(word, true))
        {
            return whole.into();
        }
        let lengths = SHORTEST_CORRECTION..=word.len().min(LONGEST_CORRECTION);
        let beginnings = lengths.rev().filter_map(|length| word.get(..length));
        let mut found = beginnings.filter_map(|word| self.corrections.get(Packed::beginning(word, false)));
        found.next().map_or(0, i32::from)
    }
}

/// The window that `e)}(li` writes: the group, what stands right of it, what stands left of it from the group on.
fn window(written: &[u8]) -> Packed {
    let mut parts = written.split(|&byte| matches!(byte, b'(' | b')'));
    let mut next = || parts.next().unwrap_or_default();
    let (group, right, left) = (next(), next(), next());
    if group.is_empty() {
        return Packed::BIAS;
    }
    let left: Vec<u8> = left.iter().rev().copied().collect();
    let part = |letters: &[u8]| (packed(letters), letters.len());
    Packed::window(part(group), part(&left), part(right))
}

/// The beginning of words that `alien` writes, or the whole word that `alien.` writes.
fn beginning(written: &[u8]) -> Packed {
    match written.strip_suffix(b".") {
        Some(word) => Packed::beginning(word, true),
        None => Packed::beginning(written, false),
    }
}

/// Numbers by keys, in open addresses: a look-up is a multiplication and, nearly always, one comparison.
struct Table {
    keys: Vec<Packed>,
    values: Vec<i8>,
}

impl Table {
    /// The table of keys as they are written, with their numbers.
    fn new(lines: Vec<(Vec<u8>, i8)>, key: fn(&[u8]) -> Packed) -> Table {
        let size = (lines.len() * 3).next_power_of_two();
        let mut table = Table { keys: alloc::vec![Packed::EMPTY; size], values: alloc::vec![0; size] };
        for (written, value) in lines {
            table.insert(key(&written), value);
        }
        table
    }

    fn insert(&mut self, key: Packed, value: i8) {
        let slot = self.slot(key);
        if let (Some(known), Some(number)) = (self.keys.get_mut(slot), self.values.get_mut(slot)) {
            (*known, *number) = (key, value);
        }
    }

    fn get(&self, key: Packed) -> Option<i8> {
        let slot = self.slot(key);
        if self.keys.get(slot) == Some(&key) { self.values.get(slot).copied() } else { None }
    }

    /// Where the key stands, or the empty slot where it would.
    fn slot(&self, key: Packed) -> usize {
        let mask = self.keys.len() - 1;
        let mut slot = (key.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.keys.get(slot).is_some_and(|&known| known != key && known != Packed::EMPTY) {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_has_its_count() {
        assert_eq!(syllables("ft"), Some(1));
        assert_eq!(syllables("table"), None);
        assert!(is_acronym("nato") && !is_acronym("fbi"));
    }

    fn table(lines: &[(&str, i8)], key: fn(&[u8]) -> Packed) -> Table {
        Table::new(lines.iter().map(|(written, value)| (written.as_bytes().into(), *value)).collect(), key)
    }

    #[test]
    fn a_window_is_found_by_its_letters() {
        let table = table(&[(")(", -3), ("e)}(li", -7), ("e)}(", 5)], window);
        assert_eq!(table.get(Packed::BIAS), Some(-3));
        let part = |letters: &str| (packed(letters.as_bytes()), letters.len());
        let window = |left, group, right| Packed::window(part(group), part(left), part(right));
        assert_eq!(table.get(window("il", "e", "}")), Some(-7));
        assert_eq!(table.get(window("", "e", "}")), Some(5));
        assert_eq!(table.get(window("i", "le", "}")), None);
        assert_eq!(window("il", "e", "}").written(), "e)}(li");
    }

    #[test]
    fn the_longest_beginning_wins_and_a_whole_word_before_it() {
        let corrections = table(&[("alie", 1), ("alienate", 2), ("alienate.", 0)], beginning);
        let spelling = Spelling { weights: table(&[], window), corrections };
        for (word, expected) in [("alien", 1), ("alienated", 2), ("alienate", 0), ("ali", 0), ("table", 0)] {
            assert_eq!(spelling.correction(word.as_bytes()), expected, "{word}");
        }
    }
}
