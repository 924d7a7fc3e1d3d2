// Journeys of those who take an article away, share it, compare it, or bring many.

import assert from "node:assert/strict";
import { journey, paste, sample, violations } from "./browsers.mjs";

const text = (page) => page.getByRole("article", { name: "The text" });
const dialog = (page, name) => page.getByRole("dialog", { name });
const ARTICLE = "The mayor said the ferry stays. “We are glad,” Ada Okafor said. It is not a good day for the island. ".repeat(6);
const OTHER = "Critics said the bridge is a terrible idea. “It will fail,” Rita Holm warned. Nobody has paid for it. ".repeat(6);

/** Keeps what the page gives the browser to be saved: name and blob. Firefox, driven from outside, tells of no such download. */
const keepSaved = (page) =>
  page.evaluate(() => {
    globalThis.saved = [];
    const blobs = new Map();
    const address = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const made = address.call(URL, blob);
      blobs.set(made, blob);
      return made;
    };
    HTMLAnchorElement.prototype.click = function () {
      globalThis.saved.push({ name: this.download, blob: blobs.get(this.href) });
    };
  });
/** The last saved file: its name, its text, and whether it is a PNG. */
const lastSaved = (page, count) =>
  page.waitForFunction((count) => globalThis.saved.length === count, count).then(() =>
    page.evaluate(async () => {
      const { name, blob } = globalThis.saved.at(-1);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return { name, type: blob.type, text: new TextDecoder().decode(bytes), isPng: String(bytes.slice(0, 4)) === "137,80,78,71", size: bytes.length };
    }),
  );
