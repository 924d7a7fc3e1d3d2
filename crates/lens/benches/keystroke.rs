//! What does a keystroke cost? A letter typed into the middle of an article, a long report and a book.
//!
//! It must cost its paragraph's facts, a scan for paragraphs and the fold, not the document's facts: compare
//! `keystroke` with `cold`, and see in `paragraphs_alone` and `fold_alone` what grows with the text.

mod text;

use article_lens::facts::OwnWords;
use article_lens::{Memo, analyze, paragraphs, report};
use divan::{Bencher, black_box};
use text::{SIZES, text};

fn main() {
    divan::main();
}

/// The text with a letter typed into a word in its middle.
fn typed(text: &str) -> String {
    let middle = text.floor_char_boundary(text.len() / 2);
    let rest = text.get(middle..).unwrap_or("");
    let word = middle + rest.find(char::is_alphabetic).unwrap_or(0);
    [text.get(..word).unwrap_or(""), "x", text.get(word..).unwrap_or("")].concat()
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn keystroke(bencher: Bencher, size: usize) {
    let before = text(size);
    let after = typed(&before);
    let mut known = Memo::default();
    known.facts(&paragraphs(&before), &OwnWords::default());
    bencher.with_inputs(|| known.clone()).bench_local_refs(|memo| {
        let facts = memo.facts(&paragraphs(black_box(&after)), &OwnWords::default());
        report(facts.iter().map(|facts| &**facts), &[])
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn cold(bencher: Bencher, size: usize) {
    let after = typed(&text(size));
    bencher.bench(|| analyze(black_box(&after)));
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn paragraphs_alone(bencher: Bencher, size: usize) {
    let after = typed(&text(size));
    bencher.bench(|| paragraphs(black_box(&after)).len());
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn fold_alone(bencher: Bencher, size: usize) {
    let after = typed(&text(size));
    let facts = Memo::default().facts(&paragraphs(&after), &OwnWords::default());
    bencher.bench(|| report(black_box(&facts).iter().map(|facts| &**facts), &[]));
}
