//! A paragraph in, what other tools would count in it out: textstat and GNU style, by rules that can be said.
//!
//! Their sentences run on over the edge of a paragraph, so what is still open there stays in the facts for the fold.
//! The rules in plain sentences stand in [`crate::report::elsewhere::Tool::rules`]; they were learned from what the
//! tools do, and `cargo xtask elsewhere` compares these counts with theirs.

mod count;
mod textstat;
mod style;

pub use count::Counts;
pub use style::Style;
pub use textstat::{LEAST_WORDS, Textstat};

use super::word::Word;

/// What other tools count in one paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Elsewhere {
    /// By the rules of textstat.
    pub textstat: Textstat,
    /// By the rules of GNU style.
    pub style: Style,
}

/// What other tools count in a paragraph. `words`: the paragraph's, to take their syllables from, or none of them.
///
/// # Complexity
/// Linear in the length of the paragraph.
pub fn elsewhere(paragraph: &str, words: &[Word]) -> Elsewhere {
    Elsewhere { textstat: textstat::textstat(paragraph, words), style: style::style(paragraph) }
}
