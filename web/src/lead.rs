//! Where a number leads: to a mark, through all that it counted one after the other, or to an instrument.

use article_lens::facts::{Charged, WordKind};
use yew::prelude::*;

use crate::article::Article;
use crate::layer::Layer;
use crate::mark::{Mark, MarkKind};
use crate::voice::{Naming, Sayer};

/// Where a number leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// To the evidence of this mark.
    Mark(Mark),
    /// To the evidence of this mark as one of those.
    One(Mark, Those),
    /// To the first of those; asked again, to the one after the open one.
    Those(Those),
    /// To the paragraph of that number, from 0.
    Paragraph(u32),
    /// To the instrument of that identifier.
    Panel(&'static str),
}

/// What a click does on what leads there.
pub(crate) fn to(on_lead: &Callback<Lead>, lead: Lead) -> Callback<MouseEvent> {
    on_lead.reform(move |_| lead)
}

/// A button of that class that leads there.
pub(crate) fn button(on_lead: &Callback<Lead>, lead: Lead, class: &'static str, content: String) -> Html {
    html! { <button type="button" {class} onclick={to(on_lead, lead)}>{ content }</button> }
}

/// The marks that a number counted: what "previous" and "next" go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Those {
    /// All sentences.
    Sentences,
    /// What a layer counts.
    Layer(Layer),
    /// The words that count as such in a formula.
    Counted(WordKind),
    /// What counts as little as this mark: in headings, or nobody's words in quotation marks. Words of that kind, if it
    /// is a word.
    Like(Mark, WordKind),
    /// The writer's or the sources' positive or negative words; both without a sign.
    Charged { positive: Option<bool>, quoted: bool },
    /// The words that a "not" turns round.
    Negated,
    /// Somebody's positive or negative words; those that are turned round without a sign.
    SaidBy { sayer: Sayer, positive: Option<bool> },
    /// This word, wherever it stands.
    Word(Mark),
    /// Statements with words in quotation marks.
    InMarks,
    /// A speaker's statements.
    Speaker(u32),
    /// The statements of such speakers.
    Voices(Naming),
    /// The statements of all but named people.
    NotNamed,
}

impl Those {
    /// What a mark is counted with, a word with those of that kind.
    pub(crate) fn of(article: &Article, mark: Mark, words: WordKind) -> Those {
        let layer = match article.layer(mark) {
            Layer::Words => Those::Counted(words),
            layer => Those::Layer(layer),
        };
        if layer.has(article, mark) {
            layer
        } else if mark.kind == MarkKind::Sentence && article.is_counted(mark) {
            Those::Sentences
        } else {
            Those::Like(mark, words)
        }
    }

    /// The kind of words that these are, if they are counted words.
    pub(crate) fn word_kind(self) -> Option<WordKind> {
        match self {
            Those::Counted(kind) => Some(kind),
            Those::Like(mark, kind) if mark.kind == MarkKind::Word => Some(kind),
            Those::Word(mark) if mark.kind == MarkKind::Word => Some(WordKind::Long),
            _ => None,
        }
    }

    /// The marks, in order of the text.
    pub(crate) fn marks(self, article: &Article) -> Vec<Mark> {
        article.all(self.kind()).filter(|&mark| self.has(article, mark)).collect()
    }

    fn kind(self) -> MarkKind {
        match self {
            Those::Sentences | Those::Layer(Layer::Hard) => MarkKind::Sentence,
            Those::Counted(_) => MarkKind::Word,
            Those::Layer(Layer::Positive | Layer::Negative)
            | Those::Charged { .. }
            | Those::SaidBy { .. }
            | Those::Negated => MarkKind::Charged,
            Those::Word(mark) | Those::Like(mark, _) => mark.kind,
            _ => MarkKind::Quote,
        }
    }

    fn has(self, article: &Article, mark: Mark) -> bool {
        if self.word_kind().is_some_and(|kind| !article.is_word(mark, kind)) {
            return false;
        }
        if let Those::Like(one, _) = self {
            return article.layer(one) == article.layer(mark)
                && !article.is_counted(mark)
                && article.is_in_heading(one) == article.is_in_heading(mark);
        }
        let voice = || article.voice(mark);
        let charged = || article.charged(mark);
        article.is_counted(mark)
            && match self {
                Those::Layer(Layer::Hard) => article.is_hard(mark),
                Those::Layer(layer) => article.layer(mark) == layer,
                Those::Charged { positive, quoted } => charged().is_some_and(|c| {
                    c.quoted == quoted && positive.is_none_or(|sign| sign == c.is_positive())
                }),
                Those::Negated => charged().is_some_and(|c| c.negated),
                Those::SaidBy { sayer, positive } => {
                    let sign = |c: &Charged| positive.map_or(c.negated, |sign| sign == c.is_positive());
                    charged().is_some_and(sign) && article.is_said_by(mark, sayer)
                }
                Those::Word(one) => {
                    article.layer(mark) == article.layer(one) && article.listed(mark) == article.listed(one)
                }
                Those::InMarks => article.quote(mark).is_some_and(|q| q.words_in_marks > 0),
                Those::Speaker(i) => voice().is_some_and(|v| v.attribution.speakers().any(|own| own == i)),
                Those::Voices(naming) => voice().is_some_and(|v| v.naming() == naming),
                Those::NotNamed => voice().is_some_and(|v| v.naming() != Naming::Named),
                _ => true,
            }
    }

    /// What one of them is called, where that is not what its evidence calls it.
    pub(crate) fn unit(self) -> Option<&'static str> {
        if let Some(kind) = self.word_kind() {
            return Some(kind.title());
        }
        match self {
            Those::Sentences => Some("Sentence"),
            Those::Charged { positive: None, .. } | Those::SaidBy { positive: None, .. } | Those::Negated => {
                Some("Word")
            }
            _ => None,
        }
    }

    /// What sets them apart from all marks of their kind.
    pub(crate) fn apart(self) -> &'static str {
        match self {
            Those::Charged { quoted: false, .. } | Those::SaidBy { sayer: Sayer::Writer, .. } => {
                " by the writer"
            }
            Those::Charged { .. } => " by sources",
            Those::Negated => " turned round",
            Those::Word(_) => " alike",
            Those::InMarks => " with quotation marks",
            Those::Speaker(_) | Those::SaidBy { sayer: Sayer::Speaker(_), .. } => " by this source",
            Those::Voices(Naming::Named) => " by named people",
            Those::Voices(Naming::Unnamed) => " by unnamed sources",
            Those::Voices(Naming::Body) => " by organizations and documents",
            Those::Voices(Naming::Open) | Those::SaidBy { .. } => " without a clear speaker",
            Those::NotNamed => " not by a named person",
            _ => "",
        }
    }
}

/// The first of these marks, or the one after the selected one, round and round.
pub(crate) fn after(marks: &[Mark], selected: Option<Mark>) -> Option<Mark> {
    let here = marks.iter().position(|&mark| Some(mark) == selected);
    let next = here.map_or(0, |i| (i + 1) % marks.len().max(1));
    marks.get(next).copied()
}
