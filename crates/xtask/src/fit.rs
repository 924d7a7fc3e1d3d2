//! `cargo xtask fit syllables --data FOLDER`: fits what spelling does not tell, and says how good it is.
//!
//! Comes in: `syllables.tsv` of the folder, CMUdict's words with every accepted count. Goes out: `syllable_weights.txt`
//! and `syllable_corrections.txt` of the lexicon. What ships is fitted to all rows; before that a tenth of the word
//! families is withheld, and what was fitted without them is asked about them: the figure for words never seen.

mod corrections;
mod family;
pub(crate) mod quotes;
mod weights;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use corrections::Corrections;
use weights::Weights;

use crate::shell::{Outcome, root};

/// A word of small letters, and the counts of syllables that dictionaries accept.
pub(crate) struct Row {
    pub(crate) word: String,
    pub(crate) counts: Vec<u32>,
}

/// Fits syllables to the rows in a folder and writes the lexicon's files.
pub(crate) fn syllables(data: &str) -> Outcome {
    let rows = rows(&Path::new(data).join("syllables.tsv"))?;
    let abbreviations = abbreviations()?;
    let (away, seen): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| family::is_withheld(&row.word));
    let fitted = Fitted::new(&seen, &abbreviations);
    println!("families withheld: {:.2} % of {} words right", fitted.right(&away), away.len());
    let mut rows = seen;
    rows.extend(away);
    rows.sort_by(|a, b| a.word.cmp(&b.word));
    let fitted = Fitted::new(&rows, &abbreviations);
    println!("all rows: {:.2} % of {} words right", fitted.right(&rows), rows.len());
    fitted.write()
}

/// The rows of a file, possessives taken back to their base where the base has no row of its own.
fn rows(file: &Path) -> Outcome<Vec<Row>> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}.", file.display()))?;
    let mut found = BTreeMap::new();
    let mut owners = Vec::new();
    for line in text.lines().skip(1) {
        // Only the word and its counts are read: the other columns have other licences.
        let mut fields = line.split('\t');
        let (Some(word), Some(counts)) = (fields.next(), fields.next()) else { continue };
        let counts: Vec<u32> = counts.split(',').filter_map(|count| count.parse().ok()).collect();
        let plain = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if plain(word) {
            found.insert(word.to_string(), counts);
        } else if let Some(base) = word.strip_suffix("'s").filter(|base| plain(base)) {
            owners.push((base.to_string(), counts));
        }
    }
    for (base, counts) in owners {
        // What the ending adds is what the analysis says that it adds.
        let with = article_lens::facts::syllable::syllables(&format!("{base}'s"));
        let added = with - article_lens::facts::syllable::syllables(&base).min(with);
        let counts = || counts.iter().map(|count| count.saturating_sub(added)).collect();
        found.entry(base).or_insert_with(counts);
    }
    Ok(found.into_iter().map(|(word, counts)| Row { word, counts }).collect())
}

/// Abbreviations that are said in full without a stop: they need a correction and tell nothing of spelling.
fn abbreviations() -> Outcome<Vec<Row>> {
    let line = |line: &str| {
        let (word, count) =
            line.split_once(' ').ok_or_else(|| format!("abbreviations.txt: {line}: no count."))?;
        let count = count.parse().map_err(|error| format!("abbreviations.txt: {line}: {error}."))?;
        Ok(Row { word: word.to_string(), counts: vec![count] })
    };
    let text = include_str!("fit/abbreviations.txt");
    text.lines().filter(|line| !line.starts_with('#')).map(line).collect()
}

/// Weights with the corrections that they need.
struct Fitted {
    weights: Weights,
    corrections: Corrections,
}

impl Fitted {
    fn new(rows: &[Row], abbreviations: &[Row]) -> Fitted {
        let weights = Weights::new(rows);
        let is_own = |row: &&Row| abbreviations.iter().any(|own| own.word == row.word);
        let needed = rows.iter().filter(|row| !is_own(row)).chain(abbreviations).map(|row| {
            let read = weights.read(row.word.as_bytes()) as i32;
            let needed = row.counts.iter().map(|&count| count as i32 - read).collect();
            (row.word.as_bytes(), needed)
        });
        let mut needed: Vec<_> = needed.collect();
        needed.sort();
        let corrections = Corrections::new(&needed);
        Fitted { weights, corrections }
    }

    /// How many of a hundred rows have an accepted count.
    fn right(&self, rows: &[Row]) -> f64 {
        let is_right = |row: &&Row| {
            let read = self.weights.read(row.word.as_bytes());
            let count = read.saturating_add_signed(self.corrections.of(row.word.as_bytes()));
            row.counts.contains(&count.max(1))
        };
        100.0 * rows.iter().filter(is_right).count() as f64 / rows.len().max(1) as f64
    }

    fn write(&self) -> Outcome {
        let source = "# Source: The CMU Pronouncing Dictionary, the count of a word's vowels; see LICENSE-cmudict.txt.\n\
                      # Made by `cargo xtask fit syllables`, all rows; the frequency column is not read.\n";
        let weights = format!(
            "# A group of vowels, the letters right of it, the letters left of it (from the group on), and their weight in half\n\
             # steps: `e)}}(li -7` for *ile* at the end. `{{` and `}}` are the word's edges, `_` a vowel spoken as a consonant.\n\
             # `)(` is the weight that every group has.\n{source}{}",
            self.weights.text()
        );
        let corrections = format!(
            "# Beginnings of words, or whole words (with a stop), and how many syllables more they have than their weights say.\n\
             # The longest beginning holds. Abbreviations (*km*) are our own, from common use.\n{source}{}",
            self.corrections.text()
        );
        written("syllable_weights.txt", &weights)?;
        written("syllable_corrections.txt", &corrections)
    }
}

fn written(name: &str, text: &str) -> Outcome {
    let file = root().join("crates/lexicon/data").join(name);
    println!("{name}: {} entries", text.lines().filter(|line| !line.starts_with('#')).count());
    fs::write(&file, text).map_err(|error| format!("{}: {error}.", file.display()))
}
