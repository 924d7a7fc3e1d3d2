//! What each word needs in, the least table out: fewest beginnings of words, or whole words, under longest match.
//!
//! As routing tables are made small: over the tree of all words, each beginning knows the cheapest way to mend what is
//! below it for every correction that it could inherit. An entry costs a little more the longer it is; a word may stay
//! wrong at a price.

use std::collections::BTreeMap;

use article_lens_lexicon::syllable::weight::{LONGEST_CORRECTION, SHORTEST_CORRECTION};

/// What a word may need.
const POSSIBLE: std::ops::RangeInclusive<i32> = -3..=5;
const MANY: usize = 9;
/// What a word costs that stays wrong; an entry costs 1.
const LEAVE: f64 = 1.25;
/// What each letter of an entry costs.
const LETTER: f64 = 0.02;

/// Costs for each correction that could be inherited.
type Costs = [f64; MANY];

/// Corrections of beginnings (without a stop) and whole words (with one).
pub(super) struct Corrections(BTreeMap<String, i32>);

/// A beginning of words.
struct Node<'r> {
    depth: usize,
    word: &'r [u8],
    /// The word that ends here: its needs.
    own: Option<&'r [i32]>,
    children: Vec<Node<'r>>,
    /// The cheapest correction for all below, and for which inherited ones it pays to write it.
    best: usize,
    pays: [bool; MANY],
}

impl Corrections {
    /// The least table for words in order, each with the corrections that would make it right.
    pub(super) fn new(words: &[(&[u8], Vec<i32>)]) -> Corrections {
        let mut found = Corrections(BTreeMap::new());
        let (_, root) = solved(words, 0);
        let none = POSSIBLE.clone().position(|correction| correction == 0).unwrap_or(0);
        found.add(&root, none);
        found
    }

    /// The correction of a word.
    pub(super) fn of(&self, word: &[u8]) -> i32 {
        let word = String::from_utf8_lossy(word);
        if let Some(&whole) = self.0.get(&format!("{word}.")) {
            return whole;
        }
        (SHORTEST_CORRECTION..=word.len())
            .rev()
            .find_map(|length| self.0.get(&word[..length]).copied())
            .unwrap_or(0)
    }

    /// The lines of the file.
    pub(super) fn text(&self) -> String {
        self.0.iter().map(|(word, correction)| format!("{word} {correction}\n")).collect()
    }

    fn add(&mut self, node: &Node, inherited: usize) {
        let mut inherited = inherited;
        let beginning = String::from_utf8_lossy(&node.word[..node.depth]).into_owned();
        if node.pays[inherited] {
            self.0.insert(beginning.clone(), correction(node.best));
            inherited = node.best;
        }
        if let Some(own) = node.own
            && !own.contains(&correction(inherited))
            && price(node.depth) < LEAVE
            && let Some(&least) = own.iter().min_by_key(|needed| needed.abs())
        {
            self.0.insert(format!("{beginning}."), least);
        }
        node.children.iter().for_each(|child| self.add(child, inherited));
    }
}

fn correction(number: usize) -> i32 {
    POSSIBLE.clone().nth(number).unwrap_or(0)
}

/// What an entry of so many letters costs: more than leaving a word wrong where it would not fit.
fn price(depth: usize) -> f64 {
    if depth > LONGEST_CORRECTION { f64::INFINITY } else { 1.0 + LETTER * depth as f64 }
}

/// The tree of words that share their first `depth` letters, and its costs.
fn solved<'r>(words: &'r [(&'r [u8], Vec<i32>)], depth: usize) -> (Costs, Node<'r>) {
    let word = words.first().map_or(&[][..], |(word, _)| word);
    let mut costs = [0.0; MANY];
    let mut node = Node { depth, word, own: None, children: Vec::new(), best: 0, pays: [false; MANY] };
    let ends = usize::from(word.len() == depth && !words.is_empty());
    if let Some((_, own)) = words.first().filter(|_| ends == 1) {
        node.own = Some(own);
        for (number, cost) in costs.iter_mut().enumerate() {
            *cost += if own.contains(&correction(number)) { 0.0 } else { price(depth).min(LEAVE) };
        }
    }
    for below in words[ends..].chunk_by(|(a, _), (b, _)| a[depth] == b[depth]) {
        let (own, child) = solved(below, depth + 1);
        costs.iter_mut().zip(own).for_each(|(cost, own)| *cost += own);
        node.children.push(child);
    }
    let smaller = |&a: &usize, &b: &usize| {
        costs[a].total_cmp(&costs[b]).then(correction(a).abs().cmp(&correction(b).abs()))
    };
    node.best = (0..MANY).min_by(smaller).unwrap_or(0);
    let mended = costs[node.best] + price(depth);
    if depth >= SHORTEST_CORRECTION {
        node.pays = costs.map(|cost| cost > mended);
    }
    (costs.map(|cost| if depth >= SHORTEST_CORRECTION { cost.min(mended) } else { cost }), node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_mended_by_one_beginning_and_an_exception_by_a_whole_word() {
        let words: Vec<(&[u8], Vec<i32>)> = vec![
            (b"alien", vec![0]),
            (b"alienate", vec![1]),
            (b"alienated", vec![1]),
            (b"alienates", vec![1]),
            (b"lamp", vec![0]),
        ];
        let corrections = Corrections::new(&words);
        for (word, needed) in &words {
            assert!(needed.contains(&corrections.of(word)));
        }
        assert_eq!(corrections.text(), "aliena 1\n");
    }
}
