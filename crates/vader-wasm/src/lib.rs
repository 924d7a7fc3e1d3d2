//! VADER for JavaScript: a string in, a plain object with the four published scores out.
//!
//! It is a module of its own, with its lists inside: `article-lens/core` neither loads nor knows it. `package/` holds the
//! doors for browsers and Node, and the types.

use article_lens_vader::Scores;
use js_sys::{Object, Reflect, TypeError};
use wasm_bindgen::prelude::*;

/// The scores of a text; a value that is no string is a `TypeError`.
#[wasm_bindgen]
pub fn vader(text: &JsValue) -> Result<JsValue, JsValue> {
    let Some(text) = text.as_string() else {
        return Err(TypeError::new("vader(text): the text must be a string.").into());
    };
    let Scores { neg, neu, pos, compound } = article_lens_vader::vader(&text);
    let scores = Object::new();
    for (name, score) in [("neg", neg), ("neu", neu), ("pos", pos), ("compound", compound)] {
        Reflect::set(&scores, &name.into(), &score.into())?;
    }
    Ok(scores.into())
}
