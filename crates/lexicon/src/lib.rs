//! The words that Article Lens looks up: data and look-up, nothing about texts.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

#[cfg(test)]
extern crate std;

mod lists;
pub mod folded;
mod list;

pub mod abbreviation;
pub mod familiar;
pub mod saying;
pub mod sentiment;
pub mod syllable;
pub mod weight;

/// The edition of all lists together: it goes into each report, since a changed list changes numbers.
pub const EDITION: &str = "2026-11-29.1";
