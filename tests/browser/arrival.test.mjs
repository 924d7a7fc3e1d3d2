// How texts come in: pasted pages and pieces of them, files, links; and what is said of those that cannot.

import assert from "node:assert/strict";
import { journey, paste, sample } from "./browsers.mjs";

const box = (page) => page.getByRole("textbox", { name: "Article text" });
const text = (page) => page.getByRole("article", { name: "The text" });
const complaint = (page) => page.getByRole("alert");

/** Pastes what a clipboard of those kinds holds, by the keyboard: a listener puts it there, as another page would. */
const pasteAs = async (page, kinds) => {
  await box(page).focus();
  await page.evaluate((kinds) => {
    const copied = (event) => {
      for (const [kind, content] of Object.entries(kinds)) event.clipboardData.setData(kind, content);
      event.preventDefault();
    };
    document.addEventListener("copy", copied, { once: true, capture: true });
  }, kinds);
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
};

/** Pastes a file. Firefox drops the files of an event that a script makes. */
const pasteFile = (page, name) =>
  box(page).evaluate((area, name) => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], name));
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
  }, name);

/** Drops what a drag of those kinds holds. */
const drop = (page, kinds, files = []) =>
  page.evaluate(({ kinds, files }) => {
    const data = new DataTransfer();
    for (const [kind, content] of Object.entries(kinds)) data.setData(kind, content);
    for (const [name, content] of files) data.items.add(new File([content], name));
    const frame = document.querySelector("article-lens").shadowRoot.querySelector(".frame");
    frame.dispatchEvent(new DragEvent("drop", { bubbles: true, composed: true, cancelable: true, dataTransfer: data }));
  }, { kinds, files });

const PIECE = `<meta charset="utf-8"><h2>A costly repair</h2><p>The council met on <b>Tuesday</b> night.<br>It was late.</p>
  <figure><img src="/photo.png" alt=""><figcaption>The ferry at its pier.</figcaption></figure>
  <blockquote><p>“We are out of time,” Ada Okafor said.</p></blockquote>
  <ul><li>The ferry runs twice a day.</li><li><p>Tickets stay free.</p></li></ul><ol start="4"><li>One vote was lost.</li></ol>
  <script>globalThis.hacked = true</script><img src="/spy.png" onerror="globalThis.hacked = true">`;
const PIECE_TEXT = `## A costly repair

The council met on Tuesday night. It was late.

> “We are out of time,” Ada Okafor said.

- The ferry runs twice a day.
- Tickets stay free.
4. One vote was lost.`;

journey("pasted HTML keeps its structure, leaves captions out and brings them back", "/", async ({ page, requests, errors }) => {
  await box(page).waitFor();
  const loaded = requests.length;
  await pasteAs(page, { "text/html": PIECE, "text/plain": "plain" });
  await text(page).waitFor();
  await page.getByText("Left out 1 caption.").waitFor();
  assert.equal(await page.locator("#text h2, #text h3").first().textContent(), "A costly repair");
  assert.equal(await page.locator("#text .item").count(), 3);
  assert.equal(await page.locator("#text blockquote").textContent(), "“We are out of time,” Ada Okafor said.");
  assert.equal(await page.locator("#text").getByText("The ferry at its pier.").count(), 0);
  await page.getByRole("button", { name: "Edit text" }).click();
  assert.equal(await box(page).inputValue(), PIECE_TEXT);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await box(page).inputValue(), PIECE_TEXT.replace("late.\n", "late.\n\nThe ferry at its pier.\n"));
  assert.equal(await page.getByText("Left out 1 caption.").count(), 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined, "nothing pasted runs");
  assert.deepEqual(requests.slice(loaded).map((r) => r.url), ["/html/html.js"], "nothing pasted loads");
  // Chromium says of a handler in a document that runs nothing that the policy forbids it.
  assert.deepEqual(errors.filter((line) => !line.startsWith("Executing inline event handler violates")), []);
}, { mayFail: true });

journey("HTML pasted into a text is put at the cursor, and the browser's own undo takes it back", "/", async ({ page }) => {
  await box(page).fill("Before. After.");
  await box(page).evaluate((area) => area.setSelectionRange(8, 8));
  await pasteAs(page, { "text/html": "<h3>Between</h3><figure><figcaption>A pier.</figcaption></figure>", "text/plain": "x" });
  await page.getByText("Left out 1 caption.").waitFor();
  assert.equal(await box(page).inputValue(), "Before. \n\n### Between\n\nAfter.");
  await box(page).press("ControlOrMeta+z");
  assert.equal(await box(page).inputValue(), "Before. After.");
});

const WORDS = "The town council decided on Tuesday night, after a long debate, to keep the old ferry running through the winter. ";
const SAVED = `<!doctype html><html><head><title>Ferry stays | The Harbor Notebook</title></head><body>
  <header><nav><a href="/">Home</a> <a href="/town">Town</a></nav></header>
  <main><article><h1>Ferry stays</h1>${`<p>${WORDS.repeat(3)}</p>`.repeat(6)}<figure><img src="/a.png" alt=""><figcaption>A pier in winter.</figcaption></figure></article></main>
  <aside><p>Fresh bread every morning.</p></aside><footer>All rights reserved.</footer></body></html>`;

