//! Somebody or something that could be a source, as a paragraph mentions it.
//!
//! What goes out to the fold: a span to show and a name to link by. Who is meant, only the fold can tell.

use alloc::string::String;

use crate::span::Span;

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
    /// The words to show, white space folded, without title and possessive: *Ada Okafor*.
    pub name: String,
    /// The same in small letters, without an article: what the fold links by, made here so that a keystroke does
    /// not make it anew.
    pub key: String,
    /// What it is.
    pub kind: MentionKind,
    /// The title before or after a name, in small letters: *mayor*; the head word of a description: *president*, *report*.
    pub title: Option<String>,
    /// Whether a pronoun after it may mean it: not where it follows a preposition, *a weir above Saint Orrin*.
    pub leads: bool,
    /// Whether the text says that it is somebody's name, *his name is Orrin*, or tells what only people do: *Orrin shrugged*.
    pub introduced: bool,
}
