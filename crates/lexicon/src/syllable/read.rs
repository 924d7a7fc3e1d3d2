//! The syllables of words that were read before: a text says most of its words again and again.

use core::sync::atomic::{AtomicU64, Ordering};

use super::weight::{LONGEST_CORRECTION, hashed, packed};

/// How many words are kept: a page of news has some four hundred, a book ten thousand.
const SLOTS: usize = 4096;

/// Each word in the one slot that its letters have: sixty bits of letters, and four of syllables.
static READ: [AtomicU64; SLOTS] = [const { AtomicU64::new(0) }; SLOTS];

/// What was read before, or what `read` says, which takes the slot over. Words of more than twelve letters are always read.
pub(super) fn remembered(letters: &[u8], read: impl Fn() -> u32) -> u32 {
    let key = packed(letters) << 4;
    let Some(slot) = READ.get(hashed(key) % SLOTS).filter(|_| letters.len() <= LONGEST_CORRECTION) else {
        return read();
    };
    let known = slot.load(Ordering::Relaxed);
    if known & !15 == key {
        return (known & 15) as u32;
    }
    let syllables = read();
    slot.store(key | u64::from(syllables), Ordering::Relaxed);
    syllables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_once_and_a_long_one_each_time() {
        let twice = |word: &[u8]| [remembered(word, || 3), remembered(word, || 4)];
        assert_eq!(twice(b"qqqqqqqqqqqq"), [3, 3]);
        assert_eq!(twice(b"qqqqqqqqqqqqq"), [3, 4]);
    }
}
