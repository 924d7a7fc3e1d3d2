// What every journey starts with: the page's server, a browser, and a record of what went wrong in it.
//
//   node --test tests/browser/*.test.mjs       BROWSER=chromium or firefox for one of them
//
// CHROMIUM and FIREFOX name other programs than Debian's.

import { after, test } from "node:test";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium, firefox } from "playwright-core";
import { serve } from "./server.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** `/` is the page, `/NAME/` other people's pages, `/headless/` the npm package. */
const FOLDERS = [`${root}dist/page`, `${root}tests/hosts`, `${root}dist`];

/** No sandbox: the tests may run as root. The rest keeps Chromium from asking the network for things of its own. */
const QUIET = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];
const at = (paths) => paths.find((path) => path && existsSync(path));
const LAUNCH = {
  chromium: () => chromium.launch({ executablePath: at([process.env.CHROMIUM, "/usr/bin/chromium"]), args: QUIET }),
  firefox: () =>
    firefox.launch({ channel: "moz-firefox", executablePath: at([process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"]) }),
};

/** A browser of that name. */
export const launched = (name) => LAUNCH[name]();

/** One of each serves all journeys of a file; each journey has a context of its own. */
const running = {};
after(async () => {
  for (const browser of Object.values(running)) await (await browser).close();
});
const NAMES = process.env.BROWSER ? [process.env.BROWSER] : ["chromium", "firefox"];

/**
 * A page of that browser that stands at `path` of a server of its own: with the server's `requests`, its `address`, the `errors`
 * of the console, and `close`. Without `script` JavaScript is off, without `wasm` the module cannot be fetched; only with `kept`
 * may the page keep itself for use without a network, which asks for all its parts at a time of its own.
 */
export async function opened(browser, path, { width = 1280, height = 900, scheme = "light", script = true, wasm = true, kept = false } = {}) {
  const server = await serve(FOLDERS, 0, wasm ? [] : [".wasm"]);
  const options = { viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", javaScriptEnabled: script, serviceWorkers: kept ? "allow" : "block" };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(server.address + path);
  const close = async () => {
    await context.close();
    await server.close();
  };
  return { page, context, requests: server.requests, address: server.address, errors, close };
}

/**
 * Walks `journey` in each browser: it gets what `opened` gives, and the browser's name; any error of the console fails the
 * journey unless `mayFail` says otherwise.
 */
export function journey(name, path, walk, { mayFail = false, ...options } = {}) {
  for (const browserName of NAMES) {
    test(`${name} (${browserName})`, { timeout: 120_000 }, async () => {
      const browser = await (running[browserName] ??= launched(browserName));
      const place = await opened(browser, path, options);
      try {
        await walk({ ...place, browserName });
        if (!mayFail && place.errors.length > 0) throw new Error(`The console said: ${place.errors.join("\n")}`);
      } finally {
        await place.close();
      }
    });
  }
}

/** The sample article, as it lies in `seeds/`. */
export const sample = readFileSync(`${root}seeds/us-military-drug-cartels.txt`, "utf8");

/** What axe-core finds against the page as it stands: rule and element, one a line. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`));
}

/** Puts a text into the box as a reader pastes it: by the keyboard, from the clipboard. */
export async function paste(page, text) {
  const box = page.getByRole("textbox", { name: "Article text" });
  await box.fill(text);
  await box.press("ControlOrMeta+a");
  await box.press("ControlOrMeta+x");
  await box.press("ControlOrMeta+v");
}
