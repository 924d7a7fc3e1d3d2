//! A word as written in, the same word as the lists spell it out: small letters, straight apostrophes.
//!
//! It stands in a buffer of its own, so a look-up allocates nothing.

/// The longest word that is looked up, in bytes: no list has a longer one.
const LONGEST: usize = 32;

/// Whether it is an apostrophe, or what some keyboards and programs write for one: *don’t*, *don`t*, *don´t*.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '′' | 'ʼ')
}

/// A word in small letters and with straight apostrophes, ready to be looked up.
#[derive(Clone, Copy)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    /// The word folded; `None` where it is too long for any list or has other characters than the lists.
    pub(crate) fn new(word: &str) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; LONGEST], length: 0 };
        for c in word.chars() {
            if c.is_ascii_whitespace() {
                // A hyphen at a line's end joins.
                folded.length -= usize::from(folded.bytes().ends_with(b"-"));
                continue;
            }
            folded.push(match c {
                'a'..='z' | '-' | '.' => c as u8,
                'A'..='Z' => c.to_ascii_lowercase() as u8,
                c if is_apostrophe(c) => b'\'',
                // *[t]he*, *student(s)*.
                '[' | ']' | '(' | ')' => continue,
                // As PDF text has them: *oﬃce*.
                'ﬀ'..='ﬄ' => {
                    let letters = if c == 'ﬁ' {
                        "fi"
                    } else if c == 'ﬂ' {
                        "fl"
                    } else if c == 'ﬃ' {
                        "ffi"
                    } else if c == 'ﬄ' {
                        "ffl"
                    } else {
                        "ff"
                    };
                    for byte in letters.bytes() {
                        folded.push(byte)?;
                    }
                    continue;
                }
                _ => return None,
            })?;
        }
        Some(folded)
    }

    /// The folded word without its last `cut` bytes and with another ending.
    pub(crate) fn with(&self, cut: usize, ending: &[u8]) -> Option<Folded> {
        let mut word = Folded { length: self.length.checked_sub(cut)?, ..*self };
        for &byte in ending {
            word.push(byte)?;
        }
        Some(word)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    /// The words that this one may be a regular form of, the likeliest first: of a noun's plural, an owner, a verb.
    pub(crate) fn bases(&self) -> [Option<Folded>; 4] {
        let bytes = self.bytes();
        if bytes.ends_with(b"'s") {
            [self.with(2, b""), None, None, None] // the mayor's
        } else if bytes.ends_with(b"ies") && bytes.len() > 4 {
            [self.with(3, b"y"), self.with(1, b""), self.with(2, b""), None] // casualties, lies
        } else if bytes.ends_with(b"es") && bytes.len() > 3 {
            [self.with(1, b""), self.with(2, b""), None, None] // abuses, crashes
        } else if bytes.ends_with(b"s") && !bytes.ends_with(b"ss") && bytes.len() > 3 {
            [self.with(1, b""), None, None, None] // threats
        } else if bytes.ends_with(b"ied") {
            [self.with(3, b"y"), self.with(1, b""), self.with(2, b""), None] // worried, died
        } else if bytes.ends_with(b"ed") && bytes.len() > 3 {
            [self.with(1, b""), self.with(2, b""), self.undoubled(2), None] // abused, attacked, robbed
        } else if bytes.ends_with(b"ing") && bytes.len() > 4 {
            [self.with(3, b"e"), self.with(3, b""), self.undoubled(3), None] // abusing, attacking, robbing
        } else {
            [None; 4]
        }
    }

    /// The word that this one may be the adverb of: *badly*.
    pub(crate) fn adverb(&self) -> Option<Folded> {
        if self.length > 4 && self.bytes().ends_with(b"ly") { self.with(2, b"") } else { None }
    }

    /// The words that this one may compare.
    pub(crate) fn compared(&self) -> [Option<Folded>; 3] {
        let cut = match self.bytes() {
            [_, _, _, .., b'e', b'r'] => 2,
            [_, _, _, .., b'e', b's', b't'] => 3,
            _ => return [None; 3],
        };
        match self.with(cut, b"") {
            Some(stem) if stem.bytes().ends_with(b"i") => [stem.with(1, b"y"), None, None], // happier
            stem => [stem, self.with(cut - 1, b""), self.undoubled(cut)], // longer, nicest, bigger
        }
    }

    /// The word without its last `cut` bytes and without the second of two equal consonants before them: *robb*, *rob*.
    fn undoubled(&self, cut: usize) -> Option<Folded> {
        let stem = self.with(cut, b"")?;
        match stem.bytes() {
            [_, .., a, b] if a == b && b"bdfgklmnprtvz".contains(b) => stem.with(1, b""),
            _ => None,
        }
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn a_word_is_the_same_however_it_is_written() {
        let folded = |word| Folded::new(word).map(|word| String::from_utf8_lossy(word.bytes()).into_owned());
        assert_eq!(folded("Bad-Tempered").as_deref(), Some("bad-tempered"));
        assert_eq!(folded("ISN’T").as_deref(), Some("isn't"));
        assert_eq!(folded("ter-\nrible").as_deref(), Some("terrible"));
        assert_eq!(folded("bäd"), None);
        assert_eq!(folded(&"a".repeat(33)), None);
    }
}
