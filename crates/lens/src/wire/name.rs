//! The names that kinds have in JSON: to write them, and to read them in corrections.

use crate::facts::{Context, QuoteKind};
use crate::report::SpeakerKind;

/// The kinds of quotations.
pub(super) const QUOTES: [(QuoteKind, &str); 5] = [
    (QuoteKind::Direct, "direct"),
    (QuoteKind::Mixed, "mixed"),
    (QuoteKind::Indirect, "indirect"),
    (QuoteKind::Scare, "scare"),
    (QuoteKind::Title, "title"),
];

/// The kinds of speakers.
pub(super) const SPEAKERS: [(SpeakerKind, &str); 4] = [
    (SpeakerKind::Named, "named"),
    (SpeakerKind::Unnamed, "unnamed"),
    (SpeakerKind::Organization, "organization"),
    (SpeakerKind::Document, "document"),
];

/// The rules that change what a charged word counts.
pub(super) const CONTEXTS: [(Context, &str); 12] = [
    (Context::Negated, "negated"),
    (Context::Boosted, "boosted"),
    (Context::Dampened, "dampened"),
    (Context::Outweighed, "outweighed"),
    (Context::Asked, "asked"),
    (Context::Reported, "reported"),
    (Context::Phrase, "phrase"),
    (Context::Fought, "fought"),
    (Context::Compound, "compound"),
    (Context::Name, "name"),
    (Context::Title, "title"),
    (Context::SetAside, "set_aside"),
];

/// The name of the kind.
pub(super) fn name<K: PartialEq>(names: &[(K, &'static str)], kind: K) -> &'static str {
    names.iter().find(|(own, _)| *own == kind).map_or("", |(_, name)| name)
}

/// The kind of that name.
pub(super) fn kind<K: Copy>(names: &[(K, &'static str)], name: &str) -> Option<K> {
    names.iter().find(|(_, own)| *own == name).map(|(kind, _)| *kind)
}
