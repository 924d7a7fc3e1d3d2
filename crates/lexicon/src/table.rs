//! A sorted list as it stands in its file: `word value` a line, `#` for comments, found by its first two letters.
//!
//! The compiler notes where the words of each two letters begin, and refuses a list that is out of order, holds a word
//! twice or has a capital: so a look-up halves a few dozen lines, nothing is built at start-up, and the file stays
//! the only copy of its words.

use core::cmp::Ordering;

/// The longest word that is looked up, in bytes: no list has a longer one.
const LONGEST: usize = 32;
/// A letter, or none: the place of a letter in the alphabet, from 1.
const LETTERS: usize = 27;

/// Where the words of each two letters begin in the file; the last number is where the file ends.
pub(crate) type Index = [u16; LETTERS * LETTERS + 1];

/// A list with its index.
pub(crate) struct Table {
    text: &'static str,
    index: Index,
}

impl Table {
    /// The list of a file; fails the build where the file is not as it must be.
    pub(crate) const fn new(text: &'static str) -> Table {
        Table { text, index: index(text.as_bytes()) }
    }

    /// The entry of that word and what stands after it.
    ///
    /// # Complexity
    /// Logarithmic in the number of words that begin with the same two letters.
    pub(crate) fn get(&self, word: &Word) -> Option<(&'static str, &'static str)> {
        let mut lines = self.same_letters(word)?;
        while !lines.is_empty() {
            let middle = lines.get(..lines.len() / 2)?;
            let start = middle.iter().rposition(|&byte| byte == b'\n').map_or(0, |i| i + 1);
            let (before, line) = lines.split_at_checked(start)?;
            match order(line, word.bytes()) {
                Ordering::Equal => return parts(line),
                Ordering::Less => lines = line.get(length(line) + 1..).unwrap_or(&[]),
                Ordering::Greater => lines = before,
            }
        }
        None
    }

    /// The lines of the words that begin with the same two letters.
    fn same_letters(&self, word: &Word) -> Option<&'static [u8]> {
        let number = letters(word.bytes(), 0);
        let start = *self.index.get(number)?;
        let end = *self.index.get(number + 1)?;
        self.text.as_bytes().get(start.into()..end.into())
    }

    /// All entries with what stands after them, in order.
    #[cfg(test)]
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
    }
}

/// The word of a line against a word. The space after the line's word is less than any letter.
fn order(line: &[u8], word: &[u8]) -> Ordering {
    for (a, b) in line.iter().zip(word) {
        if a != b {
            return a.cmp(b);
        }
    }
    if line.get(word.len()) == Some(&b' ') { Ordering::Equal } else { Ordering::Greater }
}

/// How long the first of these lines is.
fn length(lines: &[u8]) -> usize {
    lines.iter().position(|&byte| byte == b'\n').unwrap_or(lines.len())
}

/// The word of the first of these lines, and what stands after it.
fn parts(lines: &'static [u8]) -> Option<(&'static str, &'static str)> {
    core::str::from_utf8(lines.get(..length(lines))?).ok()?.split_once(' ')
}

/// A word in small letters and with straight apostrophes, ready to be looked up.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Word {
    /// The word folded; `None` where it is too long for any list or has other characters than the lists.
    pub(crate) fn new(word: &str) -> Option<Word> {
        let mut folded = Word { bytes: [0; LONGEST], length: 0 };
        for c in word.chars() {
            folded.push(match c {
                'a'..='z' | '-' | '\'' => c as u8,
                'A'..='Z' => c.to_ascii_lowercase() as u8,
                '’' => b'\'',
                _ => return None,
            })?;
        }
        Some(folded)
    }

    /// The folded word without its last `cut` bytes and with another ending.
    pub(crate) fn with(&self, cut: usize, ending: &[u8]) -> Option<Word> {
        let mut word = Word { length: self.length.checked_sub(cut)?, ..*self };
        for &byte in ending {
            word.push(byte)?;
        }
        Some(word)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }
}

const fn index(text: &[u8]) -> Index {
    assert!(text.len() <= u16::MAX as usize, "a list is too long for its index");
    let mut index = [text.len() as u16; LETTERS * LETTERS + 1];
    let (mut at, mut last, mut next) = (0, None, 0);
    while at < text.len() {
        if text[at] != b'#' {
            check(text, at, last);
            last = Some(at);
            while next <= letters(text, at) {
                index[next] = at as u16;
                next += 1;
            }
        }
        while at < text.len() && text[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    index
}

/// The number of the first two letters of the word there; in the order of words, since what is no letter comes first.
const fn letters(text: &[u8], at: usize) -> usize {
    letter(text, at) * LETTERS + letter(text, at + 1)
}

const fn letter(text: &[u8], at: usize) -> usize {
    if at < text.len() && text[at].is_ascii_lowercase() { (text[at] - b'a') as usize + 1 } else { 0 }
}

/// Fails the build where the word there has a capital, is too long, or does not come after the last one.
const fn check(text: &[u8], at: usize, last: Option<usize>) {
    let mut end = at;
    while text[end] != b' ' {
        assert!(
            matches!(text[end], b'a'..=b'z' | b'-' | b'\''),
            "a list has a word that is not in small letters"
        );
        end += 1;
    }
    assert!(end - at <= LONGEST, "a list has a word that is too long");
    if let Some(last) = last {
        let mut i = 0;
        while text[last + i] == text[at + i] && text[at + i] != b' ' {
            i += 1;
        }
        assert!(text[last + i] < text[at + i], "a list is out of order or holds a word twice");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table = Table::new("# A list.\na 1\nbad -3\nbad-tempered -4\nbadly -2\nzeal 5\n");

    #[test]
    fn a_word_is_found_however_it_is_written() {
        let value = |word| TABLE.get(&Word::new(word)?).map(|(_, value)| value);
        for (word, expected) in [
            ("a", Some("1")),
            ("Bad", Some("-3")),
            ("bad-tempered", Some("-4")),
            ("BADLY", Some("-2")),
            ("zeal", Some("5")),
            ("ba", None),
            ("zealous", None),
            ("", None),
            ("-", None),
            ("bäd", None),
            ("a-word-that-is-longer-than-any-list-has", None),
        ] {
            assert_eq!(value(word), expected, "{word}");
        }
    }

    #[test]
    fn every_entry_is_found() {
        for (entry, value) in TABLE.entries() {
            let word = Word::new(entry).and_then(|word| TABLE.get(&word));
            assert_eq!(word, Some((entry, value)));
        }
    }
}
