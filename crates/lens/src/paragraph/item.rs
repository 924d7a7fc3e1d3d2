//! Whether what looks like an item's beginning is one: a wrapped line may begin with a number, a letter or a dash of its sentence.

use article_lens_lexicon::abbreviation::{Abbreviation, abbreviation};
use article_lens_lexicon::saying::{Part, part};

use super::heading::{ends_sentence, is_open};
use crate::find::last_word;
use crate::marker::marker;

/// Whether a hyphen before a small letter is a dash that a wrapped line begins with, not a bullet: the text above goes on (it has lines
/// of its own, dashes or an open end), or a conjunction follows, as in "last week - or most of it / - and". An item stands behind a
/// sentence, a colon or a heading.
pub(super) fn is_dash(above: &str, several: bool, line: &str) -> bool {
    let Some(rest) = line.strip_prefix("- ").filter(|rest| rest.starts_with(char::is_lowercase)) else {
        return false;
    };
    let ended = ends_sentence(above) || above.ends_with([':', ';']);
    let dashed = || above.as_bytes().windows(3).any(|three| three == b" - ");
    let joins = || rest.split(' ').next().and_then(part) == Some(Part::Conjunction);
    !ended && (several || dashed() || is_open(above) || joins())
}

/// "It fell to / 3. It then rose" and "(a) to stay, or / (c) to leave" in an item of another list: the line above leaves its sentence open,
/// and what begins below is not the next in the list.
pub(super) fn waits_for_marker(item: &str, above: &str, line: &str) -> bool {
    let Some(own) = marker(line).filter(|_| is_open(above)) else { return false };
    !marker(item).is_some_and(|last| own.follows(&last))
}

/// *on Jan.*, *No.*, *(op. cit. s.*: a number at the next line's start is no item's.
pub(super) fn waits_for_number(line: &str) -> bool {
    let word = line.strip_suffix('.').map(last_word);
    if word.is_some_and(|word| matches!(word.as_bytes(), [b'a'..=b'z'])) {
        return true;
    }
    match word.and_then(abbreviation) {
        Some(Abbreviation::Month) => word.is_some_and(|word| word.starts_with(char::is_uppercase)),
        class => matches!(class, Some(Abbreviation::Number | Abbreviation::NumberOrWord)),
    }
}

/// Whether two lines are items by capital letters, *A. Roll* and *B. Minutes*: one alone is rather an initial.
pub(super) fn is_next_letter(above: &str, line: &str) -> bool {
    let letter = |line: &str| match line.as_bytes() {
        [letter @ b'A'..=b'Z', b'.' | b')', b' ' | b'\t', ..] => Some(*letter),
        _ => None,
    };
    letter(above).zip(letter(line)).is_some_and(|(above, own)| own == above + 1)
}
