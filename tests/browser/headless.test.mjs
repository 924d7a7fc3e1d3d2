// The headless module in both browsers: the same plain objects as in Node, after one request for its wasm.

import assert from "node:assert/strict";
import { journey, sample } from "./browsers.mjs";
import { analyze } from "../../dist/headless/core.node.js";
import { CORRECTED } from "../headless/texts.mjs";

/** Loads the module in the page and gives what `analyze` makes of each value there: a report, or its error. */
const analyzed = (page, values) =>
  page.evaluate(async (values) => {
    const { default: init, analyze } = await import("/headless/core.js");
    await init();
    return values.map((value) => {
      try {
        return analyze(value);
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
    });
  }, values);

journey("analyze gives what it gives in Node", "/blank/", async ({ page }) => {
  const texts = [sample, "", "😀 “We’re out of time,” 😀 Ada Okafor said. 👩‍🚀"];
  assert.deepEqual(await analyzed(page, texts), texts.map((text) => analyze(text)));
});

journey("corrections change what they change in Node", "/blank/", async ({ page }) => {
  const report = await page.evaluate(async ({ text, corrections }) => {
    const { default: init, analyze } = await import("/headless/core.js");
    await init();
    return analyze(text, corrections);
  }, CORRECTED);
  assert.equal(report.corrections.filter(({ lost }) => lost).length, 1);
  assert.deepEqual(report, analyze(CORRECTED.text, CORRECTED.corrections));
});

journey("what is no string is a TypeError, and the module goes on", "/blank/", async ({ page }) => {
  const [number, nothing, rain] = await analyzed(page, [7, null, "It rains."]);
  assert.match(number, /^TypeError: .*string/);
  assert.match(nothing, /^TypeError: .*string/);
  assert.equal(rain.tally.words, 2);
});

journey("analyzing asks for nothing", "/blank/", async ({ page, requests }) => {
  await analyzed(page, []);
  const loaded = requests.length;
  const words = await page.evaluate(async (text) => (await import("/headless/core.js")).analyze(text).tally.words, sample);
  assert.equal(words, analyze(sample).tally.words);
  assert.deepEqual(requests.slice(loaded), []);
  assert.ok(requests.every(({ method, body }) => method === "GET" && body === ""));
});
