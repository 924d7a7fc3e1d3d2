// The element on other people's pages.

import assert from "node:assert/strict";
import { journey, violations } from "./browsers.mjs";

const card = (page) => page.getByRole("region", { name: "Article analysis" });

for (const host of ["plain", "strict"]) {
  journey(`the element measures the article of a ${host} host`, `/${host}/`, async ({ page, requests }) => {
    await card(page).getByText("This article at a glance").waitFor();
    await card(page).getByText(/(school|College|Postgraduate), grade \d+/).waitFor();
    await card(page).getByText("Measured in your browser. Nothing is sent.").waitFor();
    assert.equal(await page.locator(".rhythm a").count(), 11, "sentences, without headings, nav, aside and captions");
    const size = await card(page).evaluate((e) => getComputedStyle(e).fontSize + getComputedStyle(e).letterSpacing);
    assert.equal(size, "15pxnormal", "the host's styles stay outside");
    const loaded = requests.length;
    await page.locator(".rhythm a").first().click();
    assert.match(await page.evaluate(() => getSelection().toString()), /^The town council/, "a bar leads to its paragraph");
    assert.equal(requests.length, loaded);
    assert.deepEqual(await violations(page).then((all) => all.filter((line) => line.includes("article-lens"))), []);
  });
}

journey("where WebAssembly is blocked the fallback stays, and the console names the remedy", "/blocked/", async ({ page, errors }) => {
  await page.getByText("This article is analyzed in browsers that run JavaScript.").waitFor();
  while (!errors.some((line) => line.startsWith("article-lens:"))) await page.waitForTimeout(50);
  const own = errors.filter((line) => line.startsWith("article-lens:"));
  assert.equal(own.length, 1);
  assert.match(own[0], /Add 'wasm-unsafe-eval' to its script-src/);
  assert.ok(await page.getByText("This article is analyzed in browsers").isVisible());
}, { mayFail: true });

journey("a selector that finds nothing is said on the spot", "/lost/", async ({ page }) => {
  await card(page).getByText("No article found at “#nowhere”.").waitFor();
});

journey("properties set early count, moving keeps the element, removing takes it down, a second copy warns", "/plain/", async ({ page, address }) => {
  await card(page).waitFor();
  const warned = page.waitForEvent("console", (message) => message.type() === "warning");
  await page.evaluate((url) => import(url), `${address}/article-lens.js?second`);
  assert.match((await warned).text(), /is defined already/);
  await page.evaluate(() => document.body.append(document.querySelector("article-lens")));
  assert.ok(await card(page).isVisible(), "moved");
  const left = await page.evaluate(async () => {
    const element = document.querySelector("article-lens");
    element.for = "#nowhere";
    await new Promise((done) => setTimeout(done, 50));
    const said = element.shadowRoot.textContent;
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    return [said.includes("No article found at “#nowhere”."), element.shadowRoot.querySelector(".root")];
  });
  assert.deepEqual(left, [true, null]);
});

journey("what stands in a block quotation is said by whom the text above names", "/plain/", async ({ page }) => {
  await card(page).getByText("This article at a glance").waitFor();
  await page.evaluate(() => {
    const holm = "<article id=letter><p>Rita Holm wrote:</p><blockquote><p>We waited for the boat.</p><p>It came.</p></blockquote><p>It left.</p></article>";
    document.querySelector("#story").insertAdjacentHTML("afterend", holm);
    document.querySelector("article-lens").for = "#letter";
  });
  await card(page).getByText("1 source, 1 named").waitFor();
});
