//! A text's paragraphs and facts in, a report for a person to read out: how hard it reads, its positive and negative words, who is quoted.
//!
//! Three rooms, one for each question, one for a reader's corrections and one for what the formulas are; here stands what they share: the text with its
//! facts, and how words are shown.

mod correction;
mod formula;
mod readability;
mod sentiment;
mod speaker;

use std::io::{self, Write};

use article_lens::english::is_english;
use article_lens::facts::{OwnWords, unbroken};
use article_lens::report::Note;
use article_lens::report::correction::{Correction, correct, follow};
use article_lens::{Facts, Paragraph, ParagraphKind, Place, Report, Span, report};

/// No line is longer than this, in characters.
const WIDTH: usize = 100;
/// Longer words are cut, in characters.
const LONGEST_WORD: usize = 40;

/// A text with all that was found in it.
struct Page<'a> {
    paragraphs: Vec<Paragraph<'a>>,
    facts: Vec<Facts>,
    report: Report,
    corrections: Vec<Correction>,
    own: &'a OwnWords,
}

/// What the reader asked for beside the report.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Asked {
    /// What each formula is.
    pub(crate) formulas: bool,
    /// What keeps the text from this grade.
    pub(crate) aim: Option<u32>,
}

/// Writes the report of the text with these paragraphs and their facts, as these corrections and own words change it, with what is asked for.
pub(crate) fn write(
    paragraphs: Vec<Paragraph>,
    mut facts: Vec<Facts>,
    mut corrections: Vec<Correction>,
    own: &OwnWords,
    Asked { formulas, aim }: Asked,
    out: &mut impl Write,
) -> io::Result<()> {
    let placed = follow(&mut corrections, &paragraphs);
    for (number, (p, facts)) in (0..).zip(paragraphs.iter().zip(&mut facts)) {
        correct(number, p.text, facts, &placed, own);
    }
    let report = report(&facts, &placed);
    let page = Page { paragraphs, facts, report, corrections, own };
    if page.report.tally.words == 0 {
        writeln!(out, "There are no words to read in this text.")?;
        return correction::write(&page, out);
    }
    page.write_counts(out)?;
    if !is_english(&page.paragraphs, page.report.tally.words) {
        writeln!(out, "Made for English; this text does not look English: trust neither grades nor words.")?;
    }
    readability::write(&page, aim, out)?;
    sentiment::write(&page, out)?;
    speaker::write(&page, out)?;
    correction::write(&page, out)?;
    page.write_notes(out)?;
    if formulas { formula::write(out) } else { Ok(()) }
}

impl Page<'_> {
    /// The words at that place, on one line, cut after `most` characters; `""` where the place is not in the text.
    fn words(&self, place: Place, most: usize) -> String {
        let paragraph = self.paragraphs.get(place.paragraph as usize).map_or("", |p| p.text);
        shown(place.span.of(paragraph), most)
    }

    /// A word on one line, as it stands where no line ends in it.
    fn word(&self, place: Place) -> String {
        let paragraph = self.paragraphs.get(place.paragraph as usize).map_or("", |p| p.text);
        shown(&unbroken(place.span.of(paragraph)), LONGEST_WORD)
    }

    fn write_counts(&self, out: &mut impl Write) -> io::Result<()> {
        let tally = &self.report.tally;
        let of = |kind| self.paragraphs.iter().filter(|p| p.kind == kind).count() as u64;
        let apart = |kind| matches!(kind, ParagraphKind::Heading | ParagraphKind::Repeat);
        let paragraphs = self.paragraphs.iter().filter(|p| !apart(p.kind)).count() as u64;
        write!(out, "{}, {}", count(tally.words, "word"), count(tally.sentences, "sentence"))?;
        write!(out, ", {}", count(paragraphs, "paragraph"))?;
        match of(ParagraphKind::Heading) {
            0 => writeln!(out, "."),
            n => writeln!(out, "; {} left out of all counts.", count(n, "heading")),
        }
    }

    fn write_notes(&self, out: &mut impl Write) -> io::Result<()> {
        if self.report.notes.is_empty() {
            return Ok(());
        }
        writeln!(out, "\nNOTES")?;
        for note in &self.report.notes {
            match *note {
                Note::RepeatedHeading { paragraph } => {
                    let length = self.paragraphs.get(paragraph as usize).map_or(0, |p| p.text.len());
                    let heading = self.words(Place { paragraph, span: Span::new(0, length) }, 60);
                    writeln!(out, "  The heading “{heading}” stands twice and is read once.")?;
                }
                Note::MendedBreak(place) => {
                    let around = self.around(place);
                    writeln!(out, "  A paragraph was broken at “{around}” and is read as one.")?;
                }
            }
        }
        Ok(())
    }

    /// Some words before the place and after it.
    fn around(&self, Place { paragraph, span }: Place) -> String {
        let text = self.paragraphs.get(paragraph as usize).map_or("", |p| p.text);
        let before = text.get(..span.start as usize).unwrap_or("").split_whitespace().rev().take(3);
        let after = text.get(span.end as usize..).unwrap_or("").split_whitespace().take(2);
        let mut words: Vec<&str> = before.collect();
        words.reverse();
        words.push("/");
        words.extend(after);
        shown(&words.join(" "), 60)
    }
}

/// The text on one line, without characters that move a terminal's cursor, cut after `most` characters.
pub(crate) fn shown(text: &str, most: usize) -> String {
    let line: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    let line: Vec<&str> = line.into_iter().filter(|word| !word.is_empty()).collect();
    let line = line.join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// *1 word*, *2 words*.
fn count(n: u64, unit: &str) -> String {
    match unit.strip_prefix("word ") {
        _ if n == 1 => format!("1 {unit}"),
        // *3 words of one syllable*
        Some(kind) => format!("{n} words {kind}"),
        None => format!("{n} {unit}s"),
    }
}

/// The words joined by spaces, in lines of [`WIDTH`], each with that indent.
fn wrapped(text: &str, indent: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width == 0 || width + 1 + length > WIDTH {
            lines.push_str(if width == 0 { "" } else { "\n" });
            lines.push_str(indent);
            width = indent.chars().count();
        } else {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_text_is_one_line_and_moves_no_cursor() {
        assert_eq!(shown("a\n b\t\u{1b}[2Jc", 20), "a b [2Jc");
        assert_eq!(shown("Größe und Maß", 6), "Größe…");
    }

    #[test]
    fn wrapped_lines_keep_their_width_and_indent() {
        let text = "word ".repeat(60);
        let lines = wrapped(text.trim_end(), "    ");
        assert!(lines.lines().all(|line| line.chars().count() <= WIDTH && line.starts_with("    ")));
        assert_eq!(lines.split_whitespace().count(), 60);
    }
}
