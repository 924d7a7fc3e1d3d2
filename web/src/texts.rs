//! What the page says about texts that come in, in one place.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::wording::{count, number};

/// What was left out of a page, from names and numbers in turn, and words around its article; `None` where nothing was.
pub(crate) fn left_out(names: &Array, around: u64) -> Option<String> {
    let all: Vec<JsValue> = names.iter().collect();
    let part = |pair: &[JsValue; 2]| {
        let [name, many] = pair;
        Some(count(many.as_f64()? as u64, &name.as_string()?))
    };
    let mut parts: Vec<String> = all.as_chunks::<2>().0.iter().filter_map(part).collect();
    if around > 0 {
        parts.push(format!("{} around the article", count(around, "word")));
    }
    let last = parts.pop()?;
    let head = if parts.is_empty() { String::new() } else { format!("{} and ", parts.join(", ")) };
    Some(format!("Left out {head}{last}."))
}

/// What is not read of a text that is one web address.
pub(crate) const ADDRESS: &str = "That is a web address. This page fetches nothing: open the address, copy the article, and paste its text here.";

/// A link whose text cannot be read.
pub(crate) const DAMAGED: &str =
    "The text in this link is damaged. Open the article, and paste its text here.";

/// A link that this page is too old for.
pub(crate) const NEWER: &str = "This link was made by a newer version of this page. Load the page again, or paste the article’s text here.";

/// What saves and shares an article did not arrive.
pub(crate) const NOT_LOADED: &str = "What saves and compares could not be loaded. Check the connection and try again; if that does not help, copy your text and load the page again.";

/// What came in has no text.
pub(crate) const NO_WORDS: &str =
    "What you pasted holds no words. Copy the article’s text itself, not a picture of it, and paste again.";

/// A file that cannot be opened or read to its end.
pub(crate) fn unreadable(name: &str) -> String {
    format!("“{name}” could not be read. Your text is unchanged.")
}

/// A file without a word.
pub(crate) fn wordless(name: &str) -> String {
    format!("“{name}” holds no words. Your text is unchanged.")
}

/// A file in a table of articles that is none.
pub(crate) fn own_list(name: &str) -> String {
    format!("“{name}” is a list of words with weights, not an article.")
}

/// A file that is no text.
pub(crate) fn binary(name: &str) -> String {
    format!("“{name}” is not plain text in UTF-8. Save it as UTF-8, or copy its words and paste them.")
}

/// A file that is too large.
pub(crate) fn too_large(name: &str, megabytes: &str) -> String {
    format!("“{name}” is too large: {megabytes} MB, where 5 MB is the most. Your text is unchanged.")
}

/// A file whose name says that it is no text.
pub(crate) fn foreign(name: &str, ending: &str) -> String {
    let what = match ending {
        "pdf" => "a PDF. Open it, select its text",
        "doc" | "docx" | "odt" | "rtf" | "pages" => "a word processor’s file. Open it there, select all",
        _ => {
            return format!(
                "“{name}” is not a .txt, .md, .html or .csv file. Copy its words and paste them instead."
            );
        }
    };
    format!("“{name}” is {what}, copy, and paste here. Your text is unchanged.")
}

/// Which of several files is shown.
pub(crate) fn which_file(at: usize, all: usize, name: &str) -> String {
    format!("File {} of {}, “{name}”. ", number(at as u64 + 1), number(all as u64))
}

/// The choice to keep a text, and what it means.
pub(crate) const KEEP: &str = "Bring this text back when the page is reloaded. Closing the tab forgets it.";

/// A text that is too long for the browser's store.
pub(crate) const NOT_KEPT: &str =
    "The browser has no room to keep a text of this length. It will be gone after a reload.";

/// A sample that cannot be loaded.
pub(crate) const NO_SAMPLE: &str = "The sample could not be loaded. Your text is unchanged.";
