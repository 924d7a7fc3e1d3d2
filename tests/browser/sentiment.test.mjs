// Journeys through positive and negative words: set aside, told why, and from start to end.

import assert from "node:assert/strict";
import { journey, paste, violations } from "./browsers.mjs";

const TEXT = `The murder shook the new town. It was a cruel murder, the mayor said.

“A wonderful day,” Ada Okafor said. It was not good.

Murder again, and a terrible storm.`;

const text = (page) => page.getByRole("article", { name: "The text" });
const evidence = (page) => page.locator("#evidence");
const words = (page) => page.getByRole("region", { name: "Words", exact: true });
const counts = async (page) => (await words(page).locator(".lead").textContent()).match(/\d+(?= (?:positive|negative))/g).map(Number);
const open = async (page) => {
  await paste(page, TEXT);
  await text(page).waitFor();
};

journey("a word is set aside in one place, in all, and counted again", "/", async ({ page }) => {
  await open(page);
  assert.deepEqual(await counts(page), [1, 7]);
  await page.locator(".w.neg[role=button]", { hasText: "murder" }).first().click();
  await evidence(page).getByRole("button", { name: "Set it aside here" }).click();
  await evidence(page).getByText("What was counted in this sentence").waitFor();
  assert.deepEqual(await counts(page), [1, 6]);
  assert.equal(await page.evaluate(() => document.querySelector("article-lens").shadowRoot.activeElement?.id), "evidence", "the focus follows");
  await evidence(page).getByText("Why this tone?").click();
  await evidence(page).getByRole("row", { name: /^murder −0\.\d+ 0\.00 set aside by you\./ }).getByRole("button", { name: "Count it here" }).click();
  await evidence(page).getByText("Why this word is negative").waitFor();
  assert.deepEqual(await counts(page), [1, 7]);

  await evidence(page).getByRole("button", { name: "set “murder” aside in the whole text" }).click();
  assert.deepEqual(await counts(page), [1, 4]);
  await page.getByText("Corrected by hand: 3.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  assert.deepEqual(await counts(page), [1, 7]);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  assert.deepEqual(await counts(page), [1, 4]);
  assert.deepEqual(await violations(page), []);
});

journey("what else makes the tone is told when it is asked for", "/", async ({ page }) => {
  await open(page);
  const more = words(page).getByText("Which other words make the tone?");
  await more.click();
  await words(page).getByRole("button", { name: "not", exact: true }).click();
  await evidence(page).getByText("nearer to 0 than 0.05 is neutral").waitFor();
  await evidence(page).getByText("Why this tone?").click();
  await evidence(page).getByRole("row", { name: /^not −0\.20 −0\.20 not counted, it only bends the tone$/ }).waitFor();
  await evidence(page).getByRole("row", { name: /^good .* negated by “not”$/ }).getByRole("button", { name: "good" }).click();
  await evidence(page).getByText("Why this word is negative").waitFor();
});

journey("the arc leads from each bar to its paragraph, and has a table", "/", async ({ page }) => {
  await open(page);
  const picture = page.getByRole("group", { name: /by paragraph$/ });
  assert.equal(await picture.getByRole("link").count(), 3);
  const bar = picture.getByRole("link", { name: "Paragraph 2: 1 positive, 1 negative, 1 of them in a source’s words" });
  await picture.getByRole("link").first().focus();
  await page.keyboard.press("ArrowRight");
  assert.ok(await bar.evaluate((e) => e.getRootNode().activeElement === e), "arrows go from bar to bar");
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.querySelector("article-lens").shadowRoot.activeElement?.textContent ?? "");
  assert.match(await focused(), /A wonderful day/);
  const figure = page.locator("figure.arc");
  await figure.getByRole("button", { name: "Show as table" }).click();
  const rows = figure.getByRole("row");
  assert.equal(await rows.count(), 4);
  assert.match(await rows.nth(1).textContent(), /^1 The murder ….*murder cruel murder −0\.\d\d$/);
  await rows.nth(3).getByRole("button", { name: /^3 Murder again …$/ }).click();
  assert.match(await focused(), /terrible storm/);
  assert.deepEqual(await violations(page), []);
});

journey("each number of a speaker leads to its words", "/", async ({ page }) => {
  await open(page);
  const table = words(page).getByRole("region", { name: "By speaker" });
  const cells = async (name) => (await table.getByRole("row", { name }).getByRole("cell").allTextContents()).map((cell) => cell.trim());
  assert.equal(await table.getByRole("row").count(), 4);
  assert.deepEqual(await cells(/^Writer/), ["22", "0", "5", "1", "22.7"]);
  assert.deepEqual(await cells(/^The mayor/), ["5", "0", "2", "0", "40.0"]);
  assert.deepEqual(await cells(/^Ada Okafor/), ["3", "1", "0", "0", "33.3"]);
  const [all, positive] = await table.getByRole("row", { name: /^Ada Okafor/ }).getByRole("button").all();
  await all.click();
  await evidence(page).getByText("Statement 1 of 1 by this source").waitFor();
  await positive.click();
  await evidence(page).getByText("Why this word is positive").waitFor();
  await evidence(page).getByText("made weaker as a source says it").waitFor();
  await evidence(page).getByText("1 of 1 by this source").waitFor();
  await table.getByRole("row", { name: /^Writer/ }).getByRole("button").last().click();
  await evidence(page).getByText("Why this word is negative").waitFor();
  await evidence(page).getByText("negated by “not”").waitFor();
  assert.deepEqual(await violations(page), []);
});

