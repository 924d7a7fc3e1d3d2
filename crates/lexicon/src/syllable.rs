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
    if word.len() > LONGEST_ABBREVIATION {
        return None;
    }
    SYLLABLES.get(word.as_bytes()).and_then(|entry| u32::try_from(entry.number).ok())
}

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
    let entry = ACRONYMS.get(word.as_bytes()).filter(|entry| entry.number == 0)?;
    Some(if entry.note.is_empty() { Capitals::Read } else { Capitals::Spelled })
}

/// Whether words begin, and whether they end, with these consonants, two or three of them.
pub fn edges(consonants: &[u8]) -> (bool, bool) {
    let number = ACRONYMS.get(consonants).map_or(0, |entry| entry.number);
    (number & 1 != 0, number & 2 != 0)
}

/// No abbreviation has more letters: longer words need not be looked up.
const LONGEST_ABBREVIATION: usize = 4;
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
    if code == 31 { '_' } else { char::from(code as u8 | 96) }
}

/// How many letters to the left and to the right of a group a window holds; the first four are the cores of the others.
pub const WINDOWS: [(usize, usize); 23] = [
    (0, 0),
    (1, 0),
    (0, 1),
    (1, 1),
    (2, 0),
    (0, 2),
    (2, 1),
    (1, 2),
    (0, 3),
    (3, 0),
    (2, 2),
    (0, 4),
    (1, 3),
    (3, 1),
    (4, 0),
    (1, 4),
    (3, 2),
    (2, 3),
    (4, 1),
    (0, 5),
    (3, 3),
    (5, 0),
    (2, 4),
];

/// What the letters around a group weigh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// In half steps of the logarithm of odds, 0 for most.
    pub steps: i32,
    /// Which of the wider windows may weigh something: bit `i` for `WINDOWS[i]`.
    pub wider: u32,
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
        let (mut weights, mut corrections) = (Lines::new(), Lines::new());
        WEIGHTS.each(&mut |line| weights.extend(window(line.key, line.number)));
        CORRECTIONS.each(&mut |line| corrections.extend(beginning(line.key, line.number)));
        Box::new(Spelling { weights: Table::new(&weights), corrections: Table::new(&corrections) })
    })
}

impl Spelling {
    /// A window's weight.
    pub fn weight(&self, window: Packed) -> Weight {
        self.weights.get(window)
    }

    /// How many syllables a word of small letters has more or fewer than its weights say.
    ///
    /// The longest beginning that is listed decides, and the whole word before it.
    pub fn correction(&self, word: &[u8]) -> i32 {
        let at = |length: usize| word.get(..length).map(|start| Packed::beginning(start, false));
        // The shortest beginning knows how long the others are that begin with it.
        let listed =
            at(SHORTEST_CORRECTION).map_or(WHOLE_BIT, |shortest| self.corrections.get(shortest).wider);
        if listed & WHOLE_BIT != 0 && word.len() <= LONGEST_CORRECTION {
            let whole = self.corrections.get(Packed::beginning(word, true));
            if whole.wider & WHOLE_BIT != 0 {
                return whole.steps;
            }
        }
        let lengths = (SHORTEST_CORRECTION..=word.len().min(LONGEST_CORRECTION)).rev();
        let known = lengths.filter(|length| listed >> length & 1 != 0).filter_map(at);
        known
            .map(|start| self.corrections.get(start))
            .find(|entry| entry.wider & OWN_BIT != 0)
            .map_or(0, |entry| entry.steps)
    }
}

/// In what is wider of a beginning: some word that begins so is listed as a whole; this one is.
const WHOLE_BIT: u32 = 1;
/// In what is wider of a beginning: it is listed itself.
const OWN_BIT: u32 = 2;

/// Keys with what they weigh; those of equal keys are one.
type Lines = Vec<(Packed, Weight)>;

/// The window that `e)}(li` writes, and its core, which knows of it. Written is the group, what stands right of it, and
/// what stands left of it from the group on.
fn window(written: &[u8], number: i8) -> Lines {
    let mut parts = written.split(|&byte| matches!(byte, b'(' | b')'));
    let mut next = || parts.next().unwrap_or_default();
    let (group, right, left) = (next(), next(), next());
    let own = |steps, wider| Weight { steps, wider };
    if group.is_empty() {
        return alloc::vec![(Packed::BIAS, own(number.into(), 0))];
    }
    let left: Vec<u8> = left.iter().rev().copied().collect();
    let part = |letters: &[u8]| (packed(letters), letters.len());
    let key = |left: &[u8], right: &[u8]| Packed::window(part(group), part(left), part(right));
    let near = left.get(left.len().saturating_sub(1)..).unwrap_or_default();
    let core = key(near, right.get(..1).unwrap_or_default());
    let bit = WINDOWS.iter().position(|&sides| sides == (left.len(), right.len())).unwrap_or(0);
    let wider = if bit < 4 { 0 } else { 1 << bit };
    alloc::vec![(key(&left, right), own(number.into(), 0)), (core, own(0, wider))]
}

