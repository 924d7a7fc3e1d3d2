//! Golden reports: one for each sample article, readable without tools.
//!
//! `UPDATE=1 cargo test -p article-lens-tests --test golden` writes them anew; read the difference before you keep it.

use std::collections::BTreeSet;

use article_lens_tests::{articles, files, golden, root, seeds};

#[test]
fn the_samples_give_the_reports_that_were_read_by_a_person() {
    let folder = root().join("tests/golden");
    let update = std::env::var_os("UPDATE").is_some();
    let mut differ = Vec::new();
    for (name, text) in samples() {
        let path = folder.join(&name).with_extension("txt");
        let page = golden::page(&text);
        if update {
            std::fs::write(&path, page).expect("the report can be written");
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(page.as_str()) {
            differ.push(first_difference(&name, &std::fs::read_to_string(&path).unwrap_or_default(), &page));
        }
    }
    assert!(differ.is_empty(), "{}\nIf that is better: UPDATE=1", differ.join("\n"));
}

/// What has a golden report: the samples, and the articles whose quotations stand in the cases.
fn samples() -> impl Iterator<Item = (String, String)> {
    let articles = articles().into_iter().map(|(name, text)| (format!("articles/{name}"), text));
    seeds().into_iter().chain(articles)
}

/// Where two reports part.
fn first_difference(name: &str, golden: &str, page: &str) -> String {
    let lines = golden.lines().chain(std::iter::repeat("")).zip(page.lines().chain(["(the end)"]));
    let (golden, page) = lines.into_iter().find(|(a, b)| a != b).unwrap_or_default();
    format!("{name}\n  golden: {golden}\n  now:    {page}")
}

#[test]
fn each_golden_report_has_its_sample() {
    let names: BTreeSet<String> = samples().map(|(name, _)| format!("tests/golden/{name}.txt")).collect();
    let golden: BTreeSet<String> = files("tests/golden", ".txt").into_iter().map(|(path, _)| path).collect();
    assert_eq!(golden, names);
}

#[test]
fn two_reports_part_at_their_first_difference() {
    assert_eq!(first_difference("a", "b\nc\n", "b\nd\n"), "a\n  golden: c\n  now:    d");
    assert_eq!(first_difference("a", "b\n", "b\nd\n"), "a\n  golden: \n  now:    d");
}
