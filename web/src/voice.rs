//! Whose words they are, as the page names and draws it.

use article_lens::Paragraph;
use article_lens::Report;
use article_lens::facts::{Confidence, QuoteKind, Rule};
use article_lens::find::holds;
use article_lens::report::{Attribution, Speaker, SpeakerKind};

use crate::wording::folded;

/// Whose a quotation is, as the margin names it.
#[derive(Clone, PartialEq)]
pub(crate) struct Voice {
    /// The source as written; empty where the text does not tell.
    pub(crate) who: String,
    /// What the margin calls it: the source as written, but the speaker's name where that is a pronoun, or tells more of it behind
    /// a comma or *who*.
    pub(crate) name: String,
    /// What the speaker is; `None` where there is none.
    pub(crate) kind: Option<SpeakerKind>,
    /// The number of its hue, 1 to 8; 0 without a speaker.
    pub(crate) hue: usize,
    /// What the report says of it.
    pub(crate) attribution: Attribution,
    /// Whether the reader says so.
    pub(crate) by_you: bool,
}

impl Voice {
    pub(crate) fn naming(&self) -> Naming {
        Naming::of(self.kind)
    }
}

/// What a text tells of who speaks: a name, a description, what is no person, or nothing clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Naming {
    Unnamed,
    Body,
    Named,
    Open,
}

impl Naming {
    pub(crate) const ALL: [Naming; 4] = [Naming::Unnamed, Naming::Body, Naming::Named, Naming::Open];

    pub(crate) fn of(kind: Option<SpeakerKind>) -> Naming {
        match kind {
            Some(SpeakerKind::Named) => Naming::Named,
            Some(SpeakerKind::Unnamed) => Naming::Unnamed,
            Some(SpeakerKind::Organization | SpeakerKind::Document) => Naming::Body,
            None => Naming::Open,
        }
    }

    /// How it is drawn: solid, hatched, tinted or open.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Naming::Named => "f-named",
            Naming::Unnamed => "f-unnamed",
            Naming::Body => "f-body",
            Naming::Open => "f-open",
        }
    }
}

/// Whose positive or negative words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sayer {
    Writer,
    /// The speaker of that number.
    Speaker(u32),
    /// Somebody, but the text does not tell who.
    Open,
}

/// The voice of an attribution in these paragraphs.
pub(crate) fn voice(parts: &[Paragraph], report: &Report, hues: &[usize], attribution: Attribution) -> Voice {
    let speaker = attribution.speaker.and_then(|i| report.speakers.get(i as usize));
    let written =
        attribution.source.and_then(|p| Some(folded(p.span.of(parts.get(p.paragraph as usize)?.text))));
    let name = speaker.map(|s| s.name.clone()).unwrap_or_default();
    let who = bare(written.unwrap_or_else(|| name.clone()));
    let by_hand = speaker.is_some_and(|speaker| speaker.by_hand);
    let says_more = is_pronoun(&who) || tells_more(&who);
    Voice {
        name: if by_hand || says_more && !is_pronoun(&name) { name } else { who.clone() },
        who,
        kind: speaker.map(|s| s.kind),
        hue: attribution.speaker.and_then(|i| hues.get(i as usize).copied()).unwrap_or_default(),
        attribution,
        by_you: by_hand || attribution.rule == Rule::ByHand,
    }
}

/// *the administration, which*, *a clerk who*: the word that leads on is no part of who speaks.
fn bare(who: String) -> String {
    let head = [" who", " which", " that"].iter().find_map(|word| who.strip_suffix(word));
    head.map_or(who.clone(), |head| head.trim_end_matches(',').to_string())
}

/// *Ada Lund, a clerk*, *a clerk who saw it*: more than a margin has room for.
fn tells_more(who: &str) -> bool {
    [", ", " who ", " which ", " that "].iter().any(|part| holds(who, part))
}

pub(crate) fn is_pronoun(source: &str) -> bool {
    ["he", "she", "they", "it", "who", "which", "his", "her", "its", "their", "him", "them"]
        .iter()
        .any(|pronoun| source.eq_ignore_ascii_case(pronoun))
}

/// The numbers of speakers' hues: who was there before the reader corrected anything keeps the own one, under a new name too.
///
/// From the ninth on they repeat. Neighbors are far apart, slate comes last.
pub(crate) fn hues(first: &[Speaker], speakers: &[Speaker]) -> Vec<usize> {
    const ORDER: [usize; 8] = [1, 3, 4, 2, 8, 7, 6, 5];
    let mut new = first.len()..;
    let hue = |speaker: &Speaker| {
        let mention = speaker.mentions.first();
        let is =
            |old: &Speaker| old.name == speaker.name || mention.is_some_and(|own| old.mentions.contains(own));
        let known = first.iter().position(is).or_else(|| new.next()).unwrap_or_default();
        ORDER.get(known % ORDER.len()).copied().unwrap_or(1)
    };
    speakers.iter().map(hue).collect()
}

/// What a quote is, in the page's words.
pub(crate) fn kind_word(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "part direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Scare => "scare quotes",
        QuoteKind::Title => "a title",
    }
}

/// What a speaker is, in the page's words.
pub(crate) fn speaker_word(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Named => "named",
        SpeakerKind::Unnamed => "unnamed",
        SpeakerKind::Organization => "organization",
        SpeakerKind::Document => "document",
    }
}

/// How sure, in one word.
pub(crate) fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "Sure",
        Confidence::Likely => "Likely",
        Confidence::Unsure => "Unsure",
    }
}
