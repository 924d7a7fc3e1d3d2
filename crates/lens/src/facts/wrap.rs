//! Text wrapped into lines: what stands at a line's end is no part of the words and sentences that go on behind it.
//!
//! Mail and PDF text breaks words with a hyphen (*presi-* and *dent*), and quoted mail starts its lines with `>`.

use alloc::borrow::Cow;
use alloc::string::String;

/// What joins the parts of a compound.
pub(super) const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// A word without a hyphen at a line's end: *presi-* and *dent* are *president*.
pub(super) fn unbroken(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'\n') {
        return Cow::Borrowed(text);
    }
    let mut whole = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(char::is_whitespace) {
        let (piece, behind) = rest.split_at_checked(at).unwrap_or_default();
        whole.push_str(piece.strip_suffix(HYPHENS).unwrap_or(piece));
        rest = behind.get(after_space(behind, 0)..).unwrap_or("");
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

/// The first character at or after `at` that is no white space, nor a `>` of quoted mail at a line's start.
pub(super) fn after_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let mut next = rest.trim_start();
    let lines = rest.as_bytes().get(..rest.len() - next.len()).is_some_and(|gap| gap.contains(&b'\n'));
    while let Some(behind) = next.strip_prefix('>').filter(|_| lines) {
        next = behind.trim_start();
    }
    text.len() - next.len()
}

/// A text without the white space at its end, and without the `>` of quoted mail at the start of its last lines.
pub(super) fn before_space(text: &str) -> &str {
    let mut own = text.trim_end();
    let mut bare = own;
    while let Some(before) = bare.strip_suffix('>') {
        bare = before.trim_end_matches([' ', '>']);
        if bare.ends_with(['\n', '\r']) {
            bare = bare.trim_end();
            own = bare;
        }
    }
    own
}
