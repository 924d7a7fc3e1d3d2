//! A paragraph in, its sentences out: first where they stand, then what is counted in each.
//!
//! Two rooms find the boundaries: `list` the chains of markers inside running text, `stop` what each stop means.
//! Counting sees words, statements and charged words, never the text.

mod context;
mod list;
mod run;
mod stop;

use alloc::vec::Vec;

use article_lens_lexicon::abbreviation::is_speech_verb;
use article_lens_lexicon::familiar::{Familiar, familiar};
use article_lens_lexicon::saying::{Part, is_title, part};

use super::quote::{Quote, QuoteKind};
use super::sentiment::{self, Charged};
use super::syllable::beyond_third;
use super::tally::{Counted, HARD_SENTENCE, LONG_WORD, Tally};
use super::word::Word;
use super::wrap::{HYPHENS, before_space, unbroken};
use crate::lowercase::lowercase;
use crate::ordered::{ordered, span_key};
use crate::span::Span;

/// A sentence and its counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// From its first character to its last mark, without the white space around it.
    pub span: Span,
    /// Its counts, with `sentences` 1; a heading's too, though its paragraph's tally leaves them out.
    pub tally: Tally,
    /// How positive or negative it is, in -1..1; below -0.05 negative, above 0.05 positive.
    pub tone: f64,
}

/// The spans of the sentences of a paragraph, in order, without the white space between them.
///
/// # Complexity
/// Linear in the length of the paragraph.
pub fn sentences(paragraph: &str) -> Vec<Span> {
    let chain = list::chain(paragraph);
    let mut cuts = stop::cuts(paragraph, &chain);
    cuts.extend(chain.items);
    cuts.push(paragraph.len());
    let cuts = ordered(cuts, |&cut| cut as u64);
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    // Marks alone (`…`, an emoji) are no sentence: they belong to the one before, the first ones to the one behind.
    let mut marks_alone = true;
    for end in cuts {
        let Some(span) = trimmed(paragraph, start, end) else { continue };
        start = end;
        let marks = !has_word(span.of(paragraph));
        match found.last_mut() {
            Some(last) if marks || marks_alone => last.end = span.end,
            _ => found.push(span),
        }
        marks_alone &= marks;
    }
    found
}

fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The span between two cuts without the white space around it; `None` where nothing is left.
fn trimmed(paragraph: &str, start: usize, end: usize) -> Option<Span> {
    let text = paragraph.get(start..end)?;
    let lead = text.len() - text.trim_start().len();
    let length = before_space(text.trim_start()).len();
    (length > 0).then(|| Span::new(start + lead, start + lead + length))
}

/// The sentences with what was counted in each. `words` and `charged` stand in order, and so does what was counted
/// of each word.
///
/// # Complexity
/// Linear in words, statements and charged words, but for sorting the statements.
pub(super) fn measured(
    spans: &[Span],
    words: &[Word],
    counted: &[Counted],
    quotes: &[Quote],
    charged: &[Charged],
) -> Vec<Sentence> {
    let mut tallies: Vec<Tally> = spans.iter().map(|_| Tally { sentences: 1, ..Tally::default() }).collect();
    for (word, counted) in words.iter().zip(counted) {
        if let Some(tally) = tallies.get_mut(word.sentence as usize) {
            *tally += counted;
        }
    }
    count_statements(&mut tallies, words, quotes);
    for word in charged {
        if let Some(tally) = tallies.get_mut(word.sentence as usize) {
            count_charged(tally, word);
        }
    }
    let measure = |(number, (&span, mut tally)): (usize, (&Span, Tally))| {
        tally.hard_sentences = u64::from(tally.words >= HARD_SENTENCE);
        tally.words_in_marks = tally.words_in_marks.min(tally.reported_words);
        let number = number as u32;
        let charged = same(charged, |word| word.sentence, number);
        let words = same(words, |word| word.sentence, number);
        Sentence { span, tone: sentiment::tone(charged, words), tally }
    };
    spans.iter().zip(tallies).enumerate().map(measure).collect()
}

