//! A text with its report: what stands where, in words.

use alloc::string::String;
use alloc::vec::Vec;

use article_lens::english::is_english;
use article_lens::facts::unbroken;
use article_lens::wire::{Quote, Range, Report, Sentence, Speaker, Unit};
use article_lens::{ParagraphKind, paragraphs};

use crate::wording::{capital, cut, line};

/// The title has no more characters.
const LONGEST_TITLE: usize = 160;

/// A text with its report: all that a file is made of.
pub struct Article<'a> {
    /// The text.
    pub text: &'a str,
    /// Its report.
    pub report: Report,
    /// What the offsets of that report count.
    pub unit: Unit,
    /// What stands above it: its first heading, or the name that it was given.
    pub title: String,
    /// Whether the text reads like English, or has no words.
    pub is_english: bool,
    /// At which byte each unit stands, and the end; empty where units are bytes.
    bytes: Vec<u32>,
}

impl<'a> Article<'a> {
    /// The text with its report, whose offsets count in `unit`; `name` is what it is called where it has no heading: a file's name, or nothing.
    ///
    /// # Complexity
    /// Linear in the length of the text.
    pub fn new(text: &'a str, report: Report, unit: Unit, name: &str) -> Article<'a> {
        let paragraphs = paragraphs(text);
        let first = paragraphs.iter().find(|p| p.kind != ParagraphKind::Repeat);
        let heading =
            first.filter(|p| p.kind == ParagraphKind::Heading).map(|p| line(p.text.trim_start_matches('#')));
        let title = heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| line(name));
        let words = report.tally.words;
        let is_english = words == 0 || is_english(&paragraphs, words);
        Article {
            text,
            title: cut(&title, LONGEST_TITLE),
            is_english,
            bytes: bytes(text, unit),
            report,
            unit,
        }
    }

    /// What stands from one offset of the report to another, on one line; `""` where the text has no such place.
    pub(crate) fn line(&self, start: u32, end: u32) -> String {
        line(self.words(start, end))
    }

    /// What stands at the range, on one line.
    pub(crate) fn at(&self, range: Option<Range>) -> String {
        range.map(|range| self.line(range.start, range.end)).unwrap_or_default()
    }

    /// A word as it stands where no line ends in it.
    pub(crate) fn word(&self, start: u32, end: u32) -> String {
        line(&unbroken(self.words(start, end)))
    }

    fn words(&self, start: u32, end: u32) -> &'a str {
        let byte = |unit: u32| match self.bytes.len() {
            0 => Some(unit as usize),
            _ => self.bytes.get(unit as usize).map(|&byte| byte as usize),
        };
        byte(start).zip(byte(end)).and_then(|(start, end)| self.text.get(start..end)).unwrap_or("")
    }

    /// The sentences that are counted, headings left out.
    pub(crate) fn counted(&self) -> impl Iterator<Item = &Sentence> {
        self.report.sentences.iter().filter(|sentence| !sentence.heading)
    }

    /// The sentence that something starts in, and its number among those that are counted, from 1; headings have none.
    pub(crate) fn sentence_at(&self, start: u32) -> Option<&Sentence> {
        let behind = self.report.sentences.partition_point(|sentence| sentence.start <= start);
        self.report.sentences.get(behind.checked_sub(1)?)
    }

    /// Who says a statement as it is written, where that is another word than the speaker's name; without the word that leads on
    /// (*the board, which*).
    pub(crate) fn as_written(&self, quote: &Quote) -> String {
        let written = self.at(quote.source);
        let head = [" who", " which", " that"].iter().find_map(|word| written.strip_suffix(word));
        let bare = head.unwrap_or(&written).trim_end_matches(',');
        if capital(bare) == self.name(quote.speaker) { String::new() } else { bare.into() }
    }

    /// Who says it.
    pub(crate) fn speaker(&self, index: Option<u32>) -> Option<&Speaker> {
        self.report.speakers.get(index? as usize)
    }

    /// Who says it, as a list of speakers names it; `""` where the text does not tell.
    pub(crate) fn name(&self, index: Option<u32>) -> String {
        self.speaker(index).map(name).unwrap_or_default()
    }

    /// The statements, without scare quotes and titles.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &Quote> {
        self.report.quotes.iter().filter(|quote| is_statement(quote))
    }

    /// Who says something, those with the most words first.
    pub(crate) fn sources(&self) -> Vec<&Speaker> {
        let mut sources: Vec<&Speaker> = self.report.speakers.iter().filter(|s| s.statements > 0).collect();
        sources.sort_by_key(|speaker| u32::MAX - speaker.words);
        sources
    }
}

/// The name of a speaker, with a capital.
pub(crate) fn name(speaker: &Speaker) -> String {
    capital(&line(&speaker.name))
}

/// Whether somebody says it.
pub(crate) fn is_statement(quote: &Quote) -> bool {
    !matches!(quote.kind, "scare" | "title")
}

/// At which byte each unit of the text stands; a character of two units has two entries.
fn bytes(text: &str, unit: Unit) -> Vec<u32> {
    if unit == Unit::Bytes || text.is_ascii() {
        return Vec::new();
    }
    let mut bytes = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let units = if unit == Unit::Utf16 { c.len_utf16() } else { 1 };
        bytes.extend(core::iter::repeat_n(at as u32, units));
    }
    bytes.push(text.len() as u32);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use article_lens::wire::analyze;

    #[test]
    fn every_unit_cuts_the_same_words() {
        let text = "A title 😀\n\nIt “works”, she said. Größe 😀 counts too.";
        let cut = |unit| {
            let article = Article::new(text, analyze(text, unit), unit, "");
            let lines: Vec<String> =
                article.report.sentences.iter().map(|s| article.line(s.start, s.end)).collect();
            (article.title.clone(), lines)
        };
        let expected = cut(Unit::Bytes);
        assert_eq!(expected.1.last().map(String::as_str), Some("Größe 😀 counts too."));
        assert_eq!([cut(Unit::Chars), cut(Unit::Utf16)], [expected.clone(), expected]);
    }

    #[test]
    fn a_text_without_a_heading_has_its_given_name() {
        let title = |text| Article::new(text, analyze(text, Unit::Chars), Unit::Chars, "a.txt").title;
        assert_eq!(title("We are late. It rained."), "a.txt");
        assert_eq!(title("# Town is late\n\nWe are late. It rained."), "Town is late");
    }
}
