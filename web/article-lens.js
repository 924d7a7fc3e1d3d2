// The class that a browser needs to define <article-lens>. Everything else is Rust, in article_lens_web_bg.wasm. The build puts the
// scripts that it imports into one file with it.
//
// Attributes: view ("summary" or "studio"), for (a CSS selector), theme ("auto", "light" or "dark").
// What stands inside the element shows until the interface is there, and stays if it cannot start.

import init, { Lens, styles } from "./article_lens_web.js";
import * as parts from "./parts.js";

const NAME = "article-lens";
const ATTRIBUTES = ["view", "for", "theme"];

/** The module and its stylesheet, loaded once for all elements of a page. */
let loaded;
const load = () =>
  (loaded ??= init({ module_or_path: parts.wasm() }).then(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles());
    return sheet;
  }));

/** VADER's scores of texts: its module is loaded when it is first asked for; no text goes along. */
const vader = async (texts) => {
  const score = await parts.vader();
  return texts.map((text) => score(text).compound);
};

/** The text of some HTML, and what was left out of it; what reads it is loaded only when some comes in. */
const html = async ([text, isPage]) => (await parts.html())(text, isPage);

/** Opens what a reader asks for, in an element: `take`, `compare` or `table`, of an article or files; all of it is loaded only then. */
const more = (element) => async ([name, ...of]) => {
  const [dialogs, files] = await Promise.all([parts.more(), parts.files()]);
  return dialogs[name](element.shadowRoot, files, of);
};

/** Whether the host's own markup has been read to its end, so that `for` can be found. */
const parsed = () =>
  document.readyState === "loading"
    ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
    : Promise.resolve();

/** One clear line for whoever runs the page. */
function explain(error) {
  const blocked = error instanceof WebAssembly.CompileError && /CSP|Content Security|unsafe-eval/i.test(error.message);
  const advice = blocked
    ? "this page's Content-Security-Policy forbids WebAssembly. Add 'wasm-unsafe-eval' to its script-src."
    : error instanceof TypeError
      ? "article_lens_web_bg.wasm could not be fetched. It lies beside article-lens.js, and connect-src must allow that place."
      : "the interface could not start.";
  console.error(`article-lens: ${advice} The article is unchanged. (${error.message ?? error})`);
}

class ArticleLens extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  #lens;
  #starting = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.append(document.createElement("slot"));
  }

  connectedCallback() {
    // Properties that were set before the element was defined hide the accessors: give them to those.
    for (const name of ATTRIBUTES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#start();
  }

  disconnectedCallback() {
    // Moving an element disconnects it for a moment only.
    queueMicrotask(() => {
      if (!this.isConnected && this.#lens) {
        this.#lens.destroy();
        this.#lens = undefined;
        this.shadowRoot.replaceChildren(document.createElement("slot"));
      }
    });
  }

  attributeChangedCallback() {
    this.#lens?.update();
  }

  async #start() {
    if (this.#lens || this.#starting) return;
    this.#starting = true;
    try {
      const [sheet] = await Promise.all([load(), parsed()]);
      if (!this.isConnected) return;
      const root = document.createElement("div");
      root.className = "root";
      root.setAttribute("part", "root");
      root.lang = "en";
      this.shadowRoot.adoptedStyleSheets = [sheet];
      this.shadowRoot.replaceChildren(root);
      this.#lens = new Lens(this, root, vader, html, parts.sample, more(this));
    } catch (error) {
      explain(error);
      for (const part of this.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== "failed";
    } finally {
      this.#starting = false;
    }
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(ArticleLens.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (customElements.get(NAME)) {
  console.warn(`article-lens: <${NAME}> is defined already, by another copy. That one serves this page.`);
} else {
  customElements.define(NAME, ArticleLens);
}
