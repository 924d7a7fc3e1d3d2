//! A file in, its text, its words with weights, or a sentence that says why not. The file stays where it is; nothing is sent.

use crate::wording::fixed;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::Callback;

use crate::own::{Own, is_list};
use crate::state::{Action, open};

/// Larger files are refused: the page would not stay quick.
const MOST_BYTES: f64 = 5_000_000.0;
/// Names that a text file may end in.
const ENDINGS: [&str; 5] = [".txt", ".md", ".markdown", ".text", ".csv"];

/// What a file is chosen for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Use {
    /// Dropped or chosen to be read: an article, or a list that looks like one.
    Any,
    /// A list of words with weights.
    Words,
}

/// Reads the file and tells what came of it: a whole text to open, words to weigh by, or a complaint.
pub(crate) fn read(file: File, usage: Use, tell: Callback<Action>) {
    let name = file.name();
    if let Some(complaint) = refusal(&name, file.size()) {
        return tell.emit(Action::Complain(complaint));
    }
    spawn_local(async move {
        let bytes = JsFuture::from(file.array_buffer()).await;
        let text = match bytes {
            Ok(buffer) => opened(&name, js_sys::Uint8Array::new(&buffer).to_vec()),
            Err(_) => Err(format!("“{name}” could not be read. Your text is unchanged.")),
        };
        let is_list =
            |text: &str| usage == Use::Words || name.to_ascii_lowercase().ends_with(".csv") || is_list(text);
        match text {
            Ok(text) if is_list(&text) => {
                tell.emit(Own::of(&name, &text).map_or_else(Action::Complain, Action::Own));
            }
            Ok(text) => open(tell, text),
            Err(complaint) => tell.emit(Action::Complain(complaint)),
        }
    });
}

/// Why a file is not even opened; `None` where it is.
fn refusal(name: &str, size: f64) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    if !ENDINGS.iter().any(|ending| lower.ends_with(ending)) {
        Some(format!("“{name}” is not a .txt, .md or .csv file. Copy its words and paste them instead."))
    } else if size > MOST_BYTES {
        let megabytes = size / 1_000_000.0;
        Some(format!(
            "“{name}” is too large: {} MB, where 5 MB is the most. Your text is unchanged.",
            fixed(megabytes, 0)
        ))
    } else {
        None
    }
}

/// The file's text, or why it is none.
fn opened(name: &str, bytes: Vec<u8>) -> Result<String, String> {
    match decoded(bytes) {
        Some(text) if text.trim().is_empty() => {
            Err(format!("“{name}” holds no words. Your text is unchanged."))
        }
        Some(text) => Ok(text),
        None => Err(format!(
            "“{name}” is not plain text in UTF-8. Save it as UTF-8, or copy its words and paste them."
        )),
    }
}

/// UTF-8, or UTF-16 with its byte order mark, as some editors still save; `None` for anything else.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |bytes: &[u8], join: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|&pair| join(pair)).collect();
        String::from_utf16(&units).ok()
    };
    let text = match &*bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes).ok(),
    };
    text.filter(|text| !text.contains('\0'))
}
