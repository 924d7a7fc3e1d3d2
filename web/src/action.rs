//! What a reader can do with the page, as plain data.

use std::rc::Rc;

use article_lens::Place;
use article_lens::report::{Change, Correction};

use crate::arrival::Whole;
use crate::asked::Answer;
use crate::layer::Layer;
use crate::lead::Lead;
use crate::mark::Mark;
use crate::own::Own;
use crate::page::Left;

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
    /// Count the text as it stands, with nothing set aside or mended; or not so any more.
    AsItStands(bool),
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
    /// Take the last correction back, or those of these words.
    TakeBack(Option<Place>),
    /// Make the correction again that was taken back last.
    Repeat,
    /// Bring the text back after a reload, or forget it.
    Keep(bool),
    /// Show a text again that was kept, as it was corrected.
    Restore(Rc<str>, Vec<Correction>),
    /// Weigh by these words of the reader's own, too; by none where there are none.
    Own(Own),
    /// VADER's scores were asked for, or came.
    Scored(Answer),
    /// Say what went wrong; nothing else changes.
    Complain(String),
}
