//! A charged word, and what changed it.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::span::Span;

/// A word that bends the tone where it stands: positive and negative words, and those that are listed apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Charged {
    /// The word in its paragraph, or the phrase.
    pub span: Span,
    /// Zero-based number of its sentence in the paragraph.
    pub sentence: u32,
    /// The entry that was found; of a phrase, its first word.
    pub entry: Cow<'static, str>,
    /// Whether it is one of a reader's own words, not the lexicon's.
    pub own: bool,
    /// The entry's weight, in -1..1.
    pub weight: f64,
    /// What the context makes of it: the word counts `weight * factor`.
    pub factor: f64,
    /// Whether a negator turns it: a negated positive word counts as negative, and the other way round.
    pub negated: bool,
    /// Whether it stands inside a statement: a source's word, not the writer's.
    pub quoted: bool,
    /// What changed its weight, in the order of the rules.
    pub why: Vec<Change>,
}

impl Charged {
    /// Whether it is counted as a positive word: never when [`Charged::is_negative`].
    pub fn is_positive(&self) -> bool {
        (self.weight > 0.0) != self.negated
    }

    /// Whether it is counted as a negative word.
    pub fn is_negative(&self) -> bool {
        !self.is_positive()
    }
}

/// A rule that changed the weight of a word, and the words in the text that it is due to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rule.
    pub rule: Context,
    /// The words; of a name and a title, none but its own.
    pub by: Option<Span>,
}

/// What the words around a word do to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// A negator before it turns it: *not good*.
    Negated,
    /// A booster before it raises it: *very good*.
    Boosted,
    /// A dampener before it lowers it: *slightly good*.
    Dampened,
    /// What comes after a *but* matters more than what stood before it.
    Outweighed,
    /// A question does not say so.
    Asked,
    /// A source says so: the text only reports it.
    Reported,
    /// It is one of several words that have a meaning of their own: *kind of*, *grand jury*, *critical of*.
    Phrase,
    /// Something is done against what it names: *prevent attacks*.
    Fought,
    /// The other part of its compound undoes it: *anti-theft*, *smoke-free*.
    Compound,
    /// It is part of a name: *Justice Department*.
    Name,
    /// It stands in the title of a work.
    Title,
    /// A reader set it aside.
    SetAside,
}
