// Pictures of every state of the page, at 1280 and 320 pixels, light and dark; `cargo xtask screenshots` starts it.
//
//   node tests/browser/screenshots.mjs FOLDER [STATE …]       CHROMIUM names another program than Debian's

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launched, opened } from "./browsers.mjs";
import { STATES } from "./states.mjs";

const [folder = "target/screenshots", ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launched("chromium");
let failed = 0;
for (const state of STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      const { page, close } = await opened(browser, state.path ?? "/", { ...state, width, scheme });
      try {
        await state.walk(page);
        // Of a whole page, the bar that stays on top is seen once, where it belongs.
        if (state.name !== "long") await page.evaluate(() => scrollTo(0, 0));
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(folder, `${state.name}-${width}-${scheme}.png`), fullPage: state.name !== "long" });
      } catch (error) {
        failed += 1;
        console.error(`${state.name}, ${width}, ${scheme}: ${error.message}`);
      }
      await close();
    }
  }
}
const { page, close } = await opened(browser, "/", { width: 1280, scheme: "light" });
await STATES.find(({ name }) => name === "evidence").walk(page);
await page.pdf({ path: join(folder, "print.pdf") });
await close();
await browser.close();
console.log(`Pictures of ${STATES.length} states: ${folder}`);
process.exitCode = failed > 0 ? 1 : 0;
