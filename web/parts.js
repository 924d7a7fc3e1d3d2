// The parts of the element that lie beside its script: its module, and what is loaded only when it is asked for.
//
// In the page that is one file they are inside it, and `one-file/parts.js` stands in this file's place.

/** Where the module is, or its bytes. */
export const wasm = () => new URL("article_lens_web_bg.wasm", import.meta.url);

/** VADER, once it is started. */
export const vader = async () => {
  const { default: start, vader } = await import("./vader/vader.js");
  await start();
  return vader;
};

/** What reads HTML. */
export const html = async () => (await import("./html/html.js")).default;

/** What writes files, once it is started. */
export const files = async () => {
  const door = await import("./export/export.js");
  await door.default();
  return door;
};

/** What the page shows only when a reader asks for it, by name. */
export const more = () => import("./more/more.js");

/** The text of a sample. */
export const sample = async (name) => {
  const answer = await fetch(new URL(`samples/${name}.txt`, import.meta.url));
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
};
