// The door to files for Node: the module is there at once, and `init` has nothing left to do.

import { readFileSync } from "node:fs";
import { initSync } from "./article_lens_export.js";

export { columns, file, row } from "./article_lens_export.js";

initSync({ module: readFileSync(new URL("article_lens_export_bg.wasm", import.meta.url)) });

/** The same as in browsers, so that one program runs in both. */
export default async function init() {}
