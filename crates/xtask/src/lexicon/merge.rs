//! Lists in, one list out: weights mixed, own ones put in, and what need not be written left out.

use std::collections::{BTreeMap, BTreeSet};

use article_lens_lexicon::sentiment::bases;

use super::source::{List, SOURCES};

/// So many steps make a weight of 1.
const STEPS: f64 = 20.0;
/// Readers of news weigh negative words more.
const NEGATIVE: f64 = 1.1;

/// What a reader would call positive or negative has so many steps.
const COUNTED: i8 = 2;
/// Forms that differ by no more steps are one entry: nobody tells them apart.
const NEAR: i8 = 2;

/// A word of our edition.
pub(crate) struct Entry {
    pub(crate) steps: i8,
    /// Of the lists that have it, in their order; `o` where the weight is our own.
    pub(crate) letters: String,
}

/// All words of all lists, with the weights mixed.
pub(crate) fn merged(lists: &[List], own: &BTreeMap<String, i8>) -> BTreeMap<String, Entry> {
    let words: BTreeSet<&String> = lists.iter().flat_map(List::keys).chain(own.keys()).collect();
    let entry = |word: &String| {
        let mut entry = mixed(lists, word);
        // What our own weight says of a word holds for its forms.
        let form = || bases(word).into_iter().find_map(|base| own.get(&base));
        if let Some(&steps) = own.get(word).or_else(form) {
            entry.steps = steps;
            entry.letters.push('o');
        }
        (word.clone(), entry)
    };
    words.into_iter().map(entry).collect()
}

/// What the lists together say of a word, each of the word itself or else of what it is a form of.
fn mixed(lists: &[List], word: &str) -> Entry {
    let mut weight = 0.0;
    let mut letters = String::new();
    for (source, list) in SOURCES.iter().zip(lists) {
        let form = || bases(word).into_iter().find_map(|base| list.get(&base));
        let Some(said) = list.get(word).or_else(form) else { continue };
        if source.is_last() && !letters.is_empty() {
            continue;
        }
        weight += said * source.share;
        letters.push(source.letter);
    }
    let scaled = if weight < 0.0 { weight * NEGATIVE } else { weight };
    let steps = (scaled * STEPS).round() as i8;
    // What only the happiness of a word tells (*garden*, *lunch*) is faint: nobody would call it a positive word.
    let alone = SOURCES.iter().any(|source| source.is_last() && letters.starts_with(source.letter));
    Entry { steps: if alone { steps.clamp(-1, 1) } else { steps }, letters }
}

/// The entries that must be written: of those wanted, all that undoing an ending does not give back nearly.
/// What it would give back wrongly is written, a 0 too: it stops the look-up.
pub(crate) fn kept(
    all: BTreeMap<String, Entry>,
    is_wanted: impl Fn(&str, &Entry) -> bool,
) -> BTreeMap<String, Entry> {
    let mut by_length: Vec<(String, Entry)> = all.into_iter().collect();
    by_length.sort_by_key(|(word, _)| word.len());
    let mut kept: BTreeMap<String, Entry> = BTreeMap::new();
    for (word, entry) in by_length {
        let found = bases(&word).into_iter().find_map(|base| kept.get(&base).filter(|base| base.steps != 0));
        let given = found.map_or(0, |base| base.steps);
        // A word of our own that is not counted stays so: *renewed* beside *renew*.
        let crosses = entry.letters.ends_with('o') && entry.steps.abs() < COUNTED && given.abs() >= COUNTED;
        let alike = entry.steps.signum() == given.signum() && !crosses;
        let follows = (given - entry.steps).abs() <= if alike { NEAR } else { 0 };
        if !follows && is_wanted(&word, &entry) {
            kept.insert(word, entry);
        }
    }
    kept
}
