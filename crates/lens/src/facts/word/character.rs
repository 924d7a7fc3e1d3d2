//! A character in, what of a word it may be out.

use crate::reference::is_raised;

/// Whether a character is part of a word: a letter or a digit, but not the raised one of a note.
pub(super) fn is_part(c: char) -> bool {
    c.is_alphanumeric() && !is_raised(c)
}

/// Where a word may be broken.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// A mark without width.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A combining accent, as decomposed text has it.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe2f}')
}

/// Scripts beyond Latin, Greek, Cyrillic and Armenian.
pub(super) fn needs_tables(c: char) -> bool {
    c >= '\u{590}'
        && !matches!(c, '\u{1d00}'..='\u{2bff}' | '\u{fb00}'..='\u{fb17}' | '\u{fe00}'..='\u{fe2f}' | '\u{feff}')
}

/// The character that starts at a byte; `None` at the end of the text.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(b) if b.is_ascii() => Some(*b as char),
        _ => text.get(at..)?.chars().next(),
    }
}
