//! A list with its look-up: a word in, what the list says of it out.
//!
//! The lists stand packed in the download ([`article_lens_packed`]) and are unpacked at the first look-up, each into one text; a hashed
//! table of its keys reads a word once and compares it, nearly always, with one key.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use article_lens_packed::unpack;
use once_cell::race::OnceBox;

use crate::lists::LISTS;

/// A list of `data`, by its name.
pub(crate) struct List {
    number: usize,
    keys: OnceBox<Keys>,
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

impl List {
    /// The list of that name; fails the build where there is none.
    pub(crate) const fn new(name: &str) -> List {
        let mut number = 0;
        while !same(LISTS[number].as_bytes(), name.as_bytes()) {
            number += 1;
        }
        List { number, keys: OnceBox::new() }
    }

    /// What the list says of a key, `None` where it does not hold it.
    ///
    /// # Complexity
    /// Linear in the length of the key.
    pub(crate) fn get(&'static self, key: &[u8]) -> Option<Entry> {
        self.find(key, hash(key))
    }

    /// The same of a key whose [`hash`] is known: of several lists it is asked once.
    pub(crate) fn find(&'static self, key: &[u8], hash: u32) -> Option<Entry> {
        self.keys.get_or_init(|| Box::new(Keys::new(self.lines()))).get(key, hash)
    }

    /// Whether the list holds a key.
    pub(crate) fn has(&'static self, key: &str) -> bool {
        self.get(key.as_bytes()).is_some()
    }

    /// All it says, in order.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry> {
        let lines = self.lines();
        lines.places.iter().map(|&place| lines.entry(place))
    }

    fn lines(&self) -> &'static Lines {
        static NONE: Lines = Lines { text: String::new(), places: Vec::new() };
        unpacked().get(self.number).unwrap_or(&NONE)
    }
}

/// Whether two names are the same, for the compiler.
const fn same(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([first, rest @ ..], [other, others @ ..]) = (a, b) {
        if *first != *other {
            return false;
        }
        (a, b) = (rest, others);
    }
    a.len() == b.len()
}

/// All lists, in the order of [`LISTS`]; all are unpacked at once, since each is packed by what those before it say.
fn unpacked() -> &'static Vec<Lines> {
    static UNPACKED: OnceBox<Vec<Lines>> = OnceBox::new();
    UNPACKED.get_or_init(|| {
        let none = || Lines { text: String::new(), places: Vec::new() };
        let mut lists: Vec<Lines> = LISTS.iter().map(|_| none()).collect();
        let packed = include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"));
        unpack(packed, LISTS.len() as u8, &mut |number, line| {
            let Some(lines) = lists.get_mut(usize::from(number)) else { return };
            let start = lines.text.len() as u32;
            lines.text += core::str::from_utf8(&line.key).unwrap_or("");
            lines.text += core::str::from_utf8(&line.note).unwrap_or("");
            let (key, note) = (line.key.len() as u8, line.note.len() as u16);
            lines.places.push(Place { start, key, note, number: line.number });
        });
        Box::new(lists)
    })
}

/// What a list says.
struct Lines {
    /// All keys, each with its note behind it.
    text: String,
    places: Vec<Place>,
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

impl Lines {
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
}

/// Where the keys of a list stand.
struct Keys {
    lines: &'static Lines,
    /// In open addresses, one more than the number of a place; 0 where there is none. Its length is a power of two.
    slots: Vec<u16>,
}

impl Keys {
    fn new(lines: &'static Lines) -> Keys {
        let slots = alloc::vec![0; (lines.places.len() * 2).next_power_of_two()];
        let mut keys = Keys { lines, slots };
        for (number, &place) in (1..).zip(&lines.places) {
            let mut slot = keys.first_slot(hash(lines.entry(place).key.as_bytes()));
            while keys.slots.get(slot).is_some_and(|&taken| taken != 0) {
                slot = keys.next_slot(slot);
            }
            if let Some(free) = keys.slots.get_mut(slot) {
                *free = number;
            }
        }
        keys
    }

    fn get(&self, key: &[u8], hash: u32) -> Option<Entry> {
        let mut slot = self.first_slot(hash);
        loop {
            let number = usize::from(*self.slots.get(slot)?);
            let place = *self.lines.places.get(number.checked_sub(1)?)?;
            // Most words are on no list: their length tells it without a look at the text.
            if usize::from(place.key) == key.len() {
                let entry = self.lines.entry(place);
                if entry.key.as_bytes() == key {
                    return Some(entry);
                }
            }
            slot = self.next_slot(slot);
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
    use article_lens_packed::{Line, written};

    fn written(name: &str) -> Vec<Line> {
        let path = [env!("CARGO_MANIFEST_DIR"), "/data/", name, ".txt"].concat();
        written::lines(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    #[test]
    fn every_line_of_every_file_is_found_and_nothing_else() {
        for (number, name) in LISTS.iter().enumerate() {
            let list: &'static List = Box::leak(Box::new(List { number, keys: OnceBox::new() }));
            let lines = written(name);
            assert_eq!(list.entries().count(), lines.len(), "{name}");
            for line in &lines {
                let found = list.get(&line.key).map(|entry| (entry.number, entry.note.as_bytes()));
                assert_eq!(found, Some((line.number, &line.note[..])), "{name}: {line:?}");
                let longer = [&line.key[..], b"?"].concat();
                assert_eq!(list.get(&longer), None);
            }
            assert_eq!(["", "#", "bäd"].map(|key| list.get(key.as_bytes())), [None; 3]);
        }
    }
}
