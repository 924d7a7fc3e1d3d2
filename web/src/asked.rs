//! What the page loads only when it is asked for: three programs and the samples.

use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::article::Article;

/// Each is loaded from beside the page; no text goes along.
#[derive(Clone, PartialEq)]
pub(crate) struct Asked {
    /// Gives a promise of VADER's scores of a list of texts.
    pub(crate) vader: Function,
    /// Gives a promise of the text of some HTML, and of what was left out of it.
    pub(crate) html: Function,
    /// Gives a promise of the text of a sample.
    pub(crate) sample: Function,
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
