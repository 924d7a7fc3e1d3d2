//! What a link to the page carries behind its `#`, which browsers do not send: `#v=1&size=3412&theme=dark&aim=8&text=…`.
//!
//! `web/take/take.js` writes it; `#text=…` alone will do.

use js_sys::decode_uri_component;
use wasm_bindgen::JsValue;

use crate::texts::{DAMAGED, NEWER};

/// The version of links that this page writes; of later ones it knows nothing.
const VERSION: u32 = 1;

/// What a link asks for.
#[derive(Default)]
pub(crate) struct Link {
    /// The text, or a sentence where it is damaged or from a later version.
    pub(crate) text: Option<Result<String, &'static str>>,
    /// `light` or `dark`, perhaps something else.
    pub(crate) theme: Option<String>,
    /// The grade to aim for.
    pub(crate) aim: Option<String>,
}

/// What the page's address carries; it is taken out of there.
pub(crate) fn link() -> Link {
    let mut link = Link::default();
    let _ = read(&mut link);
    link
}

fn read(link: &mut Link) -> Option<()> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let fields = hash
        .strip_prefix('#')
        .filter(|fields| ["v=", "text="].iter().any(|first| fields.starts_with(first)))?;
    let (mut size, mut whole) = (None, true);
    for field in fields.split('&') {
        if let Some(version) = field.strip_prefix("v=") {
            if version.parse().is_ok_and(|version: u32| version > VERSION) {
                link.text = Some(Err(NEWER));
                break;
            }
            whole &= !version.is_empty();
        } else if let Some(units) = field.strip_prefix("size=") {
            size = units.parse().ok();
        } else if let Some(theme) =
            field.strip_prefix("theme=").filter(|theme| matches!(*theme, "light" | "dark"))
        {
            link.theme = Some(theme.to_string());
        } else if let Some(aim) = field.strip_prefix("aim=") {
            link.aim = Some(aim.to_string());
        } else if let Some(text) = field.strip_prefix("text=") {
            // A link that was cut in half has fewer units than it says, or ends inside a character.
            let text = decode_uri_component(text)
                .ok()
                .filter(|text| size.is_none_or(|size: u32| text.length() == size));
            link.text = Some(text.map(String::from).filter(|text| !text.is_empty()).ok_or(DAMAGED));
        } else {
            whole = false;
        }
    }
    if link.text.is_none() && (size.is_some() || !whole) {
        link.text = Some(Err(DAMAGED));
    }
    if link.text.is_some() || link.theme.is_some() || link.aim.is_some() {
        let place = window.location().pathname().ok()? + &window.location().search().ok()?;
        let _ = window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&place));
    }
    Some(())
}
