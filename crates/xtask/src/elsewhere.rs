//! `cargo xtask elsewhere --data FOLDER`: how near our reading of other tools' rules comes to what those tools count.
//!
//! Comes in: `readability.textstat.json` of the folder, texts with the real output of textstat and GNU style. Goes out:
//! how many of the English texts agree within 1 %, for each tool and count, and the rules: a part of `tests/accuracy.md`.

use std::fs;
use std::path::Path;

use article_lens::facts::elsewhere::Counts;
use article_lens::report::Tool;
use article_lens::{Report, analyze};
use serde_json::Value;

use crate::shell::Outcome;

/// A count: its name, what the tool says in its part of the data, and what we say.
type Row = (&'static str, fn(&Value) -> Option<f64>, fn(&Counts) -> f64);

const TEXTSTAT: [Row; 8] = [
    ("sentences", |tool| tool["sentence_count"].as_f64(), |c| c.sentences as f64),
    ("words", |tool| tool["lexicon_count"].as_f64(), |c| c.words as f64),
    ("words of ARI", ari_words, |c| c.ari_words as f64),
    ("syllables", |tool| tool["syllable_count"].as_f64(), |c| c.syllables as f64),
    ("characters", |tool| tool["char_count"].as_f64(), |c| c.characters as f64),
    ("letters", |tool| tool["letter_count"].as_f64(), |c| c.letters as f64),
    ("long words", |tool| tool["polysyllabcount"].as_f64(), |c| c.long_words as f64),
    ("long words of LIX", |tool| tool["long_word_count"].as_f64(), |c| c.lix_words as f64),
];

/// It prints its long words only as a part of two grades.
const STYLE: [Row; 6] = [
    ("sentences", |tool| tool["sentences"].as_f64(), |c| c.sentences as f64),
    ("words", |tool| tool["words"].as_f64(), |c| c.words as f64),
    (
        "syllables",
        |tool| Some(tool["syll_per_word"].as_f64()? * tool["words"].as_f64()?),
        |c| c.syllables as f64,
    ),
    ("characters", |tool| tool["chars"].as_f64(), |c| c.characters as f64),
    ("Gunning fog", |tool| tool["fog"].as_f64(), |c| 0.4 * grade(c, c.long_words)),
    ("LIX", |tool| tool["lix"].as_f64(), |c| grade(c, c.lix_words)),
];

/// The pieces that textstat's ARI divides by, from its mean.
fn ari_words(tool: &Value) -> Option<f64> {
    Some(tool["char_count"].as_f64()? / tool["avg_character_per_word"].as_f64()?)
}

/// Words of a sentence, and long ones in a hundred.
fn grade(counts: &Counts, long: u64) -> f64 {
    let words = counts.words as f64;
    words / counts.sentences as f64 + 100.0 * long as f64 / words
}

/// Prints the table.
pub(crate) fn elsewhere(data: &str) -> Outcome {
    let file = Path::new(data).join("readability.textstat.json");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}.", file.display()))?;
    let data: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}.", file.display()))?;
    let texts = data["texts"].as_array().ok_or("There are no texts.")?;
    let read = |text: &'_ Value| Some(analyze(text["text"].as_str()?));
    let english: Vec<(&Value, Report)> =
        texts.iter().filter(|t| t["lang"] == "en").filter_map(|t| Some((t, read(t)?))).collect();
    println!("| tool | count | texts | within 1 % | farthest |\n| --- | --- | ---: | ---: | ---: |");
    for (tool, field, rows) in
        [(Tool::Textstat, "textstat", TEXTSTAT.as_slice()), (Tool::Style, "gnu_style", &STYLE)]
    {
        rows.iter().for_each(|row| print(tool, field, row, &english));
    }
    for tool in Tool::ALL {
        println!("\n{}:\n", tool.name());
        tool.rules().iter().for_each(|rule| println!("- {rule}"));
    }
    Ok(())
}

/// Prints how near a count comes, over all texts that the tool has it for.
fn print(tool: Tool, field: &str, (name, theirs, ours): &Row, texts: &[(&Value, Report)]) {
    let apart = |(text, report): &(&Value, Report)| {
        let counts = report.elsewhere.iter().find(|recount| recount.tool == tool)?.counts;
        let theirs = theirs(&text[field])?;
        Some((ours(&counts) - theirs) * 100.0 / theirs)
    };
    let apart: Vec<f64> = texts.iter().filter_map(apart).collect();
    let near = apart.iter().filter(|percent| percent.abs() <= 1.0).count();
    let farthest = apart.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or_default();
    println!("| {} | {name} | {} | {near} | {farthest:+.1} % |", tool.name(), apart.len());
}
