//! What stands behind the state: a cache, and what the box holds that the state has not read yet.

use std::cell::RefCell;
use std::rc::Rc;

use crate::article::Memory;

/// What stands behind the state and is left out of comparisons.
#[derive(Clone, Default)]
pub(crate) struct Held {
    pub(crate) memory: Memory,
    /// What the box holds, where that is more than the state's text: for some milliseconds after a keystroke.
    pub(crate) ahead: Rc<RefCell<Option<Ahead>>>,
}

/// Gives what a box holds.
pub(crate) type Ahead = Box<dyn Fn() -> String>;

impl PartialEq for Held {
    fn eq(&self, _: &Held) -> bool {
        true
    }
}
