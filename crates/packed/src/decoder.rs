//! Reads the bits of an arithmetic code.

use crate::model::{CHANCES, Coder};

/// Reads from bytes; behind their end there are zeros.
pub(crate) struct Decoder<'a> {
    bytes: core::slice::Iter<'a, u8>,
    /// What the code may still be: from `low` to `high`.
    low: u32,
    high: u32,
    /// The code, as far as it was read.
    code: u32,
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Decoder<'a> {
        let mut decoder = Decoder { bytes: bytes.iter(), low: 0, high: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.read();
        }
        decoder
    }

    fn read(&mut self) {
        self.code = self.code << 8 | self.bytes.next().map_or(0, |&byte| byte.into());
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, chance: u32, _: bool) -> bool {
        let middle = self.low + (self.high - self.low) / CHANCES * chance;
        let bit = self.code <= middle;
        *(if bit { &mut self.high } else { &mut self.low }) = middle + u32::from(!bit);
        while (self.low ^ self.high) >> 24 == 0 {
            (self.low, self.high) = (self.low << 8, self.high << 8 | 255);
            self.read();
        }
        bit
    }
}
