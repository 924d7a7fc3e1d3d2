//! What opens an item of a list: `1.` `2)` `(3)` `b.` `iv.`, or a bullet.

/// A name in the dress of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker<'a> {
    /// Its number, its letter's place in the alphabet, its Roman numeral's value; 0 for what it is not. *i* is two of them.
    values: [u32; 3],
    /// What stands before and behind.
    dress: (&'a str, &'a str),
    /// The byte after it, from its start.
    pub(crate) length: usize,
}

impl Marker<'_> {
    /// Whether it is the next in a list.
    pub(crate) fn follows(&self, last: &Marker) -> bool {
        let next = |(&value, &last): (&u32, &u32)| last > 0 && value == last + 1;
        self.dress == last.dress && self.values.iter().zip(&last.values).any(next)
    }
}

/// The marker that a text starts with; white space must follow it.
pub(crate) fn marker(text: &str) -> Option<Marker<'_>> {
    let (open, rest) = if text.starts_with('(') { text.split_at_checked(1)? } else { ("", text) };
    let length = rest.bytes().take(6).take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).count();
    let (name, rest) = rest.split_at_checked(length)?;
    let values = match name.as_bytes() {
        [letter @ b'a'..=b'z'] => [0, u32::from(*letter), roman(name).unwrap_or(0)],
        // (419) 555-0147 is a telephone's.
        [b'0'..=b'9', ..] if length < 3 || length < 4 && open.is_empty() => [name.parse().ok()?, 0, 0],
        _ => [0, 0, roman(name)?],
    };
    let close = [".)", ")", "."].into_iter().find(|close| rest.starts_with(close))?;
    let parted = rest.get(close.len()..)?.starts_with(char::is_whitespace);
    let dressed = open.is_empty() || close == ")";
    (dressed && parted).then_some(Marker {
        values,
        dress: (open, close),
        length: open.len() + length + close.len(),
    })
}

/// Whether a character is a bullet and nothing else.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '⁃'
            | '●'
            | '◦'
            | '‣'
            | '▪'
            | '■'
            | '∙'
            | '·'
            | '→'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '✅'
            | '☐'
            | '□'
            | '○'
            | '\u{f0b7}'
    )
}

/// The value of Roman numerals of ones, fives and tens, small or in capitals; `None` for all else.
pub(crate) fn roman(word: &str) -> Option<u32> {
    let small = word.starts_with(|c: char| c.is_ascii_lowercase());
    let (mut value, mut last) = (0, 0);
    for letter in word.bytes().filter(|_| word.len() <= LONGEST_ROMAN) {
        let digit = match letter.to_ascii_lowercase() {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return None,
        };
        if letter.is_ascii_lowercase() != small {
            return None;
        }
        // *iv*: what stands before more is taken away, and was added.
        value += if digit > last && last > 0 { digit - 2 * last } else { digit };
        last = digit;
    }
    (value > 0).then_some(value)
}

/// *xxxviii*.
const LONGEST_ROMAN: usize = 7;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_have_their_value() {
        for (word, value) in [("i", 1), ("iv", 4), ("IX", 9), ("XIV", 14), ("xxxviii", 38)] {
            assert_eq!(roman(word), Some(value), "{word}");
        }
        for word in ["", "mix", "Xi", "xxxxxxxx", "é"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }

    #[test]
    fn a_marker_follows_the_one_before() {
        for (last, next) in
            [("1. ", "2. "), ("a) ", "b) "), ("h. ", "i. "), ("i. ", "ii. "), ("(9) ", "(10) ")]
        {
            let pair = (marker(last), marker(next));
            assert!(matches!(pair, (Some(last), Some(next)) if next.follows(&last)), "{last}{next}");
        }
        for text in ["1.5 ", "it. ", "1234. ", "(1. ", "A. ", "1.", "- "] {
            assert_eq!(marker(text), None, "{text}");
        }
    }
}
