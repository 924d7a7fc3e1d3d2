//! Sentences in, words out: the one place where text is cut into words.
//!
//! A word is a token with a letter or a digit: `We’re`, `long-term`, `$4.5`, `U.S.` are one word each.

use alloc::vec::Vec;

use super::syllable::syllables;
use crate::span::Span;

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Bytes from the start of the paragraph.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// Zero-based number of its sentence in the paragraph.
    pub sentence: u32,
    /// How many syllables it has when spoken, at least 1.
    syllables: u32,
}

impl Word<'_> {
    /// How many syllables it has when spoken, at least 1.
    pub fn syllables(&self) -> u32 {
        self.syllables
    }
}

/// The words of a paragraph's sentences, in order.
pub fn words<'a>(paragraph: &'a str, sentences: &[Span]) -> Vec<Word<'a>> {
    let mut found = Vec::new();
    for (number, &sentence) in sentences.iter().enumerate() {
        let text = sentence.of(paragraph);
        for token in text.split(|c: char| c.is_whitespace() || c == '—') {
            let start = token.as_ptr() as usize - paragraph.as_ptr() as usize;
            let lead = token.len() - token.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                let span = Span::new(start + lead, start + lead + word.len());
                found.push(Word { span, text: word, sentence: number as u32, syllables: syllables(word) });
            }
        }
    }
    found
}
