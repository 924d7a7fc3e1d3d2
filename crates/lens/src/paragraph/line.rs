//! A text in, its lines out, without the blank ones; and what the form of a line tells.
//!
//! Only the first bytes of a line are looked at, and nothing is copied: this runs over the whole text at each
//! keystroke.

use article_lens_lexicon::abbreviation::{Abbreviation, abbreviation};
use article_lens_lexicon::saying::is_part_of_interview;

use super::heading::ends_sentence;
use crate::find::last_word;
use crate::marker::{is_bullet, marker};

/// A line that is not blank. Offsets in bytes from the start of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its first character that is no white space.
    pub(super) start: usize,
    /// The byte after its last character that is no white space.
    pub(super) end: usize,
    /// Whether a blank line stands before it.
    pub(super) apart: bool,
    /// Whether a line of marks alone (`* * *`) stands before it.
    pub(super) ruled: bool,
    /// Whether white space stands before its first character.
    pub(super) indented: bool,
    /// How many `>` of quoted mail stand before it.
    pub(super) quoted: usize,
    /// Whether the lines around it tell that it opens a paragraph.
    pub(super) parted: bool,
    /// What its beginning tells.
    pub(super) form: Form,
}

impl Line {
    /// The line, without the white space around it.
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// What the beginning of a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing.
    Text,
    /// A bullet or a number: *- eggs*, *2. Dry it*.
    Item,
    /// `#` of Markdown, the head of a mail, its signature, `©` of who owns a text, a web address: a heading.
    Title,
    /// A speaker and a colon: *Q: Why?*, *MS. LEE: Yes.*
    Turn,
}

/// The lines of a text that are not blank. A line without a letter or digit (`* * *`, `…`) is blank.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut at = 0;
    let mut apart = true;
    let mut ruled = false;
    let mut signed = false;
    let mut signing = false;
    let mut last_quoted = 0;
    core::iter::from_fn(move || {
        while at < text.len() {
            let (end, next, parts) = line_end(text, at);
            let raw = text.get(at..end).unwrap_or("");
            let bare = raw.trim_start_matches(|c| is_blank(c) || c == '>');
            let (start, own) = (at + (raw.len() - bare.len()), bare.trim_end_matches(is_blank));
            // `(P⏎> 0.05)`: a `>` before a figure is none of a mail's, unless the line above has one.
            let is_greater = last_quoted == 0 && own.starts_with(|c: char| c.is_ascii_digit());
            let quoted =
                text.get(at..start).unwrap_or("").bytes().filter(|&b| b == b'>' && !is_greater).count();
            last_quoted = quoted;
            at = next;
            let was_apart = core::mem::replace(&mut apart, parts);
            if has_word(own) {
                let end = start + own.len();
                // Below a name, whatever follows belongs to it: a motto, an address.
                signed = signed && !was_apart && (signing || is_signature(own));
                signing = signed;
                let indented = raw.starts_with('\t') || raw.starts_with("  ");
                return Some(Line {
                    start,
                    end,
                    apart: was_apart,
                    ruled: core::mem::take(&mut ruled),
                    indented,
                    quoted,
                    parted: false,
                    form: if signed { Form::Title } else { form(own) },
                });
            }
            // The rule above a signature parts it from its mail, but is no blank line.
            (signed, signing) = (own == "--", false);
            apart = !signed;
            ruled |= !own.is_empty();
        }
        None
    })
}

/// Whether it has a letter or a digit.
fn has_word(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_alphanumeric()) || text.chars().any(char::is_alphanumeric)
}

/// A line below `--` that is rather a name or an address than the next scene of a story: *Jane Roe, Ph.D.*, *Acme Corp.*
pub(super) fn is_signature(line: &str) -> bool {
    let word = last_word(line).strip_suffix('.').unwrap_or("");
    let shortened = word.len() == 1 || word.as_bytes().contains(&b'.') || abbreviation(word).is_some();
    line.len() < LONGEST_SIGNATURE
        && (shortened || !line.ends_with(['.', '!', '?', '”', '"', '\'', '’', '“', ',']))
}

/// In bytes.
const LONGEST_SIGNATURE: usize = 48;

