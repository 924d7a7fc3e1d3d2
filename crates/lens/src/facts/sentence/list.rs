//! Lists whose lines were lost: `1. Wash. 2. Rinse.` in one paragraph.
//!
//! A marker at the paragraph's start opens a chain; the next number, letter or Roman numeral in the same dress, before a
//! capital, starts a sentence. Stops inside markers are no stops.

use alloc::vec::Vec;

use super::super::syllable::roman;
use super::context::after_space;

/// The chain of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain {
    /// Where items after the first start, in bytes.
    pub(super) items: Vec<usize>,
    /// The stops that belong to markers, in order.
    pub(super) stops: Vec<usize>,
}

/// A marker: `1.` `1)` `1.)` `a.` `a)` `(1)` `iv.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marker<'a> {
    /// Its number, its letter's place in the alphabet, its Roman numeral's value: *i* is both of the last two.
    values: [Option<u32>; 3],
    /// What stands before and behind.
    dress: (&'a str, &'a str),
    /// The byte after it, from its start.
    length: usize,
}

/// The chain that a marker or a bullet at the start of a paragraph opens; empty where there is none.
///
/// # Complexity
/// Linear in the length of the paragraph.
pub(super) fn chain(text: &str) -> Chain {
    let Some(first) = text.chars().next() else { return Chain::default() };
    if is_bullet(first) { bulleted(text, first) } else { numbered(text) }
}

/// Bullets found in running text, shared with the paragraph room's sense of a list.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '●' | '◦' | '‣' | '▪' | '·' | '■' | '∙')
}

fn bulleted(text: &str, bullet: char) -> Chain {
    let mut chain = Chain::default();
    for (at, _) in text.match_indices(bullet) {
        let head = text.get(..at).unwrap_or("");
        if at > 0 && head.ends_with(char::is_whitespace) {
            chain.items.push(at);
        }
        let inner = after_space(text, at + bullet.len_utf8());
        if let Some(marker) = text.get(inner..).and_then(marker) {
            chain.stops.extend(stop_of(text, inner, marker));
        }
    }
    chain
}

fn numbered(text: &str) -> Chain {
    let mut chain = Chain::default();
    let Some(mut last) = marker(text) else { return chain };
    let mut stops: Vec<usize> = stop_of(text, 0, last).into_iter().collect();
    for (space, _) in text.match_indices(' ') {
        let at = space + 1;
        let Some(next) = text.get(at..).and_then(marker) else { continue };
        let goes_on = |(last, next): (&Option<u32>, &Option<u32>)| last.map(|value| value + 1) == *next;
        let follows = next.dress == last.dress
            && last.values.iter().zip(&next.values).any(|pair| pair.0.is_some() && goes_on(pair));
        let head = text.get(..space).unwrap_or("");
        if follows && !head.ends_with([',', ';', ' ']) && capital_at(text, at + next.length) {
            chain.items.push(at);
            stops.extend(stop_of(text, at, next));
            last = next;
        }
    }
    // "1. It" alone is a numbered sentence: its stop is left to the stop room.
    if !chain.items.is_empty() {
        chain.stops = stops;
    }
    chain
}

fn capital_at(text: &str, at: usize) -> bool {
    text.get(after_space(text, at)..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

fn stop_of(text: &str, at: usize, marker: Marker) -> Option<usize> {
    text.get(at..at + marker.length)?.find('.').map(|i| at + i)
}

/// The marker that a text starts with; white space must follow it.
fn marker(text: &str) -> Option<Marker<'_>> {
    let (open, rest) = if text.starts_with('(') { text.split_at_checked(1)? } else { ("", text) };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).take(4).count();
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).take(5).count();
    let (name, rest) = rest.split_at_checked(digits.max(letters))?;
    let letter = name.bytes().next().filter(|_| letters == 1);
    let values = [name.parse().ok(), letter.map(u32::from), roman(name)];
    let close = [".)", ")", "."].into_iter().find(|close| rest.starts_with(close))?;
    let dressed = (open.is_empty() || close == ")") && digits < 4;
    let parted = rest.get(close.len()..)?.starts_with(char::is_whitespace);
    let length = open.len() + name.len() + close.len();
    (dressed && parted && values != [None; 3]).then_some(Marker { values, dress: (open, close), length })
}
