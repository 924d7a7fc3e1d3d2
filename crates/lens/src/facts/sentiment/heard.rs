//! Words in, each with what it does to others out: looked up once, before any of them is weighed.

use alloc::vec::Vec;

use article_lens_lexicon::sentiment::{Modifier, Said, said};

use super::super::word::Word;
use super::super::wrap::unbroken;
use crate::span::Span;

/// A word, and what it does to others.
pub(super) struct Heard<'a> {
    pub(super) word: &'a Word<'a>,
    /// What it does to the weight of words behind it, with the entry that says so; of the words of a phrase, none.
    pub(super) role: Option<(&'static str, Modifier)>,
    /// The entry it is listed under and its weight in steps.
    pub(super) listed: Option<(&'static str, i8)>,
    /// The phrase that it is a word of.
    pub(super) phrase: Option<Phrase>,
}

/// Several words that have a meaning of their own.
#[derive(Clone, Copy)]
pub(super) struct Phrase {
    pub(super) span: Span,
    /// The entry of its first word.
    pub(super) entry: &'static str,
    /// What they weigh together: 0 where they say nothing.
    pub(super) steps: i8,
}

/// The words, in order, those of phrases told.
pub(super) fn heard<'a>(paragraph: &str, words: &'a [Word<'a>]) -> Vec<Heard<'a>> {
    let mut heard: Vec<Heard> = Vec::with_capacity(words.len());
    while let Some(word) = words.get(heard.len()) {
        let rest = words.get(heard.len()..).unwrap_or_default();
        let said = said(&unbroken(word.text));
        match phrase(paragraph, word, rest, said) {
            Some((phrase, length)) => {
                heard.extend(rest.iter().take(length).map(|word| in_phrase(word, phrase)))
            }
            None => heard.push(Heard { word, role: said.modifier, listed: said.weight, phrase: None }),
        }
    }
    heard
}

/// A word of a phrase does nothing to others by itself.
fn in_phrase<'a>(word: &'a Word<'a>, phrase: Phrase) -> Heard<'a> {
    Heard { word, role: None, listed: said(&unbroken(word.text)).weight, phrase: Some(phrase) }
}

/// The longest phrase that begins with the first of the words, and how many words it has.
fn phrase(paragraph: &str, first: &Word, words: &[Word], said: Said) -> Option<(Phrase, usize)> {
    let (entry, phrases) = said.phrases()?;
    let found = phrases.filter_map(|(rest, steps)| Some((length(paragraph, words, rest)?, steps)));
    let (length, steps) = found.max_by_key(|&(length, _)| length)?;
    let end = words.get(length.checked_sub(1)?)?.span.end;
    let span = Span { start: first.span.start, end };
    Some((Phrase { span, entry, steps }, length))
}

/// How many words there are with those behind the first, where they stand there with nothing but space between them.
fn length(paragraph: &str, words: &[Word], rest: &str) -> Option<usize> {
    let mut length = 1;
    for (expected, pair) in rest.split(' ').zip(words.windows(2)) {
        let [before, word] = pair else { return None };
        let gap = paragraph.get(before.span.end as usize..word.span.start as usize)?;
        let fits = before.sentence == word.sentence
            && gap.trim_ascii().is_empty()
            && word.text.eq_ignore_ascii_case(expected);
        length += usize::from(fits);
        fits.then_some(())?;
    }
    (length == rest.split(' ').count() + 1).then_some(length)
}
