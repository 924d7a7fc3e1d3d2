//! The map: one paragraph in, its facts out.
//!
//! A paragraph is cut into sentences and words once; every room after that looks at the same words.
//! Nothing here knows the paragraphs around it: what a neighbor must decide (whose an unclosed
//! quotation is, whom a pronoun means) is left in the facts for the fold.

mod wrap;
pub mod syllable;
pub mod word;
pub mod tally;
mod counted;
pub mod quote;
pub mod sentiment;
pub mod sentence;
pub mod elsewhere;

use alloc::vec::Vec;

use crate::paragraph::{ParagraphKind, is_blank};
use crate::span::Span;
pub use elsewhere::Elsewhere;
pub use quote::{Alternative, Announced, Confidence, Mention, MentionKind, Quote, QuoteKind, Rule};
pub use sentence::Sentence;
pub use sentiment::own::OwnWords;
pub use sentiment::{Change, Charged, Context};
pub use tally::{Counted, Tally, WordKind};
pub use wrap::unbroken;

/// What one paragraph says about itself. All spans count bytes from its start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What the paragraph is.
    pub kind: ParagraphKind,
    /// Its counts: the sum over its sentences; all zero for a heading.
    pub tally: Tally,
    /// Its sentences, in order; a heading is one or more sentences too.
    pub sentences: Vec<Sentence>,
    /// Its words, in order, with what is counted of each.
    pub words: Vec<Counted>,
    /// Positive and negative words, in order.
    pub charged: Vec<Charged>,
    /// What else bends the tone, and what would be positive or negative but for the words around it, in order.
    pub apart: Vec<Charged>,
    /// Statements and other words in marks, in order of their start.
    pub quotes: Vec<Quote>,
    /// Who is named or described in it, in order: what the fold links speakers by.
    pub mentions: Vec<Mention>,
    /// A cue at the end whose words stand in the next paragraph.
    pub announced: Option<Announced>,
    /// What other tools count in it, headings and repeated ones too.
    pub elsewhere: Elsewhere,
    /// Blank lines inside, where a broken paragraph was mended, in order.
    pub mended: Vec<Span>,
}

/// The facts of one paragraph.
///
/// # Complexity
/// Linear in the length of the paragraph.
pub fn facts(paragraph: &str, kind: ParagraphKind) -> Facts {
    facts_by(paragraph, kind, &quote::Lexicon::default())
}

/// The same by other weights for quotations: what a fit tries.
#[doc(hidden)]
pub fn facts_by(paragraph: &str, kind: ParagraphKind, scales: &dyn quote::Scales) -> Facts {
    if kind == ParagraphKind::Repeat {
        return Facts { kind, elsewhere: elsewhere::elsewhere(paragraph, &[]), ..Facts::default() };
    }
    let spans = sentence::sentences(paragraph);
    let words = word::words(paragraph, &spans);
    let quote::Voices { quotes, mentions, announced } = quote::quotes_by(paragraph, &words, kind, scales);
    // The label of a turn tells who speaks: nobody reads it as a part of the sentence.
    let label = quotes.first().filter(|quote| quote.rule == Rule::Turn).map_or(0, |turn| turn.span.start);
    let spoken = words.partition_point(|word| word.span.start < label);
    let own = words.get(spoken..).unwrap_or_default();
    let charges = sentiment::charges(paragraph, own, &quotes, &OwnWords::default());
    let mut facts =
        Facts { kind, quotes, mentions, announced, mended: mended(paragraph), ..Facts::default() };
    facts.words = counted::counted(paragraph, own);
    facts.sentences = sentence::measured(&spans, own, &facts.words, &facts.quotes, &charges);
    (facts.charged, facts.apart) = (charges.counted, charges.apart);
    facts.elsewhere = elsewhere::elsewhere(paragraph, &words);
    facts.sum();
    facts
}

impl Facts {
    /// The positive and negative words inside a quotation of the paragraph, in order.
    pub fn charged_in<'a>(&'a self, quote: &'a Quote) -> impl Iterator<Item = &'a Charged> {
        quote.pieces().iter().flat_map(|piece| {
            let from = self.charged.partition_point(|word| word.span.start < piece.start);
            let rest = self.charged.get(from..).unwrap_or_default().iter();
            rest.take_while(|word| word.span.end <= piece.end)
        })
    }

    /// Weighs its charged words anew and counts whose its words are: after its quotations changed, or for a reader who has
    /// words of his own or sets charged words aside.
    pub(crate) fn charge(
        &mut self,
        paragraph: &str,
        own_words: &OwnWords,
        is_aside: &dyn Fn(&Charged) -> bool,
    ) {
        let spans: Vec<Span> = self.sentences.iter().map(|sentence| sentence.span).collect();
        let words = word::words(paragraph, &spans);
        // The label of a turn is not among the words that count.
        let first = self.words.first().map_or(u32::MAX, |word| word.span.start);
        let own = words.get(words.partition_point(|word| word.span.start < first)..).unwrap_or_default();
        let mut charges = sentiment::charges(paragraph, own, &self.quotes, own_words);
        charges.set_aside(is_aside);
        sentence::hear(&mut self.sentences, own, &charges);
        (self.charged, self.apart) = (charges.counted, charges.apart);
        sentence::count_voices(&mut self.sentences, &self.words, &self.quotes, &self.charged);
        self.sum();
    }

    fn sum(&mut self) {
        if self.kind != ParagraphKind::Heading {
            self.tally = self.sentences.iter().map(|s| s.tally).sum();
        }
    }
}

/// The blank lines inside a paragraph: only a mended break leaves one there.
fn mended(paragraph: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(i) = paragraph.get(at..).and_then(|rest| rest.find(['\n', '\r'])) {
        let start = at + i;
        let rest = paragraph.get(start..).unwrap_or("");
        let gap = rest.len() - rest.trim_start_matches(is_blank).len();
        at = start + gap;
        let gap = rest.get(..gap).unwrap_or("");
        // Windows writes both for one line's end.
        if gap.matches('\n').count().max(gap.matches('\r').count()) > 1 {
            found.push(Span::new(start, at));
        }
    }
    found
}
