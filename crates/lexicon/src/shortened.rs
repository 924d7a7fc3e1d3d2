//! A readable list, shortened by the compiler: what a key shares with the one before it is not written again.
//!
//! A line of a file is a key, perhaps a number, perhaps a note: `accuse 40 tell  # why`. The compiler leaves out comments, and
//! refuses a list that is out of order, holds a key twice or has a capital, so the file stays the only copy of its words.
//! As they stand in their files, the lists would weigh a quarter more in the download.

use alloc::vec::Vec;

/// The byte of the number 0; others stand as far from it as they are.
const ZERO: u8 = 128;
/// The numbers that a byte holds.
const LEAST: i32 = -(ZERO as i32);
const MOST: i32 = 255 - ZERO as i32;
/// A key begins with how many letters it shares, told by a byte below this, as no letter, number or note is; of more, the
/// rest is written again.
const MOST_SHARED: usize = 32;

/// The shortened lines, in three columns, which so take a tenth less after compression: all keys, with the notes that no line before
/// has; all numbers; of all other lines, which note they have.
pub(crate) struct Shortened<const LENGTH: usize> {
    bytes: [u8; LENGTH],
    /// How many bytes the keys have, and the numbers.
    lengths: [usize; 2],
}

/// What a line says.
pub(crate) struct Line<'a> {
    pub(crate) key: &'a [u8],
    /// 0 where the line has none.
    pub(crate) number: i8,
    /// Empty where the line has none.
    pub(crate) note: &'a [u8],
}

/// How many bytes the shortened lines of a file have.
pub(crate) const fn shortened_length(file: &str) -> usize {
    let file = file.as_bytes();
    keys(file, &mut [], 0) + numbers(file, &mut [], 0) + notes(file, &mut [], 0)
}

impl<const LENGTH: usize> Shortened<LENGTH> {
    /// The lines of a file; fails the build where the file is not as it must be.
    pub(crate) const fn new(file: &str) -> Shortened<LENGTH> {
        let file = file.as_bytes();
        let mut bytes = [0; LENGTH];
        let keys = keys(file, &mut bytes, 0);
        let numbers = numbers(file, &mut bytes, keys);
        notes(file, &mut bytes, keys + numbers);
        Shortened { bytes, lengths: [keys, numbers] }
    }

    /// Shows each line, in order.
    pub(crate) fn each(&self, show: &mut dyn FnMut(Line)) {
        let [keys, numbers] = self.lengths;
        let (keys, rest) = self.bytes.split_at_checked(keys).unwrap_or_default();
        let (numbers, notes) = rest.split_at_checked(numbers).unwrap_or_default();
        each(keys, numbers, notes, show);
    }
}

fn each(mut bytes: &[u8], numbers: &[u8], notes: &[u8], show: &mut dyn FnMut(Line)) {
    let mut key: Vec<u8> = Vec::new();
    let (mut numbers, mut notes) = (numbers.iter(), notes.iter());
    // The notes so far, behind that of a line without one.
    let mut known: Vec<&[u8]> = alloc::vec![&[]];
    while let Some((&shared, rest)) = bytes.split_first() {
        key.truncate(shared.into());
        let letters = count(rest, |byte| byte.is_ascii_graphic());
        let (own, rest) = rest.split_at_checked(letters).unwrap_or_default();
        key.extend(own);
        let number = numbers.next().map_or(0, |byte| byte.wrapping_sub(ZERO) as i8);
        let length = count(rest, |byte| usize::from(byte) >= MOST_SHARED);
        let (new, rest) = rest.split_at_checked(length).unwrap_or_default();
        let note = if new.is_empty() {
            notes.next().and_then(|&note| known.get(usize::from(note)).copied()).unwrap_or_default()
        } else {
            known.push(new.trim_ascii());
            new.trim_ascii()
        };
        show(Line { key: &key, number, note });
        bytes = rest;
    }
}

/// How many bytes from the start on are so.
fn count(bytes: &[u8], is_so: fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|&&byte| is_so(byte)).count()
}

