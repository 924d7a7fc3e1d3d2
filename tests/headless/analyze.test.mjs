// The headless module in Node: plain objects, offsets in UTF-16 units, clear errors.

import assert from "node:assert/strict";
import { test } from "node:test";
import init, { analyze } from "../../dist/headless/core.node.js";

const slices = (text, ranges) => ranges.map(({ start, end }) => text.slice(start, end));

test("a report is plain objects that JSON keeps", () => {
  const report = analyze("“We are out of time,” Mayor Ada Okafor said. She is a good mayor.");
  assert.equal(Object.getPrototypeOf(report), Object.prototype);
  assert.deepEqual(Object.keys(report), Object.keys(JSON.parse(JSON.stringify(report))));
  assert.equal(Object.getPrototypeOf(report.sentences[0]), Object.prototype);
});

test("offsets count UTF-16 units, emoji or not", () => {
  const text = "😀😀 It was a terrible day. 👩‍🚀 “We’re out of time,” Ada Okafor said. 𝒳";
  const report = analyze(text);
  assert.ok(slices(text, report.sentiment.words).includes("terrible"));
  assert.deepEqual(slices(text, report.quotes), ["“We’re out of time,”"]);
  const { cue, source } = report.quotes[0];
  assert.deepEqual(slices(text, [cue, source]), ["said", "Ada Okafor"]);
});

test("init has nothing to do in Node", async () => {
  assert.equal(await init(), undefined);
});

for (const value of [undefined, null, 7, {}, ["text"], new String("text"), Symbol("text")]) {
  test(`${Object.prototype.toString.call(value)} is no text`, () => {
    assert.throws(() => analyze(value), { name: "TypeError", message: /must be a string/ });
  });
}

for (const text of ["\ud83d", "one \udc00 two", "\ufffd and \ud83d\ud83d"]) {
  test(`${JSON.stringify(text)} holds half of a pair`, () => {
    assert.throws(() => analyze(text), { name: "TypeError", message: /surrogate/ });
  });
}

test("the sign for an unknown character is a text", () => {
  assert.equal(analyze("It is \ufffd 😀.").tally.sentences, 1);
});

test("a long hostile text does not stop the module", () => {
  for (const piece of ["“", "'", ". ", "a", "😀", "\n", "said "]) {
    assert.equal(typeof analyze(piece.repeat(100_000)).tally.words, "number");
  }
});
