export * from "./report.js";

import type { Report } from "./report.js";

/** The report of a text, with offsets in UTF-16 units, as JavaScript's strings count. */
export function analyze(text: string): Report;
/** Loads the module, once, before the first `analyze`; in Node it is there already. */
export default function init(from?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
