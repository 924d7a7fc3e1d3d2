//! What a browser pays for: the stages of a cold analysis as wasm, beside what any program pays to look at each byte.
//!
//! A module without a clock: `cargo xtask bench` builds it as those that visitors download are built, and `wasm.mjs`
//! times its functions in Node. Each reads the same text and returns a number that depends on all of it, so that the
//! compiler leaves nothing out.

// Exported names need an attribute that is `unsafe`: two functions of one name would clash.
#![allow(unsafe_code)]

mod text;

use article_lens::facts::OwnWords;
use article_lens::facts::quote::quotes;
use article_lens::facts::sentence::sentences;
use article_lens::facts::sentiment::charges;
use article_lens::facts::word::words;
use article_lens::{Paragraph, facts, paragraphs};
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

/// A book, of articles with curly quotation marks.
static TEXT: LazyLock<String> = LazyLock::new(|| text::text(100_000));

/// How many bytes the text has.
#[unsafe(no_mangle)]
pub extern "C" fn bytes() -> u32 {
    TEXT.len() as u32
}

/// Looks at each byte once: how many words a count by spaces finds.
#[unsafe(no_mangle)]
pub extern "C" fn count_only() -> u32 {
    TEXT.split_ascii_whitespace().count() as u32
}

/// What UAX #29 calls words.
#[unsafe(no_mangle)]
pub extern "C" fn unicode_words() -> u32 {
    TEXT.unicode_words().count() as u32
}

/// Paragraphs and sentences.
#[unsafe(no_mangle)]
pub extern "C" fn to_sentences() -> u32 {
    sum(|paragraph| sentences(paragraph.text).len())
}

/// Paragraphs, sentences, words and syllables.
#[unsafe(no_mangle)]
pub extern "C" fn to_syllables() -> u32 {
    let syllables = |paragraph: &Paragraph| {
        let words = words(paragraph.text, &sentences(paragraph.text));
        words.iter().map(|word| word.syllables() as usize).sum()
    };
    sum(|paragraph| syllables(paragraph))
}

/// Paragraphs, sentences, words and syllables, and who says what.
#[unsafe(no_mangle)]
pub extern "C" fn to_quotes() -> u32 {
    let said = |paragraph: &Paragraph| {
        let words = words(paragraph.text, &sentences(paragraph.text));
        let syllables: u32 = words.iter().map(|word| word.syllables()).sum();
        quotes(paragraph.text, &words).quotes.len() + syllables as usize
    };
    sum(|paragraph| said(paragraph))
}

/// Paragraphs, sentences, words and syllables, and what is positive or negative in them.
#[unsafe(no_mangle)]
pub extern "C" fn to_charges() -> u32 {
    let charged = |paragraph: &Paragraph| {
        let words = words(paragraph.text, &sentences(paragraph.text));
        charges(paragraph.text, &words, &[], &OwnWords::default()).counted.len()
    };
    sum(|paragraph| charged(paragraph))
}

/// All facts.
#[unsafe(no_mangle)]
pub extern "C" fn all_facts() -> u32 {
    sum(|paragraph| facts(paragraph.text, paragraph.kind).tally.words as usize)
}

fn sum(of: impl Fn(&Paragraph) -> usize) -> u32 {
    paragraphs(&TEXT).iter().map(of).sum::<usize>() as u32
}
