//! The marks of notes and sources that touch what they belong to: `[4]`, `[note 2]`, `[citation needed]`, `¹`.
//!
//! A reader passes over them: they are no words, and the sentence ends before them.

/// Where the marks of notes end that start at `at`; `at` where none does, or where white space stands before it.
///
/// # Complexity
/// Linear in the length of the marks.
pub(crate) fn references_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let touches = text.get(..at).is_some_and(|head| head.ends_with(|c: char| !c.is_whitespace() && c != '('));
    while let Some(length) = text.get(end..).filter(|_| touches).and_then(reference) {
        end += length;
    }
    end
}

/// Whether a digit is raised.
pub(crate) fn is_raised(c: char) -> bool {
    matches!(c, '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}' | '\u{2074}'..='\u{2079}')
}

/// The bytes of the mark that a text starts with.
fn reference(text: &str) -> Option<usize> {
    let raised = text.len() - text.trim_start_matches(is_raised).len();
    if raised > 0 {
        return Some(raised);
    }
    let inner = text.strip_prefix('[')?;
    let length = inner.bytes().take(LONGEST).position(|b| b == b']')?;
    let (note, behind) = inner.split_at_checked(length)?;
    let numbers = note.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b' ' | b'-'))
        && note.starts_with(|c: char| c.is_ascii_digit());
    let letter = note.len() == 1 && note.starts_with(|c: char| c.is_ascii_lowercase());
    let named = note.starts_with("note ") || note.ends_with(" needed");
    let ends = !behind.get(1..)?.starts_with(|c: char| c.is_alphanumeric()) || numbers;
    ((numbers || letter || named) && ends).then_some(length + 2)
}

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
            ("fell.¹² He", " He"),
            ("fell.[sic] He", "[sic] He"),
            ("fell.[e]r", "[e]r"),
            ("fell. [4] He", " [4] He"),
            ("fell.", ""),
            ("fell.[4", "[4"),
        ] {
            assert_eq!(text.get(references_end(text, 5)..), Some(rest), "{text}");
        }
    }
}
