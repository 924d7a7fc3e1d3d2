//! A paragraph's facts in, the pieces to draw out: each stretch of text with all the marks that cover it.
//!
//! Marks overlap (a word in a quotation in a hard sentence, a quotation over two sentences), elements may not.
//! So the paragraph is cut wherever any mark starts or ends.

use article_lens::{Facts, Span};

use crate::article::is_hard;
use crate::layer::{Layer, Layers};
use article_lens::ordered::ordered;

/// A stretch of a paragraph that is covered by the same marks throughout; all numbers index the facts' lists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) sentence: Option<usize>,
    pub(crate) hard: bool,
    pub(crate) quote: Option<usize>,
    pub(crate) cue: Option<usize>,
    pub(crate) charged: Option<usize>,
    pub(crate) word: Option<usize>,
}

/// Spans with the number of what they belong to, sorted by their start.
type Ranges = Vec<(Span, usize)>;

/// The pieces of a paragraph of that length in bytes, in order, without a gap.
pub(crate) fn pieces(length: usize, facts: &Facts, layers: Layers) -> Vec<Piece> {
    let sentences: Ranges = facts.sentences.iter().enumerate().map(|(i, s)| (s.span, i)).collect();
    let quotes = shown(layers, Layer::Quotes, quote_ranges(facts));
    let cues = facts.quotes.iter().enumerate().filter_map(|(i, q)| Some((q.cue?, i)));
    let cues = shown(layers, Layer::Cues, cues.collect());
    let charged = facts
        .charged
        .iter()
        .enumerate()
        .filter(|(_, c)| layers.has(if c.is_positive() { Layer::Positive } else { Layer::Negative }));
    let charged: Ranges = charged.map(|(i, c)| (c.span, i)).collect();
    let words = facts.words.iter().enumerate().filter(|(_, word)| word.is(layers.words));
    let words = shown(layers, Layer::Words, words.map(|(i, word)| (word.span, i)).collect());

    let mut cuts = vec![0, length as u32];
    for (span, _) in [&sentences, &quotes, &cues, &charged, &words].into_iter().flatten() {
        cuts.extend([span.start, span.end]);
    }
    let mut cuts = ordered(cuts, |&byte| u64::from(byte));
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|pair| <&[u32; 2]>::try_from(pair).ok())
        .map(|&[start, end]| {
            let span = Span { start, end };
            let sentence = covering(&sentences, span);
            let is_hard = sentence.and_then(|i| facts.sentences.get(i)).is_some_and(is_hard);
            Piece {
                span,
                sentence,
                hard: is_hard && layers.has(Layer::Hard),
                quote: covering(&quotes, span),
                cue: covering(&cues, span),
                charged: covering(&charged, span),
                word: covering(&words, span),
            }
        })
        .collect()
}

fn shown(layers: Layers, layer: Layer, mut ranges: Ranges) -> Ranges {
    if !layers.has(layer) {
        ranges.clear();
    }
    ordered(ranges, |(span, _)| u64::from(span.start))
}

/// A quotation that a cue splits is marked in its parts.
fn quote_ranges(facts: &Facts) -> Ranges {
    let mut found = Ranges::new();
    for (i, quote) in facts.quotes.iter().enumerate() {
        if quote.fragments.is_empty() {
            found.push((quote.span, i));
        }
        found.extend(quote.fragments.iter().map(|&part| (part, i)));
    }
    found
}

/// The innermost range around the span. Ranges nest at most a few deep, so a few steps back find it.
fn covering(ranges: &Ranges, span: Span) -> Option<usize> {
    let next = ranges.partition_point(|(range, _)| range.start <= span.start);
    let near = ranges.get(next.saturating_sub(4)..next)?;
    near.iter().rev().find(|(range, _)| range.contains(span)).map(|&(_, i)| i)
}
