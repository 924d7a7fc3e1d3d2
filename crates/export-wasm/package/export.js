// The door to files for browsers and bundlers: `await init()` once, then `file(text, name)`.

import load from "./article_lens_export.js";

export { columns, file, row } from "./article_lens_export.js";

/** Loads the module: from beside this file, or from where `from` says (an address, a response, bytes, a module). */
export default async function init(from = new URL("article_lens_export_bg.wasm", import.meta.url)) {
  await load({ module_or_path: from });
}
