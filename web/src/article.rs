//! An article as the page holds it: its paragraphs with their facts, the report, and where each sentence stands.
//!
//! In comes a text, or the blocks that a host page's article is made of; out come plain data that components
//! compare and draw. Nothing here knows the screen.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use article_lens::english::is_english;
use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::facts::{Charged, Context, Counted, OwnWords, Quote, Sentence, Tally, WordKind, unbroken};
use article_lens::lowercase::lowercase;
use article_lens::ordered::ordered;
use article_lens::report::correction::{Placed, corrected, follow};
use article_lens::report::{Correction, Speaker};
use article_lens::{Facts, Memo, Paragraph, ParagraphKind, Place, Report, Span, report};

use crate::layer::{Layer, Layers};
use crate::mark::{Mark, MarkKind};
use crate::voice::{Voice, hues, voice};
use crate::wording::{count, folded, owner};

mod mended;
mod said;

pub(crate) use mended::as_it_stands;
use mended::gone;

/// A paragraph's facts, equal only to themselves: a paragraph that did not change is not drawn again.
#[derive(Clone)]
pub(crate) struct Known(pub(crate) Arc<Facts>);

impl PartialEq for Known {
    fn eq(&self, other: &Known) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A paragraph with all that its row on the page needs.
#[derive(Clone, PartialEq)]
pub(crate) struct Block {
    pub(crate) text: Rc<str>,
    pub(crate) facts: Known,
    /// One for each of the facts' quotes, in their order.
    pub(crate) voices: Rc<[Voice]>,
    /// Words that the reader called no quotation.
    pub(crate) gone: Vec<Span>,
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
    /// Whether it reads like English, or is too short to tell.
    pub(crate) is_english: bool,
    /// The number of each speaker's hue.
    pub(crate) hues: Vec<usize>,
    /// The words that the reader corrected.
    corrected: Vec<Place>,
}

impl PartialEq for Article {
    fn eq(&self, other: &Article) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The facts remembered between keystrokes: a cache, so it may change behind the state.
pub(crate) type Memory = Rc<RefCell<Memo>>;

impl Article {
    /// The article that a page's own blocks make: what each is has been told by the page.
    pub(crate) fn of_blocks(blocks: &[(ParagraphKind, String)], memory: &Memory) -> Article {
        let parts: Vec<Paragraph> =
            blocks.iter().map(|(kind, text)| Paragraph { start: 0, text, kind: *kind }).collect();
        Article::of_parts(&parts, memory, &mut [], &OwnWords::default())
    }

    /// The article in a pasted or typed text, of which these are the paragraphs.
    pub(crate) fn of_parts(
        parts: &[Paragraph],
        memory: &Memory,
        corrections: &mut [Correction],
        own: &OwnWords,
    ) -> Article {
        let placed = follow(corrections, parts);
        let now = |(number, (part, facts)): (u32, (&Paragraph, Arc<Facts>))| {
            corrected(number, part.text, &facts, &placed, own).map_or(facts, Arc::new)
        };
        let known = memory.borrow_mut().facts(parts, own);
        let told = |facts: &[Arc<Facts>], placed: &[Placed]| report(facts.iter().map(|f| &**f), placed);
        let first = if placed.is_empty() { Vec::new() } else { told(&known, &[]).speakers };
        let facts: Vec<Arc<Facts>> = (0..).zip(parts.iter().zip(known)).map(now).collect();
        let report = told(&facts, &placed);
        let hues = hues(&first, &report.speakers);
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
            let voices = own.map(|a| voice(parts, &report, &hues, *a)).collect();
            let gone = gone(&placed, number, &facts);
            blocks.push(Block { text: part.text.into(), facts: Known(facts), voices, gone });
        }
        let is_english = is_english(parts, report.tally.words);
        let corrected = placed.iter().filter_map(|placed| placed.place).collect();
        Article { blocks, report, sentences, before, is_english, hues, corrected }
    }

    /// Those who say something outside of headings, with their numbers.
    pub(crate) fn sources(&self) -> impl Iterator<Item = (u32, &Speaker)> {
        (0..).zip(&self.report.speakers).filter(|(_, speaker)| speaker.statements > 0)
    }

