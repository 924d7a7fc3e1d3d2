// The door to VADER for browsers and bundlers: `await init()` once, then `vader(text)`.

import load from "./article_lens_vader.js";

export { vader } from "./article_lens_vader.js";

/** Loads the module: from beside this file, or from where `from` says (an address, a response, bytes, a module). */
export default async function init(from = new URL("article_lens_vader_bg.wasm", import.meta.url)) {
  await load({ module_or_path: from });
}
