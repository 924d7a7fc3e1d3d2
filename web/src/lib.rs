//! The front end: the page and the element, one user interface.
//!
//! `article-lens.js` defines `<article-lens>` and hands its shadow root to [`Lens`]; from there on everything is
//! one tree of Yew components over plain data. The analysis is called as Rust, never through JavaScript.

mod action;
mod app;
mod arrival;
mod article;
mod asked;
mod components;
mod dom;
mod file;
mod held;
mod hooks;
mod host;
mod kept;
mod layer;
mod lead;
mod link;
mod mark;
mod own;
mod page;
mod pieces;
mod slices;
mod state;
mod texts;
mod voice;
mod wording;

use js_sys::Function;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

use app::{App, Props};
use asked::Asked;

/// A third of the code of the one that std brings for wasm.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// One element's user interface, from its mounting to its end.
#[wasm_bindgen]
pub struct Lens {
    host: HtmlElement,
    asked: Asked,
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Lens {
    /// Draws into `root`, which lies in the shadow root of `host`. `vader` gives a promise of VADER's scores of
    /// a list of texts, `html` of the text of some HTML, `sample` of the text of one; `more` opens what is asked for by its name.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        root: Element,
        vader: Function,
        html: Function,
        sample: Function,
        more: Function,
    ) -> Lens {
        let asked = Asked { vader, html, sample, more };
        let app = Renderer::<App>::with_root_and_props(root, Props::of(&host, &asked)).render();
        // The lists are unpacked at the first look-up: now, while nobody waits for figures.
        spawn_local(async {
            slices::turn().await;
            article_lens::analyze("A word.");
        });
        Lens { host, asked, app }
    }

    /// Reads the host's attributes again.
    pub fn update(&mut self) {
        self.app.update(Props::of(&self.host, &self.asked));
    }

    /// Takes the interface down and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// The one stylesheet of page and embed, for a constructed sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    String::from_utf8(SHEETS.concat()).unwrap_or_default()
}

const SHEETS: [&[u8]; 10] = [
    &lean(include_bytes!("../styles/tokens.css")),
    &lean(include_bytes!("../styles/ground.css")),
    &lean(include_bytes!("../styles/start.css")),
    &lean(include_bytes!("../styles/score.css")),
    &lean(include_bytes!("../styles/text.css")),
    &lean(include_bytes!("../styles/slip.css")),
    &lean(include_bytes!("../styles/panels.css")),
    &lean(include_bytes!("../styles/summary.css")),
    &lean(include_bytes!("../styles/narrow.css")),
    &lean(include_bytes!("../styles/preferences.css")),
];

/// A sheet without comments and line breaks, which weigh half a kilobyte; filled up with spaces, which weigh nothing.
const fn lean<const N: usize>(sheet: &[u8; N]) -> [u8; N] {
    let mut out = [b' '; N];
    let (mut from, mut to, mut comment) = (0, 0, false);
    while from < N {
        let byte = if sheet[from] == b'\n' { b' ' } else { sheet[from] };
        if byte == b'/' && from + 1 < N && sheet[from + 1] == b'*' {
            comment = true;
        }
        let idle = byte == b' ' && (to == 0 || matches!(out[to - 1], b' ' | b';' | b'{' | b'}'));
        if !comment && !idle {
            out[to] = byte;
            to += 1;
        }
        if byte == b'/' && from > 0 && sheet[from - 1] == b'*' {
            comment = false;
        }
        from += 1;
    }
    out
}
