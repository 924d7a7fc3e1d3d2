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

const SAID = "😀 “We rowed home,” Ada Okafor said. “It rained,” she said.";
const ROWED = { start: 3, end: 19 };
const ben = { change: "speaker", value: "Ben Lee", ...ROWED };

test("a correction changes the report, and follows its words when it is given back", () => {
  const report = analyze(SAID, [ben]);
  assert.deepEqual(report.speakers.map(({ name, by_hand }) => [name, by_hand]), [["Ada Okafor", undefined], ["Ben Lee", true]]);
  assert.equal(report.quotes[0].rule, "by_hand");
  const saved = JSON.parse(JSON.stringify(report.corrections));
  assert.equal(saved[0].words, "“We rowed home,”");
  assert.deepEqual(analyze(SAID, saved), report);
  const longer = `Good news.\n\n${SAID}`;
  const moved = analyze(longer, saved);
  assert.deepEqual(slices(longer, moved.corrections), ["“We rowed home,”"]);
  assert.deepEqual(analyze(longer, moved.corrections), moved);
});

test("a correction whose words are gone is lost, and comes back with them", () => {
  const { corrections } = analyze(SAID, [ben]);
  const gone = analyze("It rained.", corrections).corrections;
  const { start, end, ...tie } = corrections[0];
  assert.deepEqual(gone, [{ ...tie, lost: true }]);
  assert.deepEqual(analyze(SAID, gone).corrections, corrections);
});

test("without corrections the report is as it was", () => {
  for (const none of [undefined, null, []]) assert.deepEqual(analyze(SAID, none), analyze(SAID));
  assert.deepEqual(analyze(SAID).corrections, []);
});

for (const [corrections, part] of [
  [7, /must be a list/],
  ["speaker", /must be a list/],
  [{ 0: ben, length: 1 }, /must be a list/],
  [[null], /correction 1: `change` must be/],
  [[{ ...ROWED }], /`change` must be/],
  [[{ ...ben, value: 7 }], /`value` must be a name, or empty/],
  [[{ ...ben, start: 2.5 }], /`start` and `end` must be/],
  [[{ ...ben, start: "3" }], /`start` and `end` must be/],
  [[{ ...ben, start: -1 }], /`start` and `end` must be/],
  [[ben, { ...ben, change: "voice" }], /correction 2: `change` must be/],
  [[{ ...ben, change: "kind" }], /`value` must be direct/],
  [[{ ...ben, start: 1 }], /`start` and `end` must be/],
  [[{ ...ben, end: 1000 }], /`start` and `end` must be/],
  [[{ ...ben, words: "“We swam home,”" }], /`words` must be/],
  [[{ ...ben, hash: 7 }], /`hash`/],
]) {
  test(`${JSON.stringify(corrections)} cannot be read as corrections`, () => {
    assert.throws(() => analyze(SAID, corrections), { name: "TypeError", message: part });
  });
}

test("own words stand beside the lexicon's or in their place", () => {
  const text = "A wonderful day, a plain table and grim tables. It was not grim.";
  const found = (words) => analyze(text, null, words).sentiment.words.map((w) => `${w.own ? "own" : "ours"} ${w.entry} ${w.weight}`);
  assert.deepEqual(found({ words: [["Grim", -0.5], ["table", 2], ["wonderful", 0]] }), [
    "own table 0.4", "own grim -0.1", "own table 0.4", "own grim -0.1",
  ]);
  const alone = analyze(text, [], { words: [["grim", -1]], replaces: true });
  assert.deepEqual(alone.sentiment.words.map((w) => w.entry), ["grim", "grim"]);
  assert.deepEqual(alone.sentiment.own_words, { words: 1, replaces: true });
  assert.deepEqual(analyze(text, [], { words: [] }), analyze(text));
  for (const words of [1, [], {}, { words: ["grim"] }, { words: [["grim"]] }, { words: [["grim", 6]] }, { words: [[1, 1]] }]) {
    assert.throws(() => analyze(text, [], words), { name: "TypeError", message: /own words must be/ });
  }
});
