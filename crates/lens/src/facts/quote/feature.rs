//! Tokens and numbers in, the words of features out: what fitted weights can know of a text.
//!
//! Only words of the lexicon's lists are named; all others are told by what they are.

use article_lens_lexicon::saying::{Noun, Part};

use super::cue::{Cue, CueKind};
use super::phrase::PhraseKind;
use super::scales::{Name, name};
use super::scene::Position;
use super::token::{Form, Token};

/// What a token is, in one word: itself where a list holds it.
pub(super) fn word<'t>(token: Option<&'t Token>) -> &'t Name<'t> {
    match token {
        Some(t) if t.is_word() && (t.part.is_some() || t.reporting > 0) => &t.name,
        _ => class(token),
    }
}

/// What a token is, in one word.
pub(super) fn class(token: Option<&Token>) -> &'static Name<'static> {
    let Some(token) = token else { return name!("edge") };
    match token.form {
        Form::Word => word_class(token),
        Form::Comma => name!("comma"),
        Form::Stop => name!("stop"),
        Form::Colon => name!("colon"),
        Form::Semicolon => name!("semicolon"),
        Form::Dash => name!("dash"),
        Form::Bracket => name!("bracket"),
        Form::Apostrophe | Form::Other => name!("sign"),
        _ => name!("mark"),
    }
}

fn word_class(token: &Token) -> &'static Name<'static> {
    if let Some(part) = token.part {
        return part_name(part);
    }
    match token.noun {
        _ if token.possessive => name!("owner"),
        _ if token.reporting >= 60 => name!("says"),
        _ if token.reporting >= 20 => name!("may_say"),
        Some(Noun::Role) => name!("role"),
        Some(Noun::Organization | Noun::Company) => name!("body"),
        Some(Noun::Document) => name!("document"),
        Some(Noun::Time) => name!("time"),
        _ if token.capital => name!("capital"),
        _ if token.text.starts_with(|c: char| c.is_ascii_digit()) => name!("number"),
        _ if token.ends("ing") => name!("ing"),
        _ if token.ends("ed") => name!("ed"),
        _ if token.ends("ly") => name!("ly"),
        _ if token.ends("s") => name!("s"),
        _ => name!("noun"),
    }
}

fn part_name(part: Part) -> &'static Name<'static> {
    match part {
        Part::Determiner => name!("determiner"),
        Part::Possessive => name!("possessive"),
        Part::Subject => name!("subject"),
        Part::Object => name!("object"),
        Part::Preposition => name!("preposition"),
        Part::Conjunction => name!("conjunction"),
        Part::Auxiliary => name!("auxiliary"),
        Part::Adverb => name!("adverb"),
        Part::To => name!("to"),
        Part::That => name!("that"),
        Part::Verb => name!("verb"),
    }
}

/// How many, in one word.
pub(super) fn many(number: usize) -> &'static Name<'static> {
    match number {
        0 => name!("no"),
        1 => name!("one"),
        2 | 3 => name!("few"),
        4..=7 => name!("some"),
        8..=15 => name!("many"),
        _ => name!("far"),
    }
}

/// None, one or more.
pub(super) fn few(number: usize) -> &'static Name<'static> {
    match number {
        0 => name!("no"),
        1 => name!("one"),
        _ => name!("more"),
    }
}

/// How often a cue's form reports.
pub(super) fn share(cue: &Cue) -> &'static Name<'static> {
    match cue.share {
        0..20 => name!("never"),
        20..40 => name!("seldom"),
        40..60 => name!("half"),
        60..80 => name!("often"),
        _ => name!("always"),
    }
}

/// What sort of cue it is.
pub(super) fn kind(cue: &Cue) -> &'static Name<'static> {
    match cue.kind {
        CueKind::Verb => name!("verb"),
        CueKind::Telling => name!("tell"),
        CueKind::Participle => name!("ing"),
        CueKind::According => name!("according"),
        CueKind::Colon => name!("colon"),
        CueKind::Noun => name!("noun"),
        CueKind::Unknown => name!("unknown"),
    }
}

/// Where the source of a cue stands.
pub(super) fn position(cue: &Cue) -> &'static Name<'static> {
    place(cue.source.map(|source| source.position))
}

/// Where somebody stands to a cue.
pub(super) fn place(position: Option<Position>) -> &'static Name<'static> {
    match position {
        None => name!("nobody"),
        Some(Position::Before) => name!("before"),
        Some(Position::After) => name!("after"),
        Some(Position::Apposed) => name!("apposed"),
        Some(Position::Agent) => name!("agent"),
        Some(Position::Fixed) => name!("fixed"),
        Some(Position::Subject) => name!("subject"),
        Some(Position::Possessor) => name!("owner"),
        Some(Position::Near) => name!("near"),
    }
}

/// What the source of a cue is.
pub(super) fn source(cue: &Cue) -> &'static Name<'static> {
    cue.source.map_or(name!("nobody"), |source| phrase(source.phrase.kind))
}

/// What a phrase is.
pub(super) fn phrase(kind: PhraseKind) -> &'static Name<'static> {
    match kind {
        PhraseKind::Name => name!("name"),
        PhraseKind::Role => name!("role"),
        PhraseKind::Organization => name!("body"),
        PhraseKind::Document => name!("document"),
        PhraseKind::Pronoun => name!("pronoun"),
        PhraseKind::Relative => name!("who"),
        PhraseKind::Time => name!("time"),
        PhraseKind::Thing => name!("thing"),
    }
}
