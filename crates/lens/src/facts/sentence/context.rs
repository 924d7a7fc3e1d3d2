//! What stands around a run of stops: the word before, the marks that close, the word that follows.
//!
//! Each look back or ahead is bounded, so that a file without a single space stays linear.

use article_lens_lexicon::abbreviation::abbreviation;

use super::super::word::{is_dotted, smiley_end};
use super::super::wrap::{after_space, before_space};
use crate::find::behind_last;
use crate::reference::{LONGEST_NOTE, is_year, note_length, references_end};

/// How far a word is looked for, in bytes: longer tokens are no abbreviations.
const REACH: usize = 48;

/// A run of stops (`.`, `?!`, `…`) in its paragraph. All offsets in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop<'a> {
    /// The paragraph.
    pub(super) text: &'a str,
    /// Where the sentence that it may end starts.
    pub(super) sentence: usize,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after the run.
    pub(super) end: usize,
    /// The byte after the marks that close, quotation marks and brackets, and after those of notes.
    pub(super) closed: usize,
    /// The next character that is no white space; the paragraph's length where there is none.
    pub(super) next: usize,
    word: &'a str,
}

impl<'a> Stop<'a> {
    /// The run from `start` to `end`.
    pub(super) fn new(text: &'a str, sentence: usize, start: usize, end: usize) -> Stop<'a> {
        let word = word_before(text, start);
        let mut closed = closed(text, sentence, note_end(text, end, word));
        let mut next = after_space(text, closed);
        // A smiley belongs to the sentence that it smiles at: "It works. :) Then we ate."
        if let Some(smiled) = smiley_end(text, next).filter(|_| next > closed) {
            (closed, next) = (smiled, after_space(text, smiled));
        }
        Stop { text, sentence, start, end, closed, next, word }
    }

    /// The run itself.
    pub(super) fn run(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or("")
    }

    /// The closing marks between the run and the white space.
    pub(super) fn closers(&self) -> &'a str {
        self.text.get(self.end..self.closed).unwrap_or("")
    }

    /// The white space behind it.
    pub(super) fn gap(&self) -> &'a str {
        self.text.get(self.closed..self.next).unwrap_or("")
    }

    /// The word it touches, without opening marks; of a compound the last part. Empty where it touches none.
    pub(super) fn word(&self) -> &'a str {
        self.word
    }

    /// What stands before it in its sentence, within reach.
    pub(super) fn shortly_before(&self) -> &'a str {
        let from = self.text.ceil_char_boundary(self.sentence.max(self.start.saturating_sub(REACH)));
        self.text.get(from..self.start).unwrap_or("")
    }

    /// The word before that one, where white space alone parts them.
    pub(super) fn word_before_that(&self) -> &'a str {
        let at = self.start - self.word().len();
        let head = self.text.get(..at).unwrap_or("");
        let rest = before_space(head);
        if rest.len() < at { word_before(self.text, rest.len()) } else { "" }
    }

    /// The whole token it stands in, to the next white space on both sides, within reach.
    pub(super) fn token(&self) -> &'a str {
        let start = self.start - token_before(self.text, self.start).len();
        let rest = ahead(self.text, self.end);
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.text.get(start..self.end + length).unwrap_or("")
    }

    /// Where the next word starts, opening marks skipped.
    pub(super) fn opened(&self) -> usize {
        let rest = ahead(self.text, self.next);
        self.next + (rest.len() - rest.trim_start_matches(is_opener).len())
    }

    /// The next word's first character, opening marks skipped.
    pub(super) fn initial(&self) -> Option<char> {
        self.text.get(self.opened()..)?.chars().next()
    }

    /// The next word, opening marks skipped.
    pub(super) fn following(&self) -> &'a str {
        word_at(self.text, self.opened())
    }

    /// What follows, opening marks skipped, within reach.
    pub(super) fn ahead(&self) -> &'a str {
        ahead(self.text, self.opened())
    }

    /// Whether the word is an abbreviation with inner stops.
    pub(super) fn is_dotted(&self) -> bool {
        is_dotted(self.word())
    }
}

