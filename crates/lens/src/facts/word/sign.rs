//! Signs and brackets at the edges of a word and inside it: which of them belong to it.

use super::character::char_at;
use crate::reference::references_end;

/// `$` and its kind and `−` before a number, `#` and `@` before a tag or name, `°` before its scale (`37 °C`), and the bracket of
/// `[t]he` belong to the word.
pub(super) fn with_leading_sign(text: &str, from: usize, start: usize, end: usize) -> usize {
    if start == from || text.as_bytes().get(start - 1) == Some(&b' ') {
        return start;
    }
    let Some(sign) = text.get(from..start).and_then(|gap| gap.chars().next_back()) else { return start };
    let number = || char_at(text, start).is_some_and(|c| c.is_numeric());
    let belongs = match sign {
        '[' => text.get(start..end).is_some_and(|word| word.as_bytes().contains(&b']')),
        // *−5*; a hyphen is a minus behind a space.
        '−' => number(),
        sign if is_currency(sign) => number(),
        '-' => {
            number()
                && text.get(..start).is_some_and(|before| before.ends_with(" -") || before.ends_with("\n-"))
        }
        '#' | '@' => true,
        '°' => text.get(start..).is_some_and(|rest| rest.starts_with(['C', 'F'])),
        _ => false,
    };
    if belongs { start - sign.len_utf8() } else { start }
}

/// Whether a sign stands for money.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥')
}

/// `%` and `°` after a number, the last stop of `U.S.` and the bracket of `student(s)` belong to the word.
pub(super) fn with_trailing_sign(text: &str, start: usize, end: usize) -> usize {
    let Some(next) = text.as_bytes().get(end).filter(|byte| matches!(byte, b'%' | b'.' | b')' | b']' | 0xc2))
    else {
        return end;
    };
    let word = text.get(start..end).unwrap_or("");
    let number = || word.ends_with(|c: char| c.is_numeric());
    let sign = match next {
        b'%' if number() => 1,
        b')' | b']' if word.contains(['(', '[']) => 1,
        0xc2 if number() && matches!(char_at(text, end), Some('°' | '¢')) => '°'.len_utf8(),
        b'.' if is_dotted(word) && text.as_bytes().get(end + 1) != Some(&b'.') => 1,
        _ => 0,
    };
    end + sign
}

/// Whether a bracket behind a letter or digit stands inside a word: `[t]he`, `w[ould]`, `student(s)`, `401(k)`.
pub(super) fn is_bracket_inside(text: &str, at: usize, last: char) -> bool {
    let rest = text.get(at..).unwrap_or("");
    match rest.as_bytes() {
        [b'(', b'a'..=b'z', b')', ..] if last.is_ascii_digit() => true,
        _ if !last.is_alphabetic() => false,
        [b'(', ..] => rest.starts_with("(s)") || rest.starts_with("(es)"),
        [b'[' | b']', b'a'..=b'z', ..] => references_end(text, at) == at,
        _ => false,
    }
}

/// Whether a token is an abbreviation with inner stops, its last stop left out: `U.S`, `a.m`, `Ph.D`, `J.É`.
pub(crate) fn is_dotted(token: &str) -> bool {
    let short = |part: &str| {
        let accented = || {
            part.starts_with(char::is_uppercase) && part.chars().filter(|c| c.is_alphabetic()).count() == 1
        };
        matches!(part.len(), 1..=2) && part.bytes().all(|b| b.is_ascii_alphabetic())
            || !part.is_ascii() && accented()
    };
    token.len() >= 3 && token.as_bytes().contains(&b'.') && token.split('.').all(short)
}