/// Writes all keys from `to` on, where there is room, shortened, each new note behind its key; how many bytes they take.
const fn keys(file: &[u8], bytes: &mut [u8], to: usize) -> usize {
    let (mut at, mut last, mut length, mut known) = (0, None, 0, Known::new());
    while at < file.len() {
        if file[at] != b'#' {
            check(file, last, at);
            let same = shared(file, last, at);
            let same = if same < MOST_SHARED { same } else { MOST_SHARED - 1 };
            length += put(bytes, to + length, same as u8);
            length += copied(file, at + same, key_end(file, at), bytes, to + length);
            let new = known.count;
            if known.number(file, at) as usize > new {
                length += copied(file, note_start(file, at), text_end(file, at), bytes, to + length);
            }
            last = Some(at);
        }
        at = line_end(file, at);
    }
    length
}

/// Writes a number for each line from `to` on, or none where no line has one; how many bytes they take.
const fn numbers(file: &[u8], bytes: &mut [u8], to: usize) -> usize {
    let (mut at, mut lines, mut any) = (0, 0, false);
    while at < file.len() {
        if file[at] != b'#' {
            let number = match number(file, at) {
                Some((number, _)) => number,
                None => 0,
            };
            put(bytes, to + lines, (ZERO as i32 + number) as u8);
            lines += 1;
            any = any || number != 0;
        }
        at = line_end(file, at);
    }
    if any { lines } else { 0 }
}

/// Writes from `to` on for each line without a new note which one it has, or nothing where no line has one; how many bytes they take.
const fn notes(file: &[u8], bytes: &mut [u8], to: usize) -> usize {
    let (mut at, mut lines, mut known) = (0, 0, Known::new());
    while at < file.len() {
        let new = known.count;
        if file[at] != b'#' {
            let number = known.number(file, at);
            if number as usize <= new {
                put(bytes, to + lines, number);
                lines += 1;
            }
        }
        at = line_end(file, at);
    }
    if known.count > 0 { lines } else { 0 }
}

/// The different notes of a list: where each starts first, and its length.
struct Known {
    places: [(usize, usize); u8::MAX as usize],
    count: usize,
}

impl Known {
    const fn new() -> Known {
        Known { places: [(0, 0); u8::MAX as usize], count: 0 }
    }

    /// Which note the line there has, from 1 on, 0 where it has none; a new one is one more than there were.
    const fn number(&mut self, file: &[u8], at: usize) -> u8 {
        let start = note_start(file, at);
        let length = text_end(file, at) - start;
        let mut number = 0;
        while length > 0 && number < self.count {
            let (known, known_length) = self.places[number];
            let mut same = 0;
            while known_length == length && same < length && file[known + same] == file[start + same] {
                same += 1;
            }
            if same == length {
                return number as u8 + 1;
            }
            number += 1;
        }
        if length == 0 {
            return 0;
        }
        // Fails the build where a list has too many notes.
        self.places[self.count] = (start, length);
        self.count += 1;
        self.count as u8
    }
}

/// Where the note of the line there begins, with the space before it.
const fn note_start(file: &[u8], at: usize) -> usize {
    match number(file, at) {
        Some((_, behind)) => behind,
        None => key_end(file, at),
    }
}

const fn key_end(file: &[u8], mut at: usize) -> usize {
    while key_byte(file, at) != 0 {
        at += 1;
    }
    at
}

/// Writes a part of the file, where there is room; how many bytes it takes.
const fn copied(file: &[u8], from: usize, end: usize, bytes: &mut [u8], to: usize) -> usize {
    let mut length = 0;
    while from + length < end {
        length += put(bytes, to + length, file[from + length]);
    }
    length
}

const fn put(bytes: &mut [u8], to: usize, byte: u8) -> usize {
    if to < bytes.len() {
        bytes[to] = byte;
    }
    1
}

