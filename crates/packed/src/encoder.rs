//! Writes the bits of an arithmetic code: only for the build, and tests.

use alloc::vec::Vec;

use crate::model::{CHANCES, Coder};

/// Writes bytes.
pub(crate) struct Encoder<'a> {
    bytes: &'a mut Vec<u8>,
    /// What the code may still be: from `low` to `high`.
    low: u32,
    high: u32,
}

impl<'a> Encoder<'a> {
    pub(crate) fn new(bytes: &'a mut Vec<u8>) -> Encoder<'a> {
        Encoder { bytes, low: 0, high: u32::MAX }
    }
}

impl Coder for Encoder<'_> {
    fn bit(&mut self, chance: u32, bit: bool) -> bool {
        let middle = self.low + (self.high - self.low) / CHANCES * chance;
        *(if bit { &mut self.high } else { &mut self.low }) = middle + u32::from(!bit);
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.high >> 24) as u8);
            (self.low, self.high) = (self.low << 8, self.high << 8 | 255);
        }
        bit
    }
}

impl Drop for Encoder<'_> {
    /// The shortest end that lies between both; zeros follow.
    fn drop(&mut self) {
        if self.low > 0 {
            self.bytes.push((self.high >> 24) as u8);
        }
    }
}
