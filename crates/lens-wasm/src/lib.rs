//! Article Lens for JavaScript: one function, plain objects, offsets in UTF-16 units.
//!
//! Comes in: a JavaScript value that should be a string, and a reader's corrections and own words if there are any. Goes out: the report as a program would write it to JSON,
//! or a `TypeError`. Analyzes nothing itself; `package/` holds the doors for browsers and Node, and the types.

mod correction;
mod words;

use article_lens::wire::{self, Unit};
use js_sys::TypeError;
use rlsf::SmallGlobalTlsf;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A third of the code of the one that std brings for wasm.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// The report of a text; its shape is the one of `package/report.d.ts`.
///
/// A value that is no string is a `TypeError`, and so is a string with half of a surrogate pair: it is no text,
/// and offsets into it would be somebody's guess. Corrections that cannot be read are one, too: none is left out in silence. So are
/// own words that are not each a word with a weight.
#[wasm_bindgen]
pub fn analyze(text: &JsValue, corrections: &JsValue, words: &JsValue) -> Result<JsValue, JsValue> {
    let Some(string) = text.as_string() else {
        return Err(TypeError::new("analyze(text): the text must be a string.").into());
    };
    if has_lone_surrogate(text, &string) {
        return Err(TypeError::new("analyze(text): the text holds half of a surrogate pair.").into());
    }
    let refused = |why: &str| TypeError::new(&["analyze(text, corrections, words): ", why].concat());
    let corrections = correction::corrections(corrections)
        .ok_or_else(|| refused("the corrections must be a list as a report has it."))?;
    let own = words::words(words).map_err(refused)?;
    let report = wire::corrected(&string, Unit::Utf16, &corrections, &own).map_err(|why| refused(&why))?;
    Ok(report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Half of a pair became U+FFFD on its way in, so only a text with one is compared with what it was.
fn has_lone_surrogate(text: &JsValue, string: &str) -> bool {
    string.chars().any(|c| c == '\u{FFFD}') && JsValue::from_str(string) != *text
}