/// Behind the marks that close at `end`. A straight mark before a letter opens; one set off by a space closes where
/// the sentence holds an open one (`the end. " Next`).
fn closed(text: &str, sentence: usize, end: usize) -> usize {
    let mut at = end;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let next = at + c.len_utf8();
        let opens = matches!(c, '"' | '\'') && starts_word(text, next);
        if !is_closer(c) || opens {
            break;
        }
        at = next;
    }
    at = references_end(text, at);
    let rest = text.get(at..).unwrap_or("");
    // A closing mark set apart never opens; a straight one may.
    if rest.starts_with(" ” ") || rest.starts_with("\n” ") {
        return at + 1 + '”'.len_utf8();
    }
    let apart = rest.starts_with(" \" ") && {
        let from = sentence.max(at.saturating_sub(10 * REACH));
        text.as_bytes().get(from..at).is_some_and(|own| own.iter().filter(|&&b| b == b'"').count() % 2 == 1)
    };
    if apart { at + 2 } else { at }
}

/// Behind the number of a note that lost its place above the line: "that dogs bark.1 Cats", "“a good thing.”2 Then", "at Ghent.3-5
/// Then"; but "at no.1 Main Street", "on St.1 Then". In Markdown it is `[^2]`.
fn note_end(text: &str, at: usize, word: &str) -> usize {
    let marks = |c: char| matches!(c, '"' | '\'' | '”' | '’');
    let ahead = text.get(at..).unwrap_or("");
    let rest = ahead.trim_start_matches(marks);
    let quoted = rest.len() < ahead.len();
    let end = text.len() - rest.len();
    if rest.starts_with("[^") {
        return end + rest.bytes().take(LONGEST_NOTE).position(|b| b == b']').map_or(0, |last| last + 1);
    }
    // "in women.(3) The".
    let open = usize::from(rest.starts_with('('));
    let digits = note_length(rest.as_bytes().get(open..).unwrap_or_default());
    let behind = rest.as_bytes().get(open + digits);
    let shut = if open > 0 { behind == Some(&b')') } else { matches!(behind, None | Some(b' ' | b'\n')) };
    if digits == 0 || !shut {
        return at;
    }
    let note = end + digits + 2 * open;
    let letters = word.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    let whole = word.len() > 2 && letters && abbreviation(word).is_none();
    let capital = || text.get(note..).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase));
    // "(P = 0.03).3 The", "by 20%.3 The", "in 2019.3 The", but not "of 2019.3 tons".
    let counted = word.ends_with([')', ']', '%']) || is_year(word.as_bytes()) && capital();
    if whole || quoted || counted { note } else { at }
}

fn starts_word(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '’' | '”' | '»' | ')' | ']' | '}' | '>' | '*' | '_')
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '‘' | '’' | '“' | '«' | '(' | '[' | '{' | '*' | '_' | '¿' | '¡' | '-' | '–' | '—'
    )
}

/// The letters with their accents, digits and apostrophes that start at `at`.
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let rest = ahead(text, at);
    let part = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}'));
    rest.get(..rest.find(part).unwrap_or(rest.len())).unwrap_or("").trim_end_matches(['\'', '’'])
}

fn word_before(text: &str, end: usize) -> &str {
    let token = token_before(text, end).trim_start_matches(is_opener);
    let parts = |c| matches!(c, '-' | '–' | '—' | '/' | '(' | '“' | '"' | '‘');
    behind_last(token, &parts)
}

/// The characters before `end` that are no white space, within reach.
fn token_before(text: &str, end: usize) -> &str {
    let mut from = end.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let head = text.get(from..end).unwrap_or("");
    let length = head.rfind(char::is_whitespace).map_or(head.len(), |space| {
        head.len() - space - head.get(space..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    text.get(end - length..end).unwrap_or("")
}

fn ahead(text: &str, at: usize) -> &str {
    let mut to = (at + REACH).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(at..to).unwrap_or("")
}
