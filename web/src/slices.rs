//! A long text is read in slices between the browser's frames, so that the page goes on answering while it is.

use std::cell::Cell;
use std::rc::Rc;

use article_lens::facts::OwnWords;
use article_lens::paragraphs;
use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::arrival::Whole;
use crate::article::Memory;
use crate::state::{Action, State};

/// Milliseconds of work between two turns of the browser: with a frame's other work it keeps to sixty a second.
const SLICE: f64 = 8.0;
/// Bytes of the first slice; later ones go by the time that it took.
const FIRST: f64 = 8_000.0;
/// Progress is told in steps of so many percent.
const STEP: u32 = 4;

/// Reads the text that is arriving, tells how far it is, and hands it over once all is read; another text stops it.
#[hook]
pub(crate) fn use_slices(state: Rc<State>, dispatch: UseReducerDispatcher<State>) {
    use_effect_with(state.arriving.clone(), move |arriving| {
        let goes_on = Rc::new(Cell::new(true));
        if let Some(arriving) = arriving {
            let whole = Rc::clone(&arriving.0);
            let own = state.own.words();
            spawn_local(read(whole, own, state.memory(), dispatch, Rc::clone(&goes_on)));
        }
        move || goes_on.set(false)
    });
}

async fn read(
    whole: Rc<Whole>,
    own: OwnWords,
    memory: Memory,
    dispatch: UseReducerDispatcher<State>,
    goes_on: Rc<Cell<bool>>,
) {
    let parts = paragraphs(&whole.text);
    let (mut until, mut size, mut told) = (0, FIRST, 0);
    while until < parts.len() {
        turn().await;
        if !goes_on.get() {
            return;
        }
        let start = Date::now();
        let mut bytes = 0;
        while let Some(part) = parts.get(until).filter(|_| (bytes as f64) < size) {
            bytes += part.text.len();
            until += 1;
        }
        memory.borrow_mut().facts(parts.get(..until).unwrap_or_default(), &own);
        let spent = (Date::now() - start).max(1.0);
        size = (size * SLICE / spent).clamp(FIRST / 8.0, FIRST * 16.0);
        let percent =
            parts.get(until).map_or(100, |part| part.start as usize * 100 / whole.text.len()) as u32;
        if percent >= told + STEP {
            told = percent;
            dispatch.dispatch(Action::Wait(percent));
        }
    }
    turn().await;
    if goes_on.get() {
        dispatch.dispatch(Action::Arrive((*whole).clone()));
    }
}

/// Gives the browser its turn.
pub(crate) async fn turn() {
    let promise = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _: Result<JsValue, JsValue> = JsFuture::from(promise).await;
}
