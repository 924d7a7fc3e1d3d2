//! Lists of words, packed for the download: the build writes them, the program reads them at its first look-up.
//!
//! A crate of its own for two reasons: both sides take the same steps, and reading them is worth fast code where all else is compiled
//! for size.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod model;
mod decoder;
mod encoder;
mod list;
pub mod written;

use alloc::vec::Vec;

use decoder::Decoder;
use encoder::Encoder;
pub use list::Line;
use model::Model;

/// The lists in one, each in the order of its keys; a list learns from those before it.
///
/// # Complexity
/// Linear in their length.
pub fn pack(lists: &[Vec<Line>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut model = Model::new(Encoder::new(&mut bytes));
    for (number, lines) in (0..).zip(lists) {
        list::list(&mut model, number, lines, &mut |_| ());
    }
    drop(model);
    bytes
}

/// Shows each line of so many packed lists, with the number of its list. Bytes that [`pack`] did not write give lines without sense.
///
/// # Complexity
/// Linear in their length.
pub fn unpack(bytes: &[u8], lists: u8, show: &mut dyn FnMut(u8, &Line)) {
    let mut model = Model::new(Decoder::new(bytes));
    for number in 0..lists {
        list::list(&mut model, number, &[], &mut |line| show(number, line));
    }
}
