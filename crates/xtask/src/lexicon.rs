//! `cargo xtask lexicon --data FOLDER`: merges the published lists of positive and negative words into our own edition.
//!
//! Comes in: a folder with the lists as their packages hold them ([`source::SOURCES`] says which file is whose), and
//! `zipf.txt`, how frequent words are, which only chooses what is left out. Goes out: `sentiment.txt` of the lexicon,
//! each entry with its weight and the letters of the lists that have it. The same folder gives the same file.

mod merge;
mod source;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::shell::{Outcome, root};
use source::SOURCES;

/// Rarer words are left out, on the scale of Zipf: this is once in 1.4 million words.
const RAREST: f64 = 2.85;
/// Faint words are left out unless they are frequent, here once in 32,000 words: rarer ones say next to nothing.
const RAREST_FAINT: f64 = 4.5;

/// Merges the lists of a folder and writes the lexicon's file.
pub(crate) fn lexicon(data: &str) -> Outcome {
    let folder = Path::new(data);
    let own = source::own(include_str!("lexicon/own.txt"))?;
    let lists = SOURCES.iter().map(|source| source.read(folder)).collect::<Outcome<Vec<_>>>()?;
    for (source, list) in SOURCES.iter().zip(&lists) {
        println!("{}: {} words", source.name, list.len());
    }
    let frequent = frequent(&folder.join("zipf.txt"))?;
    let all = merge::merged(&lists, &own);
    let kept = merge::kept(all, |word, entry| {
        let rarest = if entry.steps.abs() == 1 { RAREST_FAINT } else { RAREST };
        own.contains_key(word) || zipf(&frequent, word) >= rarest
    });
    let mut text = include_str!("lexicon/header.txt").to_string();
    for (word, entry) in &kept {
        text += &format!("{word} {}  # {}\n", entry.steps, entry.letters);
    }
    println!("sentiment.txt: {} entries", kept.len());
    let file = root().join("crates/lexicon/data/sentiment.txt");
    fs::write(&file, text).map_err(|error| format!("{}: {error}.", file.display()))
}

/// Words with their frequency on the scale of Zipf: the logarithm of how often they stand in a thousand million words.
fn frequent(file: &Path) -> Outcome<BTreeMap<String, f64>> {
    let text = source::text(file)?;
    let line = |line: &str| {
        let (word, zipf) = line.split_once(' ')?;
        Some((word.to_string(), zipf.parse().ok()?))
    };
    Ok(text.lines().filter_map(line).collect())
}

/// A compound is as frequent as the rarest of its parts: frequencies are counted without hyphens.
fn zipf(frequencies: &BTreeMap<String, f64>, word: &str) -> f64 {
    let zipf = |part: &str| frequencies.get(part).copied().unwrap_or(0.0);
    word.split('-').map(zipf).fold(f64::MAX, f64::min)
}
