//! Spans of paragraphs in, ranges of the whole text out, in the unit that the caller counts in.

use alloc::vec::Vec;

use super::shape::Range;
use crate::paragraph::Paragraph;
use crate::span::{Place, Span};

/// What an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// UTF-8 bytes.
    Bytes,
    /// UTF-16 code units, as JavaScript's strings count.
    Utf16,
    /// Unicode code points, as Python's strings count.
    Chars,
}

/// A look-up costs at most a walk over this many bytes; the table has a number for each such step.
const STEP: usize = 128;

/// Where the paragraphs start, and how many units stand before every 128th byte of the text.
pub(super) struct Offsets<'a> {
    text: &'a str,
    starts: Vec<u32>,
    unit: Unit,
    /// Empty where units are bytes.
    before: Vec<u32>,
}

impl<'a> Offsets<'a> {
    pub(super) fn new(text: &'a str, paragraphs: &[Paragraph], unit: Unit) -> Offsets<'a> {
        let unit = if text.is_ascii() { Unit::Bytes } else { unit };
        let mut before = Vec::new();
        if unit != Unit::Bytes {
            let mut units = 0;
            for (i, &byte) in text.as_bytes().iter().enumerate() {
                if i % STEP == 0 {
                    before.push(units);
                }
                units += width(byte, unit);
            }
            // The end of a text of 256 bytes opens a step of its own.
            before.push(units);
        }
        Offsets { text, starts: paragraphs.iter().map(|p| p.start).collect(), unit, before }
    }

    /// The place as a range of the text.
    pub(super) fn place(&self, place: Place) -> Range {
        self.range(place.paragraph, place.span)
    }

    /// The span of that paragraph as a range of the text.
    pub(super) fn range(&self, paragraph: u32, span: Span) -> Range {
        let start = self.starts.get(paragraph as usize).copied().unwrap_or(0);
        Range { start: self.units(start + span.start), end: self.units(start + span.end) }
    }

    /// The place of that range; `None` where it is no piece of one paragraph.
    pub(super) fn place_of(&self, range: Range, paragraphs: &[Paragraph]) -> Option<Place> {
        let (start, end) = (self.byte(range.start)?, self.byte(range.end)?);
        let number = self.starts.partition_point(|&first| first <= start).checked_sub(1)?;
        let paragraph = paragraphs.get(number)?;
        let span = Span { start: start - paragraph.start, end: end.checked_sub(paragraph.start)? };
        let words = !span.of(paragraph.text).trim().is_empty();
        words.then_some(Place { paragraph: number as u32, span })
    }

    /// The byte before which so many units stand; `None` inside a character and behind the end.
    fn byte(&self, units: u32) -> Option<u32> {
        if self.unit == Unit::Bytes {
            return Some(units);
        }
        let step = self.before.partition_point(|&before| before <= units).checked_sub(1)?;
        let mut left = units - self.before.get(step)?;
        // The last step may be said to open behind the text.
        let from = (step * STEP).min(self.text.len());
        for (byte, at) in self.text.as_bytes().get(from..)?.iter().zip(from..) {
            let width = width(*byte, self.unit);
            if left == 0 && width > 0 {
                return Some(at as u32);
            }
            left = left.checked_sub(width)?;
        }
        (left == 0).then_some(self.text.len() as u32)
    }

    /// How many units stand before that byte.
    fn units(&self, byte: u32) -> u32 {
        if self.unit == Unit::Bytes {
            return byte;
        }
        let byte = (byte as usize).min(self.text.len());
        let step = byte / STEP;
        let known = self.before.get(step).copied().unwrap_or(0);
        let rest = self.text.as_bytes().get(step * STEP..byte).unwrap_or(&[]);
        known + rest.iter().map(|&byte| width(byte, self.unit)).sum::<u32>()
    }
}

/// How many units the character has that this byte opens: 0 for a byte inside a character.
fn width(byte: u8, unit: Unit) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0.. if unit == Unit::Utf16 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraphs;
    use alloc::string::String;

    #[test]
    fn offsets_count_in_the_unit_asked_for() {
        let text: String = "é😀a ".repeat(100);
        let all = paragraphs(&text);
        let end = |unit| Offsets::new(&text, &all, unit).units(800);
        assert_eq!((end(Unit::Bytes), end(Unit::Utf16), end(Unit::Chars)), (800, 500, 400));
    }

    #[test]
    fn a_range_is_found_again_unless_it_cuts_a_character() {
        let text: String = "é😀a \n\n".repeat(100);
        let all = paragraphs(&text);
        for unit in [Unit::Bytes, Unit::Utf16, Unit::Chars] {
            let offsets = Offsets::new(&text, &all, unit);
            for (paragraph, _) in (0..).zip(&all) {
                let place = Place { paragraph, span: Span::new(2, 7) };
                assert_eq!(offsets.place_of(offsets.place(place), &all), Some(place));
            }
            let end = offsets.units(text.len() as u32);
            assert_eq!(offsets.place_of(Range { start: 0, end: end + 1 }, &all), None, "behind the end");
            assert_eq!(offsets.place_of(Range { start: 0, end }, &all), None, "two paragraphs");
            assert_eq!(offsets.place_of(Range { start: 3, end: 3 }, &all), None, "no words");
        }
        let offsets = Offsets::new(&text, &all, Unit::Utf16);
        assert_eq!(offsets.place_of(Range { start: 0, end: 2 }, &all), None, "half of a pair");
    }

    #[test]
    fn a_text_may_end_where_a_step_ends() {
        let text: String = "é".repeat(STEP);
        assert_eq!(Offsets::new(&text, &paragraphs(&text), Unit::Chars).units(2 * STEP as u32), STEP as u32);
    }
}
