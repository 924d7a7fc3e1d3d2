// The texts that programs and module are compared on: every seed, and odd ones.

import { readFileSync, readdirSync } from "node:fs";

const seeds = new URL("../../seeds/", import.meta.url);

const ODD = [
  "",
  " \t\r\n\u00a0\ufeff\u200b",
  "A Heading\n\nA Heading\n\nIt rained.\n\n- one\n- two\n",
  "The U.S.\n\nSouthern Command said so. Mr. Lee’s ‘super jail’ isn't good!",
  "“We’re out of time,” Ada Okafor said, “and out of money.” 😀 She wasn't happy, not at all.",
  "The bridge is unsafe, an engineer said, according to the Tribune. “It sank,” a Navy source cited by CNN said.",
  "“An open quotation\r\n\r\n“goes on here,” he said.\r\n",
  "e\u0301 ﬁ Ω 中文字 ﷽ 👩‍🚀 \u202eabc\u202c 1,234.5 3rd 50% $9bn",
  "\ufffd\u0000\u0001 ’’’’ ““““ ‘‘‘ \"\"\" '''",
  "Very VERY good!!! Extremely bad??? never terrible; hardly wonderful, but kind of awful.",
  "word ".repeat(400) + ". " + "A b. ".repeat(60),
];

/** Pairs of a name and a text. */
export const TEXTS = [
  ...readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, readFileSync(new URL(name, seeds), "utf8")]),
  ...ODD.map((text, i) => [`odd text ${i}`, text]),
];

const CORRECTABLE = "😀 “We rowed home,” Ada Okafor said.\n\n“It rained,” the mayor said. The town was a “jail” to “us”. A murder, a good murder.";

/** A correction of the first such words. */
const correction = (words, change, value) => {
  const start = CORRECTABLE.indexOf(words);
  return { change, ...(value !== undefined && { value }), start, end: start + words.length };
};

/** A text, and corrections of it: one of each change, and one that is lost. */
export const CORRECTED = {
  text: CORRECTABLE,
  corrections: [
    correction("“We rowed home,”", "name", "Ada Lee"),
    correction("“We rowed home,”", "speaker_kind", "organization"),
    correction("“It rained,”", "speaker", "Ben Lee"),
    correction("“jail”", "kind", "direct"),
    correction("“us”", "no_quotation"),
    correction("murder", "never_charged"),
    correction("murder", "charged"),
    correction("good", "not_charged"),
    { change: "speaker", value: "", words: "“We swam,”", hash: 2 ** 53 - 1, occurrence: 0, paragraph: 9, from: 3 },
  ],
};
