//! What visitors download, in bytes after brotli: printed by `build`, written to `tests/size.md` by `build --sizes`.
//!
//! Comes in: `dist/` and the word lists. Goes out: a table with one row for each part. The limits are held by
//! [`checks`], which `cargo xtask test` counts.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::bundle::{ASKED, BESIDE, dist};
use crate::shell::{Outcome, root};

/// What words and formulas may add to first light's limits, in bytes after brotli: the pronunciations, the familiar
/// words, 27 formulas with what they say of themselves, other tools' counts.
const WORDS_AND_FORMULAS: usize = 26_000;

/// What better attribution adds to them so far, of the 30,000 bytes that it may in the end: as measured when each part was
/// merged, so that it leaves no room to the words. 1,087 and 408 for rules, 12,544 for fitted choices and corrections, 3,043 for
/// fitted sources and ends, some 3,200 for reasons of anonymity, other readings and labels of turns, some 1,350 for two sources of
/// one statement, more labels and more nouns, 5,500 for a fit with smaller weights, five articles and every trap of the reference, 1,900 of some
/// 3,000 for voices known by what they are called, first names, marks the wrong way round and who cites whom: the rest was saved elsewhere; 990 for block
/// quotations and for who asks and who answers, of which 900 are left. Issue: 30,000.
const QUOTATIONS: usize = 30_000;

/// What the merged list of positive and negative words and its context may add to VADER's list and no context.
const SENTIMENT: usize = 12_000;

/// What a reader's own hand on positive and negative words may add: words set aside in a place or a text, lists of words with
/// weights read line by line, quotations whose words come and go with their kind: 3,900 bytes as measured, and 1,100 for one hash of a word in all its look-ups,
/// which pays for the time of the first.
const OWN_WORDS: usize = 5_100;

/// The most that the headless module may weigh with its glue, in bytes after brotli.
const HEADLESS_LIMIT: usize = 110_000 + WORDS_AND_FORMULAS + QUOTATIONS + SENTIMENT + OWN_WORDS;

/// The most that the page may load, in bytes after brotli. What reads HTML, the samples and VADER are no part of a first load.
const PAGE_LIMIT: usize = 340_000;

/// How far `tests/size.md` may be from what is measured, in bytes: half a list of words, not a compiler's mood.
const DRIFT: usize = 2_000;

/// What the npm package's users load in a browser.
const HEADLESS: [&str; 3] = ["article_lens_bg.wasm", "article_lens.js", "core.js"];

/// The endings of what the page loads; its styles are inside the wasm.
const LOADED: [&str; 5] = ["html", "js", "css", "wasm", "svg"];

/// A file and its weight, before and after brotli.
struct Weight {
    name: String,
    plain: usize,
    packed: usize,
}

/// Prints the sums.
pub(crate) fn print() -> Outcome {
    let (headless, page) = (packed(&headless()?), packed(&page()?));
    println!("dist/headless: {headless} bytes after brotli, of {HEADLESS_LIMIT}");
    println!("dist/page:     {page} bytes after brotli, of {PAGE_LIMIT}");
    Ok(())
}

/// Prints the sums and writes every part to `tests/size.md`.
pub(crate) fn record() -> Outcome {
    fs::write(recorded(), text()?).map_err(|error| format!("{}: {error}.", recorded().display()))?;
    print()
}

/// What is checked of the sizes: each a fact's name and whether it holds.
pub(crate) fn checks() -> Outcome<Vec<(String, Outcome)>> {
    let (headless, page) = (packed(&headless()?), packed(&page()?));
    let text = fs::read_to_string(recorded()).unwrap_or_default();
    Ok(vec![
        (
            format!("the headless module weighs at most {HEADLESS_LIMIT} bytes"),
            at_most(headless, HEADLESS_LIMIT),
        ),
        (format!("the page weighs at most {PAGE_LIMIT} bytes"), at_most(page, PAGE_LIMIT)),
        (
            "tests/size.md is near the headless module's weight".into(),
            near(&text, "headless module", headless),
        ),
        ("tests/size.md is near the page's weight".into(), near(&text, "page", page)),
    ])
}

fn at_most(bytes: usize, limit: usize) -> Outcome {
    if bytes <= limit { Ok(()) } else { Err(format!("It weighs {bytes} bytes after brotli.")) }
}

fn near(text: &str, part: &str, bytes: usize) -> Outcome {
    let row = format!("| **{part}** | ");
    let written =
        text.lines().find_map(|line| line.strip_prefix(&row)?.split('|').nth(1)?.trim().parse().ok());
    match written {
        Some(written) if bytes.abs_diff(written) <= DRIFT => Ok(()),
        _ => Err(format!("It weighs {bytes} bytes. `cargo xtask build --sizes` writes the table anew.")),
    }
}

fn text() -> Outcome<String> {
    let (headless, page, words) = (headless()?, page()?, words()?);
    let mut text = String::from(
        "# What visitors download\n\n\
         Bytes before and after brotli (quality 11). Written by `cargo xtask build --sizes`; `cargo xtask test` checks\n\
         that the sums are within 2,000 bytes of this table and below their limits.\n",
    );
    let limits = [("headless module", headless, HEADLESS_LIMIT), ("page", page, PAGE_LIMIT)];
    for (part, weights, limit) in limits {
        let _ = write!(text, "\n{}", table(part, &weights));
        let _ = writeln!(text, "\nLimit: {limit} bytes after brotli.");
    }
    let note = "\nThe word lists, each by itself as it stands in `crates/lexicon/data`, comments included. In the wasm they are\n\
                packed otherwise, so these rows tell how the lists compare, and are no part of the sums above.\n";
    let _ = write!(text, "{note}\n{}", table("word lists", &words));
    Ok(text)
}

fn table(part: &str, weights: &[Weight]) -> String {
    let mut table = String::from("| part | plain | after brotli |\n| --- | ---: | ---: |\n");
    for Weight { name, plain, packed } in weights {
        let _ = writeln!(table, "| {name} | {plain} | {packed} |");
    }
    let plain: usize = weights.iter().map(|weight| weight.plain).sum();
    let _ = writeln!(table, "| **{part}** | {plain} | {} |", packed(weights));
    table
}

fn headless() -> Outcome<Vec<Weight>> {
    HEADLESS.iter().map(|name| weight(&dist("headless").join(name))).collect()
}

fn page() -> Outcome<Vec<Weight>> {
    let loaded = |file: &PathBuf| {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        LOADED.contains(&ending.as_ref())
    };
    let apart = |file: &PathBuf| ASKED.iter().chain(&BESIDE).any(|asked| file.starts_with(dist(asked)));
    let first = |file: &&PathBuf| loaded(file) && !apart(file);
    files(&dist("page")).iter().filter(first).map(|file| weight(file)).collect()
}

fn words() -> Outcome<Vec<Weight>> {
    files(&root().join("crates/lexicon/data")).iter().map(|file| weight(file)).collect()
}

fn packed(weights: &[Weight]) -> usize {
    weights.iter().map(|weight| weight.packed).sum()
}

fn weight(file: &Path) -> Outcome<Weight> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}.", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &parameters)
        .map_err(|error| format!("{}: {error}.", file.display()))?;
    Ok(Weight { name, plain: bytes.len(), packed: packed.len() })
}

/// The files of a folder and of those in it, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

fn recorded() -> PathBuf {
    root().join("tests/size.md")
}
