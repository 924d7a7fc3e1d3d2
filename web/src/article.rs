//! An article as the page holds it: its paragraphs with their facts, the report, and where each sentence stands.
//!
//! In comes a text, or the blocks that a host page's article is made of; out come plain data that components
//! compare and draw. Nothing here knows the screen.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::facts::{Confidence, Quote, QuoteKind, Sentence, Tally};
use article_lens::report::{Attribution, Note, Speaker, SpeakerKind};
use article_lens::{Facts, Memo, Paragraph, ParagraphKind, Report, Span, paragraphs, report};

use crate::mark::{Mark, MarkKind};
use crate::state::{Layer, Layers};
use article_lens::ordered::ordered;

/// A paragraph's facts, equal only to themselves: a paragraph that did not change is not drawn again.
#[derive(Clone)]
pub(crate) struct Known(pub(crate) Arc<Facts>);

impl PartialEq for Known {
    fn eq(&self, other: &Known) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Whose a quotation is, as the margin names it.
#[derive(Clone, PartialEq)]
pub(crate) struct Voice {
    /// The source as written; empty where the text does not tell.
    pub(crate) who: String,
    /// What the margin calls it: the source as written, but the speaker's name where that is a pronoun.
    pub(crate) name: String,
    /// What the speaker is; `None` where there is none.
    pub(crate) kind: Option<SpeakerKind>,
    /// The number of its hue, 1 to 8; 0 without a speaker.
    pub(crate) hue: usize,
    /// What the report says of it.
    pub(crate) attribution: Attribution,
}

/// A paragraph with all that its row on the page needs.
#[derive(Clone, PartialEq)]
pub(crate) struct Block {
    pub(crate) text: Rc<str>,
    pub(crate) facts: Known,
    /// One for each of the facts' quotes, in their order.
    pub(crate) voices: Rc<[Voice]>,
}

impl Block {
    pub(crate) fn kind(&self) -> ParagraphKind {
        self.facts.0.kind
    }
}

/// Where a counted sentence stands.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct SentencePlace {
    pub(crate) paragraph: usize,
    pub(crate) index: usize,
}

/// A text with everything that was found in it.
pub(crate) struct Article {
    pub(crate) blocks: Vec<Block>,
    pub(crate) report: Report,
    /// All sentences that the tally counts: headings left out.
    pub(crate) sentences: Vec<SentencePlace>,
    /// For each paragraph, how many counted sentences stand before it.
    before: Vec<usize>,
}

impl PartialEq for Article {
    fn eq(&self, other: &Article) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The facts remembered between keystrokes: a cache, so it may change behind the state.
pub(crate) type Memory = Rc<RefCell<Memo>>;

impl Article {
    /// The article in a pasted or typed text.
    pub(crate) fn of_text(text: &str, memory: &Memory) -> Article {
        Article::of(&paragraphs(text), memory)
    }

    /// The article that a page's own blocks make: what each is has been told by the page.
    pub(crate) fn of_blocks(blocks: &[(ParagraphKind, String)], memory: &Memory) -> Article {
        let parts: Vec<Paragraph> =
            blocks.iter().map(|(kind, text)| Paragraph { start: 0, text, kind: *kind }).collect();
        Article::of(&parts, memory)
    }

    fn of(parts: &[Paragraph], memory: &Memory) -> Article {
        let facts = memory.borrow_mut().facts(parts);
        let report = report(facts.iter().map(|f| &**f));
        let mut blocks = Vec::with_capacity(parts.len());
        let mut sentences = Vec::new();
        let mut before = Vec::with_capacity(parts.len());
        let mut attributions = report.attributions.iter();
        for (number, (part, facts)) in parts.iter().zip(facts).enumerate() {
            before.push(sentences.len());
            if facts.kind != ParagraphKind::Heading {
                sentences.extend(
                    (0..facts.sentences.len()).map(|index| SentencePlace { paragraph: number, index }),
                );
            }
            let own = attributions.by_ref().take(facts.quotes.len());
            let voices = own.map(|a| voice(parts, &report, *a)).collect();
            blocks.push(Block { text: part.text.into(), facts: Known(facts), voices });
        }
        Article { blocks, report, sentences, before }
    }

    /// Those who say something outside of headings, with their numbers.
    pub(crate) fn sources(&self) -> impl Iterator<Item = (u32, &Speaker)> {
        (0..).zip(&self.report.speakers).filter(|(_, speaker)| speaker.statements > 0)
    }

    pub(crate) fn tally(&self) -> &Tally {
        &self.report.tally
    }

    pub(crate) fn facts(&self, paragraph: usize) -> Option<&Facts> {
        self.blocks.get(paragraph).map(|b| &*b.facts.0)
    }

    /// The sentence at a place.
    pub(crate) fn sentence(&self, place: SentencePlace) -> Option<&Sentence> {
        self.facts(place.paragraph)?.sentences.get(place.index)
    }

