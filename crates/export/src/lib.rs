//! A text and its report in, files to take away out: JSON, CSV, Markdown, SVG.
//!
//! Comes in: an [`Article`]. Goes out: a file as a string; whoever calls writes, shows or sends it. Analyzes nothing itself, and knows neither
//! disk nor browser.
//!
#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod wording;
mod article;
mod json;
pub mod csv;
mod markdown;
pub mod svg;

use alloc::string::String;

pub use article::Article;
pub use json::{Document, SCHEMA, json};
pub use markdown::markdown;

/// What makes a file of an article.
pub type Maker = fn(&Article) -> String;

/// The files by their names, in the order in which people ask for them; what stands behind the dot says of which format they are.
pub const FILES: [(&str, Maker); 8] = [
    ("report.json", json),
    ("sentences.csv", csv::sentences),
    ("words.csv", csv::words),
    ("quotations.csv", csv::quotations),
    ("report.md", markdown),
    ("rhythm.svg", svg::rhythm),
    ("arc.svg", svg::arc),
    ("voices.svg", svg::voices),
];

/// The file of that name; `None` where there is none of it.
///
/// # Complexity
/// Linear in the length of the text.
pub fn file(article: &Article, name: &str) -> Option<String> {
    FILES.iter().find(|(known, _)| *known == name).map(|(_, made)| made(article))
}
