//! Letters in, syllables out: a yes or no for each group of vowels, then what the table says of the word.
//!
//! A single vowel sounds or is mute (*mak-e*), a longer group is one syllable or two (*li-on*). Each stretch of letters
//! around a group has a weight, and the group says yes where their sum is above zero. Weights and table are fitted to
//! CMUdict by `cargo xtask fit`, with the functions of this room.

use super::read::remembered;
use super::weight::{LONGEST_CORRECTION, LONGEST_GROUP, Packed, Spelling, WINDOWS, code, spelling};

/// How many letters are read; a longer part is read in pieces, each shorter than this.
const MOST_LETTERS: usize = 38;

/// What is longer with its *-ally* is too long for a correction.
const LONGEST_STEM: usize = LONGEST_CORRECTION - 4;

/// How many letters on a side the widest window holds, and how many edges stand before a word.
const WIDEST: usize = 5;

/// The syllables of letters that are read as a word: at least 1.
pub fn syllables(letters: &[u8]) -> u32 {
    remembered(letters, || {
        // *enthusiastic-ally*: the corrections know shorter words.
        if let Some(stem) =
            letters.strip_suffix(b"ally").filter(|stem| stem.ends_with(b"ic") && stem.len() > LONGEST_STEM)
        {
            return syllables(stem) + 1;
        }
        let spelling = spelling();
        let bias = spelling.bias();
        let read = uncorrected(letters, |word, group| bias + word.score(group, spelling) > 0);
        read.saturating_add_signed(spelling.correction(letters)).max(1)
    })
}

/// The syllables where `sounds` says yes or no for each group, at least 1; the fit says it with weights of its own.
pub fn uncorrected(letters: &[u8], sounds: impl Fn(&Word, Group) -> bool) -> u32 {
    let vowels = vowels(letters);
    if vowels == 0 && letters.len() <= SPELLED_OUT {
        return spelled(letters);
    }
    // A word has a syllable: where it has one vowel, that one sounds. More than half of all words are so.
    if vowels.count_ones() == 1 && !may_be_syllabic(letters) {
        return 1;
    }
    let word = Word::with(letters, vowels);
    if word.sounding.count_ones() == 1 {
        return 1;
    }
    word.groups().map(|group| group.least() + u32::from(sounds(&word, group))).sum::<u32>().max(1)
}

/// Which letters are vowels, a bit for each of the first 64.
fn vowels(letters: &[u8]) -> u64 {
    letters.iter().rev().fold(0, |found, &letter| found << 1 | u64::from(is_vowel(letter)))
}

/// Whether a consonant may be a syllable (*prism*, *McLean*).
fn may_be_syllabic(letters: &[u8]) -> bool {
    matches!(letters, [b'm', b'c', ..] | [.., b'm'] | [.., b'm', b's'])
}

/// So few letters without a vowel are no word: *bbc*.
const SPELLED_OUT: usize = 5;

/// Letters by their names: *W* is three.
pub fn spelled(letters: &[u8]) -> u32 {
    letters.iter().map(|&letter| if letter == b'w' { 3 } else { 1 }).sum()
}

/// Whether a small letter can be a vowel; an apostrophe and the signs of a window are none.
///
/// A look into the bits of a number and not a `match`, whose branches no processor can foretell: it is asked for every letter of a
/// text.
#[inline(always)]
pub fn is_vowel(letter: u8) -> bool {
    const VOWELS: u32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25;
    VOWELS >> (letter & 31) & 1 == 1
}

/// A group of vowels, or a consonant that is a syllable: bytes `start..end` of a [`Word`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    start: usize,
    end: usize,
}

impl Group {
    /// How many syllables it is where it says no: a single letter none, a longer group one.
    pub fn least(self) -> u32 {
        u32::from(self.end - self.start > 1)
    }
}

/// The letters of a word between its edges, vowels that are spoken as consonants told apart.
pub struct Word {
    /// As many edges before and behind it as the widest window holds: `{{{{{` and `}}}}}`.
    letters: [u8; MOST_LETTERS + 2 * WIDEST],
    /// The byte after its last letter.
    end: usize,
    /// Which letters sound, a bit for each: vowels, and consonants that are syllables.
    sounding: u64,
}

impl Word {
    /// A word of small letters; those behind the 38th are left out.
    pub fn new(letters: &[u8]) -> Word {
        Word::with(letters, vowels(letters))
    }

    fn with(letters: &[u8], vowels: u64) -> Word {
        let letters = letters.get(..MOST_LETTERS).unwrap_or(letters);
        let vowels = vowels & ((1 << MOST_LETTERS) - 1);
        let mut word = Word {
            letters: [b'}'; MOST_LETTERS + 2 * WIDEST],
            end: WIDEST + letters.len(),
            sounding: (vowels | syllabic(letters)) << WIDEST,
        };
        for (slot, &letter) in word.letters.iter_mut().zip(b"{{{{{".iter().chain(letters)) {
            *slot = if letter == b'\'' { b'_' } else { letter };
        }
        let mut left = vowels;
        while left != 0 {
            let i = left.trailing_zeros() as usize;
            left &= left - 1;
            if is_consonant_here(letters, i) {
                word.sounding &= !(1 << (WIDEST + i));
                if let Some(slot) = word.letters.get_mut(WIDEST + i) {
                    *slot = b'_';
                }
            }
        }
        word
    }

    /// Its groups, in order.
    pub fn groups(&self) -> impl Iterator<Item = Group> {
        let mut at = 0;
        core::iter::from_fn(move || {
            let left = self.sounding >> at;
            let start = at + left.trailing_zeros() as usize;
            at = if left == 0 { return None } else { self.group_end(start) };
            Some(Group { start, end: at })
        })
    }

