// Whole journeys: by keyboard alone, from paste to reload, back by the browser's own undo; and that nothing moves by itself.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, paste, sample } from "./browsers.mjs";

const box = (page) => page.getByRole("textbox", { name: "Article text" });
const text = (page) => page.getByRole("article", { name: "The text" });
const focused = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("article-lens").shadowRoot.activeElement;
    return element ? (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).trim() : "";
  });
/** Tab until what has the focus is called so. */
const tabTo = async (page, name, key = "Tab") => {
  for (let presses = 0; presses < 200; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${name}`);
};

journey("by keyboard alone: paste, figures, evidence, correction and back", "/", async ({ page }) => {
  await box(page).waitFor();
  const press = (key) => page.keyboard.press(key);
  // The clipboard is filled by keys as well.
  await page.keyboard.insertText(sample);
  for (const key of ["ControlOrMeta+a", "ControlOrMeta+x", "ControlOrMeta+v"]) await press(key);
  await text(page).waitFor();
  assert.equal(await focused(page), "Your text, analyzed");
  await tabTo(page, /^Skip to the text$/, "Shift+Tab");
  await press("Enter");
  const id = () => page.evaluate(() => document.querySelector("article-lens").shadowRoot.activeElement?.id);
  while (!/^q-/.test(await id())) await press("n");
  const mark = await id();
  await press("Enter");
  await page.locator("#evidence").waitFor();
  await tabTo(page, /^Change speaker$/);
  await press("Enter");
  await tabTo(page, /^It is/);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) await press(key);
  assert.equal(await page.getByText(/^Corrected by hand/).count(), 0, "arrow keys correct nothing");
  await tabTo(page, /^Said by/, "Shift+Tab");
  await press("ControlOrMeta+a");
  await page.keyboard.type("Ada Okafor");
  await press("Enter");
  await page.getByText("Corrected by hand: 1.").waitFor();
  assert.match(await focused(page), /^Undo this correction$/);
  await tabTo(page, /^Not a quotation$/);
  await press("Enter");
  await page.getByText("Corrected by hand: 2.").waitFor();
  assert.match(await focused(page), /^Undo this correction$/);
  await press("Enter");
  await page.getByText("Corrected by hand: 0.").waitFor();
  assert.equal(await id(), mark, "what was corrected has the focus");
  await press("Enter");
  await page.locator("#evidence").waitFor();
  await press("Escape");
  assert.equal(await id(), mark);
});

journey("the browser's own undo outlives a look at the evidence, and a sample", "/", async ({ page }) => {
  await box(page).waitFor();
  await box(page).pressSequentially("The ferry stays.");
  await page.getByRole("button", { name: "Show in the text" }).click();
  await text(page).waitFor();
  await page.getByRole("button", { name: "Edit text" }).click();
  await box(page).press("ControlOrMeta+z");
  assert.notEqual(await box(page).inputValue(), "The ferry stays.");
  await box(page).press("ControlOrMeta+Shift+z");
  assert.equal(await box(page).inputValue(), "The ferry stays.");
  for (const name of [/^News report/, /^Opinion/]) {
    await page.getByRole("button", { name }).click();
    await text(page).waitFor();
    await page.getByRole("button", { name: "Edit text" }).click();
  }
  await box(page).pressSequentially("Well. ");
  const undo = async (until) => {
    for (let presses = 0; presses < 12 && !until.test(await box(page).inputValue()); presses++) await box(page).press("ControlOrMeta+z");
    assert.match(await box(page).inputValue(), until);
  };
  await undo(/^(?=[^]*cartels)[^]{2000}/);
  await undo(/^The ferry stays\.$/);
  await page.getByText("1 positive").or(page.getByText("0 positive")).first().waitFor();
});

journey("texts that others took the place of come back one by one, typed into or not", "/", async ({ page }) => {
  await box(page).fill("My own words stay here.");
  await page.getByRole("button", { name: /^Opinion/ }).click();
  await text(page).waitFor();
  await page.getByRole("button", { name: "Edit text" }).click();
  await box(page).pressSequentially("Well. ");
  await page.getByRole("button", { name: /^News report/ }).click();
  await text(page).waitFor();
  await page.getByRole("button", { name: "Bring it back" }).click();
  assert.match(await box(page).inputValue(), /Well\. /);
  await page.getByRole("button", { name: "Bring it back" }).click();
  assert.equal(await box(page).inputValue(), "My own words stay here.");
  assert.equal(await page.getByRole("button", { name: "Bring it back" }).count(), 0);
});

journey("paste, figures, evidence, correction, reload", "/", async ({ page }) => {
  await paste(page, sample);
  await text(page).waitFor();
  await page.getByText(/^\d+ words, 20 sentences/).waitFor();
  const hues = () => page.locator(".src li").evaluateAll((rows) => rows.map((row) => [row.querySelector(".go").textContent, row.querySelector("rect").getAttribute("class").match(/h\d/)[0]]));
  const before = new Map(await hues());
  await page.locator(".note").first().click();
  await page.locator("#evidence").getByRole("button", { name: "Not a quotation" }).click();
  await page.getByText("Not a quotation, by you.").waitFor();
  for (const [name, hue] of await hues()) assert.equal(hue, before.get(name), `${name} keeps its hue`);
  await page.getByRole("checkbox", { name: /^Bring this text back/ }).check();
  await page.reload();
  await page.getByText("Not a quotation, by you.").waitFor();
  for (const [name, hue] of await hues()) assert.equal(hue, before.get(name), `${name} keeps its hue after a reload`);
  await page.getByRole("button", { name: "Undo this correction" }).click();
  assert.deepEqual(new Map(await hues()), before);
});

journey("what was left out and mended is put back, and left out again", "/", async ({ page }) => {
  await paste(page, sample);
  await page.getByText(/^Left out: 1 repeated headline/).waitFor();
  const rows = await page.locator("#text .row").count();
  await page.getByText(/^Left out: 1/).getByRole("button", { name: "Undo" }).click();
  await page.getByText("Counted as it stands.").waitFor();
  assert.equal(await page.locator("#text .row").count(), rows + 2);
  await page.getByText("Counted as it stands.").getByRole("button", { name: "Redo" }).click();
  assert.equal(await page.locator("#text .row").count(), rows);
});

journey("the answer is in view while one types", "/", async ({ page }) => {
  await box(page).fill(sample);
  const answer = page.getByRole("button", { name: /, grade \d+$/ });
  await answer.waitFor();
  const { bottom, height } = await answer.evaluate((element) => ({ bottom: element.getBoundingClientRect().bottom, height: innerHeight }));
  assert.ok(bottom < height, `${bottom} of ${height}`);
});

journey("nothing that has the focus hides under the layer bar", "/", async ({ page }) => {
  await paste(page, sample);
  await text(page).waitFor();
  await page.locator(".note").last().focus();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Shift+Tab");
    const { top, bar } = await page.evaluate(() => {
      const root = document.querySelector("article-lens").shadowRoot;
      const { bottom } = root.querySelector(".layers").getBoundingClientRect();
      const inBar = root.activeElement.closest(".layers");
      return { top: inBar || !root.activeElement.closest(".read") ? Infinity : root.activeElement.getBoundingClientRect().top, bar: bottom };
    });
    assert.ok(top >= bar, `${top} under ${bar}`);
  }
}, { height: 600 });

journey("nothing moves by itself once the page is loaded", "/", async ({ page, browserName }) => {
  // Only Chromium measures it.
  if (browserName !== "chromium") return;
  await box(page).waitFor();
  await page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: "layout-shift" });
  });
  // What moves in the half second after an input is the answer to it; a busy machine answers later.
  const still = async (after) => {
    await page.waitForTimeout(600);
    await page.evaluate(() => (globalThis.shift = 0));
    await page.waitForTimeout(1_000);
    assert.equal(await page.evaluate(() => globalThis.shift), 0, after);
  };
  await still("loaded");
  await paste(page, sample);
  await text(page).waitFor();
  await still("pasted");
  await page.locator(".note").first().click();
  await page.locator("#evidence").waitFor();
  await still("evidence");
});

journey("the first figures after a paste of 10,000 words are timed", "/", async ({ page, browserName }) => {
  const novel = readFileSync(new URL("../../seeds/pride-and-prejudice.txt", import.meta.url), "utf8");
  await box(page).waitFor();
  await box(page).fill(novel.split(/(?<=\s)/).slice(0, 10_000).join(""));
  await box(page).press("ControlOrMeta+a");
  await box(page).press("ControlOrMeta+x");
  await page.evaluate(() => {
    const root = document.querySelector("article-lens").shadowRoot;
    root.addEventListener("paste", () => (globalThis.pasted = performance.now()), true);
    new MutationObserver(() => {
      if (globalThis.pasted && !globalThis.figured && root.querySelector(".facts")) globalThis.figured = performance.now();
    }).observe(root, { childList: true, subtree: true });
  });
  await box(page).press("ControlOrMeta+v");
  await text(page).waitFor();
  const took = await page.evaluate(() => globalThis.figured - globalThis.pasted);
  assert.ok(took > 0);
  // Recorded, not asserted: the aim is 300 ms.
  console.log(`First figures after a paste of 10,000 words: ${Math.round(took)} ms (${browserName})`);
});

journey("a browser without modules is told so by old.js", "/", async ({ page, address }) => {
  await page.route("**/article-lens.js", (route) => route.abort());
  await page.addInitScript(() => delete HTMLScriptElement.prototype.noModule);
  await page.goto(`${address}/?`);
  await page.getByText("It could not start.").waitFor();
  assert.ok(!(await page.getByText("It is loading.").isVisible()));
}, { mayFail: true });
