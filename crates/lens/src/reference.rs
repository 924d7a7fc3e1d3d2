//! The marks of notes and sources: `[4]`, `[1–3]`, and where they touch what they belong to `[note 2]`, `[citation needed]`, `¹`;
//! and what a transcript says of its talk: the time (`[00:12]`), `[laughs]`, `[inaudible]`, `(laughs)`.
//!
//! A reader passes over them: they are no words, and the sentence ends before them.

/// Where the marks of notes end that start at `at`; `at` where none does. Behind white space only numbers in brackets are one, and what
/// a transcript notes.
///
/// # Complexity
/// Linear in the length of the marks.
pub(crate) fn references_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    let apart = matches!(bytes.get(at.wrapping_sub(1)), None | Some(b' ' | b'\n' | b'('));
    while let Some(length) = bytes.get(end..).and_then(|text| reference(text, apart)) {
        end += length;
    }
    end
}

/// How long the number of a note is that lost its place above the line: *3*, *12,13*, *3-5*, *1–3*; 0 for *1,000* and what is longer.
pub(crate) fn note_length(text: &[u8]) -> usize {
    let mut length = 0;
    while let Some(rest) = text.get(length..).filter(|_| length <= LONGEST_NOTE) {
        length += match rest {
            [b'0'..=b'9', ..] => 1,
            [b',', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] => return 0,
            [b',' | b'-', b'0'..=b'9', ..] if length > 0 => 1,
            [0xe2, 0x80, 0x93, b'0'..=b'9', ..] if length > 0 => 3,
            _ => break,
        };
    }
    if length > LONGEST_NOTE { 0 } else { length }
}

/// *10–12*, in bytes.
pub(crate) const LONGEST_NOTE: usize = 7;

/// Whether it is a year of the last thousand ones and this: *2019*.
pub(crate) fn is_year(word: &[u8]) -> bool {
    matches!(word, [b'1' | b'2', hundred @ b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] if word.first() == Some(&b'1') || *hundred == b'0')
}

/// Whether a digit is raised.
pub(crate) fn is_raised(c: char) -> bool {
    matches!(c, '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}' | '\u{2074}'..='\u{2079}')
}

/// The bytes of the mark that a text starts with; `apart`: behind white space.
fn reference(text: &[u8], apart: bool) -> Option<usize> {
    let (close, inner) = match text {
        // ¹²³, ⁰ and ⁴ to ⁹.
        [0xc2 | 0xe2, ..] if apart => return None,
        [0xc2, 0xb2 | 0xb3 | 0xb9, ..] => return Some(2),
        [0xe2, 0x81, 0xb0 | 0xb4..=0xb9, ..] => return Some(3),
        [b'[', inner @ ..] => (b']', inner),
        [b'(', inner @ ..] if apart => (b')', inner),
        _ => return None,
    };
    let length = inner.iter().take(LONGEST).position(|&b| b == close)?;
    let (note, behind) = inner.split_at_checked(length)?;
    let heard = |said: &str| {
        let is_said = note.get(..said.len()).is_some_and(|head| head.eq_ignore_ascii_case(said.as_bytes()));
        is_said && !note.get(said.len()).is_some_and(u8::is_ascii_alphabetic)
    };
    let known = match note {
        _ if HEARD.split(' ').any(heard) => close == b']' || note.iter().all(u8::is_ascii_alphabetic),
        _ if close == b')' => false,
        // *[2004] 1 AC 46*: a year of law reports.
        [b'1' | b'2', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => false,
        // *word[s]*, but not *h[e]r*.
        [b'a'..=b'z'] if !apart => !behind.get(1).is_some_and(u8::is_ascii_alphanumeric),
        [b'0'..=b'9', ..] => {
            note.iter().all(|b| matches!(b, b'0'..=b'9' | b',' | b':' | b' ' | b'\n' | b'-' | 0x80..))
        }
        _ if apart => false,
        _ => note.starts_with(b"note") || note.ends_with(b"needed"),
    };
    // A page behind it: `[18]:24`.
    let page =
        behind.strip_prefix(b"]:").map_or(0, |page| page.iter().take_while(|b| b.is_ascii_digit()).count());
    known.then_some(length + 2 + if page > 0 { page + 1 } else { 0 })
}

/// What notes of a transcript begin with: `[laughter and applause]`, `[crosstalk 00:12]`; no `[laughed]`, which an editor puts in. In round
/// brackets it is all of them: `(laughs)`, but neither `(laughs at him)` nor `(Laughter.)`, which is read as a sentence.
const HEARD: &str =
    "applause chuckles crosstalk inaudible indiscernible laughing laughs laughter pause sighs unintelligible";

/// *[better source needed]*, in bytes.
const LONGEST: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_notes_touch_what_stands_before() {
        for (text, rest) in [
            ("fell.[4] He", " He"),
            ("fell.[2][3] He", " He"),
            ("fell.[note 1][a] He", " He"),
            ("fell.[citation needed] He", " He"),
            ("fell.[3, 4]He", "He"),
            ("fell.[3,\n4] He", " He"),
            ("fell.[citation\nneeded] He", " He"),
            ("fell.¹² He", " He"),
            ("fell.[sic] He", "[sic] He"),
            ("fell.[e]r", "[e]r"),
            ("fell.[18]:24 He", " He"),
            ("fell.[1–3, 5] He", " He"),
            ("fell [4] He", " He"),
            ("fell [00:12] He", " He"),
            ("fell [a] He", "[a] He"),
            ("fell [laughs] He", " He"),
            ("fell [Laughter and applause] He", " He"),
            ("fell [crosstalk 00:12:05] He", " He"),
            ("fell [laughed] He", "[laughed] He"),
            ("fell [Pause] He", " He"),
            ("fell [paused] He", "[paused] He"),
            ("fell (laughs) He", " He"),
            ("fell (Laughter.) He", "(Laughter.) He"),
            ("fell (laughs at him) He", "(laughs at him) He"),
            ("fell [the mayor] He", "[the mayor] He"),
            ("fell [note 1] He", "[note 1] He"),
            ("fell.", ""),
            ("fell.[4", "[4"),
        ] {
            assert_eq!(text.get(references_end(text, 5)..), Some(rest), "{text}");
        }
    }
}
