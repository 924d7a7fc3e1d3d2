//! Where does the time of a cold analysis go? Each stage by itself, on an article, a long report and a book.
//!
//! A stage gets what the stages before it made, so the rows of a size add up to about its `analyze`. What the product
//! asks of them: linear in the words, so a row's throughput stays the same from size to size.

mod text;

use article_lens::facts::OwnWords;
use article_lens::facts::elsewhere::elsewhere;
use article_lens::facts::quote::quotes;
use article_lens::facts::sentence::sentences;
use article_lens::facts::sentiment::charges;
use article_lens::facts::word::words;
use article_lens::{Facts, Span, analyze, facts, paragraphs, report};
use divan::{Bencher, black_box, counter::BytesCount};
use text::{SIZES, text};

fn main() {
    divan::main();
}

fn facts_of(text: &str) -> Vec<Facts> {
    paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect()
}

/// Each paragraph with its sentences.
fn cut(text: &str) -> Vec<(&str, Vec<Span>)> {
    paragraphs(text).iter().map(|p| (p.text, sentences(p.text))).collect()
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s1_paragraphs(bencher: Bencher, size: usize) {
    let text = text(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| paragraphs(black_box(&text)).len());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s2_sentences(bencher: Bencher, size: usize) {
    let text = text(size);
    let paragraphs = paragraphs(&text);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| paragraphs.iter().map(|p| sentences(black_box(p.text)).len()).sum::<usize>());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s3_words_and_syllables(bencher: Bencher, size: usize) {
    let text = text(size);
    let cut = cut(&text);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| cut.iter().map(|(text, spans)| words(black_box(text), spans).len()).sum::<usize>());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s4_quotes(bencher: Bencher, size: usize) {
    let text = text(size);
    let cut = cut(&text);
    let read: Vec<_> = cut.iter().map(|(text, spans)| (*text, words(text, spans))).collect();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        read.iter().map(|(text, words)| quotes(black_box(text), words).quotes.len()).sum::<usize>()
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s5_sentiment(bencher: Bencher, size: usize) {
    let text = text(size);
    let cut = cut(&text);
    let read: Vec<_> = cut
        .iter()
        .map(|(text, spans)| {
            let words = words(text, spans);
            let quotes = quotes(text, &words).quotes;
            (*text, words, quotes)
        })
        .collect();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        read.iter()
            .map(|(text, words, quotes)| {
                charges(black_box(text), words, quotes, &OwnWords::default()).counted.len()
            })
            .sum::<usize>()
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s6_elsewhere(bencher: Bencher, size: usize) {
    let text = text(size);
    let cut = cut(&text);
    let read: Vec<_> = cut.iter().map(|(text, spans)| (*text, words(text, spans))).collect();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let syllables = |(text, words): &(&str, Vec<_>)| {
            let found = elsewhere(black_box(text), words);
            found.textstat.counts.syllables + found.style.whole.syllables
        };
        read.iter().map(syllables).sum::<u64>()
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s7_all_facts(bencher: Bencher, size: usize) {
    let text = text(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| facts_of(black_box(&text)));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s8_report(bencher: Bencher, size: usize) {
    let text = text(size);
    let facts = facts_of(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| report(black_box(&facts), &[]));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn s9_analyze(bencher: Bencher, size: usize) {
    let text = text(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyze(black_box(&text)));
}
