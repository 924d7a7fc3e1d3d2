//! A sorted list as it stands in its file: a key and what is said of it on a line, `#` for comments.
//!
//! The compiler notes where the keys of each first letter begin (or, in a long list, of each first two), and refuses a list that is out of order, holds a key
//! twice or has a capital: so a look-up halves a few dozen lines, nothing is built at start-up, and the file stays
//! the only copy of its words.

use core::cmp::Ordering;

/// A letter, or none: the place of a letter in the alphabet, from 1.
const LETTERS: usize = 27;
/// The numbers in the index of a list by its keys' first letters.
pub(crate) const BY_LETTER: usize = LETTERS + 1;
/// The numbers in the index of a long list, by its keys' first two letters: a kilobyte and a half.
pub(crate) const BY_TWO_LETTERS: usize = LETTERS * LETTERS + 1;

/// A list of so many bytes with its index.
pub(crate) struct List<const LENGTH: usize, const N: usize = BY_LETTER> {
    /// The lines of the file without its comments, which nobody needs to download.
    lines: [u8; LENGTH],
    /// Where the keys of each beginning start in the lines; the last number is where the lines end.
    index: [u16; N],
}

/// How many bytes the lines of a file have without its comments.
pub(crate) const fn length(file: &str) -> usize {
    let file = file.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < file.len() {
        let end = line_end(file, at);
        length += if file[at] == b'#' { 0 } else { end - at };
        at = end;
    }
    length
}

impl<const LENGTH: usize, const N: usize> List<LENGTH, N> {
    /// The list of a file; fails the build where the file is not as it must be.
    pub(crate) const fn new(file: &str) -> List<LENGTH, N> {
        let lines = lines(file.as_bytes());
        List { index: index(&lines), lines }
    }

    /// What the list says of a key: `""` where it only holds it, `None` where it does not.
    ///
    /// # Complexity
    /// Logarithmic in the number of keys with the same beginning.
    pub(crate) fn get(&'static self, key: &str) -> Option<&'static str> {
        self.entry(key.as_bytes()).map(|(_, rest)| rest)
    }

    /// The key as the list holds it, and what the list says of it.
    pub(crate) fn entry(&'static self, key: &[u8]) -> Option<(&'static str, &'static str)> {
        let mut lines = self.same_beginning(key)?;
        while !lines.is_empty() {
            let middle = lines.get(..lines.len() / 2)?;
            let start = middle.iter().rposition(|&byte| byte == b'\n').map_or(0, |i| i + 1);
            let (before, rest) = lines.split_at_checked(start)?;
            let end = rest.iter().position(|&byte| byte == b'\n')?;
            let line = rest.get(..end)?;
            let space = line.iter().position(|&byte| byte == b' ').unwrap_or(end);
            match line.get(..space)?.cmp(key) {
                Ordering::Equal => {
                    let line = core::str::from_utf8(line).ok()?;
                    return Some(line.split_once(' ').unwrap_or((line, "")));
                }
                Ordering::Less => lines = rest.get(end + 1..)?,
                Ordering::Greater => lines = before,
            }
        }
        None
    }

    /// The lines of the keys that begin with the same letter, or the same two.
    fn same_beginning(&'static self, key: &[u8]) -> Option<&'static [u8]> {
        let number = beginning::<N>(key, 0);
        let start = *self.index.get(number)?;
        let end = *self.index.get(number + 1)?;
        self.lines.get(start.into()..end.into())
    }

    /// All keys with what is said of them, in order.
    #[cfg(test)]
    pub(crate) fn entries(&'static self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = core::str::from_utf8(&self.lines).unwrap_or("").lines();
        lines.map(|line| line.split_once(' ').unwrap_or((line, "")))
    }
}

/// The lines of a file without its comments.
const fn lines<const LENGTH: usize>(file: &[u8]) -> [u8; LENGTH] {
    let mut lines = [0; LENGTH];
    let (mut from, mut to) = (0, 0);
    while from < file.len() {
        let end = line_end(file, from);
        let keep = file[from] != b'#';
        while from < end {
            if keep {
                lines[to] = file[from];
                to += 1;
            }
            from += 1;
        }
    }
    lines
}

/// The byte after the line feed that ends the line there; fails the build where there is none.
pub(crate) const fn line_end(file: &[u8], mut at: usize) -> usize {
    while file[at] != b'\n' {
        at += 1;
    }
    at + 1
}

const fn index<const N: usize>(text: &[u8]) -> [u16; N] {
    assert!(N == BY_LETTER || N == BY_TWO_LETTERS, "an index is by one letter or by two");
    assert!(text.len() <= u16::MAX as usize, "a list is too long for its index");
    let mut index = [text.len() as u16; N];
    let (mut at, mut last, mut next) = (0, None, 0);
    while at < text.len() {
        check(text, at, last);
        last = Some(at);
        while next <= beginning::<N>(text, at) {
            index[next] = at as u16;
            next += 1;
        }
        at = line_end(text, at);
    }
    index
}

/// The number of the first letter or two of the key there; in the order of keys, since what is no letter comes first.
const fn beginning<const N: usize>(text: &[u8], at: usize) -> usize {
    if N == BY_LETTER { letter(text, at) } else { letter(text, at) * LETTERS + letter(text, at + 1) }
}

const fn letter(text: &[u8], at: usize) -> usize {
    if at < text.len() && text[at].is_ascii_lowercase() { (text[at] - b'a') as usize + 1 } else { 0 }
}

/// Fails the build where the key there has a capital, or does not come after the last one.
const fn check(text: &[u8], at: usize, last: Option<usize>) {
    let mut i = at;
    while key_byte(text, i) != 0 {
        assert!(
            matches!(text[i], b'a'..=b'z' | b'-' | b'\'' | b'.'),
            "a list has a key that is not in small letters"
        );
        i += 1;
    }
    if let Some(last) = last {
        let mut i = 0;
        while key_byte(text, last + i) == key_byte(text, at + i) && key_byte(text, at + i) != 0 {
            i += 1;
        }
        let sorted = key_byte(text, last + i) < key_byte(text, at + i);
        assert!(sorted, "a list is out of order or holds a key twice");
    }
}

/// A byte of a key, 0 behind its end.
const fn key_byte(text: &[u8], at: usize) -> u8 {
    if matches!(text[at], b' ' | b'\n') { 0 } else { text[at] }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# A list.\na 1\nbad -3\nbad-tempered -4\nbadly\nph.d may end\nzeal 5\n";
    static LIST: List<{ length(TEXT) }> = List::new(TEXT);
    static LONG: List<{ length(TEXT) }, BY_TWO_LETTERS> = List::new(TEXT);

    #[test]
    fn a_key_gives_the_rest_of_its_line() {
        for (key, expected) in [
            ("a", Some("1")),
            ("bad", Some("-3")),
            ("bad-tempered", Some("-4")),
            ("badly", Some("")),
            ("ph.d", Some("may end")),
            ("zeal", Some("5")),
            ("ba", None),
            ("zealous", None),
            ("", None),
            ("-", None),
            ("#", None),
            ("bäd", None),
        ] {
            assert_eq!(LIST.get(key), expected, "{key}");
            assert_eq!(LONG.get(key), expected, "{key}");
        }
    }

    #[test]
    fn every_entry_is_found() {
        for (key, said) in LIST.entries() {
            assert_eq!(LIST.entry(key.as_bytes()), Some((key, said)));
        }
    }
}
