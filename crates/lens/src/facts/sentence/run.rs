//! Where something stands that may end a sentence: runs of stops, and the signs that stand for one.
//!
//! Nothing here decides whether it does; [`Verdict`] is how the decision is written down.

use super::super::word::smiley_end;

/// The next run of stops at or after `at`: its start and end.
pub(super) fn next_run(text: &str, at: usize) -> Option<(usize, usize)> {
    let mut start = at;
    loop {
        // Most of a text is letters and spaces.
        let plain = |byte: &&u8| byte.is_ascii_alphabetic() || **byte == b' ';
        start += text.as_bytes().get(start..)?.iter().take_while(plain).count();
        // `…` is E2 80 A6, `。` E3 80 82: their first bytes are rare enough to look twice, and so are those of signs.
        while !matches!(
            text.as_bytes().get(start)?,
            b'.' | b'!' | b'?' | b':' | b';' | b'=' | b'-' | b'_' | 0xe2 | 0xe3 | 0xef | 0xf0
        ) {
            start += 1;
        }
        // Curly quotation marks and apostrophes, U+2018 to U+201D: the text is full of them.
        if let Some([0xe2, 0x80, 0x98..=0x9d]) = text.as_bytes().get(start..start + 3) {
            start += 3;
            continue;
        }
        let length = run_length(text.get(start..)?);
        if length > 0 {
            return Some((start, start + length));
        }
        if let Some(end) = sign_end(text, start) {
            return Some((start, end));
        }
        start = text.ceil_char_boundary(start + 1);
    }
}

/// Where a smiley, a row of emoji or a rule of strokes (`-----`) ends that starts there.
fn sign_end(text: &str, start: usize) -> Option<usize> {
    let (head, rest) = text.split_at_checked(start)?;
    // A speech breaks off: "I was—" "No", "I was—" He wept.
    for dash in ["—", "--"].iter().filter(|_| rest.starts_with(['—', '-'])) {
        let behind = rest.strip_prefix(*dash).unwrap_or("");
        if behind.starts_with("” ") || behind.starts_with("\" ") {
            return Some(start + dash.len());
        }
    }
    let stroke = rest.bytes().next()?;
    if stroke >= 0xe2 {
        let behind = rest.trim_start_matches(is_emoji);
        return (behind.len() < rest.len()).then(|| text.len() - behind.len());
    }
    // Only a row that white space opens is counted, so that a long one is counted once.
    let free = matches!(stroke, b'-' | b'=' | b'_') && !head.ends_with(|c: char| !c.is_whitespace());
    let strokes = if free { rest.bytes().take_while(|&b| b == stroke).count() } else { 0 };
    if strokes >= SHORTEST_RULE { Some(start + strokes) } else { smiley_end(text, start) }
}

/// Whether it is an emoji or a part of one; those from before there were any (`☺`, `♥`) stand in sentences too.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2764}' | '\u{fe0f}')
}

/// Fewer strokes are a dash.
const SHORTEST_RULE: usize = 5;

/// How many bytes of stops a text starts with.
pub(super) fn run_length(rest: &str) -> usize {
    let stop = |c: char| matches!(c, '.' | '!' | '?' | '…' | '‽' | '。' | '！' | '？');
    rest.len() - rest.trim_start_matches(stop).len()
}

/// What was decided about a run.
pub(super) struct Verdict {
    /// Where the next sentence starts, `None` where this one goes on.
    pub(super) cut: Option<usize>,
    /// Stops before this byte are decided too.
    pub(super) read: usize,
}

impl Verdict {
    /// Where the next sentence starts, if one does; no more is decided.
    pub(super) fn new(cut: Option<usize>) -> Verdict {
        Verdict { cut, read: 0 }
    }
}
