//! A word as written in, the same word as the lists spell it out: small letters, straight apostrophes.
//!
//! It stands in a buffer of its own, so a look-up allocates nothing.

/// The longest word that is looked up, in bytes: no list has a longer one.
const LONGEST: usize = 32;

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
        assert_eq!(folded("bäd"), None);
        assert_eq!(folded(&"a".repeat(33)), None);
    }
}
