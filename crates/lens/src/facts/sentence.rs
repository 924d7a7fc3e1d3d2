//! A paragraph in, its sentences out: first where they stand, then what is counted in each.
//!
//! Two rooms find the boundaries: `list` the chains of markers inside running text, `stop` what each stop means.
//! Counting sees words, statements and charged words, never the text.

mod context;
mod full_stop;
mod list;
mod run;
mod stop;

use alloc::vec::Vec;

use super::quote::{Quote, QuoteKind};
use super::sentiment::{self, Charged, Charges};
use super::tally::{Counted, HARD_SENTENCE, Tally};
use super::word::Word;
use super::wrap::before_space;
use crate::ordered::{ordered, span_key};
use crate::span::Span;

/// A sentence and its counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// From its first character to its last mark, without the white space around it.
    pub span: Span,
    /// Its counts, with `sentences` 1, or 0 where nothing is counted in it (a label, blanks of a form); a heading's too, though its
    /// paragraph's tally leaves them out.
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

/// The sentences with what was counted in each. `words` and `charges` stand in order, and so does what was counted
/// of each word.
///
/// # Complexity
/// Linear in words, statements and charged words, but for sorting the statements.
pub(super) fn measured(
    spans: &[Span],
    words: &[Word],
    counted: &[Counted],
    quotes: &[Quote],
    charges: &Charges,
) -> Vec<Sentence> {
    let mut tallies: Vec<Tally> = alloc::vec![Tally::default(); spans.len()];
    for (word, counted) in words.iter().zip(counted) {
        if let Some(tally) = tallies.get_mut(word.sentence as usize) {
            tally.sentences = 1;
            *tally += counted;
        }
    }
    let measure = |(&span, mut tally): (&Span, Tally)| {
        tally.hard_sentences = u64::from(tally.words >= HARD_SENTENCE);
        Sentence { span, tone: 0.0, tally }
    };
    let mut sentences = spans.iter().zip(tallies).map(measure).collect::<Vec<_>>();
    hear(&mut sentences, words, charges);
    count_voices(&mut sentences, counted, quotes, &charges.counted);
    sentences
}

/// Gives each sentence the tone of its charged words.
///
/// # Complexity
/// Linear in words and charged words.
pub(super) fn hear(sentences: &mut [Sentence], words: &[Word], charges: &Charges) {
    for (number, sentence) in (0..).zip(sentences) {
        let own = |charged| same(charged, |word: &Charged| word.sentence, number).iter();
        let words = same(words, |word| word.sentence, number).len();
        sentence.tone = sentiment::tone(own(&charges.counted).chain(own(&charges.apart)), words);
    }
}

/// Counts anew whose the words are: reported, in marks, and the charged ones of the writer and of sources.
///
/// # Complexity
/// Linear in words and charged words, and that of sorting the statements.
pub(crate) fn count_voices(
    sentences: &mut [Sentence],
    words: &[Counted],
    quotes: &[Quote],
    charged: &[Charged],
) {
    for Sentence { tally, .. } in &mut *sentences {
        (tally.reported_words, tally.words_in_marks) = (0, 0);
        (tally.positive, tally.negative, tally.negated) = (0, 0, 0);
        (tally.quoted_positive, tally.quoted_negative, tally.quoted_negated) = (0, 0, 0);
    }
    count_statements(sentences, words, quotes);
    for word in charged {
        if let Some(sentence) = sentences.get_mut(word.sentence as usize) {
            count_charged(&mut sentence.tally, word);
        }
    }
}

/// The things of one sentence, from a list in order.
fn same<T>(all: &[T], sentence: impl Fn(&T) -> u32, number: u32) -> &[T] {
    let start = all.partition_point(|one| sentence(one) < number);
    let end = all.partition_point(|one| sentence(one) <= number);
    all.get(start..end).unwrap_or_default()
}

