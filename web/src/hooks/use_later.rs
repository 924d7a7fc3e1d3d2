//! Something that is done once nothing new came up for a while: the analysis of what is being typed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Milliseconds after a keystroke: fewer would run into the next one, more would be seen.
const LEAST: f64 = 60.0;
const MOST: f64 = 2_000.0;
/// What took long the last time waits for so many times as long.
const TIMES: f64 = 3.0;

type Call = Closure<dyn Fn()>;

/// The one thing that is about to be done.
#[derive(Clone, Default)]
pub(crate) struct Later {
    timer: Rc<Cell<Option<i32>>>,
    call: Rc<RefCell<Option<Call>>>,
    began: Rc<Cell<f64>>,
    cost: Rc<Cell<f64>>,
}

impl Later {
    /// Does this after a while, in the place of what was to be done.
    pub(crate) fn set(&self, what: impl Fn() + 'static) {
        self.stop();
        let (timer, began) = (Rc::clone(&self.timer), Rc::clone(&self.began));
        let call = Call::new(move || {
            timer.set(None);
            began.set(Date::now());
            what();
        });
        let wait = (self.cost.get() * TIMES).clamp(LEAST, MOST) as i32;
        if let Some(window) = web_sys::window() {
            let function = call.as_ref().unchecked_ref();
            self.timer.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(function, wait).ok());
        }
        *self.call.borrow_mut() = Some(call);
    }

    /// Leaves it undone.
    pub(crate) fn stop(&self) {
        if let (Some(timer), Some(window)) = (self.timer.take(), web_sys::window()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

/// Measures what is done until it is drawn.
#[hook]
pub(crate) fn use_later() -> Later {
    let later = (*use_memo((), |()| Later::default())).clone();
    let drawn = later.clone();
    let last = later.clone();
    use_effect_with((), move |()| move || last.stop());
    use_effect(move || {
        let began = drawn.began.replace(0.0);
        if began > 0.0 {
            drawn.cost.set(Date::now() - began);
        }
    });
    later
}
