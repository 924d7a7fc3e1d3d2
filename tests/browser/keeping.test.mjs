// Journeys without a network: the page after one visit, and the page that is one file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { journey, paste, sample, violations } from "./browsers.mjs";

const file = fileURLToPath(new URL("../../dist/page/file/article-lens.html", import.meta.url));
const text = (page) => page.getByRole("article", { name: "The text" });
const figures = (page) => page.getByText(/^\d+ words, 20 sentences, 19 paragraphs/);

journey("after one visit the page opens without a network, with all its parts", "/", async ({ page, requests, address }) => {
  await page.getByText("Ready to use offline.").waitFor();
  const kept = requests.map(({ url }) => url);
  for (const part of ["/vader/vader.js", "/html/readability.js", "/samples/opinion.txt", "/how.html"]) assert.ok(kept.includes(part), part);
  await page.context().setOffline(true);
  const asked = requests.length;
  await page.reload();
  await paste(page, sample);
  await text(page).waitFor();
  await figures(page).waitFor();
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.goto(`${address}/how.html`);
  await page.getByRole("heading", { name: "How Article Lens works" }).waitFor();
  // Firefox, offline for its pages, still looks for a newer worker.
  assert.deepEqual(requests.slice(asked).map(({ url }) => url).filter((url) => url !== "/sw.js"), [], "nothing was asked of the server");
  const stored = await page.evaluate(async () => {
    const caches = await globalThis.caches.keys();
    const entries = await Promise.all(caches.map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url)));
    return { caches, entries: entries.flat() };
  });
  assert.equal(stored.caches.length, 1, "one version is kept");
  assert.ok(stored.entries.every((url) => url.startsWith(address) && !url.includes("?")), "parts of the page, and nothing else");
}, { kept: true });

journey("a page that cannot be kept says so, and works", "/", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("The disk is full.", "QuotaExceededError"));
  });
  await page.reload();
  await page.getByText(/^Not ready to use offline: .* Save it as one file instead\.$/).waitFor();
  await paste(page, sample);
  await figures(page).waitFor();
});

journey("the one file opens from a disk, asks for nothing and has all its parts", "/blank/", async ({ page, context }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await context.setOffline(true);
  await page.goto(`file://${file}`);
  await paste(page, sample);
  await figures(page).waitFor();
  await page.locator("#text .note.unnamed").first().click();
  await page.locator("#evidence").getByText("a Pentagon source", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: /^Opinion, \d+ words$/ }).click();
  await text(page).waitFor();
  assert.deepEqual(asked.filter((url) => url !== `file://${file}` && !url.startsWith("data:")), []);
  assert.deepEqual(await violations(page), []);
  const policy = /content="([^"]*connect-src[^"]*)"/.exec(readFileSync(file, "utf8"))[1];
  assert.ok(policy.includes("connect-src 'none'") && !policy.includes("unsafe-inline") && !policy.includes("'self'"), policy);
  const refused = await page.evaluate(() => fetch("https://example.org/").then(() => false, () => true));
  assert.ok(refused, "nor can it");
}, { mayFail: true });

for (const [width, scheme] of [[1280, "light"], [320, "dark"]]) {
  journey(`how it works: figures, no violation, no scroll sideways, ${width} pixels`, "/how.html", async ({ page }) => {
    await page.getByRole("cell", { name: "sentences: news, inner boundary F1" }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  }, { width, scheme });
}
