// The states of the page: how a reader gets to each. The screenshots show them, and axe-core looks at each.

import { readFileSync } from "node:fs";
import { sample } from "./browsers.mjs";

const box = (page) => page.getByRole("textbox", { name: "Article text" });
const text = (page) => page.getByRole("article", { name: "The text" });
const novel = () => readFileSync(new URL("../../seeds/pride-and-prejudice.txt", import.meta.url), "utf8");

/** Brings a text in as a file. */
const bring = async (page, content, name = "text.txt") => {
  await box(page).waitFor();
  await page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
};
const read = async (page, content, name) => {
  await bring(page, content, name);
  await text(page).waitFor();
};

const GERMAN = "Der Rat der Stadt hat am Montag mit großer Mehrheit beschlossen, das alte Bad zu schließen. ".repeat(9);
const PLAIN = "The ferry runs twice a day in the winter. The town pays for it, and the harbor office keeps it clean. ".repeat(8);
const ARABIC = "قالت رئيسة البلدية إن العبارة ستبقى. “هذا خبر جيد” قال أحد الصيادين.\n\nThe mayor said that the ferry stays.";
const PAGE = `<title>Ferry stays</title><nav><a href="#">Home</a></nav><article><h1>Ferry stays</h1>
  ${`<p>${PLAIN}</p>`.repeat(3)}<blockquote><p>“We are out of time,” Mayor Ada Okafor said.</p></blockquote>
  <ul><li>The ferry runs twice a day.</li><li>Tickets stay free.</li></ul>
  <figure><img src="a.png" alt=""><figcaption>A pier in winter.</figcaption></figure></article><footer>All rights reserved.</footer>`;

/** Name, and the way there from the page as it opens; `path` and `options` where it opens otherwise. */
export const STATES = [
  { name: "empty", walk: (page) => box(page).waitFor() },
  { name: "typing", walk: async (page) => {
    await box(page).fill(sample);
    await page.getByRole("button", { name: "Show in the text" }).waitFor();
  } },
  { name: "refused", walk: async (page) => {
    await bring(page, "%PDF", "paper.pdf");
    await page.getByText("is a PDF").waitFor();
  } },
  { name: "busy", walk: async (page) => {
    // The slices wait for a turn that does not come: of all timers theirs alone calls what a promise gave.
    await box(page).waitFor();
    await page.evaluate(() => {
      const root = document.querySelector("article-lens").shadowRoot;
      const real = globalThis.setTimeout;
      const isTurn = (call, wait) => wait === undefined && String(call).includes("[native code]");
      globalThis.setTimeout = (call, wait, ...rest) =>
        isTurn(call, wait) && root.querySelector("progress")?.value > 40 ? 0 : real(call, wait, ...rest);
    });
    await bring(page, Array(8).fill(novel()).join("\n\n"));
    await page.waitForFunction(() => document.querySelector("article-lens").shadowRoot.querySelector("progress")?.value > 40);
    await page.waitForTimeout(300);
  } },
  { name: "article", walk: (page) => read(page, sample) },
  { name: "evidence", walk: async (page) => {
    await read(page, sample);
    await page.locator(".note").nth(3).click();
    await page.locator("#evidence").waitFor();
  } },
  { name: "corrected", walk: async (page) => {
    await read(page, sample);
    await page.locator(".note").first().click();
    await page.locator("#evidence").getByRole("button", { name: "Not a quotation" }).click();
    await page.getByText("Corrected by hand: 1.").waitFor();
  } },
  { name: "words", walk: async (page) => {
    await read(page, sample);
    for (const key of ["Long words", "Cue words"]) await page.getByRole("group", { name: "Layers in the text" }).getByRole("button", { name: key }).click();
    await page.locator(".w.neg[role=button]").first().click();
    await page.locator("#evidence").waitFor();
  } },
  { name: "formula", walk: async (page) => {
    await read(page, sample);
    await page.getByRole("button", { name: "Flesch–Kincaid" }).click();
    await page.getByRole("button", { name: "Show as table" }).nth(2).click();
    for (const summary of await page.locator(".inst details > summary").all()) if (await summary.isVisible()) await summary.click();
  } },
  { name: "page", walk: async (page) => {
    await read(page, PAGE, "saved.html");
    await page.getByText(/^Left out/).waitFor();
  } },
  { name: "files", walk: async (page) => {
    await box(page).waitFor();
    const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    await page.locator("input[type=file]").first().setInputFiles([file("first.txt", sample), file("second.txt", PLAIN)]);
    await page.getByText("File 1 of 2").waitFor();
  } },
  { name: "save", walk: async (page) => {
    await read(page, sample);
    await page.getByRole("button", { name: "Save or share" }).click();
    await page.getByRole("dialog", { name: "Save or share" }).waitFor();
  } },
  { name: "compared", walk: async (page) => {
    await read(page, sample);
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("textbox", { name: "The other text" }).fill(PLAIN);
    await page.getByRole("dialog").getByRole("button", { name: "Compare" }).click();
    await page.getByRole("dialog", { name: "Two texts compared" }).waitFor();
  } },
  { name: "table", walk: async (page) => {
    await box(page).waitFor();
    const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.locator("input[type=file]").first().setInputFiles([file("cartels.txt", sample), file("ferry.txt", PLAIN), file("paper.pdf", "%PDF")]);
    await text(page).waitFor();
    await page.getByRole("button", { name: "All in a table" }).click();
    await page.getByText("2 of 3 files").waitFor();
  } },
  { name: "how", path: "/how.html", walk: (page) => page.getByRole("table").waitFor() },
  { name: "short", walk: (page) => read(page, "The plan is good. Nobody knows who made it.") },
  { name: "foreign", walk: (page) => read(page, GERMAN) },
  { name: "silent", walk: (page) => read(page, PLAIN) },
  { name: "right-to-left", walk: (page) => read(page, ARABIC) },
  { name: "long", walk: (page) => read(page, Array(4).fill(novel()).join("\n\n")) },
  { name: "failed", wasm: false, walk: (page) => page.getByText("could not start").waitFor() },
  { name: "no-script", script: false, walk: (page) => page.locator("noscript p").waitFor() },
  { name: "summary", path: "/plain/", walk: (page) => page.getByRole("region", { name: "Article analysis" }).waitFor() },
];