    /// All counted sentences with their places.
    pub(crate) fn counted(&self) -> impl Iterator<Item = (SentencePlace, &Sentence)> {
        self.sentences.iter().filter_map(|&place| Some((place, self.sentence(place)?)))
    }

    /// The zero-based number of a sentence among the counted ones; `None` for a heading's.
    pub(crate) fn number(&self, paragraph: usize, index: usize) -> Option<usize> {
        if self.blocks.get(paragraph)?.kind() == ParagraphKind::Heading {
            return None;
        }
        Some(self.before.get(paragraph)? + index)
    }

    /// The zero-based number, within its paragraph, of the sentence that holds this byte.
    pub(crate) fn sentence_at(&self, paragraph: usize, byte: u32) -> usize {
        let Some(facts) = self.facts(paragraph) else { return 0 };
        facts.sentences.partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }

    /// Where a byte stands on the axis of sentences: 2.5 is the middle of the third. `None` inside headings.
    pub(crate) fn axis(&self, paragraph: usize, byte: u32) -> Option<f64> {
        let index = self.sentence_at(paragraph, byte);
        let number = self.number(paragraph, index)?;
        let span = self.facts(paragraph)?.sentences.get(index)?.span;
        let inside = f64::from(byte.saturating_sub(span.start)) / f64::from(span.len().max(1));
        Some(number as f64 + inside.min(1.0))
    }

    /// All quotes with their paragraph, number and voice, in order.
    pub(crate) fn quotes(&self) -> impl Iterator<Item = (Mark, &Quote, &Voice)> {
        self.blocks.iter().enumerate().flat_map(|(paragraph, block)| {
            let quotes = block.facts.0.quotes.iter().zip(block.voices.iter());
            quotes
                .enumerate()
                .map(move |(i, (quote, voice))| (Mark::new(paragraph, MarkKind::Quote, i), quote, voice))
        })
    }

    /// The statements: quotes that somebody says.
    pub(crate) fn statements(&self) -> impl Iterator<Item = (Mark, &Quote, &Voice)> {
        self.quotes().filter(|(_, quote, _)| quote.kind.is_statement())
    }

    /// The mark's span in its paragraph; empty where it is gone.
    pub(crate) fn span(&self, mark: Mark) -> Span {
        let index = mark.index as usize;
        let found = self.facts(mark.paragraph as usize).and_then(|facts| match mark.kind {
            MarkKind::Sentence => facts.sentences.get(index).map(|s| s.span),
            MarkKind::LongWord => facts.long_words.get(index).copied(),
            MarkKind::Charged => facts.charged.get(index).map(|c| c.span),
            MarkKind::Quote => facts.quotes.get(index).map(|q| q.span),
        });
        found.unwrap_or_default()
    }

    /// The mark's words as they stand in the text.
    pub(crate) fn words(&self, mark: Mark) -> &str {
        self.blocks.get(mark.paragraph as usize).map_or("", |b| self.span(mark).of(&b.text))
    }

    /// The layer that shows a mark.
    pub(crate) fn layer(&self, mark: Mark) -> Layer {
        match mark.kind {
            MarkKind::Sentence => Layer::Hard,
            MarkKind::LongWord => Layer::Long,
            MarkKind::Quote => Layer::Quotes,
            MarkKind::Charged if self.is_positive(mark) => Layer::Positive,
            MarkKind::Charged => Layer::Negative,
        }
    }

    fn is_positive(&self, mark: Mark) -> bool {
        let charged = self.facts(mark.paragraph as usize).and_then(|f| f.charged.get(mark.index as usize));
        charged.is_some_and(|c| c.is_positive())
    }

    /// All marks of the layers that are shown, in order of the text.
    pub(crate) fn marks(&self, layers: Layers) -> Vec<Mark> {
        let mut found: Vec<Mark> = Vec::new();
        for (paragraph, block) in self.blocks.iter().enumerate() {
            let facts = &block.facts.0;
            let of = |kind, count: usize| (0..count).map(move |i| Mark::new(paragraph, kind, i));
            let from = found.len();
            if block.kind() != ParagraphKind::Heading {
                let hard = of(MarkKind::Sentence, facts.sentences.len());
                found.extend(hard.filter(|m| facts.sentences.get(m.index as usize).is_some_and(is_hard)));
            }
            found.extend(of(MarkKind::LongWord, facts.long_words.len()));
            found.extend(of(MarkKind::Charged, facts.charged.len()));
            found.extend(of(MarkKind::Quote, facts.quotes.len()));
            let mut own = found.split_off(from);
            own.retain(|&m| layers.has(self.layer(m)));
            found.extend(ordered(own, |&m| u64::from(self.span(m).start) << 2 | m.kind as u64));
        }
        found
    }