/** Rows of CSV by RFC 4180, each an array of cells. */
function csv(file) {
  const cells = [...file.matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n|$)/g)];
  const rows = [[]];
  for (const [, cell, end] of cells) {
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

journey("an article is taken away as files and pictures, which read again say what the page says", "/", async ({ page, requests }) => {
  await paste(page, sample);
  await text(page).waitFor();
  await keepSaved(page);
  await page.getByRole("button", { name: "Save or share" }).click();
  await dialog(page, "Save or share").waitFor();
  assert.deepEqual(await violations(page), []);
  let count = 0;
  const saved = async (name) => {
    await page.getByRole("button", { name, exact: true }).click();
    return lastSaved(page, ++count);
  };

  const json = await saved("Save All data");
  const report = JSON.parse(json.text);
  assert.equal(json.name, "exclusive-pentagon-insight-us-military-e.report.json");
  assert.deepEqual([report.tally.words, report.tally.sentences, report.schema], [576, 20, 1]);
  const rows = { Sentences: report.sentences.length, Quotations: report.quotes.length };
  for (const [name, expected] of Object.entries(rows)) {
    const table = csv((await saved(`Save ${name}`)).text);
    assert.equal(table.length, expected + 1, name);
    assert.ok(table.every((row) => row.length === table[0].length), `${name}: rows of one length`);
  }
  assert.ok(csv((await saved("Save Words")).text).length > 46);
  const markdown = await saved("Save Report");
  assert.match(markdown.text, /^# .*Exclusive Pentagon Insight/);
  for (const picture of ["Words in each sentence", "Positive and negative words", "Who is speaking"]) {
    const svg = await saved(`Save ${picture} as SVG`);
    const broken = await page.evaluate((svg) => new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror")?.textContent, svg.text.replace(/<style>.*?<\/style>/s, ""));
    assert.equal(broken, undefined);
    assert.ok(!/<script|href=|onload/.test(svg.text));
    const png = await saved(`Save ${picture} as PNG`);
    assert.ok(png.isPng && png.type === "image/png" && png.size > 5_000, `${picture}: ${png.size} bytes`);
  }
  assert.ok(requests.every(({ method, body, url }) => method === "GET" && body === "" && !url.includes("?")));
});

journey("corrections go along into files", "/", async ({ page }) => {
  await paste(page, ARTICLE);
  await text(page).waitFor();
  await page.locator(".w.pos[role=button]").first().click();
  await page.getByRole("button", { name: /^set “glad” aside in the whole text$/ }).click();
  await keepSaved(page);
  await page.getByRole("button", { name: "Save or share" }).click();
  await page.getByRole("button", { name: "Save All data", exact: true }).click();
  const report = JSON.parse((await lastSaved(page, 1)).text);
  assert.deepEqual(report.corrections.map(({ change, words, lost }) => [change, words, lost]), [["never_charged", "glad", undefined]]);
  assert.ok(report.sentiment.words.every(({ entry }) => entry !== "glad"));
});

journey("a link brings settings and text, and says when it is damaged or newer", "/", async ({ page, address }) => {
  await paste(page, ARTICLE);
  await text(page).waitFor();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByRole("button", { name: "Save or share" }).click();
  const field = page.getByRole("textbox", { name: "Link" });
  assert.equal(await field.inputValue(), `${address}/#v=1&theme=dark`);
  await page.getByRole("checkbox", { name: /With the text in it: the link is then [\d,]+ characters long/ }).check();
  const link = await field.inputValue();
  assert.match(link, /#v=1&size=\d+&theme=dark&text=The%20mayor/);
  const opens = async (url) => {
    await page.goto("about:blank");
    await page.goto(url);
  };

  await opens(link);
  await page.getByText(/^\d+ words, \d+ sentences/).waitFor();
  assert.equal(await page.locator("article-lens").getAttribute("theme"), "dark");
  assert.equal(new URL(page.url()).hash, "", "the text is taken out of the address");
  // Cut in the text, and behind, inside and before what stands before it.
  for (const end of [link.length / 2, link.indexOf("text="), link.indexOf("dark") + 2, link.indexOf("size") + 2, link.indexOf("v=1") + 2]) {
    await opens(link.slice(0, end));
    await page.getByText("The text in this link is damaged.").waitFor();
  }
  await opens(link.replace("v=1", "v=2"));
  await page.getByText("This link was made by a newer version of this page.").waitFor();
  await opens(`${address}/#v=1&theme=light`);
  await page.getByRole("textbox", { name: "Article text" }).waitFor();
  assert.equal(await page.locator("article-lens").getAttribute("theme"), "light");
});

journey("a text is compared with another one, without a winner", "/", async ({ page }) => {
  await paste(page, ARTICLE);
  await text(page).waitFor();
  await page.getByRole("button", { name: "Compare" }).click();
  const asked = dialog(page, "Compare with another text");
  await asked.getByRole("button", { name: "Compare" }).click();
  await page.getByText("There are no words to compare yet").waitFor();
  await page.getByRole("textbox", { name: "The other text" }).fill(OTHER);
  await asked.getByRole("button", { name: "Compare" }).click();
  const compared = dialog(page, "Two texts compared");
  await compared.getByRole("row", { name: "Sentences 18 18 the same" }).waitFor();
  await compared.getByText("Ada Okafor").waitFor();
  await compared.getByText("terrible (6)").waitFor();
  // What is negated counts as the page counts it.
  await compared.getByText("not good").waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", { name: "Close" }).click();
  assert.equal(await compared.count(), 0);
});

journey("two hundred files, one of them broken, stand in a table, are sorted, opened, compared and saved", "/", async ({ page }) => {
  const files = Array.from({ length: 200 }, (_, i) => ({
    name: `article-${String(i).padStart(3, "0")}.txt`,
    mimeType: "text/plain",
    buffer: i === 7 ? Buffer.from([0xff, 0xfe, 0x00, 0xd8]) : Buffer.from(`${ARTICLE.slice(0, 300 + i)} ${OTHER}`),
  }));
  await page.locator("input[type=file]").first().setInputFiles(files);
  await text(page).waitFor();
  await keepSaved(page);
  await page.getByRole("button", { name: "All in a table" }).click();
  const table = dialog(page, "All files");
  await table.getByText("199 of 200 files; the others could not be read, and are named below.").waitFor();
  await table.getByText("“article-007.txt” is not plain text in UTF-8.").waitFor();
  const first = () => table.locator("tbody tr").first().getByRole("button").textContent();
  assert.equal(await first(), "article-000.txt");
  await table.getByRole("button", { name: "Words", exact: true }).click();
  await table.getByRole("button", { name: "Words", exact: true }).click();
  assert.equal(await table.locator("th[aria-sort=descending]").textContent(), "Words");
  assert.notEqual(await first(), "article-000.txt");
  assert.deepEqual(await violations(page), []);
  await table.getByRole("button", { name: "Save the table as CSV" }).click();
  const saved = csv((await lastSaved(page, 1)).text);
  assert.equal(saved.length, 200);
  assert.equal(saved[0][1], "english", "the table of the program");
  await table.getByRole("button", { name: "Save all data as JSON" }).click();
  assert.equal(JSON.parse((await lastSaved(page, 2)).text).length, 199);
  assert.ok(await table.getByRole("button", { name: "Compare two" }).isDisabled());
  await table.getByRole("checkbox", { name: "Compare article-000.txt" }).check();
  await table.getByRole("checkbox", { name: "Compare article-199.txt" }).check();
  await table.getByRole("button", { name: "Compare two" }).click();
  await dialog(page, "Two texts compared").getByRole("columnheader", { name: "article-199.txt" }).waitFor();
  await page.getByRole("button", { name: "Close" }).last().click();
  await table.getByRole("button", { name: "article-042.txt", exact: true }).click();
  await page.getByText("File 43 of 200, “article-042.txt”.").waitFor();
});

journey("the dialogs fit a narrow window", "/", async ({ page }) => {
  await paste(page, ARTICLE);
  await text(page).waitFor();
  for (const [name, title] of [["Save or share", "Save or share"], ["Compare", "Compare with another text"]]) {
    await page.getByRole("button", { name, exact: true }).first().click();
    await dialog(page, title).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    const wide = await dialog(page, title).evaluate((element) => element.scrollWidth - element.clientWidth);
    assert.equal(wide, 0, title);
    await page.keyboard.press("Escape");
    await dialog(page, title).waitFor({ state: "detached" });
  }
}, { width: 320, scheme: "dark" });
