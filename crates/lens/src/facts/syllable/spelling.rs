//! Letters in, syllables out: a yes or no for each group of vowels, then what the table says of the word.
//!
//! A single vowel sounds or is mute (*mak-e*), a longer group is one syllable or two (*li-on*). Each stretch of letters
//! around a group has a weight, and the group says yes where their sum is above zero. Weights and table are fitted to
//! CMUdict by `cargo xtask fit`, with the functions of this room.

use article_lens_lexicon::syllable::{self, LONGEST_GROUP, Packed, Spelling, WINDOWS, code, packed};

/// How many letters are read; a longer part is read in pieces, each shorter than this.
const ROOM: usize = 72;

/// The syllables of letters that are read as a word: at least 1.
pub(super) fn syllables(letters: &[u8]) -> u32 {
    let spelling = syllable::spelling();
    let read = if has_one_vowel(letters) {
        1
    } else {
        let bias = spelling.weight(Packed::BIAS).steps;
        uncorrected(letters, |word, group| bias + word.score(group, spelling) > 0)
    };
    read.saturating_add_signed(spelling.correction(letters)).max(1)
}

/// The syllables where `sounds` says yes or no for each group, at least 1; the fit says it with weights of its own.
pub fn uncorrected(letters: &[u8], sounds: impl Fn(&Word, Group) -> bool) -> u32 {
    if is_spelled_out(letters) {
        return spelled(letters);
    }
    let word = Word::new(letters);
    let mut groups = word.groups();
    let (first, second) = (groups.next(), groups.next());
    // A word has a syllable: where it has one vowel, that one sounds. So does every second word of a text.
    if second.is_none() && first.is_none_or(|group| group.least() == 0) {
        return 1;
    }
    let all = first.into_iter().chain(second).chain(groups);
    all.map(|group| group.least() + u32::from(sounds(&word, group))).sum::<u32>().max(1)
}

/// Whether it is plain without looking at groups that there is one: one vowel, and no consonant that may be a syllable
/// (*prism*, *McLean*). More than half of all words are so.
fn has_one_vowel(letters: &[u8]) -> bool {
    let vowels = letters.iter().filter(|&&letter| is_vowel(letter)).count();
    vowels == 1 && !letters.starts_with(b"mc") && !letters.ends_with(b"m") && !letters.ends_with(b"ms")
}

/// Letters by their names: *W* is three.
pub(super) fn spelled(letters: &[u8]) -> u32 {
    letters.iter().map(|&letter| if letter == b'w' { 3 } else { 1 }).sum()
}

/// A few letters without a vowel are no word: *bbc*.
fn is_spelled_out(letters: &[u8]) -> bool {
    letters.len() <= 5 && !letters.iter().any(|&letter| is_vowel(letter))
}

/// Whether a letter can be a vowel.
pub(super) fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// A group of vowels, or a consonant that is a syllable: letters `start..end` of a [`Word`], its edge counted.
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

/// One more than the letters on a side of the widest window.
const WIDEST: usize = 6;
/// The windows that are looked up around every group; they know which of the others are worth it.
const CORES: u32 = 0b1111;

/// The letters of a word between its edges, vowels that are spoken as consonants told apart.
pub struct Word {
    letters: [u8; ROOM],
    /// Edges counted.
    length: usize,
}

impl Word {
    /// A word of small letters; those behind the 70th are left out.
    pub fn new(letters: &[u8]) -> Word {
        let letters = letters.get(..ROOM - 2).unwrap_or(letters);
        let mut word = Word { letters: [b'{'; ROOM], length: letters.len() + 2 };
        for (i, slot) in word.letters.iter_mut().skip(1).take(letters.len()).enumerate() {
            let letter = letters.get(i).copied().unwrap_or(b'_');
            *slot = if is_consonant_here(letters, i) || !letter.is_ascii_lowercase() { b'_' } else { letter };
        }
        if let Some(edge) = word.letters.get_mut(letters.len() + 1) {
            *edge = b'}';
        }
        word
    }

    fn get(&self, i: usize) -> u8 {
        self.letters.get(i).copied().unwrap_or(b'}')
    }

