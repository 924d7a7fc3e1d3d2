//! Text in, paragraphs out: the only room that sees the whole document.
//!
//! A paragraph is a slice of the text, never a copy: what was joined (soft wraps, a break after an
//! abbreviation) still has its line feeds inside, and every later room reads them as white space.

use alloc::vec::Vec;

/// What a paragraph is, as far as its form tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Prose,
    /// A headline or a heading: its words are marked, but counted in no formula.
    Heading,
    /// An item of a list.
    List,
    /// A heading that repeats the one before it: set aside, it says nothing.
    Repeat,
}

/// A slice of the text with the place where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph<'a> {
    /// Bytes from the start of the text. The only absolute offset in the core.
    pub start: u32,
    /// The paragraph without the white space around it.
    pub text: &'a str,
    /// What it is.
    pub kind: ParagraphKind,
}

/// The paragraphs of a text, in order, without the blank ones.
///
/// # Complexity
/// Linear in the length of the text.
pub fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    for block in text.split("\n\n") {
        let trimmed = block.trim();
        if !trimmed.is_empty() {
            let lead = block.len() - block.trim_start().len();
            let kind = if trimmed.ends_with(['.', '!', '?', '”', '’', '"']) {
                ParagraphKind::Prose
            } else {
                ParagraphKind::Heading
            };
            found.push(Paragraph { start: (start + lead) as u32, text: trimmed, kind });
        }
        start += block.len() + 2;
    }
    found
}
