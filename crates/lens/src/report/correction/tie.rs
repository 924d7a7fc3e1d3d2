//! A change tied to its words; and where these words stand in a text that may be another one by now.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::speaker::SpeakerKind;
use crate::facts::QuoteKind;
use crate::find::places;
use crate::hash::hash;
use crate::paragraph::Paragraph;
use crate::span::{Place, Span};

/// A change, and the words that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The words.
    pub anchor: Anchor,
    /// What is otherwise with them.
    pub change: Change,
}

/// Words in a paragraph that is known by its text, not by its place alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The [`hash`] of the paragraph's text.
    pub hash: u64,
    /// Which of the paragraphs with that text it is, from 0.
    pub occurrence: u32,
    /// Its zero-based number, where the words are looked for first when its text changed.
    pub paragraph: u32,
    /// The words, in bytes from its start.
    pub span: Span,
    /// The same as they were written.
    pub words: String,
}

/// What a reader says of some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// They are no quotation, and nothing else that is set apart.
    NoQuotation,
    /// They are a quotation of this kind, found or not.
    Kind(QuoteKind),
    /// The speaker of this name says them: one of the text's, or a new one. Without a name: the text does not tell who.
    Speaker(String),
    /// Who says them has this name. Where another speaker has it, the two are one.
    Name(String),
    /// Who says them is of this kind.
    SpeakerKind(SpeakerKind),
    /// They are not charged here: they count nowhere.
    NotCharged,
    /// They are not charged anywhere in this text, however they are capitalized.
    NeverCharged,
    /// They are charged here as the lexicon has them, whatever was said before.
    Charged,
}

/// A change, and where its words stand now.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'c> {
    /// The words; `None` where they are gone.
    pub place: Option<Place>,
    /// The words as they were written.
    pub words: &'c str,
    /// What is otherwise with them.
    pub change: &'c Change,
}

impl Correction {
    /// A change of the words at a place; `None` where there are none.
    ///
    /// # Complexity
    /// Linear in the length of the text.
    pub fn new(paragraphs: &[Paragraph], place: Place, change: Change) -> Option<Correction> {
        Correction::tied(paragraphs, &hashes(paragraphs), place, change)
    }

    /// The same where the paragraphs' [`hashes`] are known: of many corrections each costs no walk over the text.
    pub fn tied(
        paragraphs: &[Paragraph],
        hashes: &[u64],
        place: Place,
        change: Change,
    ) -> Option<Correction> {
        Some(Correction { anchor: anchor(paragraphs, hashes, place)?, change })
    }
}

/// Finds the words of each correction again and ties it to where they stand now. A lost one stays as it is: its words may come
/// back.
///
/// # Complexity
/// Linear in the length of the text, once more for each correction whose paragraph changed.
pub fn follow<'c>(corrections: &'c mut [Correction], paragraphs: &[Paragraph]) -> Vec<Placed<'c>> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let hashes = hashes(paragraphs);
    let placed = corrections.iter_mut().map(|Correction { anchor: known, change }| {
        let anywhere = || first(known, paragraphs).filter(|_| *change == Change::NeverCharged);
        let place = found(known, paragraphs, &hashes).or_else(anywhere);
        if let Some(now) = place.and_then(|place| anchor(paragraphs, &hashes, place)) {
            *known = now;
        }
        Placed { place, words: &known.words, change: &*change }
    });
    placed.collect()
}

fn anchor(paragraphs: &[Paragraph], hashes: &[u64], place: Place) -> Option<Anchor> {
    let number = place.paragraph as usize;
    let words = place.span.of(paragraphs.get(number)?.text);
    let &hash = hashes.get(number)?;
    let occurrence = hashes.iter().take(number).filter(|&&other| other == hash).count() as u32;
    let words = (!words.is_empty()).then(|| words.to_string())?;
    Some(Anchor { hash, occurrence, paragraph: place.paragraph, span: place.span, words })
}

/// Where the words stand: in their own paragraph; else once in the one that has its number now; else once in the text.
fn found(anchor: &Anchor, paragraphs: &[Paragraph], hashes: &[u64]) -> Option<Place> {
    let own = (0..).zip(hashes).filter(|&(_, &hash)| hash == anchor.hash).nth(anchor.occurrence as usize);
    if let Some((paragraph, _)) = own
        && paragraphs.get(paragraph as usize).is_some_and(|p| anchor.span.of(p.text) == anchor.words)
    {
        return Some(Place { paragraph, span: anchor.span });
    }
    let once = |first: u32, among: &[Paragraph]| {
        let mut all = (first..).zip(among).flat_map(|(n, p)| standing(anchor, n, p.text));
        all.next().filter(|_| all.next().is_none())
    };
    let number = anchor.paragraph as usize;
    let same = paragraphs.get(number..=number).unwrap_or(&[]);
    once(anchor.paragraph, same).or_else(|| once(0, paragraphs))
}

/// The first place in the text where the words stand.
fn first(anchor: &Anchor, paragraphs: &[Paragraph]) -> Option<Place> {
    (0..).zip(paragraphs).find_map(|(n, p)| standing(anchor, n, p.text).next())
}

/// Where the words stand in a paragraph, not as a part of longer ones.
fn standing<'a>(anchor: &'a Anchor, paragraph: u32, text: &'a str) -> impl Iterator<Item = Place> + 'a {
    let is_part = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(char::is_alphanumeric) && outer.is_some_and(char::is_alphanumeric)
    };
    let words = &*anchor.words;
    places(text, words).into_iter().filter_map(move |start| {
        let end = start + words.len();
        let (before, after) = (text.get(..start)?, text.get(end..)?);
        let part = is_part(words.chars().next(), before.chars().next_back())
            || is_part(words.chars().next_back(), after.chars().next());
        (!part).then_some(Place { paragraph, span: Span::new(start, end) })
    })
}

/// The [`hash`] of each paragraph's text.
pub fn hashes(paragraphs: &[Paragraph]) -> Vec<u64> {
    paragraphs.iter().map(|paragraph| hash(paragraph.text)).collect()
}
