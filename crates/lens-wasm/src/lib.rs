//! Article Lens for JavaScript: one function, plain objects, offsets in UTF-16 units.
use article_lens::wire::{self, Unit};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The report of a text.
#[wasm_bindgen]
pub fn analyze(text: &str) -> Result<JsValue, JsValue> {
    let report = wire::analyze(text, Unit::Utf16);
    Ok(report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
