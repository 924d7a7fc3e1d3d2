//! What the page is showing, as plain data, and the actions that change it.

use std::rc::Rc;

use yew::Reducible;

use article_lens::facts::OwnWords;
use article_lens::find::{holds, parted};
use article_lens::report::{Change, Correction};
use article_lens::{Place, paragraphs};

use crate::arrival::{Arriving, Whole};
use crate::article::{Article, Memory};
use crate::file::Files;
use crate::held::Held;
use crate::layer::{Layer, Layers};
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
    /// The text that another one took the place of at once, with its corrections, until it is brought back or the new one is
    /// changed.
    pub(crate) replaced: Option<(Rc<str>, Vec<Correction>)>,
    /// What was left out of the text when it came in, until it is put back or the rest is changed.
    pub(crate) left: Option<Left>,
    /// The files that the text came with.
    pub(crate) files: Option<Files>,
    /// What the reader corrected, in order.
    pub(crate) corrections: Vec<Correction>,
    /// What was taken back of it, the last one last.
    pub(crate) undone: Vec<Correction>,
    /// Whether a reload brings the text back; `None` until the reader says so.
    pub(crate) keeps: Option<bool>,
    /// The reader's own words.
    pub(crate) own: Own,
    held: Held,
}

/// Longer texts, in bytes, are read in slices between the browser's frames.
const LONG_TEXT: usize = 50_000;
/// What a reader can do.
pub(crate) enum Action {
    /// The box now holds this text.
    Write(Rc<str>),
    /// So much of a long text is analyzed, in percent; it comes in as a whole.
    Wait(u32),
    /// Bring the focus to a mark.
    Want(Mark),
    /// A whole text came in at once: show it with its evidence, a long one once it is read.
    Open(Whole),
    /// A long text is read.
    Arrive(Whole),
    /// Part of a page came into the box: what was left out of it.
    LeftOut(Left),
    /// Bring back what was left out.
    PutBack,
    /// Bring back the text that the last one took the place of.
    Undo,
    /// Show what the box holds.
    Read,
    /// Back to the box, with the cursor in that paragraph, so many bytes from its start.
    Edit(usize, usize),
    /// The grade that the reader aims for, as typed.
    Aim(Rc<str>),
    /// Show or hide a layer.
    Toggle(Layer),
    /// Go where a number leads.
    Lead(Lead),
    /// Close the evidence.
    Close,
    /// Correct what was found in these words.
    Correct(Place, Change),
    /// Take the last correction back.
    TakeBack,
    /// Make the correction again that was taken back last.
    Repeat,
    /// Bring the text back after a reload, or forget it.
    Keep(bool),
    /// Show a text again that was kept, as it was corrected.
    Restore(Rc<str>, Vec<Correction>),
    /// Weigh by these words of the reader's own, too; by none where there are none.
    Own(Own),
    /// Say what went wrong; nothing else changes.
    Complain(String),
}

impl Default for State {
    fn default() -> State {
        let held = Held::default();
        State {
            text: "".into(),
            outside: 0,
            article: Rc::new(Article::of_text("", &held.memory, &mut [], &OwnWords::default())),
            screen: Screen::Box,
            layers: Layers::default(),
            selected: None,
            those: Those::Sentences,
            wanted: None,
            arriving: None,
            busy: 0,
            cursor: None,
            aim: "".into(),
            complaint: None,
            replaced: None,
            left: None,
            files: None,
            corrections: Vec::new(),
            undone: Vec::new(),
            keeps: None,
            own: Own::default(),
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
            self.replaced = None;
            self.selected = None;
            self.wanted = None;
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

    /// Reads the text anew, as it is corrected.
    fn read(&mut self) {
        let own = self.own.words();
        self.article = Rc::new(Article::of_text(&self.text, &self.held.memory, &mut self.corrections, &own));
    }

    fn corrected(mut self, place: Place, change: Change) -> State {
        let of_words = matches!(change, Change::NotCharged | Change::NeverCharged | Change::Charged);
        if let Some(correction) = Correction::new(&paragraphs(&self.text), place, change) {
            self.corrections.push(correction);
            self.undone.clear();
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
            self.cursor = None;
        }
        let mut state = self.with_text(text).on(Screen::Reading);
        if is_new {
            state.replaced = (!before.trim().is_empty()).then_some((before, corrections));
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
            Action::Undo => match self.replaced.clone() {
                Some((before, corrections)) => {
                    self.corrections = corrections;
                    self.undone.clear();
                    self.files = None;
                    self.with_text(before).on(Screen::Box)
                }
                None => self,
            },
            Action::Read => self.on(Screen::Reading),
            Action::Edit(paragraph, byte) => {
                let start = paragraphs(&self.text).get(paragraph).map_or(0, |part| part.start as usize);
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
            Action::TakeBack => {
                self.undone.extend(self.corrections.pop());
                self.selected = None;
                self.read();
                self
            }
            Action::Repeat => {
                self.corrections.extend(self.undone.pop());
                self.selected = None;
                self.read();
                self
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
