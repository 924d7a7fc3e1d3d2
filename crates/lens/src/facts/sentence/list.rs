//! Lists whose lines were lost: `1. Wash. 2. Rinse.` in one paragraph.
//!
//! A marker at the paragraph's start opens a chain; the next number, letter or Roman numeral in the same dress, before a
//! capital, starts a sentence. Stops inside markers are no stops.

use alloc::vec::Vec;

use article_lens_lexicon::abbreviation::{Abbreviation, abbreviation};
use article_lens_lexicon::saying::{Part, part};

use super::super::wrap::after_space;
use crate::find::behind_last;
use crate::marker::{Marker, is_bullet, marker};

/// The chain of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain {
    /// Where items after the first start, in bytes.
    pub(super) items: Vec<usize>,
    /// The stops that belong to markers, in order.
    pub(super) stops: Vec<usize>,
}

/// The chain that a marker or a bullet at the start of a paragraph opens; empty where there is none.
///
/// # Complexity
/// Linear in the length of the paragraph.
pub(super) fn chain(text: &str) -> Chain {
    let Some(first) = text.chars().next() else { return Chain::default() };
    if is_bullet(first) { bulleted(text, first) } else { numbered(text) }
}

/// *• Wash it • Dry it*: each bullet behind white space opens an item; *• 1. Wash it* has its number's stop, too.
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

/// *1. Wash it 2. Dry it*: each number that follows the last one opens an item, but not *1. Wash it at 2. dogs*.
fn numbered(text: &str) -> Chain {
    let mut chain = Chain::default();
    let Some(mut last) = marker(text) else { return chain };
    let mut stops: Vec<usize> = stop_of(text, 0, last).into_iter().collect();
    for (space, _) in text.match_indices(' ') {
        let at = space + 1;
        let Some(next) = text.get(at..).and_then(marker) else { continue };
        let head = text.get(..space).unwrap_or("");
        if next.follows(&last) && may_end(head) && capital_at(text, at + next.length) {
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

/// Whether an item may end with these words: "of Feb. 3. The" and "was 3. Then" go on with a number.
fn may_end(head: &str) -> bool {
    let word = behind_last(head, &|c| matches!(c, ' ' | '\n'));
    let goes_on = match word.strip_suffix('.') {
        Some(word) => matches!(
            abbreviation(word),
            Some(Abbreviation::Number | Abbreviation::NumberOrWord | Abbreviation::Month)
        ),
        None => matches!(part(word), Some(Part::Auxiliary | Part::Preposition | Part::Determiner | Part::To)),
    };
    !goes_on && !word.is_empty() && !word.ends_with([',', ';'])
}

fn capital_at(text: &str, at: usize) -> bool {
    text.get(after_space(text, at)..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

fn stop_of(text: &str, at: usize, marker: Marker) -> Option<usize> {
    text.get(at..at + marker.length)?.find('.').map(|i| at + i)
}
