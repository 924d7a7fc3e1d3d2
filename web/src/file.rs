//! Files in, their texts, words with weights, or a sentence that says why not. Files stay where they are; nothing is sent.

use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList};
use yew::Callback;

use crate::arrival::Whole;
use crate::asked::{self, Asked};
use crate::own::{Own, is_list};
use crate::page;
use crate::state::Action;
use crate::texts;
use crate::wording::fixed;

/// Larger files are refused: the page would not stay quick.
const MOST_BYTES: f64 = 5_000_000.0;
/// Endings of files that hold plain text, and of those that hold HTML.
const TEXT: [&str; 5] = ["txt", "md", "markdown", "text", "csv"];
const HTML: [&str; 3] = ["html", "htm", "xhtml"];

/// Several files that came in together, one of which is shown.
#[derive(Clone, PartialEq)]
pub(crate) struct Files {
    pub(crate) all: Rc<[File]>,
    /// The number of the one that is shown.
    pub(crate) at: usize,
}

/// The files of a list.
pub(crate) fn listed(files: Option<FileList>) -> Rc<[File]> {
    let Some(files) = files else { return Rc::new([]) };
    (0..files.length()).filter_map(|i| files.get(i)).collect()
}

/// Reads the first of these files that can be read, and tells what came of it: a whole text to open, words to weigh by, or a
/// complaint. The others stay at hand.
pub(crate) fn read(all: Rc<[File]>, html: Function, tell: Callback<Action>) {
    step(Files { all, at: 0 }, true, html, tell);
}

/// Reads the file at that place, or the next one, or the one before, that can be read.
pub(crate) fn step(files: Files, forward: bool, html: Function, tell: Callback<Action>) {
    spawn_local(async move {
        let mut complaint = None;
        let mut at = files.at;
        while let Some(file) = files.all.get(at) {
            match text(file, &html).await {
                Ok(Found::Words(own)) => tell.emit(Action::Own(own)),
                Ok(Found::Text(whole)) => {
                    let files = (files.all.len() > 1).then(|| Files { at, ..files.clone() });
                    return tell.emit(Action::Open(Whole { files, complaint, ..whole }));
                }
                Err(sentence) => complaint = Some(sentence),
            }
            at = if forward { at + 1 } else { at.wrapping_sub(1) };
        }
        complaint.into_iter().for_each(|sentence| tell.emit(Action::Complain(sentence)));
    });
}

/// Shows all files in a table, each as it is read; what the table opens is told as if it had been chosen.
pub(crate) fn tabled(all: Rc<[File]>, own: Own, asked: Asked, tell: Callback<Action>) {
    spawn_local(async move {
        let (files, html, open) = (all.clone(), asked.html.clone(), tell.clone());
        let open = Closure::<dyn Fn(f64)>::new(move |at: f64| {
            // This one and no other: the row named it.
            open_at(Files { all: files.clone(), at: at as usize }, html.clone(), open.clone());
        });
        let (count, open) = ((all.len() as f64).into(), open.into_js_value());
        let of = Array::of5(&"table".into(), &count, &open, &asked::weighed(&own), &own.replaces.into());
        let add = asked::answer(&asked.more, &of).await.and_then(|add| add.dyn_into::<Function>().ok());
        let Some(add) = add else { return tell.emit(Action::Complain(texts::NOT_LOADED.to_string())) };
        for file in all.iter() {
            let (text, why) = match text(file, &asked.html).await {
                Ok(Found::Text(whole)) => (whole.text.as_ref().into(), JsValue::UNDEFINED),
                Ok(Found::Words(_)) => (JsValue::UNDEFINED, texts::own_list(&file.name()).into()),
                Err(sentence) => (JsValue::UNDEFINED, sentence.into()),
            };
            let row = add.call3(&JsValue::NULL, &file.name().into(), &text, &why);
            if let Some(row) = row.ok().and_then(|row| row.dyn_into::<Promise>().ok()) {
                let _ = JsFuture::from(row).await;
            }
        }
    });
}

/// Reads the file at that place, or tells why it cannot be read.
fn open_at(files: Files, html: Function, tell: Callback<Action>) {
    spawn_local(async move {
        let Some(file) = files.all.get(files.at) else { return };
        tell.emit(match text(file, &html).await {
            Ok(Found::Words(own)) => Action::Own(own),
            Ok(Found::Text(whole)) => Action::Open(Whole { files: Some(files.clone()), ..whole }),
            Err(sentence) => Action::Complain(sentence),
        });
    });
}

/// Reads a list of words with weights.
pub(crate) fn read_words(file: File, tell: Callback<Action>) {
    spawn_local(async move {
        let own = decoded(&file).await.and_then(|text| Own::of(&file.name(), &text));
        tell.emit(own.map_or_else(Action::Complain, Action::Own));
    });
}

/// What a file holds.
enum Found {
    Text(Whole),
    Words(Own),
}

async fn text(file: &File, html: &Function) -> Result<Found, String> {
    let name = file.name();
    let text = decoded(file).await?;
    let ending = ending(&name);
    if HTML.contains(&&*ending) {
        let (text, left) = page::text(&text, true, html).await.ok_or_else(|| texts::wordless(&name))?;
        return Ok(Found::Text(Whole { left, ..Whole::from(&*text) }));
    }
    if ending == "csv" || is_list(&text) {
        return Own::of(&name, &text).map(Found::Words);
    }
    Ok(Found::Text(Whole::from(&*text)))
}

/// The file's text, or why there is none.
async fn decoded(file: &File) -> Result<String, String> {
    let name = file.name();
    let ending = ending(&name);
    if !TEXT.iter().chain(&HTML).any(|known| *known == ending) {
        return Err(texts::foreign(&name, &ending));
    }
    if file.size() > MOST_BYTES {
        return Err(texts::too_large(&name, &fixed(file.size() / 1_000_000.0, 0)));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| texts::unreadable(&name))?;
    match unpacked(js_sys::Uint8Array::new(&buffer).to_vec()) {
        Some(text) if text.trim().is_empty() => Err(texts::wordless(&name)),
        Some(text) => Ok(text),
        None => Err(texts::binary(&name)),
    }
}

/// What stands behind the last dot, in small letters.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// UTF-8, or UTF-16 with its byte order mark, as some editors still save; `None` for anything else.
fn unpacked(bytes: Vec<u8>) -> Option<String> {
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
    text.filter(|text| !text.as_bytes().contains(&b'\0'))
}
