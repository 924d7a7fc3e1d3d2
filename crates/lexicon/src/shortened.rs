//! A sorted list of keys with small numbers, shortened: what a key shares with the one before it is not written again.
//!
//! The compiler shortens the readable file, a line `key number` to how many letters it shares, its other letters, and its
//! number; unpacked, thousands of keys that are letters around a vowel would weigh half as much again in the download.

use alloc::vec::Vec;

use crate::list::line_end;

/// A number stands as this much more, so that it is no letter.
const ZERO: u8 = 192;

/// The shortened lines.
pub(crate) struct Shortened<const LENGTH: usize>([u8; LENGTH]);

/// How many bytes the shortened lines of a file have.
pub(crate) const fn shortened_length(file: &str) -> usize {
    let file = file.as_bytes();
    let (mut at, mut last, mut length) = (0, None, 0);
    while at < file.len() {
        if file[at] != b'#' {
            length += 2 + key_length(file, at) - shared(file, last, at);
            last = Some(at);
        }
        at = line_end(file, at);
    }
    length
}

impl<const LENGTH: usize> Shortened<LENGTH> {
    /// The lines of a file; fails the build where a number is out of reach.
    pub(crate) const fn new(file: &str) -> Shortened<LENGTH> {
        let file = file.as_bytes();
        let mut bytes = [0; LENGTH];
        let (mut at, mut last, mut to) = (0, None, 0);
        while at < file.len() {
            if file[at] != b'#' {
                let same = shared(file, last, at);
                bytes[to] = same as u8;
                to += 1;
                let (mut from, end) = (at + same, at + key_length(file, at));
                while from < end {
                    bytes[to] = file[from];
                    (to, from) = (to + 1, from + 1);
                }
                bytes[to] = number(file, end + 1);
                to += 1;
                last = Some(at);
            }
            at = line_end(file, at);
        }
        Shortened(bytes)
    }

    /// The keys and their numbers, in order.
    pub(crate) fn lines(&self) -> Vec<(Vec<u8>, i8)> {
        let mut found = Vec::new();
        let mut key: Vec<u8> = Vec::new();
        let mut begins = true;
        for &byte in &self.0 {
            if begins {
                key.truncate(byte.into());
                begins = false;
            } else if byte < 128 {
                key.push(byte);
            } else {
                found.push((key.clone(), byte.wrapping_sub(ZERO) as i8));
                begins = true;
            }
        }
        found
    }
}

const fn key_length(file: &[u8], at: usize) -> usize {
    let mut end = at;
    while file[end] != b' ' {
        end += 1;
    }
    end - at
}

/// How many letters the keys of two lines begin with alike.
const fn shared(file: &[u8], last: Option<usize>, at: usize) -> usize {
    let Some(last) = last else { return 0 };
    let mut same = 0;
    while file[last + same] == file[at + same] && file[at + same] != b' ' {
        same += 1;
    }
    same
}

/// The number that is written there, as a byte.
const fn number(file: &[u8], at: usize) -> u8 {
    let minus = file[at] == b'-';
    let mut at = if minus { at + 1 } else { at };
    let mut number = 0;
    while file[at] != b'\n' {
        assert!(file[at].is_ascii_digit(), "a number has a sign and digits");
        number = number * 10 + file[at] - b'0';
        at += 1;
    }
    assert!(number < 60, "a number is out of reach");
    if minus { ZERO - number } else { ZERO + number }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# A list.\nalien 1\naliena 2\nalley. -15\nbat 0\n";
    static LIST: Shortened<{ shortened_length(TEXT) }> = Shortened::new(TEXT);

    #[test]
    fn what_was_shortened_is_as_it_was() {
        let expected: [(&[u8], i8); 4] = [(b"alien", 1), (b"aliena", 2), (b"alley.", -15), (b"bat", 0)];
        assert_eq!(LIST.lines(), expected.map(|(key, number)| (key.to_vec(), number)));
        assert_eq!(LIST.0.len(), 8 + 5 + 1 + 4 + 3);
    }
}
