// Long texts, texts that are being typed, and what outlives a change of screen or a reload: nothing waits and nothing is lost.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, sample } from "./browsers.mjs";

const box = (page) => page.getByRole("textbox", { name: "Article text" });
const text = (page) => page.getByRole("article", { name: "The text" });
const novel = readFileSync(new URL("../../seeds/pride-and-prejudice.txt", import.meta.url), "utf8");
const choose = (page, name, content) =>
  page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const focused = (page) => page.evaluate(() => document.querySelector("article-lens").shadowRoot.activeElement?.id ?? "");

journey("a book of 170,000 words opens with its progress, scrolls, leads and is stepped through", "/", async ({ page }) => {
  await box(page).waitFor();
  await page.evaluate(() => {
    const root = document.querySelector("article-lens").shadowRoot;
    globalThis.seen = new Set();
    new MutationObserver(() => seen.add(root.querySelector("progress")?.value)).observe(root, { childList: true, subtree: true, attributes: true });
  });
  await choose(page, "book.txt", Array(15).fill(novel).join("\n\n"));
  await text(page).waitFor({ timeout: 60_000 });
  await page.getByText(/^17\d,\d{3} words, /).first().waitFor();
  assert.ok((await page.evaluate(() => seen.size)) > 3, "progress was shown");
  const rows = await page.locator(".row").count();
  assert.ok((await page.locator(".row.bare").count()) > rows * 0.9, "most rows are bare");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await page.waitForFunction((rows) => {
    const drawn = [...document.querySelector("article-lens").shadowRoot.querySelectorAll(".row:not(.bare)")];
    return drawn.some((row) => Number(row.id.slice(2)) > rows / 4);
  }, rows);
  await page.locator(".rhythm a").nth(100).dispatchEvent("click");
  await page.locator("#evidence").waitFor();
  assert.ok(await page.locator(".here").first().isVisible());
  await page.keyboard.press("Escape");
  await page.locator("#text").evaluate((text) => text.focus());
  await page.keyboard.press("p");
  await page.waitForFunction(() => /^[sqwl]-/.test(document.querySelector("article-lens").shadowRoot.activeElement?.id ?? ""));
  const last = await page.locator(".row").last().getAttribute("id");
  assert.ok(Number((await focused(page)).split("-")[1]) > Number(last.split("-")[1]) - 20, "p from the start goes to the last mark");
});

journey("letters typed while the analysis is behind are all kept, and figures follow", "/", async ({ page }) => {
  await box(page).fill(`${novel}\n\n`);
  await box(page).press("ControlOrMeta+End");
  await box(page).pressSequentially("The plan is grim. It is late.");
  assert.ok((await box(page).inputValue()).endsWith("The plan is grim. It is late."));
  await page.getByRole("button", { name: "Show in the text" }).click();
  await text(page).waitFor();
  assert.match(await page.locator("#text .row").last().textContent(), /The plan is grim\. It is late\./);
});

journey("the cursor stays where one reads, to the box and back", "/", async ({ page }) => {
  await choose(page, "novel.txt", novel);
  await text(page).waitFor();
  await page.locator("#p-40").evaluate((row) => row.scrollIntoView());
  // A row far from the window is another element, until it comes near.
  await page.locator("#p-40:not(.bare)").waitFor();
  const words = page.locator("#p-40 [dir]");
  const paragraph = (await words.textContent()).replace(/\s+/g, " ");
  await words.evaluate((element) => {
    const root = element.getRootNode();
    (root.getSelection ? root.getSelection() : getSelection()).collapse(element, 0);
  });
  await page.getByRole("button", { name: "Edit text" }).click();
  const at = await box(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionStart + 12).replace(/\s+/g, " "));
  assert.ok(paragraph.startsWith(at), `${at} begins ${paragraph}`);
  assert.ok((await box(page).evaluate((area) => area.scrollTop)) > 0, "and is scrolled to");
  await box(page).pressSequentially("Well, ");
  await page.getByRole("button", { name: "Show in the text" }).click();
  await page.waitForFunction(() => document.querySelector("article-lens").shadowRoot.activeElement?.id === "p-40");
  assert.match((await words.textContent()).replace(/\s+/g, " "), /^Well, /);
});

journey("undo and the aim outlive Edit text", "/", async ({ page }) => {
  await box(page).fill("My own words stay here.");
  await page.getByRole("button", { name: /^News report/ }).click();
  await page.getByRole("spinbutton", { name: "Aim for grade" }).pressSequentially("12");
  await page.getByRole("button", { name: "Edit text" }).click();
  assert.equal(await box(page).inputValue(), sample);
  await page.getByText("This text took the place of another one.").waitFor();
  await page.getByRole("button", { name: "Show in the text" }).click();
  assert.equal(await page.getByRole("spinbutton", { name: "Aim for grade" }).inputValue(), "12");
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  assert.equal(await box(page).inputValue(), "My own words stay here.");
});

journey("a text with its corrections is there after a reload if the reader asks for it, and only then", "/", async ({ page, requests }) => {
  const take = async () => {
    await page.getByRole("button", { name: /^News report/ }).click();
    await text(page).waitFor();
    await page.locator(".note.unnamed").first().click();
    await page.locator("#evidence").getByText("Change speaker").click();
    const said = page.getByRole("combobox", { name: "Said by" });
    await said.press("ControlOrMeta+a");
    await said.pressSequentially("Ada Okafor");
    await said.press("Enter");
    await page.getByText("Corrected by hand: 1.").waitFor();
  };
  const stored = () => page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]);
  await take();
  assert.deepEqual(await stored(), [0, 0, ""], "nothing is stored unasked");
  await page.reload();
  await box(page).waitFor();
  assert.equal(await box(page).inputValue(), "");
  await take();
  await page.getByRole("checkbox", { name: /^Bring this text back/ }).check();
  await page.reload();
  await page.getByText("Corrected by hand: 1.").waitFor();
  await page.locator(".note.named .who", { hasText: "Ada Okafor" }).waitFor();
  const keep = page.getByRole("checkbox", { name: /^Bring this text back/ });
  assert.ok(await keep.isChecked());
  await keep.uncheck();
  await page.waitForFunction(() => sessionStorage.length === 0);
  assert.ok(requests.every(({ method, body }) => method === "GET" && body === ""));
});

journey("each sample has as many words as its chip says", "/", async ({ page }) => {
  for (const name of ["News report", "Press release", "Opinion"]) {
    const chip = page.getByRole("button", { name: new RegExp(`^${name}, `) });
    const words = (await chip.textContent()).match(/\d+ words/)[0];
    await chip.click();
    await page.getByText(new RegExp(`^${words}, \\d+ sentences`)).waitFor();
    await page.getByRole("button", { name: "Edit text" }).click();
  }
});

journey("printed, the page has no dead controls, and a long text has all its marks", "/", async ({ page }) => {
  await choose(page, "novel.txt", novel);
  await text(page).waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.waitForFunction(() => document.querySelector("article-lens").shadowRoot.querySelector(".row.bare") === null);
  await page.emulateMedia({ media: "print" });
  // Firefox cannot be asked for it from outside.
  if (!(await page.evaluate(() => matchMedia("print").matches))) return;
  for (const control of [".btn", ".twin", ".keep", ".aim", ".theme", ".clean button"]) {
    for (const one of await page.locator(control).all()) assert.ok(!(await one.isVisible()), control);
  }
});
