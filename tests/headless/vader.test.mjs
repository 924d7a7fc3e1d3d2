// VADER's module gives what the original gives, and the main module does not know it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, { vader } from "../../dist/headless/vader.node.js";

const FOLDER = new URL("../../dist/headless/", import.meta.url);

test("every row has the scores of the original", async () => {
  await init();
  const rows = readFileSync(new URL("../../crates/vader/tests/rows.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "));
  assert.ok(rows.length >= 40);
  for (const row of rows) {
    const [text, ...scores] = row.split("\t");
    const [neg, neu, pos, compound] = scores.map(Number);
    assert.deepEqual(vader(text), { neg, neu, pos, compound }, text);
  }
});

test("what is no text is a TypeError", () => {
  for (const value of [undefined, null, 7, {}]) {
    assert.throws(() => vader(value), TypeError);
  }
});

test("the main module neither loads nor holds VADER's lists", () => {
  for (const name of ["core.js", "core.node.js", "article_lens.js"]) {
    assert.ok(!readFileSync(new URL(name, FOLDER), "utf8").includes("vader"), name);
  }
  assert.ok(!readFileSync(new URL("article_lens_bg.wasm", FOLDER)).includes("grinning face"));
  assert.ok(readFileSync(new URL("article_lens_vader_bg.wasm", FOLDER)).includes("grinning face"));
});
