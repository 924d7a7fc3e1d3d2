//! The front end: the page and the element, one user interface.
//!
//! `article-lens.js` defines `<article-lens>` and hands its shadow root to [`Lens`]; from there on everything is
//! one tree of Yew components over plain data. The analysis is called as Rust, never through JavaScript.

mod app;
mod article;
mod components;
mod dom;
mod file;
mod hooks;
mod host;
mod lead;
mod mark;
mod pieces;
mod state;
mod voice;
mod wording;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

use app::{App, Props};

/// One element's user interface, from its mounting to its end.
#[wasm_bindgen]
pub struct Lens {
    host: HtmlElement,
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Lens {
    /// Draws into `root`, which lies in the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: Element) -> Lens {
        let app = Renderer::<App>::with_root_and_props(root, Props::of(&host)).render();
        Lens { host, app }
    }

    /// Reads the host's attributes again.
    pub fn update(&mut self) {
        self.app.update(Props::of(&self.host));
    }

    /// Takes the interface down and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// The one stylesheet of page and embed, for a constructed sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    [
        include_str!("../styles/tokens.css"),
        include_str!("../styles/ground.css"),
        include_str!("../styles/start.css"),
        include_str!("../styles/score.css"),
        include_str!("../styles/text.css"),
        include_str!("../styles/slip.css"),
        include_str!("../styles/panels.css"),
        include_str!("../styles/summary.css"),
        include_str!("../styles/narrow.css"),
        include_str!("../styles/preferences.css"),
    ]
    .concat()
}
