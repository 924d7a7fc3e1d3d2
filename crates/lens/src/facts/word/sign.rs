//! Signs and brackets at the edges of a word and inside it: which of them belong to it.

use super::character::char_at;
use crate::reference::references_end;

/// `$` and its kind before a number, `#` and `@` before a tag or name, `°` before its scale (`37 °C`) belong to the word.
pub(super) fn with_leading_sign(text: &str, from: usize, start: usize) -> usize {
    if start == from || text.as_bytes().get(start - 1) == Some(&b' ') {
        return start;
    }
    let Some(sign) = text.get(from..start).and_then(|gap| gap.chars().next_back()) else { return start };
    let belongs = match sign {
        '[' => text.get(start..).is_some_and(opens_in_brackets),
        '$' | '€' | '£' | '¥' => char_at(text, start).is_some_and(|c| c.is_numeric()),
        '#' | '@' => true,
        '°' => text.get(start..).is_some_and(|rest| rest.starts_with(['C', 'F'])),
        _ => false,
    };
    if belongs { start - sign.len_utf8() } else { start }
}

/// Whether a text is a word from behind its first bracket on: *[t]he*.
fn opens_in_brackets(text: &str) -> bool {
    let inside = text.bytes().take(LONGEST_INSIDE).take_while(u8::is_ascii_alphabetic).count();
    matches!(text.as_bytes().get(inside..), Some([b']', b'a'..=b'z', ..]))
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
        b')' | b']' if word.contains(if *next == b')' { '(' } else { '[' }) => 1,
        0xc2 if number() && matches!(char_at(text, end), Some('°' | '¢')) => '°'.len_utf8(),
        b'.' if is_dotted(word) && text.as_bytes().get(end + 1) != Some(&b'.') => 1,
        _ => 0,
    };
    end + sign
}

/// Whether a bracket stands inside a word: *[t]he*, *w[ould] go*, *student(s)*.
pub(super) fn is_bracket_inside(text: &str, at: usize, last: char) -> bool {
    let (before, bracket) = text.split_at_checked(at).unwrap_or_default();
    match bracket.as_bytes() {
        [b'(', ..] => last.is_lowercase() && (bracket.starts_with("(s)") || bracket.starts_with("(es)")),
        [b'[', rest @ ..] => {
            let inside = rest.iter().take(LONGEST_INSIDE).take_while(|b| b.is_ascii_lowercase()).count();
            last.is_alphabetic()
                && inside > 0
                && rest.get(inside) == Some(&b']')
                && references_end(text, at) == at
        }
        [b']', rest @ ..] => {
            rest.first().is_some_and(u8::is_ascii_lowercase) && {
                let inside =
                    before.bytes().rev().take(LONGEST_INSIDE).take_while(u8::is_ascii_alphabetic).count();
                before.get(..before.len() - inside).is_some_and(|head| head.ends_with('['))
            }
        }
        _ => false,
    }
}

/// In brackets inside a word stand no more letters.
const LONGEST_INSIDE: usize = 12;

/// Whether a token is an abbreviation with inner stops, its last stop left out: `U.S`, `a.m`, `Ph.D`.
pub(crate) fn is_dotted(token: &str) -> bool {
    let short = |part: &str| matches!(part.len(), 1..=2) && part.bytes().all(|b| b.is_ascii_alphabetic());
    token.len() >= 3 && token.as_bytes().contains(&b'.') && token.split('.').all(short)
}
