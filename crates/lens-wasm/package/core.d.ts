export * from "./report.js";

import type { Correction, Report } from "./report.js";

/**
 * The report of a text, with offsets in UTF-16 units, as JavaScript's strings count; as a reader's corrections change it, if
 * there are any. A value that is no text, or a correction that cannot be read, is a `TypeError` that says so.
 */
export function analyze(text: string, corrections?: readonly Correction[] | null): Report;
/** Loads the module, once, before the first `analyze`; in Node it is there already. */
export default function init(from?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
