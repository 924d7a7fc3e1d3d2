// The parts of the element, inside the one file: nothing is fetched, so it opens from a disk, and under `connect-src 'none'`.

import module from "./article_lens_web_bg.wasm";
import filesModule from "./export/article_lens_export_bg.wasm";
import opinion from "./samples/opinion.txt";
import press from "./samples/press-release.txt";
import cartels from "./samples/us-military-drug-cartels.txt";
import vaderModule from "./vader/article_lens_vader_bg.wasm";

const SAMPLES = { opinion, "press-release": press, "us-military-drug-cartels": cartels };

/** The module's bytes. */
export const wasm = () => module;

/** VADER, once it is started. */
export const vader = async () => {
  const { default: start, vader } = await import("./vader/vader.js");
  await start(vaderModule);
  return vader;
};

/** What reads HTML. */
export const html = async () => (await import("./html/html.js")).default;

/** What writes files, once it is started. */
export const files = async () => {
  const door = await import("./export/export.js");
  await door.default(filesModule);
  return door;
};

/** What the page shows only when a reader asks for it, by name. */
export const more = () => import("./more/more.js");

/** The text of a sample. */
export const sample = async (name) => SAMPLES[name];
