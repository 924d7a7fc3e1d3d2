//! A stretch of quoted or reported words, with its cue and its source: what the quotation rooms are there to find.
//!
//! Plain data that the page, the fold and the JSON read. How it is found stands in the rooms below.

use alloc::vec::Vec;

use super::mention::Mention;
use super::rule::{Confidence, Rule};
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

/// How an unsure statement can be read, too.
#[derive(Clone, Debug, PartialEq)]
pub enum Alternative {
    /// Somebody else says it.
    Source(Mention),
    /// Somebody says it, but the text does not tell who.
    Unknown,
    /// Nobody does: the words are the writer's.
    Nobody,
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
    /// Who says it together with the source: *Stroud* in *Quill and Stroud said*. Both have the span of both then.
    pub beside: Option<Mention>,
    /// Who passes it on: *CNN* in *a Pentagon source cited by CNN*.
    pub via: Option<Mention>,
    /// The words that tell why the source has no name: *on condition of anonymity*. `None` where there are none.
    pub anonymity: Option<Span>,
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
    /// The next best reading of what is unsure; `None` for all else, and where there is no other.
    pub alternative: Option<Alternative>,
}

impl Quote {
    /// Its parts in order; itself where it is of one piece.
    pub fn pieces(&self) -> &[Span] {
        if self.fragments.is_empty() { core::slice::from_ref(&self.span) } else { &self.fragments }
    }
}

/// A cue without words of its own: most end their paragraph, so that what it announces stands in the next: *Quill said in a statement:*
#[derive(Clone, Debug, PartialEq)]
pub struct Announced {
    /// The cue.
    pub cue: Span,
    /// Who says it.
    pub source: Mention,
    /// Whether it is a signature, so that what it tells of stands in the paragraph above: *— Quill*
    pub above: bool,
}
