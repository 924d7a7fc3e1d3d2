// What writes files, in the page's own surroundings: loaded when asked for, from beside the page, under its policy; and pictures become PNG.

import assert from "node:assert/strict";
import { journey } from "./browsers.mjs";

const TEXT = "The town is late, 中文. “We are out of time,” Mayor Ada Okafor said on Friday. She called the plan a reckless gamble.";

journey("files are written on demand, and no text leaves the tab", "/", async ({ page, requests }) => {
  const loaded = requests.length;
  const files = await page.evaluate(async (text) => {
    const { default: init, file } = await import("/export/export.js");
    await init();
    return ["report.json", "quotations.csv", "report.md"].map((name) => file(text, name));
  }, TEXT);
  assert.equal(JSON.parse(files[0]).tally.words, 24);
  assert.match(files[1], /Ada Okafor,named/);
  assert.match(files[2], /^# Article\n/);
  const asked = requests.slice(loaded).map((r) => `${r.method} ${r.url} ${r.body}`).filter((line) => line.includes("export"));
  assert.deepEqual(asked, ["GET /export/export.js ", "GET /export/article_lens_export.js ", "GET /export/article_lens_export_bg.wasm "]);
});

journey("a picture is drawn as PNG under the page's policy, and speaks for itself", "/", async ({ page }) => {
  const pictures = await page.evaluate(async (text) => {
    const { default: init, file } = await import("/export/export.js");
    await init();
    const drawn = [];
    for (const name of ["rhythm.svg", "arc.svg", "voices.svg"]) {
      const svg = file(text, name);
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colors = new Set();
      for (let i = 0; i < data.length; i += 4) colors.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
      drawn.push({ name, wide: image.width, colors: colors.size, png: canvas.toDataURL("image/png").slice(0, 22) });
    }
    return drawn;
  }, TEXT);
  for (const { name, wide, colors, png } of pictures) {
    assert.equal(wide, 960, name);
    assert.ok(colors > 4, `${name}: ${colors} colors`);
    assert.equal(png, "data:image/png;base64,", name);
  }
});
