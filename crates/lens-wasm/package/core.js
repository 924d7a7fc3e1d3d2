// The door for browsers and bundlers: `await init()` once, then `analyze(text)`.

import load from "./article_lens.js";

export { analyze } from "./article_lens.js";

/** Loads the module: from beside this file, or from where `from` says (an address, a response, bytes, a module). */
export default async function init(from = new URL("article_lens_bg.wasm", import.meta.url)) {
  await load({ module_or_path: from });
}
