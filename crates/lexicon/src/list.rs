//! A list of words as it stands in its file: entries in order, one a line, `#` for comments.
//!
//! The compiler notes where each line starts and refuses a list that is out of order or holds an entry twice,
//! so a look-up is a binary search and the file stays the only copy of its words.

use core::cmp::Ordering;

/// A sorted list: each entry is a key, and after a space what is said of it.
pub(crate) struct List {
    text: &'static str,
    starts: &'static [u32],
}

impl List {
    /// The list of a file and the [`starts`] of its entries.
    pub(crate) const fn new(text: &'static str, starts: &'static [u32]) -> List {
        List { text, starts }
    }

    /// What the list says of a key: `""` where it only holds it, `None` where it does not.
    ///
    /// # Complexity
    /// Logarithmic in the number of entries.
    pub(crate) fn get(&self, key: &str) -> Option<&'static str> {
        let found =
            self.starts.binary_search_by(|&start| self.compared(start as usize, key.as_bytes())).ok()?;
        let line = self.text.get(*self.starts.get(found)? as usize + key.len()..)?;
        let rest = line.split_once('\n').map_or(line, |(rest, _)| rest);
        Some(rest.trim_start_matches(' '))
    }

    /// The entry that starts there against a key, byte by byte: nothing is cut out of the text before it is found.
    fn compared(&self, start: usize, key: &[u8]) -> Ordering {
        let entry = self
            .text
            .as_bytes()
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(|b| !matches!(b, b' ' | b'\n'));
        entry.cmp(key)
    }
}

/// How many entries a list's file has.
pub(crate) const fn count(text: &str) -> usize {
    let mut n = 0;
    let mut at = 0;
    while at < text.len() {
        n += is_entry(text.as_bytes(), at) as usize;
        at = after_line(text.as_bytes(), at);
    }
    n
}

/// Where the entries of a list's file start, in bytes; fails the build where they are not in order.
pub(crate) const fn starts<const N: usize>(text: &str) -> [u32; N] {
    let bytes = text.as_bytes();
    let mut starts = [0; N];
    let mut n = 0;
    let mut at = 0;
    while at < bytes.len() {
        if is_entry(bytes, at) {
            assert!(n == 0 || is_before(bytes, starts[n - 1] as usize, at), "a list is out of order");
            starts[n] = at as u32;
            n += 1;
        }
        at = after_line(bytes, at);
    }
    starts
}

const fn is_entry(bytes: &[u8], at: usize) -> bool {
    bytes[at] != b'#' && bytes[at] != b'\n'
}

const fn after_line(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at] != b'\n' {
        at += 1;
    }
    at + 1
}

/// Whether the key at `a` sorts before the key at `b`.
const fn is_before(bytes: &[u8], mut a: usize, mut b: usize) -> bool {
    loop {
        let (x, y) = (key_byte(bytes, a), key_byte(bytes, b));
        if x != y || x == 0 {
            return x < y;
        }
        a += 1;
        b += 1;
    }
}

/// The byte of a key, 0 behind its end.
const fn key_byte(bytes: &[u8], at: usize) -> u8 {
    if at >= bytes.len() || bytes[at] == b' ' || bytes[at] == b'\n' { 0 } else { bytes[at] }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# fruit\napple red\npear\nplum blue, sweet\n";
    const FRUIT: List = List::new(TEXT, &starts::<{ count(TEXT) }>(TEXT));

    #[test]
    fn a_key_gives_the_rest_of_its_line() {
        for (key, rest) in
            [("apple", Some("red")), ("pear", Some("")), ("plum", Some("blue, sweet")), ("p", None)]
        {
            assert_eq!(FRUIT.get(key), rest, "{key}");
        }
    }

    #[test]
    fn comments_are_no_entries() {
        assert_eq!(FRUIT.get("#"), None);
    }
}
