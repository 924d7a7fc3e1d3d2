// The module that writes files writes those of the program, byte for byte, and nothing else holds or loads it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { analyze } from "../../dist/headless/core.node.js";
import init, { columns, file, row } from "../../dist/headless/export.node.js";
import { CORRECTED } from "./texts.mjs";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const HEADLESS = new URL("../../dist/headless/", import.meta.url);
const program = process.env.ARTICLE_LENS ?? fileURLToPath(new URL("../../target/debug/article-lens", import.meta.url));
const TYPES = readFileSync(new URL("export.d.ts", HEADLESS), "utf8");
const NAMES = [...TYPES.matchAll(/^ {2}\| "(.+?)"/gm)].map(([, name]) => name);

test("the program and the module write the same files", async () => {
  await init();
  assert.equal(NAMES.length, 8);
  const out = mkdtempSync(join(tmpdir(), "article-lens-"));
  try {
    const texts = readdirSync(SEEDS).filter((name) => name.endsWith(".txt")).sort();
    const { status, stderr } = spawnSync(program, ["analyze", ...texts.map((name) => join(SEEDS, name)), "--format", "json,csv,markdown,svg", "--out", out]);
    assert.equal(status, 0, String(stderr));
    let table = columns();
    assert.ok(texts.length >= 6);
    for (const seed of texts) {
      const text = readFileSync(join(SEEDS, seed), "utf8");
      for (const name of NAMES) {
        const written = readFileSync(join(out, `${seed.slice(0, -4)}.${name}`), "utf8");
        assert.ok(file(text, name, null, null, seed) === written, `${seed}: ${name}`);
      }
      table += row(text, join(SEEDS, seed));
    }
    assert.equal(table, readFileSync(join(out, "articles.csv"), "utf8"));
  } finally {
    rmSync(out, { recursive: true });
  }
});

test("files are as a reader corrected them, and by the reader's own words", () => {
  const { text, corrections } = CORRECTED;
  const report = JSON.parse(file(text, "report.json", corrections));
  assert.equal(report.offsets, "chars");
  assert.equal(report.corrections.length, corrections.length);
  assert.deepEqual(report.speakers.map((speaker) => speaker.name), analyze(text, corrections).speakers.map((speaker) => speaker.name));
  // Those of a report are tied to their words, whatever its offsets count.
  const again = JSON.parse(file(text, "report.json", analyze(text, corrections).corrections));
  assert.deepEqual(again, report);
  assert.match(file("A town.", "words.csv", [], { words: [["town", -0.5]] }), /^town,negative,/m);
  assert.match(file("A town.", "report.md", null, null, "Town *late*"), /^# Town \\\*late\\\*\n/);
});

test("what is no text, no file or no correction is a TypeError that says so", () => {
  assert.throws(() => file(undefined, "report.md"), /TypeError.*the text must be a string/);
  assert.throws(() => file("Good.", "report.pdf"), /TypeError.*no file of that name/);
  assert.throws(() => file("Good.", "report.md", {}), /TypeError.*a list/);
  assert.throws(() => file("Good.", "report.md", [{ change: "no_quotation", start: 0, end: 99 }]), /TypeError.*correction 1/);
  assert.throws(() => file("Good.", "report.md", null, { words: 7 }), /TypeError.*weight/);
});

test("neither the main module nor the page's first load holds what writes files", () => {
  const page = new URL("../../dist/page/", import.meta.url);
  for (const [folder, name] of [[HEADLESS, "article_lens_bg.wasm"], [page, "article_lens_web_bg.wasm"]]) {
    assert.ok(!readFileSync(new URL(name, folder)).includes("prefers-color-scheme: dark) {"), name);
  }
  assert.ok(readFileSync(new URL("article_lens_export_bg.wasm", HEADLESS)).includes("prefers-color-scheme: dark) {"));
  for (const name of ["core.js", "core.node.js", "article_lens.js"]) {
    assert.ok(!readFileSync(new URL(name, HEADLESS), "utf8").includes("export.js"), name);
  }
  const beside = readdirSync(new URL("export/", page)).sort();
  assert.deepEqual(beside, ["article_lens_export.js", "article_lens_export_bg.wasm", "export.js"]);
});
