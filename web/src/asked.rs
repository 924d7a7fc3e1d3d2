//! The programs that the page loads only when they are asked for.

use js_sys::Function;

/// Each is loaded from beside the page; no text goes along.
#[derive(Clone, PartialEq)]
pub(crate) struct Asked {
    /// Gives a promise of VADER's scores of a list of texts.
    pub(crate) vader: Function,
    /// Gives a promise of what Mozilla's Readability takes for the article of a document.
    pub(crate) readability: Function,
}
