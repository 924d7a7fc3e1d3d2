//! Text of the article on one line, numbers as people read them.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use article_lens::decimal::{digits, fixed};

/// The text on one line, without characters that no reader sees: in a cell, a line or an attribute they would do harm.
pub(crate) fn line(text: &str) -> String {
    let parts = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// The text, cut at a word's end so that it has at most so many characters.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let (head, rest) = text.split_at_checked(end).unwrap_or_default();
    // A single long word is cut where it is too long.
    let space = if rest.starts_with(' ') { None } else { head.rfind(' ').filter(|&at| at > end / 2) };
    let words = space.and_then(|at| head.get(..at)).unwrap_or(head);
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':']))
}

/// `1,129`.
pub(crate) fn number(n: u64) -> String {
    let digits = digits(n);
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 word`, `1,129 words`.
pub(crate) fn count(n: u64, unit: &str) -> String {
    format!("{} {unit}{}", number(n), if n == 1 { "" } else { "s" })
}

/// `18.8`, `−0.25`: a minus sign, not a hyphen, before what is below zero.
pub(crate) fn decimal(value: f64, places: u32) -> String {
    let text = fixed(value, places);
    text.strip_prefix('-').map_or_else(|| text.clone(), |rest| format!("−{rest}"))
}

/// A whole percentage; a small share is never called none, nor a large one all.
pub(crate) fn percent(part: u64, whole: u64) -> u64 {
    if part == 0 || whole == 0 {
        return 0;
    }
    let rounded = (part * 200 + whole) / (whole * 2);
    if part < whole { rounded.clamp(1, 99) } else { rounded }
}

/// With a capital at the start.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// `+0.12, positive`.
pub(crate) fn toned(tone: f64) -> String {
    let name = if tone >= TONE_CUT {
        "positive"
    } else if tone <= -TONE_CUT {
        "negative"
    } else {
        "neutral"
    };
    format!("{}, {name}", decimal(tone, 2))
}

/// Above it a tone is positive, below its negative a tone is negative.
const TONE_CUT: f64 = 0.05;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_no_breaks_and_no_control_characters() {
        assert_eq!(line(" a\r\n\tb\u{0}c\u{1b}[2J "), "a b c [2J");
    }

    #[test]
    fn texts_are_cut_at_a_word() {
        assert_eq!(cut("The town, it said, is late.", 12), "The town, it…");
        assert_eq!(cut("The town", 8), "The town");
        assert_eq!(cut("Unconstitutionally", 6), "Uncons…");
    }

    #[test]
    fn numbers_are_said_as_on_the_page() {
        assert_eq!([number(7), number(1129), number(1_000_000)], ["7", "1,129", "1,000,000"]);
        assert_eq!([count(1, "word"), count(2000, "word")], ["1 word", "2,000 words"]);
        assert_eq!([decimal(-0.254, 2), decimal(-0.001, 2)], ["−0.25", "0.00"]);
        assert_eq!([percent(1, 1000), percent(999, 1000), percent(2, 2), percent(0, 0)], [1, 99, 100, 0]);
        assert_eq!(capital("ärzte"), "Ärzte");
    }
}
