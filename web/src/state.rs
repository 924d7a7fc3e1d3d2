//! What the page is showing, as plain data, and the actions that change it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::{Callback, Reducible};

use article_lens::facts::{OwnWords, WordKind};
use article_lens::report::{Change, Correction};
use article_lens::{Place, paragraphs};

use crate::article::{Article, Memory};
use crate::file::Files;
use crate::lead::{Lead, Those, after};
use crate::mark::Mark;
use crate::own::Own;
use crate::page::Left;
use crate::texts;

/// A layer of evidence in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    Hard,
    /// The words of the kind that [`Layers`] names.
    Words,
    Positive,
    Negative,
    Quotes,
    Cues,
}

impl Layer {
    /// In order of their keys, 1 to 6.
    pub(crate) const ALL: [Layer; 6] =
        [Layer::Hard, Layer::Words, Layer::Positive, Layer::Negative, Layer::Quotes, Layer::Cues];
}

/// Which layers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layers {
    shown: [bool; 6],
    /// Which words [`Layer::Words`] marks: those of the count that was last asked for.
    pub(crate) words: WordKind,
}

impl Default for Layers {
    fn default() -> Layers {
        Layers { shown: [true, false, true, true, true, false], words: WordKind::Long }
    }
}

impl Layers {
    pub(crate) fn has(self, layer: Layer) -> bool {
        self.shown[layer as usize]
    }

    fn with(mut self, layer: Layer, shown: bool) -> Layers {
        self.shown[layer as usize] = shown;
        self
    }
}

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
    pub(crate) article: Rc<Article>,
    pub(crate) screen: Screen,
    pub(crate) layers: Layers,
    /// The mark whose evidence is open.
    pub(crate) selected: Option<Mark>,
    /// What that mark is shown as one of.
    pub(crate) those: Those,
    /// Whether a long text is about to be analyzed.
    pub(crate) busy: bool,
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
    /// The reader's own words.
    pub(crate) own: Own,
    memory: Held,
}

/// The memory, left out of comparisons.
#[derive(Clone, Default)]
struct Held(Memory);

impl PartialEq for Held {
    fn eq(&self, _: &Held) -> bool {
        true
    }
}

/// A text that came in as a whole.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Whole {
    pub(crate) text: Rc<str>,
    /// What was left out of it.
    pub(crate) left: Option<Left>,
    /// The files that it came with.
    pub(crate) files: Option<Files>,
    /// What went wrong with others of those.
    pub(crate) complaint: Option<String>,
}

impl From<&str> for Whole {
    fn from(text: &str) -> Whole {
        Whole { text: text.into(), ..Whole::default() }
    }
}

/// Longer texts are announced before they are analyzed, as that takes a while.
const LONG_TEXT: usize = 50_000;
/// Milliseconds in which the browser paints the announcement.
const PAINT: i32 = 60;

/// Opens a whole text.
pub(crate) fn open(tell: Callback<Action>, whole: Whole) {
    if whole.text.len() < LONG_TEXT {
        return tell.emit(Action::Open(whole));
    }
    tell.emit(Action::Wait);
    let analyze = Closure::once_into_js(move || tell.emit(Action::Open(whole)));
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(analyze.unchecked_ref(), PAINT);
    }
}

/// Opens what was pasted, dropped or linked as a whole; a web address by itself is no article.
pub(crate) fn arrived(tell: Callback<Action>, text: &str) {
    let bare = text.trim();
    if bare.is_empty() {
        tell.emit(Action::Complain(texts::NO_WORDS.to_string()));
    } else if is_address(bare) {
        tell.emit(Action::Complain(texts::ADDRESS.to_string()));
    } else {
        open(tell, Whole::from(text));
    }
}

/// Whether a text is one web address and nothing else.
pub(crate) fn is_address(text: &str) -> bool {
    let bare = text.trim();
    let starts = ["http://", "https://", "www."].iter().any(|start| bare.starts_with(start));
    starts && !bare.contains(char::is_whitespace)
}

/// What a reader can do.
pub(crate) enum Action {
    /// The box now holds this text.
    Write(String),
    /// A long text is about to come in.
    Wait,
    /// A whole text came in at once: show it with its evidence.
    Open(Whole),
    /// Part of a page came into the box: what was left out of it.
    LeftOut(Left),
    /// Bring back what was left out.
    PutBack,
    /// Bring back the text that the last one took the place of.
    Undo,
    /// Show what the box holds.
    Read,
    /// Back to the box.
    Edit,
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
    /// Weigh by these words of the reader's own, too; by none where there are none.
    Own(Own),
    /// Say what went wrong; nothing else changes.
    Complain(String),
}

impl Default for State {
    fn default() -> State {
        let memory = Held::default();
        State {
            text: "".into(),
            article: Rc::new(Article::of_text("", &memory.0, &mut [], &OwnWords::default())),
            screen: Screen::Box,
            layers: Layers::default(),
            selected: None,
            those: Those::Sentences,
            busy: false,
            complaint: None,
            replaced: None,
            left: None,
            files: None,
            corrections: Vec::new(),
            undone: Vec::new(),
            own: Own::default(),
            memory,
        }
    }
}

impl State {
    fn with_text(mut self, text: Rc<str>) -> State {
        if *self.text != *text {
            self.text = text;
            self.left = self.left.filter(|left| self.text.contains(&*left.short));
            self.replaced = None;
            self.selected = None;
            self.read();
        }
        self.complaint = None;
        self.busy = false;
        self
    }

    /// Reads the text anew, as it is corrected.
    fn read(&mut self) {
        let own = self.own.words();
        self.article = Rc::new(Article::of_text(&self.text, &self.memory.0, &mut self.corrections, &own));
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

    /// Shows a text that came in, and keeps the one whose place it takes.
    fn opened(mut self, whole: Whole) -> State {
        let Whole { text, left, files, complaint } = whole;
        let before = Rc::clone(&self.text);
        let is_new = *before != *text;
        let corrections = if is_new { core::mem::take(&mut self.corrections) } else { Vec::new() };
        if is_new {
            self.undone.clear();
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
        if let Some(mark) = mark {
            self.layers = self.layers.with(self.article.layer(mark), true);
        }
        self.layers.words = those.word_kind().unwrap_or(self.layers.words);
        (self.selected, self.those) = (mark, those);
        self.on(Screen::Reading)
    }

    fn after(mut self, action: Action) -> State {
        match action {
            Action::Write(text) => self.with_text(text.into()),
            Action::Open(whole) => self.opened(whole),
            Action::LeftOut(left) => {
                self.left = Some(left);
                self
            }
            Action::PutBack => match self.left.take() {
                Some(left) => {
                    let text = self.text.replacen(&*left.short, &left.whole, 1);
                    self.with_text(text.into())
                }
                None => self,
            },
            Action::Wait => {
                self.busy = true;
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
            Action::Edit => {
                self.selected = None;
                self.on(Screen::Box)
            }
            Action::Toggle(layer) => {
                self.layers = self.layers.with(layer, !self.layers.has(layer));
                self.selected = self.selected.filter(|&m| self.article.layer(m) != layer);
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
            Action::Own(own) => {
                (self.own, self.selected, self.complaint) = (own, None, None);
                self.read();
                self
            }
            Action::Complain(complaint) => {
                self.busy = false;
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
