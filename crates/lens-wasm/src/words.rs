//! A reader's own words as JavaScript has them in, those of the core out.

use article_lens::facts::OwnWords;
use article_lens::facts::sentiment::own::LARGEST;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

/// The words of `{ words: [[word, weight], …], replaces? }`, none where there is nothing; else what must be there.
pub(crate) fn words(given: &JsValue) -> Result<OwnWords, &'static str> {
    if given.is_undefined() || given.is_null() {
        return Ok(OwnWords::default());
    }
    let field = |name: &str| Reflect::get(given, &name.into()).unwrap_or_default();
    let list = field("words");
    let pairs: Option<Vec<(String, f64)>> = Array::is_array(&list)
        .then(|| list.unchecked_ref::<Array>().iter().map(|one| pair(&one)).collect())
        .flatten();
    let pairs =
        pairs.ok_or("the own words must be { words: [[word, weight], ...] }, each weight from -5 to 5.")?;
    Ok(OwnWords::new(pairs.iter().map(|(word, weight)| (&**word, *weight)), field("replaces").is_truthy()))
}

fn pair(one: &JsValue) -> Option<(String, f64)> {
    let part = |at: u32| Reflect::get_u32(one, at).ok();
    let weight = part(1)?.as_f64().filter(|weight| (-LARGEST..=LARGEST).contains(weight))?;
    Some((part(0)?.as_string()?, weight))
}
