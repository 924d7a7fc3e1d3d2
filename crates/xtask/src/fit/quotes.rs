//! `cargo xtask fit quotes --data FOLDER`: fits which candidates attributions choose, and says how good that is.
//!
//! Comes in: `quotes.polnear.jsonl` of the folder, annotated articles. Goes out: `attribution_weights.txt` of the lexicon,
//! fitted to all of them. With `--cross FOLDER`, the reports of each sixth of the articles by weights that were fitted to the
//! other five go to that folder: the figure for articles never seen.

mod article;
mod descent;
mod gold;
mod listener;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use article::Article;
use descent::Decision;
use listener::Listener;

use super::written;
use crate::shell::Outcome;

/// Weights of features in steps.
type Weights = HashMap<Vec<u8>, i32>;

/// The articles fall into so many parts.
const FOLDS: u64 = 6;
/// So often the candidates are listed anew by the weights of the time before: a choice may depend on the one before it.
const ROUNDS: usize = 4;

/// The articles that are fitted to, and others that are only reported on.
const FITTED: &str = "quotes.polnear.jsonl";
const OTHERS: &str = "quotes.gum.jsonl";

/// Fits to the articles in a folder and writes the lexicon's file.
pub(crate) fn quotes(data: &str) -> Outcome {
    let articles = article::read(&Path::new(data).join(FITTED))?;
    let weights = fitted(&articles.iter().collect::<Vec<_>>());
    written("attribution_weights.txt", &text(&weights))
}

/// Reports on each sixth of the articles by what was fitted to the other five, and on other articles by what was fitted to all.
pub(crate) fn quotes_crosswise(data: &str, reports: &str) -> Outcome {
    let articles = article::read(&Path::new(data).join(FITTED))?;
    let rest = |fold| articles.iter().filter(|a| a.number() % FOLDS != fold).collect::<Vec<_>>();
    let weights: Vec<Weights> = (0..FOLDS).map(|fold| fitted(&rest(fold))).collect();
    fs::create_dir_all(reports).map_err(|error| format!("{reports}: {error}."))?;
    report(&articles, &Path::new(reports).join(FITTED), |a| &weights[(a.number() % FOLDS) as usize])?;
    let all = fitted(&articles.iter().collect::<Vec<_>>());
    let others = article::read(&Path::new(data).join(OTHERS))?;
    report(&others, &Path::new(reports).join(OTHERS), |_| &all)
}

fn report<'w>(articles: &[Article], file: &Path, weights: impl Fn(&Article) -> &'w Weights) -> Outcome {
    let lines =
        articles.iter().map(|article| article.report(weights(article))).collect::<Outcome<String>>()?;
    fs::write(file, lines).map_err(|error| format!("{}: {error}.", file.display()))
}

/// The weights that fit these articles.
fn fitted(articles: &[&Article]) -> Weights {
    let mut weights = Weights::new();
    for _ in 0..ROUNDS {
        let listener = Listener::new(&weights);
        let decisions: Vec<Decision> = articles.iter().flat_map(|a| a.decisions(&listener)).collect();
        let features = listener.features();
        let found = descent::fitted(&decisions, features.len());
        let right = decisions.iter().filter(|decision| decision.is_right(&found)).count();
        weights = features.into_iter().zip(found).filter(|(_, steps)| *steps != 0).collect();
        println!(
            "{} articles: {} weights, {right} of {} choices right",
            articles.len(),
            weights.len(),
            decisions.len()
        );
    }
    weights
}

fn text(weights: &Weights) -> String {
    let mut lines: Vec<String> = weights
        .iter()
        .map(|(feature, steps)| format!("{} {steps}\n", String::from_utf8_lossy(feature)))
        .collect();
    lines.sort();
    let head = "# Features of a candidate, and what they weigh in fifths of the logarithm of odds: `owner.same.one -3`. What they\n\
        # mean stands where the analysis names them, in the rooms of its quotations.\n\
        # Source: our own; weights fitted to the development articles of PolNeAR (annotated US news) by `cargo xtask fit quotes`:\n\
        # numbers only, words of our own lists only, no text of the corpus.\n\
        # Licence: MIT OR Apache-2.0. Date: 2026-11-28. Changes: none.\n";
    head.to_string() + &lines.concat()
}