/// The beginning of words that `alien` writes, or the whole word that `alien.` writes, and the shortest beginning, which
/// knows of it.
fn beginning(written: &[u8], number: i8) -> Lines {
    let word = written.strip_suffix(b".");
    let letters = word.unwrap_or(written);
    let (own, bit) = if word.is_some() { (WHOLE_BIT, WHOLE_BIT) } else { (OWN_BIT, 1 << letters.len()) };
    let mut lines = alloc::vec![(
        Packed::beginning(letters, word.is_some()),
        Weight { steps: number.into(), wider: own }
    )];
    if let Some(shortest) = letters.get(..SHORTEST_CORRECTION) {
        lines.push((Packed::beginning(shortest, false), Weight { steps: 0, wider: bit }));
    }
    lines
}

/// Weights by keys, in open addresses: a look-up is a multiplication and, nearly always, one comparison.
struct Table(Vec<(Packed, Weight)>);

impl Table {
    fn new(lines: &Lines) -> Table {
        let size = (lines.len() * 2).next_power_of_two();
        let mut table = Table(alloc::vec![(Packed::EMPTY, Weight::default()); size]);
        for &(key, weight) in lines {
            let slot = table.slot(key);
            if let Some((known, sum)) = table.0.get_mut(slot) {
                *known = key;
                sum.steps += weight.steps;
                sum.wider |= weight.wider;
            }
        }
        table
    }

    /// What a key weighs, nothing where it has no line.
    fn get(&self, key: Packed) -> Weight {
        self.0.get(self.slot(key)).map_or(Weight::default(), |&(_, weight)| weight)
    }

    /// Where the key stands, or the empty slot where it would.
    fn slot(&self, key: Packed) -> usize {
        let mask = self.0.len() - 1;
        let mut slot = (key.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.0.get(slot).is_some_and(|&(known, _)| known != key && known != Packed::EMPTY) {
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
        assert!(SYLLABLES.entries().all(|entry| entry.key.len() <= LONGEST_ABBREVIATION));
        let found = [edges(b"ch"), edges(b"ck"), edges(b"hm")];
        assert_eq!(found, [(true, true), (false, true), (false, false)]);
        assert_eq!(
            [capitals("hud"), capitals("aclu"), capitals("fbi")],
            [Some(Capitals::Read), Some(Capitals::Spelled), None]
        );
    }

    #[test]
    fn a_window_is_found_by_its_letters_and_its_core_knows_of_it() {
        let lines: Lines = [(&b")("[..], -3), (b"e)}(li", -7), (b"e)}(", 5)]
            .into_iter()
            .flat_map(|(written, number)| window(written, number))
            .collect();
        let table = Table::new(&lines);
        let part = |letters: &str| (packed(letters.as_bytes()), letters.len());
        let key = |left, group, right| Packed::window(part(group), part(left), part(right));
        let weight = |steps, wider| Weight { steps, wider };
        assert_eq!(table.get(Packed::BIAS), weight(-3, 0));
        assert_eq!(table.get(key("il", "e", "}")), weight(-7, 0));
        assert_eq!(table.get(key("l", "e", "}")), weight(0, 1 << 6));
        assert_eq!(table.get(key("", "e", "}")), weight(5, 0));
        assert_eq!(table.get(key("i", "le", "}")), weight(0, 0));
        assert_eq!(key("il", "e", "}").written(), "e)}(li");
    }

    #[test]
    fn the_longest_beginning_wins_and_a_whole_word_before_it() {
        let written = [(&b"alie"[..], 1), (b"alienate", 2), (b"alienate.", 0), (b"ali.", 3), (b"table.", 4)];
        let lines: Lines =
            written.into_iter().flat_map(|(written, number)| beginning(written, number)).collect();
        let spelling = Spelling { weights: Table::new(&Lines::new()), corrections: Table::new(&lines) };
        for (word, expected) in [
            ("alien", 1),
            ("alienated", 2),
            ("alienate", 0),
            ("ali", 3),
            ("al", 0),
            ("table", 4),
            ("tables", 0),
        ] {
            assert_eq!(spelling.correction(word.as_bytes()), expected, "{word}");
        }
    }
}
