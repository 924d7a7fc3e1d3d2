//! Words in, statements out: what is said, by whom as written, with which cue.
//!
//! Five rooms, in the field's own words: marks, phrases, cues, sources, content.

use alloc::string::String;
use alloc::vec::Vec;

use super::word::Word;
use crate::span::Span;

/// What a stretch of quoted or reported words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// Whole in marks.
    Direct,
    /// A phrase in marks inside a reported clause.
    Mixed,
    /// Reported without marks.
    Indirect,
    /// In marks, but nobody's words.
    Scare,
    /// A work's title, a nickname, a program's name: in marks, but nobody's words.
    Title,
}

impl QuoteKind {
    /// Whether somebody says it: not scare quotes, not a title.
    pub const fn is_statement(self) -> bool {
        matches!(self, QuoteKind::Direct | QuoteKind::Mixed | QuoteKind::Indirect)
    }
}

/// A stretch of quoted or reported words in its paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// From its first to its last character, quotation marks included.
    pub span: Span,
    /// Its parts where a cue splits it, in order, marks included; empty where it is of one piece.
    pub fragments: Vec<Span>,
    /// What it is.
    pub kind: QuoteKind,
    /// The words that say that something is said: *said*, *according to*. `None` where there are none.
    pub cue: Option<Span>,
    /// Who says it, as written. `None` where the paragraph does not tell.
    pub source: Option<Mention>,
    /// Who passes it on: *CNN* in *a Pentagon source cited by CNN*.
    pub via: Option<Mention>,
    /// Words of its content, in marks or not.
    pub words: u32,
    /// Words of its content that stand in marks.
    pub words_in_marks: u32,
    /// Whether it opens the paragraph with a mark: what an unclosed one above may go on in.
    pub opening: bool,
    /// Whether its mark is never closed in the paragraph: what may go on in the next.
    pub unclosed: bool,
    /// The rule that made it.
    pub rule: Rule,
    /// How sure that is.
    pub confidence: Confidence,
}

/// How sure an attribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Source, cue and content stand in one plain pattern.
    Sure,
    /// The pattern fits, with one thing open.
    Likely,
    /// Two readings.
    Unsure,
}

/// The rule that made an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Marked words and no cue near them.
    NoCue,
}

impl Rule {
    /// Its name for programs, in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::NoCue => "no_cue",
        }
    }

    /// What it says, as a sentence for readers.
    pub const fn sentence(self) -> &'static str {
        match self {
            Rule::NoCue => "The words stand in quotation marks, and no verb of saying stands near them.",
        }
    }
}

/// What sort of source a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// A personal name: *Ada Okafor*.
    Name,
    /// A person or group by description: *a Pentagon source*, *experts*.
    Role,
    /// *the agency*, *Greenpeace*.
    Organization,
    /// *the report*, *court filings*.
    Document,
    /// *she*.
    Pronoun,
}

/// Somebody or something that could be a source, where it is mentioned.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// As written, titles included.
    pub span: Span,
    /// The words to show and to link by, white space folded, without title and possessive: *Ada Okafor*.
    pub name: String,
    /// What it is.
    pub kind: MentionKind,
    /// The title before or after a name, in lower case: *mayor*; a role's head word: *president*.
    pub title: Option<String>,
}

/// The statements and other marked stretches of a paragraph, in order of their start, and who is mentioned in it.
pub fn quotes(paragraph: &str, sentences: &[Span], words: &[Word]) -> (Vec<Quote>, Vec<Mention>) {
    let _ = (paragraph, sentences, words);
    (Vec::new(), Vec::new())
}
