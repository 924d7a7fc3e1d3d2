//! Paragraphs broken in the middle: whether the text below a blank line goes on with the sentence above.
//!
//! Conservative: two paragraphs wrongly joined do more harm than one that stays broken.

use article_lens_lexicon::abbreviation::{Abbreviation, abbreviation};

use super::line::is_blank;
use crate::find::behind_last;

/// A paragraph that ends shorter than this, in bytes, is rather a title than a broken sentence.
const SHORTEST: usize = 40;
/// A fragment has no more bytes than this: *Southern Command.*
const FRAGMENT: usize = 32;

/// Whether `below` goes on with the sentence that `above` leaves open. `plain`: no item of a list, no turn.
pub(super) fn goes_on(above: &str, plain: bool, below: &str) -> bool {
    // *press@acme.example* below a name.
    let small = starts_small(below) && !is_place(below);
    match above.strip_suffix('.') {
        Some(head) => after_abbreviation(last_word(head), small, below),
        None => {
            plain
                && small
                && above.len() >= SHORTEST
                && above.ends_with(|c: char| c.is_alphanumeric() || c == ',')
        }
    }
}

/// Whether a line is a mail or web address alone.
fn is_place(line: &str) -> bool {
    let bytes = line.as_bytes();
    !bytes.contains(&b' ')
        && bytes.iter().any(|byte| matches!(byte, b'@' | b'/' | b'.'))
        && !line.ends_with('.')
}

/// A small letter, but not of *iPhone*.
fn starts_small(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_lowercase) && !chars.next().is_some_and(char::is_uppercase)
}

fn last_word(head: &str) -> &str {
    behind_last(head, &|c| is_blank(c) || matches!(c, '(' | '“' | '"'))
}

/// "We met Gen." always goes on; "of the U.S." with a fragment ("Southern Command."), a small letter, or what only
/// `U.S.` stands before; but "He lives in the U.S." and "Critics, however, …" stay two.
fn after_abbreviation(word: &str, small: bool, below: &str) -> bool {
    if word.as_bytes().contains(&b'.') {
        let dotted = word
            .split('.')
            .all(|part| matches!(part.len(), 1..=2) && part.bytes().all(|b| b.is_ascii_alphabetic()));
        return dotted
            && (small || is_fragment(below) || matches!(word, "U.S" | "U.K" | "U.N") && is_of_state(below));
    }
    word.starts_with(char::is_uppercase) && abbreviation(word) == Some(Abbreviation::Title)
}

/// Two or three words, all capitalized, and a stop.
fn is_fragment(below: &str) -> bool {
    let capitalized = |word: &str| word.starts_with(char::is_uppercase);
    below.len() <= FRAGMENT
        && below.ends_with('.')
        && below.as_bytes().contains(&b' ')
        && below.split(' ').all(capitalized)
}

/// What stands behind `U.S.` as one name: *U.S. Supreme Court*.
fn is_of_state(below: &str) -> bool {
    const PAIRS: [(&str, &str); 14] = [
        ("Air", "Force"),
        ("Army", ""),
        ("Attorney", "General"),
        ("Border", "Patrol"),
        ("Central", "Command"),
        ("Coast", "Guard"),
        ("Department", "of"),
        ("District", "Court"),
        ("Marine", "Corps"),
        ("Navy", ""),
        ("Senate", ""),
        ("Southern", "Command"),
        ("Supreme", "Court"),
        ("Treasury", "Department"),
    ];
    let mut words = below.split_whitespace().map(|word| word.trim_end_matches([',', '.', ';', ':']));
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    PAIRS.iter().any(|&(a, b)| a == first && (b.is_empty() || b == second))
}
