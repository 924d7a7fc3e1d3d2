//! An annotated article in, its decisions and its report out.

use std::fs;
use std::path::Path;

use article_lens::facts::OwnWords;
use article_lens::facts::quote::{Feature, Scales};
use article_lens::facts::{facts_by, quote, sentence, word};
use article_lens::{Facts, Paragraph, ParagraphKind, paragraphs, wire};
use serde_json::Value;

use super::Weights;
use super::descent::Decision;
use super::gold::{Gold, Ranges};
use super::listener::{self, Listener};
use crate::shell::Outcome;

/// An article with what people marked in it.
pub(super) struct Article {
    id: String,
    text: String,
    gold: Vec<Gold>,
}

/// The articles of a file.
pub(super) fn read(file: &Path) -> Outcome<Vec<Article>> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}.", file.display()))?;
    text.lines().map(article).collect()
}

fn article(line: &str) -> Outcome<Article> {
    let value: Value = serde_json::from_str(line).map_err(|error| format!("{error}."))?;
    let string = |name: &str| value[name].as_str().map(str::to_string).ok_or("An article lacks a field.");
    let text = string("text")?;
    let gold = value["quotes"].as_array().into_iter().flatten();
    let gold = gold.map(|quote| Gold::new(quote, &bytes(&text))).collect();
    Ok(Article { id: string("id")?, gold, text })
}

/// Where each character begins, and where the last one ends.
fn bytes(text: &str) -> Vec<usize> {
    text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect()
}

impl Article {
    /// The same on every machine (FNV-1a).
    pub(super) fn number(&self) -> u64 {
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        self.id.bytes().fold(0xcbf2_9ce4_8422_2325, hash) >> 32
    }

    /// What is to be decided in it, with what would be right.
    pub(super) fn decisions(&self, listener: &Listener) -> Vec<Decision> {
        let mut found = Vec::new();
        for paragraph in paragraphs(&self.text).iter().filter(|p| p.kind != ParagraphKind::Repeat) {
            let sentences = sentence::sentences(paragraph.text);
            let words = word::words(paragraph.text, &sentences);
            quote::quotes_by(paragraph.text, &words, ParagraphKind::Prose, listener);
            let ranges = Ranges { text: &self.text, start: paragraph.start as usize };
            found.extend(ranges.decisions(&self.gold, &listener.heard()));
        }
        found
    }

    /// A line with its report by these weights.
    pub(super) fn report(&self, weights: &Weights) -> Outcome<String> {
        let paragraphs = paragraphs(&self.text);
        let by = By(weights);
        let facts: Vec<Facts> =
            paragraphs.iter().map(|p: &Paragraph| facts_by(p.text, p.kind, &by)).collect();
        let report =
            wire::report(&self.text, &paragraphs, facts, &mut [], &OwnWords::default(), wire::Unit::Chars);
        let report = serde_json::to_value(&report).map_err(|error| format!("{error}."))?;
        Ok(format!("{}\n", serde_json::json!({ "id": self.id, "report": report })))
    }
}

/// Weights that are tried.
struct By<'w>(&'w Weights);

impl Scales for By<'_> {
    fn weight(&self, feature: Feature) -> i32 {
        self.0.get(&listener::text(&feature)).copied().unwrap_or(0)
    }
}