/// White space and marks without width: what parts paragraphs and surrounds them.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Where the line that starts at `at` ends, where the next starts, and whether the end parts paragraphs (U+2029).
fn line_end(text: &str, at: usize) -> (usize, usize, bool) {
    let bytes = text.as_bytes();
    let mut end = at;
    while let Some(&byte) = bytes.get(end) {
        if !matches!(byte, b'\n' | b'\r' | 0xe2) {
            end += 1;
            continue;
        }
        match bytes.get(end..end + 3) {
            Some(b"\xe2\x80\xa8") => return (end, end + 3, false),
            Some(b"\xe2\x80\xa9") => return (end, end + 3, true),
            _ if byte == 0xe2 => end += 1,
            Some([b'\r', b'\n', _]) => return (end, end + 2, false),
            _ if bytes.get(end..) == Some(b"\r\n") => return (end, end + 2, false),
            _ => return (end, end + 1, false),
        }
    }
    (text.len(), text.len(), false)
}

fn form(line: &str) -> Form {
    if is_title(line) || is_reply_head(line) || line.starts_with(['©']) || is_row(line) {
        Form::Title
    } else if is_item(line) {
        Form::Item
    } else if is_turn(line) {
        Form::Turn
    } else {
        Form::Text
    }
}

/// `## Next steps`; not `#tag`.
fn is_title(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    matches!(line.len() - rest.len(), 1..=6) && rest.starts_with(' ')
}

/// The row of a table or of contents: short cells that tabs part, *The Start ........ 5*.
fn is_row(line: &str) -> bool {
    let is_leader =
        |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').ends_with("....");
    line.len() <= LONGEST_ROW
        && (line.ends_with(|c: char| c.is_ascii_digit()) && is_leader(line)
            || line.as_bytes().contains(&b'\t') && !ends_sentence(line))
}

/// In bytes.
const LONGEST_ROW: usize = 160;

/// *https://a.example/b*, *DOI: 10.3847/15*: where a text is to be had, and nothing of it.
pub(super) fn is_address(line: &str) -> bool {
    let line = line.strip_prefix("DOI: ").unwrap_or(line);
    let known = ["http", "www.", "doi", "10."].iter().any(|start| line.starts_with(start));
    known && line.as_bytes().contains(&b'/') && !line.as_bytes().contains(&b' ')
}

/// *On Fri, Nov 7, 2025, Ada Lee wrote:* above the mail that is answered.
fn is_reply_head(line: &str) -> bool {
    line.starts_with("On ") && line.ends_with(" wrote:") && line.contains(|c: char| c.is_ascii_digit())
}

/// A bullet or a marker, and a space.
fn is_item(line: &str) -> bool {
    line.starts_with(is_bullet)
        || marker(line).is_some()
        || line.strip_prefix(['-', '*', '+']).is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
}

/// A name in capitals or behind a title, `Q` and `A`, *Interviewer* or *Speaker 1* before a colon, perhaps behind a time in brackets
/// or with a note in them (*TAPPER (voice-over):*); or *Speaker 1* and a time.
fn is_turn(line: &str) -> bool {
    let line = behind_time(line);
    let mut noted = false;
    let colon = line.bytes().take(60).position(|b| {
        noted = b == b'(' || noted && b != b')';
        b == b':' && !noted
    });
    let Some(colon) = colon else { return false };
    let (label, rest) = (line.get(..colon).unwrap_or(""), line.get(colon + 1..).unwrap_or(""));
    let (name, note) = label.split_once('(').unwrap_or((label, "a"));
    let name = name.trim_end();
    let capitals =
        name.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b'.' | b'\'' | b'-' | b','));
    let number = name.strip_prefix("Speaker ").unwrap_or("a");
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let timed = number.bytes().all(|b| b.is_ascii_digit() || b == b' ')
        && rest.starts_with(|c: char| c.is_ascii_digit());
    let named = capitals && name.starts_with(|c: char| c.is_ascii_uppercase())
        || digits(number)
        || is_part_of_interview(name)
        || is_titled(name);
    // "WHO (2020): Report" is none.
    let told = rest.is_empty() || rest.starts_with(char::is_whitespace);
    timed || named && !digits(note.trim_end_matches(')')) && told
}

/// *Ms. Poe*, *Dr. Ada Lee*.
fn is_titled(name: &str) -> bool {
    let Some((title, name)) = name.split_once('.') else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let named = name.starts_with(' ') && name.trim_start().split(' ').all(capital);
    named && capital(title) && abbreviation(title) == Some(Abbreviation::Title)
}

/// A line without the time that opens it: `[00:12:45] MS. LEE: Yes.`
fn behind_time(line: &str) -> &str {
    let time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '[' | '(' | ']' | ')');
    let rest = if line.starts_with(['[', '(']) { line.trim_start_matches(time) } else { line };
    rest.trim_start()
}
