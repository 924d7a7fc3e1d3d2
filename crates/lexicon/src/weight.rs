//! What the features of an attribution weigh, by what was fitted to annotated news.
//!
//! Which features there are, the rooms of the analysis say; `cargo xtask fit quotes` writes the file.

use crate::list::{List, length};

const WEIGHT_FILE: &str = include_str!("../data/attribution_weights.txt");
static WEIGHT: List<{ length(WEIGHT_FILE) }> = List::new(WEIGHT_FILE);

/// What a feature weighs, in fifths of the logarithm of odds; 0 where the file does not hold it.
pub fn weight(feature: &[u8]) -> i32 {
    WEIGHT.get(feature).map_or(0, |entry| entry.number.into())
}
