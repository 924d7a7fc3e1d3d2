//! A number that stands for a text: what ties a correction to its paragraph, and finds a reader's own word.

/// FNV-1a over a text's bytes, in 53 bits, which every number of JavaScript holds.
pub fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash & ((1 << 53) - 1)
}
