//! Words in, each with what it does to others out: looked up once, before any of them is weighed.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use article_lens_lexicon::sentiment::{DENIES, Modifier, Said, said};

use super::super::word::Word;
use super::super::wrap::unbroken;
use crate::span::Span;

/// A word, and what it does to others.
pub(super) struct Heard<'a> {
    pub(super) word: &'a Word<'a>,
    /// As it stands where no line ends in it.
    pub(super) text: Cow<'a, str>,
    /// What it does to the weight of words behind it, with the entry that says so; of the words of a phrase, none.
    pub(super) role: Option<(&'static str, Modifier)>,
    /// The entry it is listed under and its weight in steps.
    pub(super) listed: Option<(&'static str, i8)>,
    /// The phrase that it is a word of.
    pub(super) phrase: Option<Phrase>,
}

/// A word that means something of its own where it stands: with those behind it, or among those around it.
#[derive(Clone, Copy)]
pub(super) struct Phrase {
    /// The words that are one entry: the word alone where those around it only tell its sense.
    pub(super) span: Span,
    /// All words that tell so.
    pub(super) by: Span,
    /// The entry of its first word.
    pub(super) entry: &'static str,
    /// What they weigh together: 0 where they say nothing.
    pub(super) steps: i8,
    denies: bool,
}

/// The words, in order, those of phrases told.
pub(super) fn heard<'a>(paragraph: &str, words: &'a [Word<'a>]) -> Vec<Heard<'a>> {
    let mut heard: Vec<Heard> = Vec::with_capacity(words.len());
    while let Some(word) = words.get(heard.len()) {
        let text = unbroken(word.text);
        let said = said(&text);
        let found = phrase(paragraph, words, heard.len(), said);
        let phrase = found.map(|(phrase, _)| phrase);
        let plain = Heard { word, text, role: said.modifier, listed: said.weight, phrase };
        match found {
            Some((phrase, length)) if length > 1 => {
                let own = words.iter().skip(heard.len()).take(length);
                heard.extend(own.map(|word| in_phrase(word, phrase)));
            }
            _ => heard.push(plain),
        }
    }
    heard
}

/// A word of a phrase does nothing to others by itself, but the phrase may: *far from perfect*.
fn in_phrase<'a>(word: &'a Word<'a>, phrase: Phrase) -> Heard<'a> {
    let role = phrase.denies.then_some((phrase.entry, Modifier::Denier));
    let text = unbroken(word.text);
    let listed = said(&text).weight;
    Heard { word, text, role, listed, phrase: Some(phrase) }
}

/// What that word means there, and how many words are one entry with it: told by the most words, of several by the last listed.
fn phrase(paragraph: &str, words: &[Word], at: usize, said: Said) -> Option<(Phrase, usize)> {
    let (entry, phrases) = said.phrases()?;
    // A pattern that begins with a word, and no choice of words, is told from most by its first letter.
    let next = words.get(at + 1).and_then(|word| word.text.as_bytes().first()).map(u8::to_ascii_lowercase);
    let is_other = |pattern: &str| match pattern.as_bytes().first() {
        Some(first @ b'a'..=b'z') => {
            Some(*first) != next && !pattern.bytes().any(|b| matches!(b, b'_' | b'|'))
        }
        _ => false,
    };
    let found = phrases.filter(|&(pattern, _)| !is_other(pattern));
    let found = found.filter_map(|(pattern, steps)| Some((told(paragraph, words, at, pattern)?, steps)));
    let (told, steps) = found.max_by_key(|(told, _)| told.last - told.first)?;
    let span = |from: usize, to: usize| {
        Some(Span { start: words.get(from)?.span.start, end: words.get(to)?.span.end })
    };
    let end = at + told.length - 1;
    let denies = steps == DENIES;
    let steps = if denies { 0 } else { steps };
    let phrase = Phrase { span: span(at, end)?, by: span(told.first, told.last)?, entry, steps, denies };
    Some((phrase, told.length))
}

/// Which words tell what one means, and how many of them are one entry.
struct Told {
    first: usize,
    last: usize,
    length: usize,
}

/// Whether the words around that one are those of a pattern: *jury* stands behind it as part of the phrase; with *a|the _ of|.* one of
/// those words stands before it, and one of those behind it or nothing (a mark but a comma, or the sentence's end; before it, its beginning).
fn told(paragraph: &str, words: &[Word], at: usize, pattern: &str) -> Option<Told> {
    let (before, behind) = pattern.split_once('_').unwrap_or(("", pattern));
    let (mut first, mut last) = (at, at);
    for expected in behind.split_ascii_whitespace() {
        let next = words.get(last + 1).filter(|next| joined(paragraph, words.get(last), next));
        // A comma is asked for as `;`. One may stand between two words of one kind: *a fine, sunny day*.
        let has_comma = words.get(last).is_some_and(|word| is_before_comma(paragraph, word));
        let is_told = if next.is_none() && has_comma { expected == ";" } else { fits(expected, next) };
        is_told.then_some(())?;
        last += usize::from(next.is_some());
    }
    for expected in before.split_ascii_whitespace().rev() {
        let is_next = |word: &&Word| words.get(first).is_some_and(|next| joined(paragraph, Some(word), next));
        let word = first.checked_sub(1).and_then(|at| words.get(at)).filter(is_next);
        fits(expected, word).then_some(())?;
        first -= usize::from(word.is_some());
    }
    let length = if pattern.as_bytes().contains(&b'_') { 1 } else { last - at + 1 };
    Some(Told { first, last, length })
}

/// Whether nothing but space stands between two words of a sentence.
fn joined(paragraph: &str, a: Option<&Word>, b: &Word) -> bool {
    let gap = |a: &Word| paragraph.get(a.span.end as usize..b.span.start as usize);
    a.filter(|a| a.sentence == b.sentence).and_then(gap).is_some_and(|gap| gap.trim_ascii().is_empty())
}

fn is_before_comma(paragraph: &str, word: &Word) -> bool {
    paragraph.get(word.span.end as usize..).is_some_and(|rest| rest.trim_ascii_start().starts_with(','))
}

/// Whether the word is one of those expected, of which a stop is no word at all, `0` a number, and `-ful` any word that ends so.
fn fits(expected: &str, word: Option<&Word>) -> bool {
    let is_one = |one: &str, word: &str| match one.strip_prefix('-') {
        Some(ending) => word.ends_with(ending),
        None => is(word, one) || one == "0" && word.bytes().any(|byte| byte.is_ascii_digit()),
    };
    expected.split('|').any(|one| word.map_or(one == ".", |word| is_one(one, word.text)))
}

fn is(word: &str, expected: &str) -> bool {
    word.chars().map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }).eq(expected.chars())
}
