//! A list with its look-up: a word in, what the list says of it out.
//!
//! The list stands shortened in the download ([`crate::shortened`]) and is unpacked at its first use, into one text and a
//! hashed table of its keys: a look-up reads the word once and compares it, nearly always, with one key.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use crate::shortened::{Shortened, shortened_length};

/// A list of so many shortened bytes.
pub(crate) struct List<const LENGTH: usize> {
    lines: Shortened<LENGTH>,
    unpacked: OnceBox<Unpacked>,
}

/// What a list says of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The key as the list has it.
    pub(crate) key: &'static str,
    /// The number behind it, 0 where there is none.
    pub(crate) number: i8,
    /// The words behind it, empty where there are none.
    pub(crate) note: &'static str,
}

/// How many shortened bytes a file has.
pub(crate) const fn length(file: &str) -> usize {
    shortened_length(file)
}

impl<const LENGTH: usize> List<LENGTH> {
    /// The list of a file; fails the build where the file is not as it must be.
    pub(crate) const fn new(file: &str) -> List<LENGTH> {
        List { lines: Shortened::new(file), unpacked: OnceBox::new() }
    }

    /// What the list says of a key, `None` where it does not hold it.
    ///
    /// # Complexity
    /// Linear in the length of the key.
    pub(crate) fn get(&'static self, key: &[u8]) -> Option<Entry> {
        self.unpacked().get(key, hash(key))
    }

    /// The same of a key whose [`hash`] is known: of several lists it is asked once.
    pub(crate) fn find(&'static self, key: &[u8], hash: u32) -> Option<Entry> {
        self.unpacked().get(key, hash)
    }

    /// Whether the list holds a key.
    pub(crate) fn has(&'static self, key: &str) -> bool {
        self.get(key.as_bytes()).is_some()
    }

    /// All it says, in order.
    #[cfg(test)]
    pub(crate) fn entries(&'static self) -> impl Iterator<Item = Entry> {
        let unpacked = self.unpacked();
        unpacked.places.iter().map(|&place| unpacked.entry(place))
    }

    fn unpacked(&'static self) -> &'static Unpacked {
        self.unpacked.get_or_init(|| {
            let mut unpacked = Unpacked::default();
            self.lines.each(&mut |line| {
                let start = unpacked.text.len() as u32;
                unpacked.text += core::str::from_utf8(line.key).unwrap_or("");
                unpacked.text += core::str::from_utf8(line.note).unwrap_or("");
                let (key, note) = (line.key.len() as u8, line.note.len() as u16);
                unpacked.places.push(Place { start, key, note, number: line.number });
            });
            unpacked.index();
            Box::new(unpacked)
        })
    }
}

/// Where an entry stands in the text: its key, then its note.
#[derive(Clone, Copy)]
struct Place {
    start: u32,
    note: u16,
    key: u8,
    number: i8,
}

/// A number for a key, from which each list takes the bits that it needs.
pub(crate) fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x9E37_79B1))
}

#[derive(Default)]
struct Unpacked {
    /// All keys, each with its note behind it.
    text: String,
    places: Vec<Place>,
    /// In open addresses, one more than the number of a place; 0 where there is none. Its length is a power of two.
    slots: Vec<u16>,
}

impl Unpacked {
    fn index(&mut self) {
        self.slots = alloc::vec![0; (self.places.len() * 2).next_power_of_two()];
        for (number, place) in (1..).zip(&self.places) {
            let key =
                self.text.as_bytes().get(place.start as usize..).and_then(|t| t.get(..place.key.into()));
            let mut slot = self.first_slot(hash(key.unwrap_or_default()));
            while self.slots.get(slot).is_some_and(|&taken| taken != 0) {
                slot = self.next_slot(slot);
            }
            if let Some(free) = self.slots.get_mut(slot) {
                *free = number;
            }
        }
    }

    fn get(&'static self, key: &[u8], hash: u32) -> Option<Entry> {
        let mut slot = self.first_slot(hash);
        loop {
            let number = usize::from(*self.slots.get(slot)?);
            let place = *self.places.get(number.checked_sub(1)?)?;
            // Most words are on no list: their length tells it without a look at the text.
            if usize::from(place.key) == key.len() {
                let entry = self.entry(place);
                if entry.key.as_bytes() == key {
                    return Some(entry);
                }
            }
            slot = self.next_slot(slot);
        }
    }

    fn entry(&'static self, place: Place) -> Entry {
        let start = place.start as usize;
        let middle = start + usize::from(place.key);
        let part = |range: core::ops::Range<usize>| self.text.get(range).unwrap_or("");
        Entry {
            key: part(start..middle),
            number: place.number,
            note: part(middle..middle + usize::from(place.note)),
        }
    }

    fn first_slot(&self, hash: u32) -> usize {
        (hash >> 15) as usize & (self.slots.len() - 1)
    }

    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# A list.\na 1\nbad -3\nbad-tempered -4 of people\nbadly\nph.d may end\nzeal 5\n";
    static LIST: List<{ length(TEXT) }> = List::new(TEXT);

    #[test]
    fn a_key_gives_what_its_line_says() {
        for (key, expected) in [
            ("a", Some((1, ""))),
            ("bad", Some((-3, ""))),
            ("bad-tempered", Some((-4, "of people"))),
            ("badly", Some((0, ""))),
            ("ph.d", Some((0, "may end"))),
            ("zeal", Some((5, ""))),
            ("ba", None),
            ("zealous", None),
            ("", None),
            ("-", None),
            ("#", None),
            ("bäd", None),
        ] {
            assert_eq!(LIST.get(key.as_bytes()).map(|entry| (entry.number, entry.note)), expected, "{key}");
        }
    }

    #[test]
    fn every_entry_is_found() {
        assert_eq!(LIST.entries().count(), 6);
        for entry in LIST.entries() {
            assert_eq!(LIST.get(entry.key.as_bytes()), Some(entry));
        }
    }
}