/// The number behind the key of the line there, and where it ends.
const fn number(file: &[u8], line: usize) -> Option<(i32, usize)> {
    let end = text_end(file, line);
    let mut at = key_end(file, line) + 1;
    let minus = at < end && file[at] == b'-';
    if minus {
        at += 1;
    }
    if at >= end || !file[at].is_ascii_digit() {
        return None;
    }
    let mut number = 0;
    while at < end && file[at].is_ascii_digit() {
        number = number * 10 + (file[at] - b'0') as i32;
        at += 1;
    }
    let number = if minus { -number } else { number };
    assert!(LEAST <= number && number <= MOST, "a number of a list is out of reach");
    Some((number, at))
}

/// How many letters the keys of two lines begin with alike.
const fn shared(file: &[u8], last: Option<usize>, at: usize) -> usize {
    let Some(last) = last else { return 0 };
    let mut same = 0;
    while key_byte(file, last + same) == key_byte(file, at + same) && key_byte(file, at + same) != 0 {
        same += 1;
    }
    same
}

/// The byte after the line feed that ends the line there; fails the build where there is none.
const fn line_end(file: &[u8], mut at: usize) -> usize {
    while file[at] != b'\n' {
        at += 1;
    }
    at + 1
}

/// Where the line there ends without its comment and the spaces before that.
const fn text_end(file: &[u8], at: usize) -> usize {
    let mut end = at;
    while file[end] != b'\n' && file[end] != b'#' {
        end += 1;
    }
    while end > at && file[end - 1] == b' ' {
        end -= 1;
    }
    end
}

/// Fails the build where the key there has a capital, or does not come after the last one.
const fn check(file: &[u8], last: Option<usize>, at: usize) {
    let mut i = at;
    while key_byte(file, i) != 0 {
        let plain = matches!(file[i], b'a'..=b'z' | b'-' | b'\'' | b'.' | b'(' | b')' | b'{' | b'}' | b'_');
        assert!(plain, "a list has a key that is not in small letters");
        i += 1;
    }
    if let Some(last) = last {
        let same = shared(file, Some(last), at);
        let sorted = key_byte(file, last + same) < key_byte(file, at + same);
        assert!(sorted, "a list is out of order or holds a key twice");
    }
}

/// A byte of a key, 0 behind its end.
const fn key_byte(file: &[u8], at: usize) -> u8 {
    if matches!(file[at], b' ' | b'\n') { 0 } else { file[at] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    const TEXT: &str = "# A list.\naccuse 40 tell\naccused -3  # said\nal tell\nalley may end\nbat 0 tell\n";
    static LIST: Shortened<{ shortened_length(TEXT) }> = Shortened::new(TEXT);

    #[test]
    fn what_was_shortened_is_as_it_was() {
        let mut found = String::new();
        LIST.each(&mut |line| {
            let [key, note] = [line.key, line.note].map(String::from_utf8_lossy);
            found += &alloc::format!("{key} {} {note}|", line.number);
        });
        assert_eq!(found, "accuse 40 tell|accused -3 |al 0 tell|alley 0 may end|bat 0 tell|");
    }

    const LONG: &str =
        "a.key.of.so.many.letters.that.it.shares.more 1\na.key.of.so.many.letters.that.it.shares.most 2\n";
    static LONG_LIST: Shortened<{ shortened_length(LONG) }> = Shortened::new(LONG);

    #[test]
    fn long_keys_are_as_they_were() {
        let mut found = String::new();
        LONG_LIST.each(&mut |line| {
            found += &alloc::format!("{} {}\n", String::from_utf8_lossy(line.key), line.number);
        });
        assert_eq!(found, LONG);
    }

    #[test]
    fn what_keys_share_and_notes_that_were_told_are_left_out() {
        let expected: [&[u8]; 7] = [
            b"\0accuse tell",
            b"\x06d",
            b"\x01l",
            b"\x02ley may end",
            b"\0bat",
            b"\xa8\x7d\x80\x80\x80",
            b"\0\x01\x01",
        ];
        assert_eq!(LIST.bytes.to_vec(), expected.concat());
    }
}
