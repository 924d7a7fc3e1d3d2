//! Every check in one row: format, lints, documents, tests, the core without std, twins, sizes, browsers.
//!
//! Comes in: the work tree. Goes out: one line for each step, the whole output of a step that fails, and at the end
//! one count. A failing step does not stop the later ones, so the count is whole.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::install::{self, BARE, Browsers, WASM};
use crate::shell::{Outcome, cargo, line, program, root, target};
use crate::{bundle, size};

/// How much is run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything.
    Whole,
    /// Everything but the browsers.
    Quick,
}

/// How many checks passed and failed.
#[derive(Clone, Copy, Default)]
struct Count {
    passed: u32,
    failed: u32,
}

/// Runs the checks and prints `N passed, N failed` as its last line.
pub(crate) fn test(extent: Extent) -> Outcome {
    install::target(WASM)?;
    install::target(BARE)?;
    install::node_packages()?;
    let browsers = if extent == Extent::Whole { Some(install::browsers()?) } else { None };
    let counts = [rust(), built(browsers.as_ref())].concat();
    let passed: u32 = counts.iter().map(|count| count.passed).sum();
    let failed: u32 = counts.iter().map(|count| count.failed).sum();
    println!("{passed} passed, {failed} failed");
    // The count is the last line, so a failure says nothing more.
    if failed == 0 { Ok(()) } else { std::process::exit(1) }
}

/// What cargo checks.
fn rust() -> Vec<Count> {
    let clippy =
        ["clippy", "--quiet", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    let documents = ["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"];
    let core = ["clippy", "--quiet", "-p", "article-lens", "--target", BARE, "--", "-D", "warnings"];
    let whole = ["test", "--workspace", "--no-fail-fast"];
    vec![
        step("format", cargo(&["fmt", "--all", "--check"]), one),
        step("lints", cargo(&clippy), one),
        step("documents", with_denied_warnings(cargo(&documents)), one),
        step("the core without std", cargo(&core), one),
        step("tests of all crates", cargo(&whole), cargo_counts),
    ]
}

/// What is checked of `dist/`.
fn built(browsers: Option<&Browsers>) -> Vec<Count> {
    let mut counts = vec![build(), sizes()];
    counts.push(step(
        "the program, for its twin",
        cargo(&["build", "--quiet", "-p", "article-lens-cli"]),
        one,
    ));
    let mut headless = node("tests/headless");
    headless.env("ARTICLE_LENS", target().join("debug/article-lens"));
    counts.push(step("the headless module in Node", headless, node_counts));
    if let Some(Browsers { chromium, firefox }) = browsers {
        let mut journeys = node("tests/browser");
        journeys.env("CHROMIUM", chromium).env("FIREFOX", firefox);
        counts.push(step("Chromium and Firefox", journeys, node_counts));
    }
    counts
}

fn build() -> Count {
    let start = Instant::now();
    let outcome = bundle::build();
    if let Err(error) = &outcome {
        println!("{error}");
    }
    told("build of dist", start, if outcome.is_ok() { passed(1) } else { failed(1) })
}

fn sizes() -> Count {
    let start = Instant::now();
    let checks = size::checks().unwrap_or_else(|error| vec![("sizes".into(), Err(error))]);
    for (fact, outcome) in &checks {
        if let Err(error) = outcome {
            println!("Not so: {fact}. {error}");
        }
    }
    let good = checks.iter().filter(|(_, outcome)| outcome.is_ok()).count() as u32;
    told("sizes", start, Count { passed: good, failed: checks.len() as u32 - good })
}

/// Node's test runner over the files of a folder, one file after the other: two cores carry one browser well.
fn node(folder: &str) -> Command {
    let mut files: Vec<String> = std::fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    let mut command = program("node", &["--test", "--test-concurrency=1", "--test-reporter=tap"]);
    command.args(files);
    command
}

fn with_denied_warnings(mut command: Command) -> Command {
    command.env("RUSTDOCFLAGS", "-D warnings");
    command
}

/// Runs one step; `counts` reads its output. A step without a count of its own is one check by itself.
fn step(name: &str, mut command: Command, counts: fn(&str) -> Count) -> Count {
    let start = Instant::now();
    eprintln!("{name} …");
    let output = match command.stdin(Stdio::null()).output() {
        Ok(output) => output,
        Err(error) => {
            println!("`{}` could not be started: {error}.", line(&command));
            return told(name, start, failed(1));
        }
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let mut count = counts(&text);
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        println!("`{}` failed ({}):\n{text}{errors}", line(&command), output.status);
        count.failed = count.failed.max(1);
    } else {
        count.passed = count.passed.max(1);
    }
    told(name, start, count)
}

fn told(name: &str, start: Instant, count: Count) -> Count {
    println!("{name}: {} passed, {} failed ({} s)", count.passed, count.failed, start.elapsed().as_secs());
    count
}

fn passed(passed: u32) -> Count {
    Count { passed, failed: 0 }
}

fn failed(failed: u32) -> Count {
    Count { passed: 0, failed }
}

/// A step that is one check by itself, passed or failed as its program ends.
fn one(_: &str) -> Count {
    Count::default()
}

/// Sums cargo's lines `test result: ok. 12 passed; 0 failed; …`.
fn cargo_counts(text: &str) -> Count {
    let results = text.lines().filter_map(|line| line.strip_prefix("test result: "));
    results.fold(Count::default(), |sum, line| Count {
        passed: sum.passed + number_before(line, " passed"),
        failed: sum.failed + number_before(line, " failed"),
    })
}

/// Counts the lines `ok 1 - …` and `not ok 2 - …` of Node's runner, so that one that broke off counts too.
fn node_counts(text: &str) -> Count {
    let lines = |start: &str| text.lines().filter(|line| line.starts_with(start)).count() as u32;
    Count { passed: lines("ok "), failed: lines("not ok ") }
}

fn number_before(line: &str, word: &str) -> u32 {
    let before = line.split(word).next().unwrap_or("");
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_counts_are_summed_over_its_binaries() {
        let text = "running 2 tests\ntest result: ok. 12 passed; 0 failed; 0 ignored\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored\n";
        let Count { passed, failed } = cargo_counts(text);
        assert_eq!((passed, failed), (15, 2));
    }

    #[test]
    fn node_counts_are_those_of_its_lines() {
        let text = "TAP version 13\nok 1 - a\nnot ok 2 - b\n  ok 1 - inner\nok 3 - c\n";
        let Count { passed, failed } = node_counts(text);
        assert_eq!((passed, failed), (2, 1));
    }
}