    /// Whether the reader corrected what stands there.
    pub(crate) fn is_corrected(&self, place: Place) -> bool {
        self.corrected.contains(&place)
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

    /// The statements: quotes that somebody says, those in headings left out as in every count.
    pub(crate) fn statements(&self) -> impl Iterator<Item = (Mark, &Quote, &Voice)> {
        self.quotes().filter(|&(mark, ..)| self.is_counted(mark))
    }

    /// The mark's span in its paragraph; empty where it is gone.
    pub(crate) fn span(&self, mark: Mark) -> Span {
        let index = mark.index as usize;
        let found = self.facts(mark.paragraph as usize).and_then(|facts| match mark.kind {
            MarkKind::Sentence => facts.sentences.get(index).map(|s| s.span),
            MarkKind::Word => facts.words.get(index).map(|w| w.span),
            MarkKind::Charged => facts.charged.get(index).map(|c| c.span),
            MarkKind::Quote => facts.quotes.get(index).map(|q| q.span),
        });
        found.unwrap_or_default()
    }

    /// The mark's words as they stand in the text.
    pub(crate) fn words(&self, mark: Mark) -> &str {
        self.blocks.get(mark.paragraph as usize).map_or("", |b| self.span(mark).of(&b.text))
    }

    /// A counted word as it stands where no line ends in it.
    pub(crate) fn word(&self, mark: Mark) -> String {
        unbroken(self.words(mark)).into_owned()
    }

    /// Where a mark stands.
    pub(crate) fn place(&self, mark: Mark) -> Place {
        Place { paragraph: mark.paragraph, span: self.span(mark) }
    }

    /// The quotation that consists of these words.
    pub(crate) fn quote_at(&self, place: Place) -> Option<Mark> {
        let quotes = &self.facts(place.paragraph as usize)?.quotes;
        let index = quotes.iter().position(|quote| quote.span == place.span)?;
        Some(Mark::new(place.paragraph as usize, MarkKind::Quote, index))
    }

    /// The positive or negative word that stands there; where there is none any more, its sentence.
    pub(crate) fn word_at(&self, place: Place) -> Mark {
        let paragraph = place.paragraph as usize;
        let mut words = self.all_in(paragraph, MarkKind::Charged);
        let sentence =
            || Mark::new(paragraph, MarkKind::Sentence, self.sentence_at(paragraph, place.span.start));
        words.find(|&word| self.span(word) == place.span).unwrap_or_else(sentence)
    }

    /// The layer that shows a mark.
    pub(crate) fn layer(&self, mark: Mark) -> Layer {
        match mark.kind {
            MarkKind::Sentence => Layer::Hard,
            MarkKind::Word => Layer::Words,
            MarkKind::Quote => Layer::Quotes,
            MarkKind::Charged if self.is_positive(mark) => Layer::Positive,
            MarkKind::Charged => Layer::Negative,
        }
    }

    fn is_positive(&self, mark: Mark) -> bool {
        self.charged(mark).is_some_and(|c| c.is_positive())
    }

    /// What is counted of a word.
    pub(crate) fn counted_word(&self, mark: Mark) -> Option<&Counted> {
        let facts = self.facts(mark.paragraph as usize).filter(|_| mark.kind == MarkKind::Word);
        facts?.words.get(mark.index as usize)
    }

    /// Whether a mark is a word of that kind.
    pub(crate) fn is_word(&self, mark: Mark, kind: WordKind) -> bool {
        self.counted_word(mark).is_some_and(|word| word.is(kind))
    }

    pub(crate) fn charged(&self, mark: Mark) -> Option<&Charged> {
        let facts = self.facts(mark.paragraph as usize).filter(|_| mark.kind == MarkKind::Charged);
        facts?.charged.get(mark.index as usize)
    }

    /// A name among the long words as lists show it: as written, without its owner's *’s*.
    pub(crate) fn name(&self, mark: Mark) -> Option<String> {
        self.counted_word(mark).filter(|word| word.is_name)?;
        Some(owner(&self.word(mark)).to_string())
    }

    /// A word as lists show it that is no name: in lower case, a long one without its owner's *’s*, a positive or negative
    /// one from its negator on.
    pub(crate) fn listed(&self, mark: Mark) -> Option<String> {
        if mark.kind == MarkKind::Word {
            return Some(lowercase(owner(&self.word(mark))));
        }
        let charged = self.charged(mark)?;
        let negators = charged.why.iter().filter(|change| change.rule == Context::Negated);
        let start =
            negators.filter_map(|change| change.by).fold(charged.span.start, |start, by| start.min(by.start));
        let text = &self.blocks.get(mark.paragraph as usize)?.text;
        Some(folded(&lowercase(Span { start, end: charged.span.end }.of(text))))
    }

    pub(crate) fn is_hard(&self, mark: Mark) -> bool {
        let facts = self.facts(mark.paragraph as usize);
        facts.and_then(|f| f.sentences.get(mark.index as usize)).is_some_and(is_hard)
    }

    /// All marks of the layers that are shown, in order of the text.
    pub(crate) fn marks(&self, layers: Layers) -> Vec<Mark> {
        let mut found: Vec<Mark> = Vec::new();
        for (paragraph, block) in self.blocks.iter().enumerate() {
            let mut own: Vec<Mark> = Vec::new();
            if block.kind() != ParagraphKind::Heading {
                own.extend(self.all_in(paragraph, MarkKind::Sentence).filter(|&m| self.is_hard(m)));
            }
            for kind in [MarkKind::Charged, MarkKind::Quote] {
                own.extend(self.all_in(paragraph, kind));
            }
            own.extend(self.all_in(paragraph, MarkKind::Word).filter(|&m| self.is_word(m, layers.words)));
            own.retain(|&m| layers.has(self.layer(m)));
            found.extend(ordered(own, |&m| u64::from(self.span(m).start) << 2 | m.kind as u64));
        }
        found
    }

    /// All marks of a kind, in order of the text.
    pub(crate) fn all(&self, kind: MarkKind) -> impl Iterator<Item = Mark> {
        (0..self.blocks.len()).flat_map(move |paragraph| self.all_in(paragraph, kind))
    }

    /// The marks of a kind in a paragraph.
    pub(crate) fn all_in(&self, paragraph: usize, kind: MarkKind) -> impl Iterator<Item = Mark> + use<> {
        let many = self.facts(paragraph).map_or(0, |facts| match kind {
            MarkKind::Sentence => facts.sentences.len(),
            MarkKind::Word => facts.words.len(),
            MarkKind::Charged => facts.charged.len(),
            MarkKind::Quote => facts.quotes.len(),
        });
        (0..many).map(move |i| Mark::new(paragraph, kind, i))
    }

    /// Whether a mark counts: none in a heading, nobody's words in quotation marks.
    pub(crate) fn is_counted(&self, mark: Mark) -> bool {
        let says = || self.quote(mark).is_some_and(|q| q.kind.is_statement());
        !self.is_in_heading(mark) && (mark.kind != MarkKind::Quote || says())
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
    pub(crate) fn at(&self, place: Place) -> &str {
        self.blocks.get(place.paragraph as usize).map_or("", |b| place.span.of(&b.text))
    }

    /// Whether the tally is too small for any formula.
    pub(crate) fn is_short(&self) -> bool {
        self.report.readability.grade().is_none()
    }

    /// How much there is to measure.
    pub(crate) fn size(&self) -> String {
        let tally = self.tally();
        if tally.words == 0 {
            return "No words".to_string();
        }
        format!("{} in {}", count(tally.words, "word"), count(tally.sentences, "sentence"))
    }

    /// Why a small text has no grade.
    pub(crate) fn too_short(&self) -> String {
        format!(
            "{}. Under 100 words or 3 sentences the formulas swing by several grades, so none is shown.",
            self.size()
        )
    }
}

/// Whether a sentence is so long that the page marks it.
pub(crate) fn is_hard(sentence: &Sentence) -> bool {
    sentence.tally.words >= HARD_SENTENCE
}
