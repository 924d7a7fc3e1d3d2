//! An abbreviation in, the syllables of what a reader says for it out: *Inc.* is *incorporated*.

use article_lens_lexicon::abbreviation::{Abbreviation, in_full};

use crate::facts::syllable::syllables;
use crate::marker::roman;

/// The syllables of an abbreviation that a reader says in full: its stop says that letters are left out, so *Inc.* is
/// *incorporated*. Titles need no stop before a name (*Prof Lee*), *No.* a number behind it; what is a word without its
/// capital, or at a sentence's end, stays one.
pub(super) fn said_in_full(sentence: &str, start: usize, end: usize) -> Option<u32> {
    // Nearly all words have neither a stop behind them nor a capital.
    let bytes = sentence.as_bytes();
    if bytes.get(end) != Some(&b'.') && bytes.get(start).is_none_or(u8::is_ascii_lowercase) {
        return None;
    }
    // *then-Sen. Lee*: what stands before the hyphen is read as it stands.
    let word = sentence.get(start..end)?;
    if bytes.get(end) == Some(&b'.')
        && let Some((before, _)) = word.rsplit_once('-')
    {
        return Some(syllables(before) + said_in_full(sentence, start + before.len() + 1, end)?);
    }
    if word.len() > LONGEST_ABBREVIATION {
        return None;
    }
    let behind = sentence.get(end..)?;
    let capital = word.starts_with(char::is_uppercase);
    let Some(rest) = behind.strip_prefix('.') else {
        // "Prof Lee", "Jan 5".
        let before = match behind.as_bytes() {
            [b' ', b'A'..=b'Z', b'a'..=b'z', ..] if capital => Abbreviation::Title,
            [b' ', b'0'..=b'9', ..] if capital => Abbreviation::Month,
            _ => return None,
        };
        let (syllables, class) = in_full(word)?;
        return (class == before).then_some(syllables);
    };
    let (syllables, class) = in_full(word)?;
    let next = rest.trim_start().chars().next();
    let said = match class {
        Abbreviation::Title | Abbreviation::TitleOrWord | Abbreviation::Month => capital && next.is_some(),
        Abbreviation::Number | Abbreviation::NumberOrWord => {
            next.is_some_and(char::is_numeric) || is_roman(rest)
        }
        // "He lives in LA." are initials.
        _ if capital && word.ends_with(char::is_uppercase) => false,
        Abbreviation::State => capital,
        _ => true,
    };
    said.then_some(syllables)
}

/// Whether a Roman numeral follows: *vol. III*, but not *no. I*.
fn is_roman(rest: &str) -> bool {
    let word = rest.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    word != "I" && word.starts_with(['I', 'V', 'X']) && roman(word).is_some()
}

/// Longer words are not looked up.
const LONGEST_ABBREVIATION: usize = 5;
