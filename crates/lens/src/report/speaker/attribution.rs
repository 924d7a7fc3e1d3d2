//! Who says something in a text, and whose each quotation is: what the fold of speakers gives out.

use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::{Confidence, Rule};
use crate::span::Place;

/// What sort of speaker it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeakerKind {
    /// The text gives a personal name for it anywhere.
    Named,
    /// A person or group that the text only describes.
    Unnamed,
    /// An organization.
    Organization,
    /// A document.
    Document,
}

/// Somebody who says something in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The fullest form that the text gives, as written there.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// How many statements are its own, headings left out.
    pub statements: u32,
    /// Words of those statements, each once where one statement holds another.
    pub words: u32,
    /// Those of them that stand in marks.
    pub words_in_marks: u32,
    /// Positive words in those statements.
    pub positive: u32,
    /// Negative words in them.
    pub negative: u32,
    /// How many of both are negated.
    pub negated: u32,
    /// Where it is named or meant as a source, in order.
    pub mentions: Vec<Place>,
    /// Whether a reader gave it its name or kind.
    pub by_hand: bool,
}

/// In which order voices come, those in headings left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Index of the speaker of the first statement that has one. `None` where nobody speaks.
    pub first: Option<u32>,
    /// Index of the speaker of the last.
    pub last: Option<u32>,
    /// The counted words before the first statement of a named speaker, or before its source where that comes first. `None` where
    /// no speaker is named.
    pub words_before_named: Option<u64>,
}

/// Whose a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Zero-based number of the paragraph.
    pub paragraph: u32,
    /// Zero-based index into that paragraph's quotes.
    pub quote: u32,
    /// The cue, which may stand in another paragraph. `None` where there is none.
    pub cue: Option<Place>,
    /// The source as written, which may stand in another paragraph. `None` where the text does not tell.
    pub source: Option<Place>,
    /// Index into the report's speakers. `None` for nobody's words and where the text does not tell.
    pub speaker: Option<u32>,
    /// Index of the speaker who says it together with that one: it is a statement of each. `None` for nearly all.
    pub beside: Option<u32>,
    /// The rule that decided.
    pub rule: Rule,
    /// How sure that is.
    pub confidence: Confidence,
}

impl Attribution {
    /// Indexes into the report's speakers of those who say it: none, one or two.
    pub fn speakers(&self) -> impl Iterator<Item = u32> {
        self.speaker.into_iter().chain(self.beside)
    }
}

/// The index of the quotation that goes on, in one paragraph after the other, up to the one above `below` without a source; how
/// many attributions there are where there is none.
pub(super) fn first_without_source(attributions: &[Attribution], below: u32) -> usize {
    let (mut first, mut below) = (attributions.len(), below);
    while let Some(own) = first.checked_sub(1).and_then(|i| attributions.get(i))
        && own.paragraph + 1 == below
        && own.source.is_none()
        && matches!(own.rule, Rule::NoCue | Rule::Block | Rule::CarriedOver)
    {
        (first, below) = (first - 1, own.paragraph);
        if own.rule != Rule::CarriedOver {
            break;
        }
    }
    first
}