/// The things of one sentence, from a list in order.
fn same<T>(all: &[T], sentence: impl Fn(&T) -> u32, number: u32) -> &[T] {
    let start = all.partition_point(|one| sentence(one) < number);
    let end = all.partition_point(|one| sentence(one) <= number);
    all.get(start..end).unwrap_or_default()
}

/// What is counted of each word, in order.
pub(super) fn counted(words: &[Word]) -> Vec<Counted> {
    let mut last = None;
    let mut shouted = false;
    let count = |(i, word): (usize, &Word)| {
        let first = last.replace(word.sentence) != Some(word.sentence);
        if first {
            let own = words.get(i..).unwrap_or_default().iter().take_while(|w| w.sentence == word.sentence);
            shouted = !own.clone().any(|w| w.text.contains(char::is_lowercase));
        }
        // A capital tells a name, but not where all are capitals, and at the start of a sentence not alone.
        let capital = !shouted && is_capital(word);
        let name = capital && (!first || opens_as_name(words, i));
        let (letters, digits) = strokes(word.text);
        let known = known(word, name);
        Counted {
            span: word.span,
            syllables: word.syllables(),
            figure_syllables: if digits > 0 { beyond_third(word.text) } else { 0 },
            letters,
            digits,
            is_complex: is_complex(word, name),
            is_difficult: !known.dale_chall,
            is_unfamiliar: !known.spache,
        }
    };
    words.iter().enumerate().map(count).collect()
}

/// Whether the capitalized word that opens a sentence is a name: it owns something (*Okafor's*), is followed by what it does
/// (*Okafor said*, but not *Voters said*) or by another name (but not *Mayor Okafor*), or is a name elsewhere nearby.
fn opens_as_name(words: &[Word], i: usize) -> bool {
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
    let verb = |next: &Word| is_speech_verb(next.text) || part(next.text) == Some(Part::Auxiliary);
    let acts = next.is_some_and(verb) && !own.ends_with('s');
    let near = words.get(i.saturating_sub(NEAR)..(i + NEAR).min(words.len())).unwrap_or_default();
    let inside =
        |pair: &[Word]| matches!(pair, [last, word] if last.sentence == word.sentence && bare(word) == own);
    own.len() < word.text.len() && word.text.ends_with('s') || named || acts || near.windows(2).any(inside)
}

/// So many words around a sentence's first one are looked at.
const NEAR: usize = 100;

fn is_capital(word: &Word) -> bool {
    word.text.starts_with(char::is_uppercase)
}

/// A word without its possessive or contracted ending.
fn bare<'a>(word: &Word<'a>) -> &'a str {
    word.text.split(['\'', '’']).next().unwrap_or("")
}

/// Which lists know a word: names and numbers are known to both, and a compound where its parts are.
fn known(word: &Word, name: bool) -> Familiar {
    let all = Familiar { dale_chall: true, spache: true };
    if name || !word.text.starts_with(char::is_alphabetic) {
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
        let vowel_or_final_jamo = matches!(c, '\u{1160}'..='\u{11ff}');
        letters += u32::from(c.is_alphabetic() && !vowel_or_final_jamo);
        digits += u32::from(c.is_numeric());
    }
    (letters, digits)
}

/// Gunning's hard words: three syllables or more, but no name, no compound, no number, and not long only by *-es*,
/// *-ed* or *-ing*.
fn is_complex(word: &Word, name: bool) -> bool {
    let text = word.text;
    if word.syllables() < LONG_WORD || name || !text.starts_with(char::is_alphabetic) {
        return false;
    }
    if unbroken(text).contains(HYPHENS) {
        return false;
    }
    let bytes = text.as_bytes();
    let sounded = |ending: &[u8], before: &[u8]| {
        bytes.strip_suffix(ending).and_then(|stem| stem.last()).is_some_and(|b| before.contains(b))
    };
    let inflected = bytes.ends_with(b"ing") || sounded(b"ed", b"td") || sounded(b"es", b"sxzchg");
    !(inflected && word.syllables() == LONG_WORD)
}

