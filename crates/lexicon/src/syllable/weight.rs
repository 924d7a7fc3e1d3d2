//! The fitted weights of letters around vowels, and the corrections of words, each in a hashed table.
//!
//! They are asked for some ten times a word, so they are unpacked once from their readable files: unpacked in the download they
//! would weigh three times as much.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use crate::list::List;

static WEIGHTS: List = List::new("syllable_weights");
static CORRECTIONS: List = List::new("syllable_corrections");

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

    /// The window that ends the packed letters: so many of them left of a group, so many the group's, so many right.
    pub fn window(letters: u64, left: usize, group: usize, right: usize) -> Packed {
        let own = letters & ((1 << (5 * (left + group + right))) - 1);
        Packed(own | (left as u64) << 55 | (right as u64) << 58)
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

/// How many of the windows are cores.
const CORES: usize = 4;

/// What the letters around a group weigh, and what is known of wider keys. Both in one number: the tables must stay near the
/// processor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight(u32);

impl Weight {
    fn new(steps: i8, wider: u32) -> Weight {
        Weight(u32::from(steps as u8) << 24 | wider)
    }

    /// In half steps of the logarithm of odds, 0 for most.
    pub fn steps(self) -> i32 {
        self.0 as i32 >> 24
    }

    /// Which of the wider windows may weigh something: bit `i` for `WINDOWS[i]`.
    pub fn wider(self) -> u32 {
        self.0 & 0xff_ffff
    }

    /// Both together.
    fn and(self, other: Weight) -> Weight {
        Weight((self.0 & !0xff_ffff).wrapping_add(other.0 & !0xff_ffff) | (self.wider() | other.wider()))
    }
}

/// The fitted weights and corrections.
pub struct Spelling {
    bias: i32,
    weights: Table,
    corrections: Table,
}

/// Unpacked at the first call.
pub fn spelling() -> &'static Spelling {
    static SPELLING: OnceBox<Spelling> = OnceBox::new();
    SPELLING.get_or_init(|| {
        let (mut weights, mut corrections) = (Lines::new(), Lines::new());
        for line in WEIGHTS.entries() {
            weights.extend(window(line.key.as_bytes(), line.number));
        }
        for line in CORRECTIONS.entries() {
            corrections.push(beginning(line.key.as_bytes(), line.number));
        }
        let (weights, corrections) = (Table::new(&weights), Table::new(&corrections));
        Box::new(Spelling { bias: weights.get(Packed::BIAS).steps(), weights, corrections })
    })
}

impl Spelling {
    /// What every group weighs.
    pub fn bias(&self) -> i32 {
        self.bias
    }

    /// A window's weight, 0 for most.
    pub fn weight(&self, window: Packed) -> i32 {
        self.weights.get(window).steps()
    }

    /// What the cores around a group weigh together; `letters` end with the group and a letter on each side.
    pub fn near(&self, letters: u64, group: usize) -> Weight {
        self.weights.near(letters, group)
    }

    /// How many syllables a word of small letters has more or fewer than its weights say.
    ///
    /// The longest beginning that is listed decides, and the whole word before it.
    pub fn correction(&self, word: &[u8]) -> i32 {
        let longest = word.len().min(LONGEST_CORRECTION);
        let letters = packed(word.get(..longest).unwrap_or(word));
        let whole = (longest == word.len()).then_some(Packed(letters | Packed::WHOLE));
        // Each is the one before it without its last letter.
        let beginnings =
            (SHORTEST_CORRECTION..=longest).rev().map(|length| Packed(letters >> (5 * (longest - length))));
        whole
            .into_iter()
            .chain(beginnings)
            .find_map(|key| self.corrections.find(key))
            .map_or(0, Weight::steps)
    }
}

/// Keys with what they weigh; those of equal keys are one.
type Lines = Vec<(Packed, Weight)>;

