//! HTML in, the text of its article out: `html/html.js` reads it, which is loaded only then.

use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};

use crate::asked;
use crate::texts::left_out;

/// A text with what was left out of it.
#[derive(Clone, PartialEq)]
pub(crate) struct Left {
    /// What, as a sentence.
    pub(crate) what: Rc<str>,
    /// The text without it.
    pub(crate) short: Rc<str>,
    /// The text with it.
    pub(crate) whole: Rc<str>,
}

/// Whether HTML tells paragraphs apart: without that, its plain text says as much.
pub(crate) fn has_structure(html: &str) -> bool {
    const TAGS: [&str; 10] = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "article"];
    html.split('<')
        .skip(1)
        .any(|tag| tag.split_once(['>', ' ', '\n']).is_some_and(|(name, _)| TAGS.contains(&name)))
}

/// The text of a piece of a page, or of the article of a whole one, and what was left out of it; `None` without a word, or where
/// what reads it cannot be loaded.
pub(crate) async fn text(html: &str, is_page: bool, reader: &Function) -> Option<(Rc<str>, Option<Left>)> {
    let given = Array::of2(&html.into(), &is_page.into());
    let found: Array = asked::answer(reader, &given).await?.dyn_into().ok()?;
    let string = |value: JsValue| value.as_string().map(Rc::<str>::from);
    let (short, whole) = string(found.get(0)).zip(string(found.get(1)))?;
    let around = found.get(2).as_f64().unwrap_or_default() as u64;
    let what = left_out(&found.get(3).dyn_into().ok()?, around);
    let left = what.map(|what| Left { what: what.into(), short: Rc::clone(&short), whole });
    Some((short, left))
}