/// The words of statements: reported where they lie in one, in marks as the statement says.
fn count_statements(sentences: &mut [Sentence], words: &[Counted], quotes: &[Quote]) {
    let statements = || quotes.iter().filter(|quote| quote.kind.is_statement());
    for word in inside(words, statements()) {
        if let Some(Sentence { tally, .. }) = sentences.get_mut(word.sentence as usize) {
            tally.reported_words += 1;
        }
    }
    let whole = |quote: &&Quote| quote.kind == QuoteKind::Direct && quote.words_in_marks == quote.words;
    for word in inside(words, statements().filter(whole)) {
        if let Some(Sentence { tally, .. }) = sentences.get_mut(word.sentence as usize) {
            tally.words_in_marks += 1;
        }
    }
    // Others know only how many of their words stand in marks: so many are counted, from the first on.
    for quote in statements().filter(|quote| !whole(quote)) {
        let from = words.partition_point(|word| word.span.start < quote.span.start);
        let own = words.get(from..).unwrap_or_default().iter().take_while(|w| w.span.end <= quote.span.end);
        for word in own.take(quote.words_in_marks as usize) {
            if let Some(Sentence { tally, .. }) = sentences.get_mut(word.sentence as usize) {
                tally.words_in_marks += 1;
            }
        }
    }
    for Sentence { tally, .. } in sentences {
        tally.words_in_marks = tally.words_in_marks.min(tally.reported_words);
    }
}

/// The words that lie in the content of one of these quotations or more, each once, in order.
fn inside<'a>(
    words: &'a [Counted],
    quotes: impl Iterator<Item = &'a Quote>,
) -> impl Iterator<Item = &'a Counted> {
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
    fn the_number_of_a_note_stands_behind_the_end() {
        for end in [
            "women (P = 0.03).3",
            "it (see below).12,13",
            "by 20%.3",
            "in 2019.3",
            "women.1–3",
            "women.3-5",
            "women.(3)",
            "it.”2",
        ] {
            check(
                &alloc::format!("It fell {end} The rest did."),
                &alloc::format!("It fell {end} | The rest did."),
            );
        }
        check("It fell to 2019.3 tons at no.1 Main Street.", "It fell to 2019.3 tons at no.1 Main Street.");
    }

    #[test]
    fn who_asks_stands_behind_the_question() {
        let verbs = "murmured muttered sighed inquired growled called repeated began interrupted persisted gasped stammered breathed \
                     hissed ventured pleaded begged returned observed remarked barked mumbled retorted chuckled roared protested";
        for said in verbs.split(' ') {
            let text = alloc::format!("“Is that so?” Holmes {said}. “Then we are lost.”");
            check(&text, &text.replace(". “", ". | “"));
        }
        for text in [
            "“Is that so?” Mary Smith, a nurse from Leeds, asked.",
            "“What now?” Police Chief Ann Lee of Marlow said.",
            "“What now?” Smith, 45, of Marlow, said.",
            "“Stop!” Dr. Watson growled softly, and left.",
        ] {
            check(text, text);
        }
        check("“Is that so?” Holmes nodded. He left.", "“Is that so?” | Holmes nodded. | He left.");
        check("“Is that so?” Holmes opened a door.", "“Is that so?” | Holmes opened a door.");
        check("“Is that so?” Holmes began a letter.", "“Is that so?” | Holmes began a letter.");
        check("He asked, “Why?” London, a city, grew.", "He asked, “Why?” | London, a city, grew.");
    }

    #[test]
    fn what_follows_an_abbreviation_tells_whether_it_ends() {
        check(
            "It is based in San Diego, Calif. Founded in 2003, it employs 200. He works for Apple Inc. Tim Cook runs it.",
            "It is based in San Diego, Calif. | Founded in 2003, it employs 200. | He works for Apple Inc. | Tim Cook runs it.",
        );
        check("The U.S. United in grief.", "The U.S. United in grief.");
        check("It was odd, e.g. “The end.” He left.", "It was odd, e.g. “The end.” | He left.");
        check(
            "He voted for Prop. 8 in lat. 45° N. in the fall.",
            "He voted for Prop. 8 in lat. 45° N. in the fall.",
        );
        check("Prop. 8 passed. It was a prop. They left.", "Prop. 8 passed. | It was a prop. | They left.");
    }

    #[test]
    fn brackets_hold_no_end() {
        check("the law [...] Was", "the law [...] Was");
        check("It fell [4]. He left.", "It fell [4]. | He left.");
        check("I said, “Why me?” [laughs] No, I went.", "I said, “Why me?” | [laughs] No, I went.");
        check("He asked “why?” [sic] and left.", "He asked “why?” [sic] and left.");
        check(
            "It fell.[4] He left.[note 2][a] She stayed.",
            "It fell.[4] | He left.[note 2][a] | She stayed.",
        );
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
