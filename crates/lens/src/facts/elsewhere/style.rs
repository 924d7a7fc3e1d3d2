//! What GNU style counts in a paragraph.
//!
//! It reads bytes: a sentence is open from a capital of A to Z to a stop before white space or `"`, whatever lies
//! between, blank lines and headings too; what stands outside is not counted.

use super::count::Counts;
use crate::facts::tally::{LIX_LETTERS, LONG_WORD};

/// What GNU style counts in a paragraph. Its ARI and Coleman–Liau take its words and characters: `ari_words` and
/// `letters` stay 0 until the fold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// What goes on with a sentence that is open before the paragraph, and counts only then; with `sentences` 1 where
    /// that sentence ends before a capital.
    pub lead: Counts,
    /// What counts in any case.
    pub whole: Counts,
    /// What counts once a later paragraph ends its sentence.
    pub tail: Counts,
    /// Whether a sentence of its own is open at its end.
    pub open: bool,
}

/// What GNU style counts in a paragraph.
pub(super) fn style(paragraph: &str) -> Style {
    let bytes = paragraph.as_bytes();
    let mut at = capital(bytes, 0);
    let (lead, _) = sentence(bytes, 0, at);
    let mut found = Style { lead, ..Style::default() };
    while at < bytes.len() {
        let (counts, end) = sentence(bytes, at, bytes.len());
        match end {
            End::Open => {
                found.tail = counts;
                found.open = true;
                break;
            }
            End::Stop(end) => {
                found.whole += counts;
                at = capital(bytes, end);
            }
            End::Dots(end) => {
                found.whole += counts;
                at = end;
            }
        }
    }
    found
}

/// How a sentence ends, with the byte after.
#[derive(Clone, Copy, Debug)]
enum End {
    /// Not yet.
    Open,
    /// At a stop: the next sentence starts with a capital.
    Stop(usize),
    /// At three dots: the next sentence starts right there.
    Dots(usize),
}

/// Where the next capital of A to Z stands.
fn capital(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(u8::is_ascii_uppercase).map_or(bytes.len(), |i| from + i)
}

/// The counts of a sentence that is open at `from`, up to its end or to `to`.
fn sentence(bytes: &[u8], from: usize, to: usize) -> (Counts, End) {
    let mut counts = Counts::default();
    let mut at = from;
    let mut behind = None;
    while at < to {
        // The byte behind a word opens none: `3rd` is *3* and *d*.
        let end = if behind == Some(at) { at } else { word(bytes, at, &mut counts) };
        if end > at {
            at = end;
            behind = Some(end);
            continue;
        }
        let end = end_at(bytes, at);
        if !matches!(end, End::Open) {
            counts.sentences = 1;
            return (counts, end);
        }
        at += 1;
    }
    (counts, End::Open)
}

/// How a sentence ends at a byte.
fn end_at(bytes: &[u8], at: usize) -> End {
    let byte = |i: usize| bytes.get(i).copied();
    if !matches!(byte(at), Some(b'.' | b':' | b'!' | b'?')) {
        return End::Open;
    }
    let after = at + 1;
    match byte(after) {
        Some(b'"') => End::Stop(after),
        next if !is_space(next) => End::Open,
        _ if !bytes.get(..after).unwrap_or_default().ends_with(b"...") => End::Stop(after),
        // Dots that stand alone end nothing.
        _ if at.checked_sub(3).is_none_or(|before| is_space(byte(before))) => End::Open,
        _ => End::Dots(after),
    }
}

/// White space, or the edge of the paragraph.
fn is_space(byte: Option<u8>) -> bool {
    byte.is_none_or(|b| b.is_ascii_whitespace() || b == b'\x0b')
}