    /// Its groups, in order.
    pub fn groups(&self) -> impl Iterator<Item = Group> {
        let mut at = 1;
        core::iter::from_fn(move || {
            let start = (at..self.length - 1).find(|&i| is_vowel(self.get(i)) || self.is_syllabic(i))?;
            at = self.group_end(start);
            Some(Group { start, end: at })
        })
    }

    fn group_end(&self, start: usize) -> usize {
        let vowels = (start..self.length).take_while(|&i| is_vowel(self.get(i))).count();
        // *virtu-ous*: two groups.
        match self.letters.get(start..start + vowels) {
            Some(b"uou" | b"uoy") => start + 1,
            _ => start + vowels.max(1),
        }
    }

    /// *prism*, *rhythm*, *McLean*: a consonant that is a syllable.
    fn is_syllabic(&self, i: usize) -> bool {
        let before = self.letters.get(i.saturating_sub(2)..i).unwrap_or_default();
        let ends = matches!((self.get(i + 1), self.get(i + 2)), (b'}', _) | (b's', b'}'));
        match self.get(i) {
            b'm' => ends && (before.ends_with(b"s") || before == b"th" || before == b"sh"),
            b'c' => before == b"{m" && self.get(i + 1) != b'}',
            _ => false,
        }
    }

    /// The sum of what the windows around a group weigh: the cores first, then those that a core knows of.
    fn score(&self, group: Group, spelling: &Spelling) -> i32 {
        let sides = Sides::new(self, group);
        let (mut sum, mut asked) = (0, CORES);
        while let Some(&window) = WINDOWS.get(asked.trailing_zeros() as usize) {
            asked &= asked - 1;
            if let Some(key) = sides.window(window) {
                let weight = spelling.weight(key);
                sum += weight.steps;
                asked |= weight.wider;
            }
        }
        sum
    }

    /// The windows of letters around a group, each with a weight of its own; none around a group too long for them.
    pub fn windows(&self, group: Group) -> impl Iterator<Item = Packed> {
        let sides = Sides::new(self, group);
        WINDOWS.into_iter().filter_map(move |window| sides.window(window))
    }

    /// The letters left of a group, its own, and those to the right; the edges are `{` and `}`.
    pub fn around(&self, group: Group) -> (&[u8], &[u8], &[u8]) {
        let letters = self.letters.get(..self.length).unwrap_or_default();
        let (left, rest) = letters.split_at_checked(group.start).unwrap_or_default();
        let (own, right) = rest.split_at_checked(group.end - group.start).unwrap_or_default();
        (left, own, right)
    }
}

/// The letters around a group, packed.
struct Sides {
    /// The group's own, and how many.
    own: (u64, usize),
    /// The nearest letters on a side, by how many of them.
    left: [u64; WIDEST],
    right: [u64; WIDEST],
    /// How many letters there are on a side, edge counted.
    most: (usize, usize),
}

impl Sides {
    fn new(word: &Word, group: Group) -> Sides {
        let Group { start, end } = group;
        let own = word.letters.get(start..end.min(start + LONGEST_GROUP)).unwrap_or_default();
        let (mut left, mut right) = ([0; WIDEST], [0; WIDEST]);
        let (mut before, mut behind) = (0, 0);
        for (i, (left, right)) in left.iter_mut().zip(&mut right).enumerate().skip(1) {
            before |= code(word.get(start.saturating_sub(i))) << (5 * (i - 1));
            behind = behind << 5 | code(word.get(end + i - 1));
            (*left, *right) = (before, behind);
        }
        Sides { own: (packed(own), end - start), left, right, most: (start, word.length - end) }
    }

    /// The window that holds so many letters on each side; `None` where there are not so many.
    fn window(&self, (l, r): (usize, usize)) -> Option<Packed> {
        let fits = self.own.1 <= LONGEST_GROUP && l <= self.most.0 && r <= self.most.1;
        let side = |letters: &[u64; WIDEST], many: usize| (letters.get(many).copied().unwrap_or(0), many);
        fits.then(|| Packed::window(self.own, side(&self.left, l), side(&self.right, r)))
    }
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
        for (i, c) in (1..).zip(word.chars()) {
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
