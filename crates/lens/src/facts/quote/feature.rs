//! Tokens and numbers in, the words of features out: what fitted weights can know of a text.
//!
//! Only words of the lexicon's lists are named; all others are told by what they are.

use article_lens_lexicon::saying::Noun;

use super::cue::{Cue, CueKind};
use super::phrase::PhraseKind;
use super::scene::Position;
use super::token::{Form, Token};

/// What a token is, in one word: itself where a list holds it.
pub(super) fn word<'t>(token: Option<&'t Token>) -> &'t str {
    match token {
        Some(t) if t.is_word() && (t.part.is_some() || t.reporting > 0) => t.text,
        _ => class(token),
    }
}

/// What a token is, in one word.
pub(super) fn class(token: Option<&Token>) -> &'static str {
    let Some(token) = token else { return "edge" };
    match token.form {
        Form::Word => word_class(token),
        Form::Comma => "comma",
        Form::Stop => "stop",
        Form::Colon => "colon",
        Form::Semicolon => "semicolon",
        Form::Dash => "dash",
        Form::Bracket => "bracket",
        Form::Apostrophe | Form::Other => "sign",
        _ => "mark",
    }
}

fn word_class(token: &Token) -> &'static str {
    if let Some(part) = token.part {
        return part.name();
    }
    match token.noun {
        _ if token.possessive => "owner",
        _ if token.reporting >= 60 => "says",
        _ if token.reporting >= 20 => "may_say",
        Some(Noun::Role) => "role",
        Some(Noun::Organization) => "body",
        Some(Noun::Document) => "document",
        Some(Noun::Time) => "time",
        _ if token.capital => "capital",
        _ if token.text.starts_with(|c: char| c.is_ascii_digit()) => "number",
        _ if token.ends("ing") => "ing",
        _ if token.ends("ed") => "ed",
        _ if token.ends("ly") => "ly",
        _ if token.ends("s") => "s",
        _ => "noun",
    }
}

/// How many, in one word.
pub(super) fn many(number: usize) -> &'static str {
    match number {
        0 => "no",
        1 => "one",
        2 | 3 => "few",
        4..=7 => "some",
        8..=15 => "many",
        _ => "far",
    }
}

/// None, one or more.
pub(super) fn few(number: usize) -> &'static str {
    match number {
        0 => "no",
        1 => "one",
        _ => "more",
    }
}

/// How often a cue's form reports.
pub(super) fn share(cue: &Cue) -> &'static str {
    match cue.share {
        0..20 => "never",
        20..40 => "seldom",
        40..60 => "half",
        60..80 => "often",
        _ => "always",
    }
}

/// What sort of cue it is.
pub(super) fn kind(cue: &Cue) -> &'static str {
    match cue.kind {
        CueKind::Verb => "verb",
        CueKind::Telling => "tell",
        CueKind::Participle => "ing",
        CueKind::According => "according",
        CueKind::Colon => "colon",
        CueKind::Noun => "noun",
        CueKind::Unknown => "unknown",
    }
}

/// Where the source of a cue stands.
pub(super) fn position(cue: &Cue) -> &'static str {
    place(cue.source.map(|source| source.position))
}

/// Where somebody stands to a cue.
pub(super) fn place(position: Option<Position>) -> &'static str {
    match position {
        None => "nobody",
        Some(Position::Before) => "before",
        Some(Position::After) => "after",
        Some(Position::Apposed) => "apposed",
        Some(Position::Agent) => "agent",
        Some(Position::Fixed) => "fixed",
        Some(Position::Subject) => "subject",
        Some(Position::Possessor) => "owner",
        Some(Position::Near) => "near",
    }
}

/// What the source of a cue is.
pub(super) fn source(cue: &Cue) -> &'static str {
    cue.source.map_or("nobody", |source| phrase(source.phrase.kind))
}

/// What a phrase is.
pub(super) fn phrase(kind: PhraseKind) -> &'static str {
    match kind {
        PhraseKind::Name => "name",
        PhraseKind::Role => "role",
        PhraseKind::Organization => "body",
        PhraseKind::Document => "document",
        PhraseKind::Pronoun => "pronoun",
        PhraseKind::Relative => "who",
        PhraseKind::Time => "time",
        PhraseKind::Thing => "thing",
    }
}