/// The window that `e)}(li` writes, and its core, which knows of it. Written is the group, what stands right of it, and
/// what stands left of it from the group on.
fn window(written: &[u8], number: i8) -> Lines {
    let mut parts = written.split(|&byte| matches!(byte, b'(' | b')'));
    let mut next = || parts.next().unwrap_or_default();
    let (group, right, left) = (next(), next(), next());
    if group.is_empty() {
        return alloc::vec![(Packed::BIAS, Weight::new(number, 0))];
    }
    let left: Vec<u8> = left.iter().rev().copied().collect();
    let key = |left: &[u8], right: &[u8]| {
        Packed::window(packed(&[left, group, right].concat()), left.len(), group.len(), right.len())
    };
    let near = left.get(left.len().saturating_sub(1)..).unwrap_or_default();
    let core = key(near, right.get(..1).unwrap_or_default());
    let bit = WINDOWS.iter().position(|&sides| sides == (left.len(), right.len())).unwrap_or(0);
    let wider = if bit < 4 { 0 } else { 1 << bit };
    alloc::vec![(key(&left, right), Weight::new(number, 0)), (core, Weight::new(0, wider))]
}

/// The beginning of words that `alien` writes, or the whole word that `alien.` writes.
fn beginning(written: &[u8], number: i8) -> (Packed, Weight) {
    let word = written.strip_suffix(b".");
    (Packed::beginning(word.unwrap_or(written), word.is_some()), Weight::new(number, 0))
}

/// Weights by keys, in open addresses: a look-up is a multiplication and, nearly always, one comparison.
struct Table {
    keys: Vec<Packed>,
    /// Of each key, at its place.
    weights: Vec<Weight>,
}

impl Table {
    fn new(lines: &Lines) -> Table {
        // Two lines in three have a key of their own, so that half of the slots stay empty.
        let size = (lines.len() + 1).next_power_of_two();
        let mut table =
            Table { keys: alloc::vec![Packed::EMPTY; size], weights: alloc::vec![Weight::default(); size] };
        for &(key, weight) in lines {
            let slot = table.slot(key);
            if let (Some(known), Some(sum)) = (table.keys.get_mut(slot), table.weights.get_mut(slot)) {
                *known = key;
                *sum = sum.and(weight);
            }
        }
        table
    }

    /// What the cores weigh together of a group that `letters` end with, a letter on each side.
    fn near(&self, letters: u64, group: usize) -> Weight {
        let mut sum = Weight::default();
        for &(left, right) in WINDOWS.iter().take(CORES) {
            let core = self.get(Packed::window(letters >> (5 * (1 - right)), left, group, right));
            sum = sum.and(core);
        }
        sum
    }

    /// What a key weighs, nothing where it has no line.
    fn get(&self, key: Packed) -> Weight {
        self.weights.get(self.slot(key)).copied().unwrap_or_default()
    }

    /// What a key weighs; `None` where it has no line.
    fn find(&self, key: Packed) -> Option<Weight> {
        let slot = self.slot(key);
        self.keys.get(slot).filter(|&&known| known == key).and_then(|_| self.weights.get(slot).copied())
    }

    /// Where the key stands, or the empty slot where it would.
    fn slot(&self, key: Packed) -> usize {
        let mask = self.keys.len() - 1;
        let mut slot = hashed(key.0) & mask;
        // Neither this key nor empty, as one branch that nearly always goes the same way.
        while self.keys.get(slot).is_some_and(|&known| (known.0 ^ key.0).min(known.0) != Packed::EMPTY.0) {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// Bits that all bits of a key have moved.
pub(super) fn hashed(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_found_by_its_letters_and_its_core_knows_of_it() {
        let lines: Lines = [(&b")("[..], -3), (b"e)}(li", -7), (b"e)}(", 5)]
            .into_iter()
            .flat_map(|(written, number)| window(written, number))
            .collect();
        let table = Table::new(&lines);
        let key = |left: &str, group: &str, right: &str| {
            let letters = packed(&[left, group, right].concat().into_bytes());
            Packed::window(letters, left.len(), group.len(), right.len())
        };
        let weight = Weight::new;
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
        let lines: Lines = written.into_iter().map(|(written, number)| beginning(written, number)).collect();
        let spelling =
            Spelling { bias: 0, weights: Table::new(&Lines::new()), corrections: Table::new(&lines) };
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
