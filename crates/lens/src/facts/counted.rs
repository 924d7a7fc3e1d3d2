//! Words in, what is counted of each out: its strokes, whether it is complex or on a list of easy words, whether it is a
//! name.
//!
//! Gunning, Dale and Chall, and Spache count no name as hard. A capital tells it, but not where any word has one.

use alloc::vec::Vec;

use article_lens_lexicon::abbreviation::is_speech_verb;
use article_lens_lexicon::familiar::{Familiar, familiar};
use article_lens_lexicon::folded::is_apostrophe;
use article_lens_lexicon::saying::{Part, is_title, part};

use super::syllable::beyond_third;
use super::tally::{Counted, LONG_WORD};
use super::word::Word;
use super::wrap::{HYPHENS, unbroken};
use crate::lowercase::lowercase;

/// What is counted of each word, in order.
pub(super) fn counted(paragraph: &str, words: &[Word]) -> Vec<Counted> {
    let mut last = None;
    let mut shouted = false;
    let count = |(i, word): (usize, &Word)| {
        let first = last.replace(word.sentence) != Some(word.sentence);
        if first {
            let own = words.get(i..).unwrap_or_default().iter().take_while(|w| w.sentence == word.sentence);
            shouted = !own.clone().any(|w| w.text.contains(char::is_lowercase));
        }
        // A capital tells a name, but not where all are capitals, and not alone where any word has one.
        let capital = !shouted && is_capital(word);
        let name = is_address(word)
            || capital
                && (is_initials(word) || !opens(paragraph, words, i) || opens_as_name(paragraph, words, i));
        let (letters, digits) = strokes(word.text);
        let known = known(word, name);
        Counted {
            span: word.span,
            sentence: word.sentence,
            syllables: word.syllables(),
            figure_syllables: if digits > 0 { beyond_third(&unbroken(word.text)) } else { 0 },
            letters,
            digits,
            is_complex: is_complex(word, name),
            is_name: name,
            is_difficult: !known.dale_chall,
            is_unfamiliar: !known.spache,
        }
    };
    words.iter().enumerate().map(count).collect()
}

/// Whether a word stands where any word has a capital: at the start of a sentence, of words in marks, of an item, or
/// behind a colon.
fn opens(paragraph: &str, words: &[Word], i: usize) -> bool {
    let last = i.checked_sub(1).and_then(|i| words.get(i));
    let Some((last, word)) = last.zip(words.get(i)).filter(|(last, word)| last.sentence == word.sentence)
    else {
        return true;
    };
    let gap = paragraph.get(last.span.end as usize..word.span.start as usize).unwrap_or("");
    let number = last.text.starts_with(|c: char| c.is_ascii_digit());
    // A mark that touches the word opens; one that a space parts from it closes.
    gap.ends_with(['"', '\'', '“', '‘', '«', '„'])
        || gap.contains([':', ')'])
        || number && gap.starts_with('.')
}

/// Whether the capitalized word that opens a sentence is a name: it owns something (*Okafor's*), is followed by what it does
/// (*Okafor said*, but not *Voters said*) or by another name (but not *Mayor Okafor*), or is a name elsewhere nearby.
fn opens_as_name(paragraph: &str, words: &[Word], i: usize) -> bool {
    let Some(word) = words.get(i) else { return false };
    let own = bare(word);
    if known(word, false) == known(word, true) && word.syllables() < LONG_WORD {
        return false;
    }
    let small = lowercase(own);
    let next = words.get(i + 1).filter(|next| next.sentence == word.sentence);
    let named = next.is_some_and(|next| is_capital(next) && bare(next) != "I")
        && !is_title(&small)
        && part(&small).is_none();
    let verb = |next: &Word| {
        is_speech_verb(next.text) || part(&next.text.replace('’', "'")) == Some(Part::Auxiliary)
    };
    let acts = next.is_some_and(verb) && !own.ends_with('s');
    let same = |word: &Word| word.text.as_bytes().starts_with(own.as_bytes()) && bare(word) == own;
    let inside = |k: usize| words.get(k).is_some_and(same) && !opens(paragraph, words, k);
    let near = || (i.saturating_sub(NEAR)..(i + NEAR).min(words.len())).any(inside);
    own.len() < word.text.len() && word.text.ends_with('s') || named || acts || near()
}

/// So many words around a sentence's first one are looked at.
const NEAR: usize = 100;

/// Whether a word is a web or mail address, a `@name` or a `#tag`: no list can know it.
fn is_address(word: &Word) -> bool {
    word.text.starts_with(char::is_alphanumeric)
        && word.text.as_bytes().windows(3).any(|three| three == b"://")
        || word.text.starts_with("www.")
        || word.text.as_bytes().contains(&b'@')
        || word.text.starts_with('#')
}

