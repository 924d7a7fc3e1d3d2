//! `cargo xtask norms --data FOLDER`: where the articles of a corpus lie, so that a reader can see where theirs does.
//!
//! Comes in: `quotes.polnear.jsonl` of the folder. Goes out: the quartiles that `report/norm.rs` of the core
//! holds, printed; only these numbers ship.

use std::fs;
use std::path::Path;

use article_lens::report::{Ratio, Speaker, SpeakerKind};
use article_lens::{Report, analyze};

use crate::shell::Outcome;

/// Prints the quartiles of the articles in a folder.
pub(crate) fn norms(data: &str) -> Outcome {
    let file = Path::new(data).join("quotes.polnear.jsonl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}.", file.display()))?;
    let reports: Vec<Report> = text.lines().map(report).collect::<Outcome<_>>()?;
    println!("{} articles", reports.len());
    print("grade", reports.iter().filter_map(|report| report.readability.grade()).collect());
    print("words per sentence", reports.iter().map(|r| Ratio::WordsPerSentence.value(&r.tally)).collect());
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let reported = |r: &Report| percent(r.tally.reported_words as usize, r.tally.words as usize);
    print("percent reported words", reports.iter().map(reported).collect());
    let sources = |r: &Report| r.speakers.iter().filter(|s| s.statements > 0).count();
    let is_named = |s: &&Speaker| s.kind == SpeakerKind::Named && s.statements > 0;
    let named = |r: &Report| percent(r.speakers.iter().filter(is_named).count(), sources(r));
    print("percent named sources", reports.iter().filter(|r| sources(r) > 0).map(named).collect());
    print("sources", reports.iter().map(|r| sources(r) as f64).collect());
    Ok(())
}

fn report(line: &str) -> Outcome<Report> {
    let article: serde_json::Value = serde_json::from_str(line).map_err(|error| format!("{error}."))?;
    let text = article["text"].as_str().ok_or("An article has no text.")?;
    Ok(analyze(text))
}

fn print(name: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let [lower, median, upper] = [1, 2, 3].map(|quarter| quantile(&values, quarter));
    println!("{name}, of {}: {lower:.1}, {median:.1}, {upper:.1}", values.len());
}

/// The value below which so many quarters of the sorted values lie, between two of them where it falls there.
fn quantile(sorted: &[f64], quarters: usize) -> f64 {
    let place = sorted.len().saturating_sub(1) * quarters;
    let at = |i: usize| sorted.get(i).copied().unwrap_or(f64::NAN);
    let (below, rest) = (place / 4, (place % 4) as f64 / 4.0);
    if rest == 0.0 { at(below) } else { at(below) * (1.0 - rest) + at(below + 1) * rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_lie_between_the_values_they_part() {
        assert_eq!([1, 2, 3].map(|q| quantile(&[1.0, 2.0, 3.0, 4.0], q)), [1.75, 2.5, 3.25]);
        assert_eq!(quantile(&[5.0], 3), 5.0);
    }
}
