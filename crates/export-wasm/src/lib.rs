//! Files of an article for JavaScript: a text and a file's name in, the file as a string out.
//!
//! It is a module of its own, with the analysis inside: neither the page nor `article-lens/core` loads it before somebody asks for a file. `package/`
//! holds the doors for browsers and Node, and the types. Corrections and own words are read as `article-lens/core` reads them, by its
//! own files; offsets in the files count code points, as those of the program do, so that both write the same.

#[path = "../../lens-wasm/src/correction.rs"]
mod correction;
#[path = "../../lens-wasm/src/words.rs"]
mod words;

use article_lens::wire::{self, Unit};
use article_lens::{facts, paragraphs};
use article_lens_export::csv::{self, Row};
use article_lens_export::{Article, FILES};
use js_sys::TypeError;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;

/// A third of the code of the one that std brings for wasm.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// The file of that name for a text, as corrections and own words change its report.
///
/// What is no string, no such file, or cannot be read is a `TypeError`. `title` stands above a text that has no heading.
#[wasm_bindgen]
pub fn file(
    text: &JsValue,
    name: &str,
    corrections: &JsValue,
    words: &JsValue,
    title: Option<String>,
) -> Result<String, JsValue> {
    let (_, made) = FILES
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| refused("file", "there is no file of that name."))?;
    made_of("file", text, title.as_deref().unwrap_or(""), [corrections, words], *made)
}

/// What stands above the rows of a table of many texts.
#[wasm_bindgen]
pub fn columns() -> String {
    csv::columns()
}

/// A text's row of that table, under that name.
#[wasm_bindgen]
pub fn row(text: &JsValue, name: &str, corrections: &JsValue, words: &JsValue) -> Result<String, JsValue> {
    made_of("row", text, name, [corrections, words], |article| csv::row(&Row::new(name, article)))
}

/// What is made of the article of a text, for the function of that name.
fn made_of(
    function: &str,
    text: &JsValue,
    title: &str,
    [corrections, words]: [&JsValue; 2],
    made: impl Fn(&Article) -> String,
) -> Result<String, JsValue> {
    let refused = |why: &str| refused(function, why);
    let text = text.as_string().ok_or_else(|| refused("the text must be a string."))?;
    let given = correction::corrections(corrections)
        .ok_or_else(|| refused("the corrections must be a list as a report has it."))?;
    let own = words::words(words).map_err(refused)?;
    let paragraphs = paragraphs(&text);
    let mut corrections =
        wire::corrections(&given, &text, &paragraphs, Unit::Utf16).map_err(|why| refused(&why))?;
    let facts = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
    let report = wire::report(&text, &paragraphs, facts, &mut corrections, &own, Unit::Chars);
    Ok(made(&Article::new(&text, report, Unit::Chars, title)))
}

fn refused(function: &str, why: &str) -> JsValue {
    TypeError::new(&[function, "(text, name, corrections, words): ", why].concat()).into()
}
