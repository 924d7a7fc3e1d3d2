//! What an article does: how hard it reads, which words are positive or negative, who is quoted.
//!
//! > An article is a list of paragraphs. **Facts** are what one paragraph can say about itself without
//! > looking at its neighbors. A **report** is what all the facts say together.
//!
//! [`analyze`] maps paragraphs to facts and folds facts into a report. Two sentences in the types keep it so:
//! the map never sees the document ([`facts()`] takes one paragraph), and the fold never sees the text
//! ([`report()`] takes facts). Keystrokes ([`Memo`]), all cores and many machines are the same two functions
//! with another middle.
//!
//! No clock, no disk, no threads, no `unsafe`, no error type: any `&str` in, a report out.
//!
//! The modules stand in reading order, and each uses only what stands above it.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod span;
pub mod lowercase;
pub mod ordered;
pub mod hash;
pub mod find;
pub mod decimal;
mod marker;
mod reference;
pub mod paragraph;
pub mod facts;
pub mod report;
pub mod english;
pub mod memo;
#[cfg(feature = "serde")]
pub mod wire;

pub use facts::{Facts, facts};
pub use memo::Memo;
pub use paragraph::{Paragraph, ParagraphKind, paragraphs};
pub use report::{Report, report};
pub use span::{Place, Span};

/// The report of a text: the map and the fold in one line.
///
/// # Complexity
/// Linear in the length of the text.
///
/// ```
/// let report = article_lens::analyze("“We are out of time,” Mayor Ada Okafor said.");
/// assert_eq!(report.tally.words, 9);
/// assert_eq!(report.speakers[0].name, "Ada Okafor");
/// ```
pub fn analyze(text: &str) -> Report {
    let facts: alloc::vec::Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
    report(&facts, &[])
}