    fn group_end(&self, start: usize) -> usize {
        let end = start + (self.sounding >> start).trailing_ones() as usize;
        match self.letters.get(start..end) {
            // *virtu-ous*: two groups.
            Some(b"uou" | b"uoy" | [b'c' | b'm', ..]) => start + 1,
            _ => end,
        }
    }

    /// The sum of what the windows around a group weigh: the cores, and those that a core knows of.
    fn score(&self, group: Group, spelling: &Spelling) -> i32 {
        let sides = self.sides(group);
        if sides.group > LONGEST_GROUP {
            return 0;
        }
        let near = spelling.near(sides.letters(1), sides.group);
        let (mut sum, mut asked) = (near.steps(), near.wider());
        while let Some(&(left, right)) = WINDOWS.get(asked.trailing_zeros() as usize) {
            asked &= asked - 1;
            // Where there are not so many letters, the key has an edge too many and is in no table.
            sum += spelling.weight(Packed::window(sides.letters(right), left, sides.group, right));
        }
        sum
    }

    /// The windows of letters around a group, each with a weight of its own; none around a group too long for them.
    pub fn windows(&self, group: Group) -> impl Iterator<Item = Packed> {
        let sides = self.sides(group);
        WINDOWS.into_iter().filter_map(move |window| sides.window(window))
    }

    fn sides(&self, Group { start, end }: Group) -> Sides {
        let (mut left, mut right) = (0, 0);
        for &letter in self.letters.get(start - WIDEST..end).unwrap_or_default() {
            left = left << 5 | code(letter);
        }
        for &letter in self.letters.get(end..end + WIDEST).unwrap_or_default() {
            right = right << 5 | code(letter);
        }
        Sides { left, group: end - start, right, most: (start - WIDEST + 1, self.end + 1 - end) }
    }

    /// The letters left of a group, its own, and those to the right; the edges are `{` and `}`.
    pub fn around(&self, group: Group) -> (&[u8], &[u8], &[u8]) {
        let part = |range| self.letters.get::<core::ops::Range<usize>>(range).unwrap_or_default();
        (part(WIDEST - 1..group.start), part(group.start..group.end), part(group.end..self.end + 1))
    }
}

/// The letters around a group, packed.
struct Sides {
    /// The group's own letters and those left of it, as many as a key holds.
    left: u64,
    /// How many the group's own are.
    group: usize,
    /// The letters right of it, as many as the widest window holds.
    right: u64,
    /// How many letters there are on a side, edge counted.
    most: (usize, usize),
}

impl Sides {
    /// The window that holds so many letters on each side; `None` where there are not so many.
    fn window(&self, (left, right): (usize, usize)) -> Option<Packed> {
        let fits = self.group <= LONGEST_GROUP && left <= self.most.0 && right <= self.most.1;
        fits.then(|| Packed::window(self.letters(right), left, self.group, right))
    }

    /// The group's letters with those left of it and so many right of it.
    fn letters(&self, right: usize) -> u64 {
        self.left << (5 * right) | self.right >> (5 * (WIDEST - right))
    }
}

/// The consonants of a word that are syllables, a bit for each: *prism*, *rhythms*, *McLean*.
fn syllabic(letters: &[u8]) -> u64 {
    let last = match letters {
        [stem @ .., b'm'] | [stem @ .., b'm', b's'] => {
            matches!(stem, [.., b's'] | [.., b't' | b's', b'h']).then_some(stem.len())
        }
        _ => None,
    };
    let second = matches!(letters, [b'm', b'c', _, ..]);
    last.map_or(0, |last| 1 << last) | u64::from(second) << 1
}

/// *queen*, *league*, *yes*, *player*: a vowel's letter that is none here.
fn is_consonant_here(letters: &[u8], i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|b| letters.get(b)).copied();
    let behind = letters.get(i + 1..).unwrap_or_default();
    let plain = |letter: u8| letter != b'y' && is_vowel(letter);
    match letters.get(i) {
        Some(b'u') if before == Some(b'q') => behind.first().is_some_and(|&next| is_vowel(next)),
        Some(b'u') => before == Some(b'g') && matches!(behind, b"e" | b"es" | b"ed"),
        Some(b'y') => before.is_none_or(plain) && behind.first().is_some_and(|&next| plain(next)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// The groups of a word, marked off by bars.
    fn check(word: &str, expected: &str) {
        let spelled = Word::new(word.as_bytes());
        let groups: Vec<Group> = spelled.groups().collect();
        let mut shown = String::new();
        for (i, c) in (WIDEST..).zip(word.chars()) {
            if groups.iter().any(|group| group.start == i) {
                shown.push('(');
            }
            shown.push(c);
            if groups.iter().any(|group| group.end == i + 1) {
                shown.push(')');
            }
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn groups_are_vowels_that_are_spoken_as_vowels() {
        check("make", "m(a)k(e)");
        check("queen", "qu(ee)n");
        check("league", "l(ea)gu(e)");
        check("yes", "y(e)s");
        check("player", "pl(a)y(e)r");
        check("virtuous", "v(i)rt(u)(ou)s");
        check("prisms", "pr(i)s(m)s");
        check("mclean", "m(c)l(ea)n");
    }

    #[test]
    fn every_group_that_is_short_enough_has_windows() {
        let word = Word::new(b"lion");
        let group = word.groups().next().map_or(0, |group| word.windows(group).count());
        // l left and r right of io, between {l and n}.
        assert_eq!(group, 9);
        assert_eq!(uncorrected(b"lion", |_, _| true), 2);
        assert_eq!(uncorrected(b"lion", |_, _| false), 1);
    }
}
