//! An abbreviation in, the syllables of what a reader says for it out: *Inc.* is *incorporated*.

use article_lens_lexicon::abbreviation::{Abbreviation, in_full};
use article_lens_lexicon::familiar::familiar;

use crate::facts::syllable::syllables;
use crate::facts::wrap::after_space;
use crate::find::{behind_last, lists};
use crate::marker::roman;

/// The syllables of an abbreviation that a reader says in full: its stop says that letters are left out, so *Inc.* is
/// *incorporated*. Titles need no stop before a name (*Prof Lee*), nor units behind a number (*10 sec*), *No.* a number behind
/// it; what is a word without its capital, or at a sentence's end, stays one. `before`: the word before it.
pub(super) fn said_in_full(sentence: &str, start: usize, end: usize, before: &str) -> Option<u32> {
    // Nearly all words have neither a stop behind them nor a capital, nor a number before them.
    let bytes = sentence.as_bytes();
    let small = bytes.get(start).is_none_or(u8::is_ascii_lowercase);
    let is_unit = small && matches!(bytes.get(..start), Some([.., b'0'..=b'9', b' ' | b'\n']));
    if bytes.get(end) != Some(&b'.') && small && !is_unit {
        // *w/ fries*, *w/o*: with, without.
        return (bytes.get(start..=end) == Some(b"w/")).then_some(1);
    }
    // *then-Sen. Lee*: what stands before the hyphen is read as it stands.
    let word = sentence.get(start..end)?;
    if bytes.get(end) == Some(&b'.')
        && let Some(head) =
            word.strip_suffix(behind_last(word, &|c| c == '-')).and_then(|head| head.strip_suffix('-'))
    {
        return Some(syllables(head) + said_in_full(sentence, start + head.len() + 1, end, head)?);
    }
    if word.len() > LONGEST_ABBREVIATION {
        return None;
    }
    if is_namesake(before, word) {
        return Some(syllables(word) + if word == "II" { 2 } else { 1 });
    }
    let (syllables, class) = in_full(word)?;
    let behind = sentence.get(end..)?;
    let Some(rest) = behind.strip_prefix('.') else {
        // "10 min", "Prof Lee", "Jan 5".
        let said = match behind.as_bytes() {
            _ if is_unit => matches!(class, Abbreviation::Number | Abbreviation::MayEndBeforeWord),
            [b' ', b'A'..=b'Z', b'a'..=b'z', ..] => class == Abbreviation::Title,
            [b' ', b'0'..=b'9', ..] => class == Abbreviation::Month,
            _ => false,
        };
        return said.then_some(syllables);
    };
    let capital = word.starts_with(char::is_uppercase);
    // Behind the `>` of quoted mail, too.
    let rest = rest.get(after_space(rest, 0)..).unwrap_or("");
    let next = rest.chars().next();
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

/// Whether a numeral tells a name from others: *Elizabeth II* is *the second*, but in *World War II* and *Article II* it counts
/// what children know, or parts of a text.
fn is_namesake(name: &str, word: &str) -> bool {
    word.len() > 1
        && roman(word).is_some()
        && matches!(name.as_bytes(), [b'A'..=b'Z', b'a'..=b'z', ..])
        && !familiar(name).dale_chall
        && !lists(NUMBERED, ' ', name)
}

/// What numerals count and children do not know.
const NUMBERED: &str = "Annex Article Chapter Episode Phase Type Vatican Volume";

/// Whether a Roman numeral follows: *vol. III*, but not *no. I*.
fn is_roman(rest: &str) -> bool {
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    word != "I" && word.starts_with(['I', 'V', 'X']) && roman(word).is_some()
}

/// Longer words are not looked up.
const LONGEST_ABBREVIATION: usize = 5;