/// The words of statements: reported where they lie in one, in marks as the statement says.
fn count_statements(tallies: &mut [Tally], words: &[Word], quotes: &[Quote]) {
    let statements = || quotes.iter().filter(|quote| quote.kind.is_statement());
    for word in inside(words, statements()) {
        if let Some(tally) = tallies.get_mut(word.sentence as usize) {
            tally.reported_words += 1;
        }
    }
    let whole = |quote: &&Quote| quote.kind == QuoteKind::Direct && quote.words_in_marks == quote.words;
    for word in inside(words, statements().filter(whole)) {
        if let Some(tally) = tallies.get_mut(word.sentence as usize) {
            tally.words_in_marks += 1;
        }
    }
    // Others know only how many of their words stand in marks: so many are counted, from the first on.
    for quote in statements().filter(|quote| !whole(quote)) {
        let from = words.partition_point(|word| word.span.start < quote.span.start);
        let own = words.get(from..).unwrap_or_default().iter().take_while(|w| w.span.end <= quote.span.end);
        for word in own.take(quote.words_in_marks as usize) {
            if let Some(tally) = tallies.get_mut(word.sentence as usize) {
                tally.words_in_marks += 1;
            }
        }
    }
}

/// The words that lie in the content of one of these quotations or more, each once, in order.
fn inside<'a>(
    words: &'a [Word<'a>],
    quotes: impl Iterator<Item = &'a Quote>,
) -> impl Iterator<Item = &'a Word<'a>> {
    let mut pieces: Vec<Span> = Vec::new();
    for quote in quotes {
        match quote.fragments.as_slice() {
            [] => pieces.push(quote.span),
            fragments => pieces.extend(fragments),
        }
    }
    let mut pieces = ordered(pieces, |&piece| span_key(piece)).into_iter().peekable();
    let mut reach = 0;
    words.iter().filter(move |word| {
        while let Some(piece) = pieces.next_if(|piece| piece.start <= word.span.start) {
            reach = reach.max(piece.end);
        }
        word.span.end <= reach
    })
}

fn count_charged(tally: &mut Tally, word: &Charged) {
    let quoted = u64::from(word.quoted);
    if word.is_positive() {
        tally.positive += 1;
        tally.quoted_positive += quoted;
    } else {
        tally.negative += 1;
        tally.quoted_negative += quoted;
    }
    if word.negated {
        tally.negated += 1;
        tally.quoted_negated += quoted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found.join(" | "), expected, "{text:?}");
    }

    #[test]
    fn a_space_that_was_lost_is_read() {
        check("The plan failed.Nobody knew.What?No.", "The plan failed. | Nobody knew. | What? | No.");
        check("See Node.js, config.YAML and a.Example/B.", "See Node.js, config.YAML and a.Example/B.");
        check("Ask jo.Doe@mail.Example or www.A.Example", "Ask jo.Doe@mail.Example or www.A.Example");
    }

    #[test]
    fn brackets_hold_no_end() {
        check("the law [...] Was", "the law [...] Was");
        check("It fell [4]. He left.", "It fell [4]. | He left.");
    }

    #[test]
    fn the_marks_of_quoted_mail_part_nothing() {
        check("He left.\n> She\n> stayed.", "He left. | She\n> stayed.");
        check("We met Mr.\n> Lee and\n>> Dr.\n>> Poe.", "We met Mr.\n> Lee and\n>> Dr.\n>> Poe.");
        check("It is > 5. Yes.", "It is > 5. | Yes.");
    }

    #[test]
    fn marks_alone_are_no_sentence() {
        check("…!!! *** Yes. ***", "…!!! *** Yes. ***");
        check("----- Yes. ----- No.", "----- Yes. ----- | No.");
        check("*** !!! ***", "*** !!! ***");
    }
}
