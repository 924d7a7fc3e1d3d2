//! Features in, what they weigh out: how a choice among candidates is made.
//!
//! A feature is a few words (`owner.left.same.said`); the lexicon says what each weighs, in fifths of the logarithm of odds.
//! The rooms below tell the features of their candidates and nothing about weights, so that a fit hears the very features
//! that run. A look-up goes by the numbers of the words; only a fit reads their letters.

#[cfg(not(feature = "fit"))]
use core::marker::PhantomData;

use article_lens_lexicon::weight::{Weights, joined, number, weights};

use crate::span::Span;

/// A word of features: its number, and for a fit itself.
#[derive(Clone, Copy, Debug)]
pub struct Name<'t> {
    number: u32,
    /// As written: only its letters and strokes count, capitals as small ones. What is downloaded holds no texts.
    #[cfg(feature = "fit")]
    pub text: &'t str,
    #[cfg(not(feature = "fit"))]
    text: PhantomData<&'t str>,
}

impl Name<'_> {
    pub(super) const fn new(text: &str) -> Name<'_> {
        Name {
            number: number(text.as_bytes()),
            #[cfg(feature = "fit")]
            text,
            #[cfg(not(feature = "fit"))]
            text: PhantomData,
        }
    }

    /// The same of a word whose number as a word of the lists is known: it differs where not all are letters and strokes.
    pub(super) fn numbered(text: &str, known: u32) -> Name<'_> {
        let letters = text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
        if letters {
            Name {
                number: known,
                #[cfg(feature = "fit")]
                text,
                #[cfg(not(feature = "fit"))]
                text: PhantomData,
            }
        } else {
            Name::new(text)
        }
    }
}

/// A word of features that the program itself says: its number is known when it is compiled.
macro_rules! name {
    ($text:literal) => {
        const { &$crate::facts::quote::scales::Name::new($text) }
    };
}
pub(super) use name;

/// A feature: its words in two parts, and the number they make.
#[derive(Clone, Copy)]
pub struct Feature<'f> {
    /// Its words.
    pub words: [&'f [&'f Name<'f>]; 2],
    number: u32,
}

/// What features weigh: the lexicon's weights, or those that a fit is trying.
pub trait Scales {
    /// What a feature weighs; 0 where nothing is known of it.
    fn weight(&self, feature: Feature) -> i32;

    /// Hears whose features were asked for since the last candidate: what a fit learns from.
    fn hear(&self, _candidate: &dyn Fn() -> Candidate) {}

    /// Whether it wants to hear of what stands behind a choice, too.
    fn listens(&self) -> bool {
        false
    }
}

/// The weights that ship.
pub struct Lexicon(&'static Weights);

impl Default for Lexicon {
    /// Unpacks them at their first use.
    fn default() -> Lexicon {
        Lexicon(weights())
    }
}

impl Scales for Lexicon {
    fn weight(&self, feature: Feature) -> i32 {
        self.0.weight(feature.number)
    }
}

/// What is chosen among, as spans of the paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Candidate {
    /// An owner of a marked stretch.
    Owner {
        /// The words inside its marks.
        stretch: Span,
        /// Its cue.
        cue: Option<Span>,
        /// Who says it.
        source: Option<Span>,
        /// Whether somebody says it at all.
        said: bool,
    },
    /// Who says what a cue reports.
    Source {
        /// The cue.
        cue: Span,
        /// Who says it; `None` for nobody.
        source: Option<Span>,
    },
    /// A place where what a cue reports could end.
    End {
        /// The cue.
        cue: Span,
        /// What stands there.
        at: Span,
    },
    /// A cue without marked words that could report something.
    Report {
        /// The cue.
        cue: Span,
    },
}

/// The features of one candidate, added up.
pub(super) struct Sum<'w> {
    scales: &'w dyn Scales,
    /// What they weigh together.
    pub sum: i32,
}

impl<'w> Sum<'w> {
    pub(super) fn new(scales: &'w dyn Scales) -> Sum<'w> {
        Sum { scales, sum: 0 }
    }

    /// Adds the feature of these words.
    pub(super) fn add(&mut self, first: &[&Name], rest: &[&Name]) {
        let number = first.iter().fold(0, |feature, word| joined(feature, word.number));
        let number = rest.iter().fold(number, |feature, word| joined(feature, word.number));
        self.sum += self.scales.weight(Feature { words: [first, rest], number });
    }
}
