// Twins: the program and the module give the same values for every text, to the last bit of every number.
//
// Compared as values, not as text: 1.0 and 1 are one number, null and absent one answer.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { analyze } from "../../dist/headless/core.node.js";
import { CORRECTED, TEXTS } from "./texts.mjs";

const program = process.env.ARTICLE_LENS ?? fileURLToPath(new URL("../../target/debug/article-lens", import.meta.url));

/** What the program says of all texts, in their order, and then of the corrected one. */
function native() {
  const plain = TEXTS.map(([id, text]) => ({ id, text }));
  const input = [...plain, { id: "corrected", ...CORRECTED }].map((line) => JSON.stringify(line)).join("\n");
  const { status, stdout, stderr, error } = spawnSync(program, ["batch", "--offsets", "utf16"], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  assert.equal(status, 0, error?.message ?? stderr);
  return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** Where two values first differ, as a path with both, or null. */
function difference(one, other, path = "report") {
  if ((one ?? null) === null && (other ?? null) === null) return null;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other ? null : `${path}: ${one} and ${other}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const answers = native();

for (const [i, [id, text]] of TEXTS.entries()) {
  test(`the program and the module agree on ${id}`, () => {
    assert.equal(answers[i].id, id);
    assert.equal(difference(answers[i].report, analyze(text)), null);
  });
}

test("the program and the module agree on corrections", () => {
  const { report } = answers[TEXTS.length];
  assert.equal(report.corrections.length, CORRECTED.corrections.length);
  assert.equal(difference(report, analyze(CORRECTED.text, CORRECTED.corrections)), null);
});

test("the last bit of a number counts, and null is absent", () => {
  assert.match(difference({ tones: [0.3] }, { tones: [0.1 + 0.2] }), /^report.tones.0: /);
  assert.equal(difference({ cue: null, tones: [1.0] }, { tones: [1] }), null);
});
