// Times the functions of the module that `argv[2]` names: the best of many rounds, each of all in turn, so that what
// else the machine does meets all alike.

import { readFile } from "node:fs/promises";

const ROUNDS = 40;
const TIMED = [
  "count_only",
  "unicode_words",
  "to_sentences",
  "to_syllables",
  "to_quotes",
  "to_charges",
  "all_facts",
];

const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]));
const { exports } = instance;
const megabytes = exports.bytes() / 1e6;
const best = new Map(TIMED.map((name) => [name, Infinity]));
for (let round = 0; round < ROUNDS; round++) {
  for (const name of TIMED) {
    const start = performance.now();
    exports[name]();
    best.set(name, Math.min(best.get(name), performance.now() - start));
  }
}
const longest = Math.max(...TIMED.map((name) => name.length));
for (const [name, milliseconds] of best) {
  const speed = (megabytes / milliseconds) * 1000;
  console.log(`${name.padEnd(longest)} ${milliseconds.toFixed(2).padStart(8)} ms ${speed.toFixed(1).padStart(7)} MB/s`);
}

// What quotations and speakers take by themselves, of what all before them takes: at most 1.5.
const before = best.get("to_syllables");
console.log(`quotations take ${((best.get("to_quotes") - before) / before).toFixed(2)} of what sentences, words and syllables do`);
