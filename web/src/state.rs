//! What the page is showing, as plain data, and the actions that change it.

use std::rc::Rc;

use yew::Reducible;

use article_lens::facts::OwnWords;
use article_lens::find::{holds, parted};
use article_lens::report::{Change, Correction};
use article_lens::{Paragraph, Place, paragraphs};

pub(crate) use crate::action::Action;
use crate::arrival::{Arriving, Whole};
use crate::article::{Article, Memory, as_it_stands};
use crate::asked::Answer;
use crate::file::Files;
use crate::held::Held;
use crate::layer::Layers;
use crate::lead::{Lead, Those, after};
use crate::mark::{Mark, MarkKind};
use crate::own::Own;
use crate::page::Left;

/// Which of its two screens the studio shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// The box that a text is put into.
    Box,
    /// The text with its evidence.
    Reading,
}

/// Everything the studio shows.
#[derive(Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) text: Rc<str>,
    /// How often the text came from elsewhere than from the box.
    pub(crate) outside: u32,
    pub(crate) article: Rc<Article>,
    pub(crate) screen: Screen,
    pub(crate) layers: Layers,
    /// The mark whose evidence is open.
    pub(crate) selected: Option<Mark>,
    /// What that mark is shown as one of.
    pub(crate) those: Those,
    /// The mark that the focus goes to, once it is drawn.
    pub(crate) wanted: Option<Mark>,
    /// A long text that came in and is being read in slices, and how much of it is, in percent.
    pub(crate) arriving: Option<Arriving>,
    pub(crate) busy: u32,
    /// Where the cursor stands in the box when it opens, in bytes; `None` where the text was never shown.
    pub(crate) cursor: Option<usize>,
    /// What the reader typed as the grade to aim for.
    pub(crate) aim: Rc<str>,
    /// What went wrong with a file, as a sentence.
    pub(crate) complaint: Option<Rc<str>>,
    /// The texts that another one took the place of at once, each with its corrections, the last one last.
    pub(crate) replaced: Vec<(Rc<str>, Vec<Correction>)>,
    /// What was left out of the text when it came in, until it is put back or the rest is changed.
    pub(crate) left: Option<Left>,
    /// The files that the text came with.
    pub(crate) files: Option<Files>,
    /// What the reader corrected, in order.
    pub(crate) corrections: Vec<Correction>,
    /// What was taken back of it, the last one last.
    pub(crate) undone: Vec<Correction>,
    /// The words that were corrected last, or whose correction was taken back.
    pub(crate) touched: Option<Place>,
    /// Whether the text is counted as it stands, with nothing set aside or mended.
    pub(crate) as_it_stands: bool,
    /// Whether a reload brings the text back; `None` until the reader says so.
    pub(crate) keeps: Option<bool>,
    /// The reader's own words.
    pub(crate) own: Own,
    /// What came of asking for VADER's scores.
    pub(crate) scored: Answer,
    held: Held,
}

/// Where the words of a correction stand.
pub(crate) fn of(correction: &Correction) -> Place {
    Place { paragraph: correction.anchor.paragraph, span: correction.anchor.span }
}

/// Longer texts, in bytes, are read in slices between the browser's frames.
pub(crate) const LONG_TEXT: usize = 50_000;
impl Default for State {
    fn default() -> State {
        let held = Held::default();
        State {
            text: "".into(),
            outside: 0,
            article: Rc::new(Article::of_parts(&[], &held.memory, &mut [], &OwnWords::default())),
            screen: Screen::Box,
            layers: Layers::of(true),
            selected: None,
            those: Those::Sentences,
            wanted: None,
            arriving: None,
            busy: 0,
            cursor: None,
            aim: "".into(),
            complaint: None,
            replaced: Vec::new(),
            left: None,
            files: None,
            corrections: Vec::new(),
            undone: Vec::new(),
            touched: None,
            as_it_stands: false,
            keeps: None,
            own: Own::default(),
            scored: Answer::None,
            held,
        }
    }
}

impl State {
    fn with_text(mut self, text: Rc<str>) -> State {
        if *self.text != *text {
            self.text = text;
            self.outside += 1;
            self.left = self.left.filter(|left| holds(&self.text, &left.short));
            (self.selected, self.wanted, self.touched) = (None, None, None);
            self.complaint = None;
            self.read();
        }
        self.arriving = None;
        self
    }

