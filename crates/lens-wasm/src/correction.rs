//! Corrections as JavaScript has them in, those of the JSON's shape out.
//!
//! Read by hand: through serde the module weighed seventeen kilobytes more after brotli, for it brings the words for every value
//! that does not fit, floats among them. What is of another type than it should be counts as absent, and the core
//! says what must be there.

use article_lens::wire::Correction;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

/// The corrections of a list, none where there is no list; `None` where it is something else.
pub(crate) fn corrections(list: &JsValue) -> Option<Vec<Correction>> {
    if list.is_undefined() || list.is_null() {
        return Some(Vec::new());
    }
    Array::is_array(list).then(|| list.unchecked_ref::<Array>().iter().map(|one| correction(&one)).collect())
}

fn correction(one: &JsValue) -> Correction {
    let field = |name: &str| Reflect::get(one, &name.into()).unwrap_or_default();
    let text = |name| field(name).as_string();
    let number = |name| {
        let number = field(name).as_f64()?;
        let whole = number as u64;
        (whole as f64 == number).then_some(whole)
    };
    let count = |name| number(name).and_then(|n| u32::try_from(n).ok());
    Correction {
        change: text("change").unwrap_or_default(),
        value: text("value"),
        start: count("start"),
        end: count("end"),
        words: text("words"),
        hash: number("hash"),
        occurrence: count("occurrence"),
        paragraph: count("paragraph"),
        from: count("from"),
        lost: false,
    }
}
