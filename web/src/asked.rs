//! What the page loads only when it is asked for: four programs and the samples.

use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use crate::article::Article;
use crate::kept::written;
use crate::own::Own;
use crate::state::{Action, State};
use crate::texts::NOT_LOADED;

/// Each is loaded from beside the page; no text goes along.
#[derive(Clone, PartialEq)]
pub(crate) struct Asked {
    /// Gives a promise of VADER's scores of a list of texts.
    pub(crate) vader: Function,
    /// Gives a promise of the text of some HTML, and of what was left out of it.
    pub(crate) html: Function,
    /// Gives a promise of the text of a sample.
    pub(crate) sample: Function,
    /// Opens what is asked for by its name, in an array with what it is about: `take` and `compare` an article, `table` files.
    pub(crate) more: Function,
}

/// Saves and shares the article, compares it (`name`): its text with corrections as [`written`] has them, own words with their weights, whether these
/// replace ours, and whether the text is counted as it stands. Complains where what does so cannot be loaded.
pub(crate) fn about_article(name: &'static str, asked: &Asked, state: &State, tell: Callback<Action>) {
    let text = written(&state.text, &state.corrections);
    let flags = [state.own.replaces.into(), state.as_it_stands.into()];
    let of = Array::of5(&name.into(), &text.into(), &weighed(&state.own), &flags[0], &flags[1]);
    let more = asked.more.clone();
    spawn_local(async move {
        if answer(&more, &of).await.is_none() {
            tell.emit(Action::Complain(NOT_LOADED.to_string()));
        }
    });
}

/// A reader's own words, each with its weight.
pub(crate) fn weighed(own: &Own) -> Array {
    own.list.iter().map(|(word, weight)| Array::of2(&word.into(), &(*weight).into())).collect()
}

/// What is promised for that; `None` where it cannot be loaded.
pub(crate) async fn answer(function: &Function, of: &JsValue) -> Option<JsValue> {
    let promise: Promise = function.call1(&JsValue::NULL, of).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// What came of asking for VADER's scores.
#[derive(Clone, PartialEq)]
pub(crate) enum Answer {
    /// Nothing was asked yet.
    None,
    Waiting,
    Failed,
    /// VADER's score of this whole article, and the mean of its sentences'.
    Scores(Rc<Article>, f64, f64),
}
