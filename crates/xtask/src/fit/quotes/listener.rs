//! Listens to the analysis: which candidates it weighs, and by which features.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use article_lens::facts::quote::{Candidate, Feature, Scales};

use super::Weights;

/// A candidate with the numbers of its features.
pub(super) type Heard = (Candidate, Vec<u32>);

/// Hears candidates, and weighs as it is told.
pub(super) struct Listener<'w> {
    weights: &'w Weights,
    numbers: RefCell<HashMap<Vec<u8>, u32>>,
    since: RefCell<Vec<u32>>,
    found: Cell<Vec<Heard>>,
}

impl<'w> Listener<'w> {
    pub(super) fn new(weights: &'w Weights) -> Listener<'w> {
        Listener { weights, numbers: RefCell::default(), since: RefCell::default(), found: Cell::default() }
    }

    /// What was heard since it was asked last.
    pub(super) fn heard(&self) -> Vec<Heard> {
        self.found.take()
    }

    /// All features by their numbers.
    pub(super) fn features(&self) -> Vec<Vec<u8>> {
        let mut features: Vec<(u32, Vec<u8>)> =
            self.numbers.borrow().iter().map(|(feature, &number)| (number, feature.clone())).collect();
        features.sort();
        features.into_iter().map(|(_, feature)| feature).collect()
    }
}

impl Scales for Listener<'_> {
    fn weight(&self, feature: Feature) -> i32 {
        let feature = text(&feature);
        let mut numbers = self.numbers.borrow_mut();
        let next = numbers.len() as u32;
        let number = *numbers.entry(feature.clone()).or_insert(next);
        self.since.borrow_mut().push(number);
        self.weights.get(&feature).copied().unwrap_or(0)
    }

    fn listens(&self) -> bool {
        true
    }

    fn hear(&self, candidate: &dyn Fn() -> Candidate) {
        let mut found = self.found.take();
        found.push((candidate(), self.since.take()));
        self.found.set(found);
    }
}

/// The words of a feature with a full stop between them.
pub(super) fn text(feature: &Feature) -> Vec<u8> {
    let counts = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_');
    let letters = |word: &str| word.bytes().filter(counts).map(|byte| byte.to_ascii_lowercase()).collect();
    let words: Vec<Vec<u8>> =
        feature.words.iter().copied().flatten().map(|word| letters(word.text)).collect();
    words.join(&b'.')
}
