// axe-core finds nothing in any state of the page, in light and dark; and in none has anything to be scrolled sideways at 320 pixels,
// which is what 400 % zoom leaves of a window of 1280.

import assert from "node:assert/strict";
import { journey, violations } from "./browsers.mjs";
import { STATES } from "./states.mjs";

for (const { name, path = "/", walk, ...state } of STATES) {
  const mayFail = state.wasm === false;
  for (const scheme of ["light", "dark"]) {
    const width = scheme === "light" ? 1280 : 320;
    journey(`axe-core finds nothing: ${name}, ${scheme}, ${width} pixels`, path, async ({ page, browserName }) => {
      // Firefox cannot be asked from outside to run no JavaScript.
      if (state.script === false && browserName === "firefox") return;
      await walk(page);
      // Without JavaScript there is nothing to ask.
      if (state.script === false) return;
      // Firefox cannot be asked from outside for the dark either: the element can. A dialog leaves its switch out of reach.
      if (scheme === "dark" && path === "/") await page.evaluate(() => document.querySelector("article-lens")?.setAttribute("theme", "dark"));
      const found = await violations(page);
      assert.deepEqual(path === "/" ? found : found.filter((line) => line.includes("article-lens")), []);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (path === "/") assert.equal(over, 0);
    }, { ...state, scheme, width, mayFail });
  }
}
