//! A list as it stands in the download, line by line, written and read in the same steps.
//!
//! A key tells only what it does not share with the one before it; a note that stood before tells which it was.

use alloc::vec::Vec;

use crate::model::{Coder, Contexts, Model};

/// All that keys and notes may be written with, the most common first; the line feed ends them.
pub(crate) const LETTERS: &[u8] =
    b"\nesiratnolcdupmghbyfvkw.-xzjq'(){}_ |*/+&,<>=!?:#@$%0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ~^;";

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Empty behind the last line.
    pub key: Vec<u8>,
    /// 0 where the line has none.
    pub number: i8,
    /// Empty where the line has none.
    pub note: Vec<u8>,
}

/// The kinds of values, each guessed by itself.
mod kind {
    pub(super) const COLUMNS: u8 = 0;
    pub(super) const SHARED: u8 = 1;
    pub(super) const KEY: u8 = 2;
    pub(super) const NUMBER: u8 = 3;
    pub(super) const KNOWN_NOTE: u8 = 4;
    pub(super) const NOTE: u8 = 5;
}

/// Takes the next list through a model: writes the given lines, or reads them where none is given. Shows each.
pub(crate) fn list<C: Coder>(model: &mut Model<C>, number: u8, given: &[Line], show: &mut dyn FnMut(&Line)) {
    let none = Line::default();
    let has = |some: fn(&Line) -> bool| u32::from(given.iter().any(some));
    let columns = has(|line| line.number != 0) | has(|line| !line.note.is_empty()) << 1;
    let columns = model.value(kind::COLUMNS, 0, [0; 3], columns);
    let of_list = |contexts: Contexts| contexts.map(|context| context << 5 | u32::from(number));
    let (mut last, mut line) = (Line::default(), Line::default());
    let (mut notes, mut last_note): (Vec<Vec<u8>>, u32) = (alloc::vec![Vec::new()], 0);
    let mut lines = given.iter();
    loop {
        let given = lines.next().unwrap_or(&none);
        let shared = key(model, &mut line.key, &last.key, &given.key);
        if line.key.is_empty() {
            return;
        }
        let ends = |count| near(&line.key, count);
        if columns & 1 != 0 {
            let own = line.key.len() - shared;
            let contexts = [
                zigzag(last.number) | (shared.min(7) as u32) << 8,
                ends(2),
                (own | line.key.len() << 8) as u32,
            ];
            let code = model.value(kind::NUMBER, number, of_list(contexts), zigzag(given.number));
            line.number = unzigzag(code);
        }
        if columns & 2 != 0 {
            let known = notes.iter().position(|note| *note == given.note).unwrap_or(notes.len());
            let contexts = of_list([last_note, ends(1), zigzag(line.number)]);
            last_note = model.value(kind::KNOWN_NOTE, number, contexts, known as u32);
            line.note.clear();
            match notes.get(last_note as usize) {
                Some(note) => line.note.extend(note),
                None => {
                    while letter(model, (kind::NOTE, 0), &mut line.note, None, &given.note) {}
                    notes.push(line.note.clone());
                }
            }
        }
        show(&line);
        last.clone_from(&line);
    }
}

/// The next key in place of the one in `key`, which is the last; how many letters it shares with it.
fn key<C: Coder>(model: &mut Model<C>, key: &mut Vec<u8>, last: &[u8], given: &[u8]) -> usize {
    let same = last.iter().zip(given).take_while(|(a, b)| a == b).count();
    let length = last.len() as u32;
    let contexts = [length, near(last, 1) << 8 | length, near(last, 2)];
    let shared = model.value(kind::SHARED, 0, contexts, same as u32) as usize;
    key.truncate(shared);
    let mut above = last.get(shared);
    loop {
        let place = (key.len().min(5) * 2) as u8 + u8::from(above.is_some());
        if !letter(model, (kind::KEY, place), key, above.take(), given) {
            return shared;
        }
    }
}

/// The next letter, put behind the text; false where there is none. It is not the one that stands `above` it.
fn letter<C: Coder>(
    model: &mut Model<C>,
    (kind, place): (u8, u8),
    text: &mut Vec<u8>,
    above: Option<&u8>,
    given: &[u8],
) -> bool {
    let next = given.get(text.len()).unwrap_or(&b'\n');
    let code = LETTERS.iter().position(|letter| letter == next).unwrap_or(0);
    let above = above.map_or(0, |&above| u32::from(above));
    let contexts = [above << 8 | near(text, 1), near(text, 2), near(text, 3)];
    let code = model.value(kind, place, contexts, code as u32);
    match LETTERS.get(code as usize) {
        Some(&letter) if letter != b'\n' => text.push(letter),
        _ => return false,
    }
    true
}

/// The last letters of a text, as many, in one number.
fn near(text: &[u8], count: usize) -> u32 {
    text.iter().rev().take(count).fold(0, |near, &byte| near << 8 | u32::from(byte))
}

/// A number of either sign as one without: 0, -1, 1, -2 ...
fn zigzag(number: i8) -> u32 {
    u32::from((number << 1 ^ number >> 7) as u8)
}

fn unzigzag(code: u32) -> i8 {
    (code >> 1) as i8 ^ -((code & 1) as i8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decoder::Decoder;
    use crate::encoder::Encoder;

    fn written(lines: &[Line]) -> Vec<u8> {
        let mut bytes = Vec::new();
        list(&mut Model::new(Encoder::new(&mut bytes)), 0, lines, &mut |_| ());
        bytes
    }

    fn line(key: &str, number: i8, note: &str) -> Line {
        Line { key: key.into(), number, note: note.into() }
    }

    #[test]
    fn what_was_packed_is_as_it_was() {
        let long = "a.key.of.very.many.letters.that.it.shares.more";
        for lines in [
            alloc::vec![],
            alloc::vec![line("a", 0, "")],
            alloc::vec![
                line("accuse", 40, "tell"),
                line("accused", -128, ""),
                line("al", 127, "tell"),
                line("b", 0, "may end")
            ],
            alloc::vec![line(&long[..40], 1, ""), line(long, 2, "x")],
        ] {
            let (bytes, mut found) = (written(&lines), Vec::new());
            list(&mut Model::new(Decoder::new(&bytes)), 0, &[], &mut |line| found.push(line.clone()));
            assert_eq!(found, lines);
        }
    }

    #[test]
    fn what_is_likely_takes_little() {
        let lines = |count: usize| -> Vec<Line> {
            let keys = (0..count).map(|i| [b'a' + (i / 26) as u8, b'a' + (i % 26) as u8]);
            keys.map(|key| Line { key: key.to_vec(), number: 3, note: b"tell".to_vec() }).collect()
        };
        // Less than a byte for each line more.
        assert!(written(&lines(520)).len() < written(&lines(260)).len() + 260);
    }
}
