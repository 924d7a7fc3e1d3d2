//! A word as written in, the same word as the lists spell it out: small letters, straight apostrophes.
//!
//! It stands in a buffer of its own, so a look-up allocates nothing.

/// The longest word that is looked up, in bytes: no list has a longer one.
const LONGEST: usize = 32;

/// How many of its last bytes a word loses, and what stands in their place.
pub(crate) type Ending = (usize, &'static str);

/// In place of an ending: without the second of two equal consonants: *robb*, *rob*.
const UNDOUBLED: &str = "=";

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

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    /// How the words end that this one may be a regular form of, the likeliest first: of a noun's plural, an owner, a verb.
    pub(crate) fn bases(&self) -> &'static [Ending] {
        match self.bytes() {
            [.., b'\'', b's'] => &[(2, "")],                               // the mayor's
            [_, _, .., b'i', b'e', b's'] => &[(3, "y"), (1, ""), (2, "")], // casualties, lies
            [_, _, .., b'e', b's'] => &[(1, ""), (2, "")],                 // abuses, crashes
            [.., b's', b's'] => &[],                                       // less
            [_, _, _, .., b's'] => &[(1, "")],                             // threats
            [.., b'i', b'e', b'd'] => &[(3, "y"), (1, ""), (2, "")],       // worried, died
            [_, _, .., b'e', b'd'] => &[(1, ""), (2, ""), (2, UNDOUBLED)], // abused, attacked, robbed
            [_, _, .., b'i', b'n', b'g'] => &[(3, "e"), (3, ""), (3, UNDOUBLED)], // abusing, attacking, robbing
            _ => &[],
        }
    }

    /// The same of the word that this one may be the adverb of: *badly*.
    pub(crate) fn adverb(&self) -> &'static [Ending] {
        if matches!(self.bytes(), [_, _, _, .., b'l', b'y']) { &[(2, "")] } else { &[] }
    }

    /// The same of the words that this one may compare.
    pub(crate) fn compared(&self) -> &'static [Ending] {
        match self.bytes() {
            [_, _, .., b'i', b'e', b'r'] => &[(3, "y")], // happier
            [_, _, _, .., b'e', b'r'] => &[(2, ""), (1, ""), (2, UNDOUBLED)], // longer, nicer, bigger
            [_, _, .., b'i', b'e', b's', b't'] => &[(4, "y")], // happiest
            [_, _, _, .., b'e', b's', b't'] => &[(3, ""), (2, ""), (3, UNDOUBLED)], // longest, nicest, biggest
            _ => &[],
        }
    }

    /// The word with another ending, if it has such a one. Nothing is copied until it is asked for: most words are found as they stand.
    #[inline(never)]
    pub(crate) fn with(&self, &(cut, ending): &Ending) -> Option<Folded> {
        let mut word = Folded { length: self.length.checked_sub(cut)?, ..*self };
        if ending != UNDOUBLED {
            ending.bytes().try_for_each(|byte| word.push(byte))?;
        } else if let [_, .., a, b] = word.bytes()
            && a == b
            && b"bdfgklmnprtvz".contains(b)
        {
            word.length -= 1;
        } else {
            return None;
        }
        Some(word)
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