    /// The marks that a mark is counted with: its neighbors under "previous" and "next".
    pub(crate) fn alike(&self, mark: Mark) -> Vec<Mark> {
        let mut all = self.marks(Layers::only(self.layer(mark)));
        all.retain(|&m| self.is_in_heading(m) == self.is_in_heading(mark));
        if mark.kind == MarkKind::Quote {
            let is_statement = |m: &Mark| self.quote(*m).is_some_and(|q| q.kind.is_statement());
            let own = is_statement(&mark);
            all.retain(|m| is_statement(m) == own);
        }
        all
    }

    /// The first mark of a layer that counts: none in a heading, nobody's words in marks.
    pub(crate) fn first(&self, layer: Layer) -> Option<Mark> {
        let counts = |&m: &Mark| {
            !self.is_in_heading(m)
                && self.quote(m).is_none_or(|q| m.kind != MarkKind::Quote || q.kind.is_statement())
        };
        self.marks(Layers::only(layer)).into_iter().find(counts)
    }

    /// Whether a mark stands in a heading, where words are marked but not counted.
    pub(crate) fn is_in_heading(&self, mark: Mark) -> bool {
        self.blocks.get(mark.paragraph as usize).is_some_and(|b| b.kind() == ParagraphKind::Heading)
    }

    pub(crate) fn quote(&self, mark: Mark) -> Option<&Quote> {
        self.facts(mark.paragraph as usize)?.quotes.get(mark.index as usize)
    }

    pub(crate) fn voice(&self, mark: Mark) -> Option<&Voice> {
        self.blocks.get(mark.paragraph as usize)?.voices.get(mark.index as usize)
    }

    /// The words at a place.
    pub(crate) fn at(&self, place: article_lens::Place) -> &str {
        self.blocks.get(place.paragraph as usize).map_or("", |b| place.span.of(&b.text))
    }

    /// How many headings were set aside, and the words around each mended break.
    pub(crate) fn mended(&self) -> (usize, Vec<(&str, &str)>) {
        let mut repeated = 0;
        let mut breaks = Vec::new();
        for note in &self.report.notes {
            match note {
                Note::RepeatedHeading { .. } => repeated += 1,
                Note::MendedBreak(place) => {
                    if let Some(block) = self.blocks.get(place.paragraph as usize) {
                        let head = block.text.get(..place.span.start as usize).unwrap_or("");
                        let tail = block.text.get(place.span.end as usize..).unwrap_or("");
                        breaks.push((last_words(head, 2), first_words(tail, 2)));
                    }
                }
            }
        }
        (repeated, breaks)
    }

    /// Whether the tally is too small for any formula.
    pub(crate) fn is_short(&self) -> bool {
        self.report.readability.flesch_kincaid_grade.is_none()
    }
}

/// Whether a sentence is so long that the page marks it.
pub(crate) fn is_hard(sentence: &Sentence) -> bool {
    sentence.tally.words >= HARD_SENTENCE
}

/// The first few words of a text.
pub(crate) fn first_words(text: &str, count: usize) -> &str {
    let text = text.trim_start();
    let end = text.match_indices(char::is_whitespace).nth(count - 1).map_or(text.len(), |(i, _)| i);
    text.get(..end).unwrap_or(text).trim_end_matches([',', '.', ';', ':'])
}

fn last_words(text: &str, count: usize) -> &str {
    let text = text.trim_end();
    let start = text.rmatch_indices(char::is_whitespace).nth(count - 1).map_or(0, |(i, m)| i + m.len());
    text.get(start..).unwrap_or(text)
}

fn voice(parts: &[Paragraph], report: &Report, attribution: Attribution) -> Voice {
    let speaker = attribution.speaker.and_then(|i| report.speakers.get(i as usize));
    let written = attribution.source.and_then(|place| {
        let part = parts.get(place.paragraph as usize)?;
        Some(place.span.of(part.text).split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let name = speaker.map(|s| s.name.clone()).unwrap_or_default();
    let who = written.unwrap_or_else(|| name.clone());
    Voice {
        name: if is_pronoun(&who) { name } else { who.clone() },
        who,
        kind: speaker.map(|s| s.kind),
        hue: attribution.speaker.map_or(0, hue),
        attribution,
    }
}

fn is_pronoun(source: &str) -> bool {
    ["he", "she", "they", "it", "who", "which", "his", "her", "its", "their", "him", "them"]
        .iter()
        .any(|pronoun| source.eq_ignore_ascii_case(pronoun))
}

/// The number of a speaker's hue: from the ninth on they repeat. Neighbors are far apart, slate comes last.
pub(crate) fn hue(speaker: u32) -> usize {
    const ORDER: [usize; 8] = [1, 3, 4, 2, 8, 7, 6, 5];
    ORDER.get(speaker as usize % ORDER.len()).copied().unwrap_or(1)
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