    /// With what the box holds, which is not put there again.
    fn with_typed(self, text: Rc<str>) -> State {
        let outside = self.outside;
        State { outside, ..self.with_text(text) }
    }

    /// The text's paragraphs, as they are counted.
    fn parts(&self) -> Vec<Paragraph<'_>> {
        let parts = paragraphs(&self.text);
        if self.as_it_stands { as_it_stands(parts) } else { parts }
    }

    /// Reads the text anew, as it is corrected.
    fn read(&mut self) {
        let (own, mut corrections) = (self.own.words(), core::mem::take(&mut self.corrections));
        let article = Article::of_parts(&self.parts(), &self.held.memory, &mut corrections, &own);
        self.layers = self.layers.after(self.article.is_english, article.is_english);
        (self.article, self.corrections) = (Rc::new(article), corrections);
    }

    /// With corrections taken back or repeated, the last one of these words.
    fn reread(mut self, touched: Option<Place>) -> State {
        (self.selected, self.touched) = (None, touched);
        self.read();
        self
    }

    fn corrected(mut self, place: Place, change: Change) -> State {
        let of_words = matches!(change, Change::NotCharged | Change::NeverCharged | Change::Charged);
        if let Some(correction) = Correction::new(&self.parts(), place, change) {
            self.corrections.push(correction);
            self.undone.clear();
            self.touched = Some(place);
            self.read();
            let word = || of_words.then(|| self.article.word_at(place));
            self.selected = self.article.quote_at(place).or_else(word);
            if let Some(mark) = self.selected.filter(|_| of_words) {
                self.those = Those::of(&self.article, mark, self.layers.words);
            }
        }
        self
    }

    /// Waits for a long text to be read.
    fn awaiting(mut self, whole: Whole) -> State {
        (self.arriving, self.busy) = (Some(Arriving(Rc::new(whole))), 0);
        self.complaint = None;
        self
    }

    /// What is remembered of paragraphs that were read.
    pub(crate) fn memory(&self) -> Memory {
        self.held.memory.clone()
    }

    /// Notes that the box holds this, and the state does not know it yet.
    pub(crate) fn is_behind(&self, text: impl Fn() -> String + 'static) {
        *self.held.ahead.borrow_mut() = Some(Box::new(text));
    }

    /// Whether the box holds what the state does not know yet.
    pub(crate) fn has_ahead(&self) -> bool {
        self.held.ahead.borrow().is_some()
    }

    fn ahead(&self) -> Option<Rc<str>> {
        self.held.ahead.take().map(|text| text().into())
    }

    /// Catches up with the box; `read` tells whether its text is read, or gone at once.
    fn caught_up(mut self, read: bool) -> State {
        let Some(text) = self.ahead() else { return self };
        if read {
            return self.with_typed(text);
        }
        self.text = text;
        self
    }

    /// Shows a text that came in, and keeps the one whose place it takes.
    fn opened(mut self, whole: Whole) -> State {
        let Whole { text, left, files, complaint, .. } = whole;
        let before = Rc::clone(&self.text);
        let is_new = *before != *text;
        let corrections = if is_new { core::mem::take(&mut self.corrections) } else { Vec::new() };
        if is_new {
            self.undone.clear();
            (self.cursor, self.as_it_stands) = (None, false);
        }
        let mut state = self.with_text(text).on(Screen::Reading);
        if is_new && !before.trim().is_empty() {
            state.replaced.push((before, corrections));
        }
        (state.left, state.files) = (left, files);
        state.complaint = complaint.map(Rc::from);
        state
    }

    fn on(mut self, screen: Screen) -> State {
        let readable = !self.article.blocks.is_empty();
        self.screen = if readable { screen } else { Screen::Box };
        self
    }

    fn led(mut self, lead: Lead) -> State {
        let (mark, those) = match lead {
            Lead::Mark(mark) => (Some(mark), Those::of(&self.article, mark, self.layers.words)),
            Lead::One(mark, those) => (Some(mark), those),
            Lead::Those(those) => {
                // Asked again, a count leads on; sentences stand for several counts.
                let again = self.those == those && those != Those::Sentences;
                (after(&those.marks(&self.article), self.selected.filter(|_| again)), those)
            }
            Lead::Paragraph(_) | Lead::Panel(_) => (None, self.those),
        };
        if let Lead::Paragraph(number) = lead {
            // Drawn at once: a paragraph that is drawn anew loses the focus.
            self.wanted = Some(Mark::new(number as usize, MarkKind::Sentence, 0));
        }
        if let Some(mark) = mark {
            self.layers = self.layers.with(self.article.layer(mark), true);
        }
        self.layers.words = those.word_kind().unwrap_or(self.layers.words);
        (self.selected, self.those) = (mark, those);
        self.on(Screen::Reading)
    }

    fn after(self, action: Action) -> State {
        let state = match &action {
            Action::Open(_) => self.caught_up(false),
            Action::Arrive(whole) if !whole.typed => self.caught_up(false),
            Action::Read | Action::Lead(_) | Action::Undo | Action::PutBack => self.caught_up(true),
            // What was typed before a complaint does not take it away when it is read.
            Action::Complain(_) => self.caught_up(true),
            _ => self,
        };
        state.done(action)
    }

    fn done(mut self, action: Action) -> State {
        match action {
            // A keystroke's own analysis came too late: another text is being read.
            Action::Write(_) if self.screen == Screen::Reading => self,
            Action::Write(text) if text.len() > self.text.len() + LONG_TEXT => {
                self.awaiting(Whole { text, typed: true, ..Whole::default() })
            }
            Action::Write(text) => {
                self.held.ahead.take();
                self.with_typed(text)
            }
            Action::Open(whole) if whole.text.len() > LONG_TEXT => self.awaiting(whole),
            Action::Open(whole) => self.opened(whole),
            Action::Arrive(whole) if whole.typed => {
                let text = self.ahead().unwrap_or(whole.text);
                self.with_typed(text)
            }
            Action::Arrive(whole) => self.opened(whole),
            Action::LeftOut(left) => {
                self.left = Some(left);
                self
            }
            Action::PutBack => {
                let left = self.left.take();
                let around = left.as_ref().and_then(|left| parted(&self.text, &left.short));
                match around.zip(left.as_ref()) {
                    Some(((before, behind), left)) => {
                        let text = [before, &left.whole, behind].concat();
                        self.with_text(text.into())
                    }
                    None => self,
                }
            }
            Action::Wait(percent) => {
                self.busy = percent;
                self
            }
            Action::Want(mark) => {
                self.wanted = Some(mark);
                self
            }
            Action::Undo => match self.replaced.pop() {
                Some((before, corrections)) => {
                    self.corrections = corrections;
                    self.undone.clear();
                    self.files = None;
                    self.with_text(before).on(Screen::Box)
                }
                None => self,
            },
            Action::AsItStands(now) => {
                (self.as_it_stands, self.selected) = (now, None);
                self.read();
                self
            }
            Action::Read => self.on(Screen::Reading),
            Action::Edit(paragraph, byte) => {
                let start = self.parts().get(paragraph).map_or(0, |part| part.start as usize);
                self.cursor = Some(start + byte);
                self.selected = None;
                self.on(Screen::Box)
            }
            Action::Toggle(layer) => {
                self.layers = self.layers.with(layer, !self.layers.has(layer));
                self.selected = self.selected.filter(|&m| self.article.layer(m) != layer);
                self
            }
            Action::Aim(aim) => {
                self.aim = aim;
                self
            }
            Action::Lead(lead) => self.led(lead),
            Action::Close => {
                self.selected = None;
                self
            }
            Action::Correct(place, change) => self.corrected(place, change),
            Action::TakeBack(Some(place)) => {
                while let Some(i) = self.corrections.iter().rposition(|c| of(c) == place) {
                    self.undone.push(self.corrections.remove(i));
                }
                self.reread(Some(place))
            }
            Action::TakeBack(None) => {
                let last = self.corrections.pop();
                let place = last.as_ref().map(of);
                self.undone.extend(last);
                self.reread(place)
            }
            Action::Repeat => {
                let last = self.undone.pop();
                let place = last.as_ref().map(of);
                self.corrections.extend(last);
                self.reread(place)
            }
            Action::Keep(keeps) => {
                self.keeps = Some(keeps);
                self
            }
            Action::Restore(text, corrections) => {
                (self.keeps, self.corrections) = (Some(true), corrections);
                self.with_text(text).on(Screen::Reading)
            }
            Action::Own(own) => {
                (self.own, self.selected, self.complaint) = (own, None, None);
                self.read();
                self
            }
            Action::Scored(answer) => {
                self.scored = answer;
                self
            }
            Action::Complain(complaint) => {
                self.arriving = None;
                self.complaint = Some(complaint.into());
                self
            }
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        Rc::new((*self).clone().after(action))
    }
}