journey("a whole page goes through Readability, which is loaded only then", "/", async ({ page, requests }) => {
  await box(page).waitFor();
  const loaded = requests.length;
  await page.locator("input[type=file]").first().setInputFiles({ name: "saved.html", mimeType: "text/html", buffer: Buffer.from(SAVED) });
  await text(page).waitFor();
  await page.getByText(/^Left out 1 caption and \d+ words around the article\./).waitFor();
  assert.equal(await page.locator("#text h2").textContent(), "Ferry stays");
  assert.equal(await page.locator("#text .row p").count(), 6);
  assert.equal(await page.locator("#text").getByText("Fresh bread").count(), 0);
  assert.deepEqual(requests.slice(loaded).map((r) => `${r.method} ${r.url} ${r.body}`), ["GET /html/html.js ", "GET /html/readability.js "]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#text").getByText("Fresh bread every morning.").waitFor();
  await page.getByRole("button", { name: "Edit text" }).click();
  await box(page).fill("");
  await pasteAs(page, { "text/html": SAVED, "text/plain": "x" });
  await page.getByText(/words around the article\./).waitFor();
  assert.equal(requests.length, loaded + 2, "once loaded, they are not asked for again");
});

journey("what is no article is refused in a sentence that says what to do, and nothing is lost", "/", async ({ page, requests, browserName }) => {
  await box(page).fill("My own words stay here.");
  const loaded = requests.length;
  const choose = (name, content) =>
    page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
  for (const [name, content, said] of [
    ["paper.pdf", "%PDF", /“paper\.pdf” is a PDF\. Open it, select its text, copy, and paste here\./],
    ["paper.docx", "PK", /“paper\.docx” is a word processor’s file\. Open it there, select all, copy, and paste here\./],
    ["photo.png", "no text", /“photo\.png” is not a \.txt, \.md, \.html or \.csv file\./],
    ["binary.txt", [0xff, 0x00, 0xc3, 0x28], /“binary\.txt” is not plain text in UTF-8\./],
    ["empty.txt", "  \n ", /“empty\.txt” holds no words\./],
    ["huge.txt", Buffer.alloc(50_000_000, "word "), /“huge\.txt” is too large: 50 MB, where 5 MB is the most\./],
    ["empty.html", "<p> </p>", /“empty\.html” holds no words\./],
  ]) {
    await choose(name, content);
    await complaint(page).getByText(said).waitFor();
    assert.equal(await box(page).inputValue(), "My own words stay here.");
  }
  await pasteAs(page, { "text/html": "<p> </p>" });
  await complaint(page).getByText("What you pasted holds no words.").waitFor();
  if (browserName === "chromium") {
    await pasteFile(page, "clip.png");
    await complaint(page).getByText("“clip.png” is not a .txt").waitFor();
  }
  await drop(page, { "text/plain": "https://example.org/ferry" });
  await complaint(page).getByText("That is a web address.").waitFor();
  assert.equal(await box(page).inputValue(), "My own words stay here.");
  await paste(page, "https://example.org/ferry");
  await complaint(page).getByText("That is a web address.").waitFor();
  assert.equal(await box(page).inputValue(), "https://example.org/ferry", "an address can be edited further");
  for (const address of ["example.org/ferry", "https://example.org/a b", "https://example.org/ferry\nwww.example.org"]) {
    await paste(page, address);
    await complaint(page).getByText("That is a web address.").waitFor();
  }
  await paste(page, " \n ");
  await complaint(page).getByText("What you pasted holds no words.").waitFor();
  assert.equal(requests.filter((r) => !r.url.startsWith("/html/")).length, loaded);
});

journey("a damaged link says so", "/#text=%E0%A4%A", async ({ page }) => {
  await complaint(page).getByText("The text in this link is damaged.").waitFor();
});

journey("what invites to click is left out of pasted HTML, and told", "/", async ({ page }) => {
  await box(page).waitFor();
  const html = `<h2>The pier<span>[edit]</span></h2><p>The ferry stays, the town said.</p><p><a href="#">Read more about ferries</a></p>
    <ul><li><a href="#">Facebook</a></li><li><a href="#">Copy link</a></li></ul><p>X marks the place.</p>`;
  await pasteAs(page, { "text/html": html, "text/plain": "x" });
  await text(page).waitFor();
  await page.getByText("Left out 4 page links.").waitFor();
  assert.equal(await page.locator("#text h2").textContent(), "The pier");
  assert.deepEqual(await page.locator("#text .row p[dir]").allTextContents(), ["The ferry stays, the town said.", "X marks the place."]);
});

journey("several files are read one after the other, past those that cannot be", "/", async ({ page }) => {
  await box(page).waitFor();
  await drop(page, {}, [["a.txt", "The first file is short."], ["b.png", "x"], ["c.md", "# Third\n\nThe third file is short, too."]]);
  await page.getByText("File 1 of 3, “a.txt”.").waitFor();
  assert.ok(await page.getByRole("button", { name: "Previous file" }).isDisabled());
  await page.getByRole("button", { name: "Next file" }).click();
  await page.getByText("File 3 of 3, “c.md”.").waitFor();
  await complaint(page).getByText("“b.png” is not").waitFor();
  await page.locator("#text").getByText("The third file is short, too.").waitFor();
  assert.ok(await page.getByRole("button", { name: "Next file" }).isDisabled());
  await page.getByRole("button", { name: "Previous file" }).click();
  await page.getByText("File 1 of 3, “a.txt”.").waitFor();
});

journey("a text that is dropped beside the box is read, not followed", "/", async ({ page }) => {
  await box(page).waitFor();
  await drop(page, { "text/plain": sample });
  await page.getByText(/^\d+ words, 20 sentences/).waitFor();
});

journey("a link may carry a text, which the page takes out of its address", `/#text=${encodeURIComponent("“It is late,” Ada Okafor said. 100 % of <b>them</b> agreed.")}`, async ({ page, requests }) => {
  await text(page).waitFor();
  await page.locator("#text").getByText("100 % of <b>them</b> agreed.").waitFor();
  assert.equal(await page.evaluate(() => location.hash), "");
  assert.ok(requests.every((r) => !r.url.includes("Okafor")));
});
