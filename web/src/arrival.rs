//! A text that comes in as a whole: pasted, dropped, chosen, linked.

use std::rc::Rc;

use article_lens::find::holds;

use crate::file::Files;
use crate::page::Left;
use crate::state::Action;
use crate::texts;

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
    /// Whether it was put into the box, which stays on screen.
    pub(crate) typed: bool,
}

/// A long text that is being read, equal only to itself.
#[derive(Clone)]
pub(crate) struct Arriving(pub(crate) Rc<Whole>);

impl PartialEq for Arriving {
    fn eq(&self, other: &Arriving) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl From<&str> for Whole {
    fn from(text: &str) -> Whole {
        Whole { text: text.into(), ..Whole::default() }
    }
}

/// The text, or a sentence that says why it is none: nothing, or a web address by itself.
pub(crate) fn whole(text: &str) -> Result<Whole, String> {
    if text.trim().is_empty() {
        Err(texts::NO_WORDS.to_string())
    } else if is_address(text) {
        Err(texts::ADDRESS.to_string())
    } else {
        Ok(Whole::from(text))
    }
}

/// What is done with it.
pub(crate) fn arrived(text: &str) -> Action {
    whole(text).map_or_else(Action::Complain, Action::Open)
}

/// Whether a text is web addresses and nothing else, one on each line: with a blank in it, or without `https://`.
pub(crate) fn is_address(text: &str) -> bool {
    let is_one = |line: &str| {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else { return true };
        let ending =
            first.split('/').next().and_then(|host| host.rsplit_once('.')).map_or("", |(_, ending)| ending);
        let is_host = ending.len() > 1 && ending.bytes().all(|byte| byte.is_ascii_lowercase());
        // A sentence may begin with an address.
        words.count() <= usize::from(first.starts_with("http")) && (is_host || holds(first, "://"))
    };
    !text.trim().is_empty() && text.split('\n').all(is_one)
}