for (const scheme of ["light", "dark"]) {
  journey(`nothing of it is wider than a narrow ${scheme} window`, "/", async ({ page }) => {
    await open(page);
    await page.getByText("Which other words make the tone?").click();
    await page.locator(".w.neg[role=button]").first().click();
    await page.locator("figure.arc").getByRole("button", { name: "Show as table" }).click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual(await violations(page), []);
  }, { width: 320, scheme });
}

const LIST = "word,weight\nTown,-0.5\nwonderful,0\nheart attack,-1\nstorm\nday,5";

journey("a list of words with weights stands beside ours, or in its place", "/", async ({ page, requests }) => {
  await open(page);
  const loaded = requests.length;
  const file = (name, content) => ({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await words(page).getByText("Weigh your own words").click();
  const choose = words(page).locator("input[type=file]");
  await choose.setInputFiles(file("none.csv", "all prose\nand no weight"));
  await page.getByText("“none.csv” has no word with a weight, such as: grim, -0.5. Line 2 has no weight: write the word, a comma and a number such as 0.5.").waitFor();
  await choose.setInputFiles(file("mine.csv", LIST));
  await words(page).getByText("3 words of your own, from “mine.csv”, beside ours.").waitFor();
  await words(page).getByText("2 lines could not be read, the others count:").waitFor();
  await words(page).getByText("Line 4 has more than one word: words are looked up one by one.").waitFor();
  await words(page).getByText("Line 5 has no weight: write the word, a comma and a number such as 0.5.").waitFor();
  assert.deepEqual(await counts(page), [1, 8], "day for wonderful, and town");
  await page.locator(".w.neg[role=button]", { hasText: "town" }).click();
  await evidence(page).getByText("“town”, in your list as negative").waitFor();
  assert.deepEqual(await violations(page), []);
  await words(page).getByRole("button", { name: "Use them in the place of ours" }).click();
  await words(page).getByText("3 words of your own, from “mine.csv”, in the place of ours.").waitFor();
  assert.deepEqual(await counts(page), [1, 1]);
  await words(page).getByRole("button", { name: "Leave them out" }).click();
  assert.deepEqual(await counts(page), [1, 7]);
  assert.deepEqual(requests.slice(loaded).map((r) => r.url), [], "nothing is requested");
});

journey("a dropped list is a list, a dropped article an article", "/", async ({ page }) => {
  await open(page);
  const drop = (name, content) => page.evaluate(([name, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], name, { type: "text/plain" }));
    const frame = document.querySelector("article-lens").shadowRoot.querySelector(".frame");
    frame.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, content]);
  await drop("mine.txt", "town\t-2\nday\t3\nstorm\t-1");
  await words(page).getByText("3 words of your own, from “mine.txt”, beside ours.").waitFor();
  await drop("article.txt", "A cruel winter ended. The town had a day of joy.");
  await text(page).getByText("A cruel winter ended.").waitFor();
  await words(page).getByText("3 words of your own, from “mine.txt”, beside ours.").waitFor();
});

journey("VADER is loaded only when it is asked for, and scores the same text", "/", async ({ page, requests }) => {
  await open(page);
  const vader = () => requests.map((r) => r.url).filter((url) => url.includes("vader"));
  assert.deepEqual(vader(), []);
  await words(page).getByText("Why do other tools differ in tone?").click();
  assert.deepEqual(vader(), []);
  await words(page).getByRole("button", { name: "Score this text by VADER" }).click();
  const table = words(page).getByRole("region", { name: "Tone by VADER and here" });
  await table.getByRole("row", { name: /^Mean of 5 sentences −0\.\d\d −0\.\d\d$/ }).waitFor();
  await table.getByRole("row", { name: /^Whole text at once – −0\.9\d$/ }).waitFor();
  assert.deepEqual(vader(), ["/vader/vader.js", "/vader/article_lens_vader.js", "/vader/article_lens_vader_bg.wasm"]);
  assert.deepEqual(await violations(page), []);
  await page.locator(".w.neg[role=button]").first().click();
  await evidence(page).getByRole("button", { name: "Set it aside here" }).click();
  await words(page).getByRole("button", { name: "Score this text by VADER" }).waitFor();
});