/// Counts the word or number that starts at a byte, and gives its end: `at` where none does.
fn word(bytes: &[u8], at: usize, counts: &mut Counts) -> usize {
    let (end, syllables, lix) = match bytes.get(at) {
        Some(b) if b.is_ascii_alphabetic() => {
            let (end, syllables) = letters(bytes, at);
            (end, syllables, end - at > LIX_LETTERS as usize)
        }
        Some(b) if b.is_ascii_digit() => (number(bytes, at), 1, false),
        _ => return at,
    };
    counts.words += 1;
    counts.syllables += u64::from(syllables);
    counts.characters += (end - at) as u64;
    counts.long_words += u64::from(syllables >= LONG_WORD);
    counts.lix_words += u64::from(lix);
    end
}

/// The end of a word of letters, hyphens and `'s`, and its syllables: small vowels before something else, *-ed* none.
fn letters(bytes: &[u8], start: usize) -> (usize, u32) {
    let mut at = start;
    let mut syllables = 0u32;
    let mut vowel = false;
    while let Some(&b) = bytes.get(at) {
        if !(b.is_ascii_alphabetic() || b == b'-' || b == b'\'' && bytes.get(at + 1) == Some(&b's')) {
            break;
        }
        let was = core::mem::replace(&mut vowel, matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
        syllables += u32::from(was && !vowel);
        at += 1;
    }
    let silent = bytes.get(start..at).unwrap_or_default().ends_with(b"ed");
    (at, syllables.saturating_sub(u32::from(silent)).max(1))
}

/// The end of a number: digits, and `.` or `,` before a digit.
fn number(bytes: &[u8], start: usize) -> usize {
    let is_digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    while is_digit(at) || matches!(bytes.get(at), Some(b'.' | b',')) && is_digit(at + 1) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that go on, whole sentences with their words, words of the open one.
    #[track_caller]
    fn check_sentences(text: &str, expected: (u64, u64, u64, u64)) {
        let Style { lead, whole, tail, .. } = style(text);
        assert_eq!((lead.words, whole.sentences, whole.words, tail.words), expected, "{text}");
    }

    /// Words, characters and syllables of a sentence.
    #[track_caller]
    fn check(text: &str, expected: (u64, u64, u64)) {
        let Counts { words, characters, syllables, .. } = style(text).whole;
        assert_eq!((words, characters, syllables), expected, "{text}");
    }

    #[test]
    fn a_sentence_is_open_from_a_capital_to_a_stop() {
        check_sentences("The wall broke. It fell.", (0, 2, 5, 0));
        check_sentences("A wall breaks", (0, 0, 0, 3));
        check_sentences("and so on. then it Fell", (3, 0, 0, 1));
        check_sentences("The plan: it failed. He left: So it goes.", (0, 3, 7, 0));
        check_sentences("Mr. Lee of the U.S. left.", (0, 2, 6, 0));
    }

    #[test]
    fn a_stop_counts_before_white_space_or_a_straight_mark() {
        check_sentences("He left.\" It fell.", (0, 2, 4, 0));
        check_sentences("He left.” It fell.", (0, 1, 4, 0));
        check_sentences("(He left.) It fell.", (0, 1, 4, 0));
        check_sentences("It rose 3.5 points.It fell.", (0, 1, 6, 0));
    }

    #[test]
    fn three_dots_end_and_open_a_sentence() {
        check_sentences("He left... and it fell.", (0, 2, 5, 0));
        check_sentences("He left ... and it fell.", (0, 1, 5, 0));
    }

    #[test]
    fn a_lead_that_ends_is_a_sentence() {
        assert_eq!(style("and it fell. It did.").lead.sentences, 1);
        assert_eq!(style("and so It did.").lead.sentences, 0);
        assert!(style("And so it").open && !style("and so it").open);
    }

    #[test]
    fn words_are_letters_hyphens_and_s() {
        check("Ada's long-term plan.", (3, 18, 4));
        check("Ada’s don't plan.", (5, 12, 5));
        check("Café and/or us.", (4, 10, 4));
        check("On 3 May, 4,000 of 1999-2000.", (7, 21, 7));
        check("The 3rd.", (3, 5, 3));
    }

    #[test]
    fn syllables_are_small_vowels_before_another_letter() {
        check("Anona.", (1, 5, 1));
        check("Moved.", (1, 5, 1));
        check("The affine society.", (3, 16, 5));
    }
}