/// Whether a word is all capitals, two or more: *FBI*, the label *OKAFOR*.
fn is_initials(word: &Word) -> bool {
    !word.text.contains(char::is_lowercase) && word.text.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
}

fn is_capital(word: &Word) -> bool {
    word.text.starts_with(char::is_uppercase)
}

/// A word without its possessive or contracted ending.
fn bare<'a>(word: &Word<'a>) -> &'a str {
    word.text.split(is_apostrophe).next().unwrap_or("")
}

/// Which lists know a word: names and numbers are known to both, and a compound where its parts are.
fn known(word: &Word, name: bool) -> Familiar {
    let all = Familiar { dale_chall: true, spache: true };
    // *US$5*.
    if name || !word.text.starts_with(char::is_alphabetic) || word.text.as_bytes().contains(&b'$') {
        return all;
    }
    let both = |both: Familiar, part: Familiar| Familiar {
        dale_chall: both.dale_chall && part.dale_chall,
        spache: both.spache && part.spache,
    };
    let text = unbroken(word.text);
    text.split(HYPHENS).filter(|part| !part.is_empty()).map(familiar).fold(all, both)
}

/// Letters and digits of a word. Accents set apart are no letters, so both normal forms count alike.
fn strokes(text: &str) -> (u32, u32) {
    let mut letters = 0;
    let mut digits = 0;
    for c in text.chars() {
        // The second and third letter of a Korean syllable, and the iota under a Greek letter.
        let part = matches!(c, '\u{1160}'..='\u{11ff}' | '\u{345}');
        letters += match c {
            'ﬀ'..='ﬂ' => 2,
            'ﬃ' | 'ﬄ' => 3,
            c => u32::from(c.is_alphabetic() && !part),
        };
        digits += u32::from(c.is_numeric());
    }
    (letters, digits)
}

/// *bookkeeper*, *manpower*, *butterfly*: of two words that children know, as Gunning's own examples; *favorable* and *leadership* have
/// an ending that is one of their words only by chance.
fn is_of_easy_words(text: &str) -> bool {
    let parts = |at| text.split_at_checked(at).filter(|(_, last)| last.len() >= SHORTEST_PART);
    let ends = |last: &str| matches!(last, "able" | "age" | "ant" | "hood" | "ship");
    let knows =
        |(first, last): (&str, &str)| familiar(last).dale_chall && !ends(last) && familiar(first).dale_chall;
    (SHORTEST_PART..text.len()).filter_map(parts).any(knows)
}

/// A part of a compound has so many letters.
const SHORTEST_PART: usize = 3;

/// Gunning's hard words: three syllables or more, but no name, no compound, no number, and not long only by *-es*,
/// *-ed* or *-ing*.
fn is_complex(word: &Word, name: bool) -> bool {
    if word.syllables() < LONG_WORD || name || !word.text.starts_with(char::is_alphabetic) {
        return false;
    }
    let text = &*unbroken(word.text);
    if text.contains(HYPHENS) || is_of_easy_words(text) {
        return false;
    }
    let bytes = text.as_bytes();
    let sounded = |ending: &[u8], before: &[u8]| {
        bytes.strip_suffix(ending).and_then(|stem| stem.last()).is_some_and(|b| before.contains(b))
    };
    let inflected = bytes.ends_with(b"ing") || sounded(b"ed", b"td") || sounded(b"es", b"sxzchg");
    !(inflected && word.syllables() == LONG_WORD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    /// The words with a capital that are taken for names.
    fn names(text: &str) -> Vec<&str> {
        let sentences = crate::facts::sentence::sentences(text);
        let words = super::super::word::words(text, &sentences);
        let named = counted(text, &words).into_iter().filter(|word| word.is_name);
        named.map(|Counted { span: Span { start, end }, .. }| Span { start, end }.of(text)).collect()
    }

    #[test]
    fn a_capital_tells_a_name_but_not_where_any_word_has_one() {
        for (text, expected) in [
            ("Okafor said no.", &["Okafor"][..]),
            ("Voters said no.", &[]),
            ("Okafor’s plan failed.", &["Okafor’s"]),
            ("Ilsebrand Okafor left.", &["Ilsebrand", "Okafor"]),
            ("Mayor Okafor left.", &["Okafor"]),
            ("Regulations failed. He saw Okafor. Okafor left.", &["Okafor", "Okafor"]),
            ("He said: “Regulations failed.”", &[]),
            ("\"We left,\" Regulations Lee said.", &["Regulations", "Lee"]),
            ("He said \"Regulations failed.\"", &[]),
            ("LEE: Absolutely not.", &["LEE"]),
            ("OKAFOR: I hear you.", &["OKAFOR"]),
            ("2. Regulations failed.", &[]),
            ("OKAFOR LEFT. ALL FAILED.", &[]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
