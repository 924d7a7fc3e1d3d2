// The hand-written types say what the module gives: no field undeclared, none declared that never comes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { analyze } from "../../dist/headless/core.node.js";
import { CORRECTED, TEXTS } from "./texts.mjs";

const SOURCE = readFileSync(new URL("../../dist/headless/report.d.ts", import.meta.url), "utf8");

/** Each interface's fields: name -> { type, optional }, those of what it extends included. */
function interfaces(source) {
  const found = new Map();
  for (const [, name, base, body] of source.matchAll(/interface (\w+)(?: extends (\w+))? \{\n([^}]*)\n\}/g)) {
    const fields = new Map(found.get(base));
    for (const [, field, optional, type] of body.matchAll(/^ {2}(\w+)(\??): (.+);$/gm)) {
      fields.set(field, { type, optional: optional === "?" });
    }
    found.set(name, fields);
  }
  return found;
}

// `Range` stands above what extends it only where the source says so; two passes let the order be free.
const TYPES = interfaces(SOURCE + SOURCE);
const seen = new Set();

/** Where a value is not of a type, as sentences. */
function misfits(value, type, path) {
  const choices = type.split(" | ");
  if (choices.length > 1) {
    const tries = choices.map((choice) => misfits(value, choice, path));
    return tries.find((list) => list.length === 0) ?? tries[0];
  }
  if (type.endsWith("[]")) return Array.isArray(value) ? value.flatMap((item) => misfits(item, type.slice(0, -2), `${path}[]`)) : [`${path} is no array`];
  if (type.startsWith("[")) {
    const parts = type.slice(1, -1).split(", ");
    return value?.length === parts.length ? parts.flatMap((part, i) => misfits(value[i], part, path)) : [`${path} is not ${type}`];
  }
  if (TYPES.has(type)) return misfitFields(value, type, path);
  const fits = /^("|true|false|null)/.test(type) ? value === JSON.parse(type) : typeof value === type;
  return fits ? [] : [`${path} is ${JSON.stringify(value)}, not ${type}`];
}

function misfitFields(value, type, path) {
  if (typeof value !== "object" || value === null) return [`${path} is no ${type}`];
  const fields = TYPES.get(type);
  const undeclared = Object.keys(value).filter((key) => !fields.has(key)).map((key) => `${type}.${key} is not declared`);
  const misfit = [...fields].flatMap(([key, { type: inner, optional }]) => {
    if (!(key in value)) return optional ? [] : [`${path}.${key} is absent`];
    seen.add(`${type}.${key}`);
    return misfits(value[key], inner, `${path}.${key}`);
  });
  return [...undeclared, ...misfit];
}

for (const [id, text] of TEXTS) {
  test(`the report of ${id} is of the type declared`, () => {
    assert.deepEqual(misfits(analyze(text), "Report", "report"), []);
  });
}

test("a corrected report, and its corrections given back, are of the type declared", () => {
  const report = analyze(CORRECTED.text, CORRECTED.corrections);
  assert.deepEqual(misfits(report, "Report", "report"), []);
  const own = { words: [["town", 0.5]], replaces: false };
  assert.deepEqual(misfits(analyze(CORRECTED.text, [], own), "Report", "report"), []);
  assert.deepEqual(misfits(CORRECTED.corrections, "Correction[]", "corrections"), []);
  assert.deepEqual(analyze(CORRECTED.text, report.corrections), report);
});

test("every field declared comes in some report", () => {
  const declared = [...TYPES].flatMap(([type, fields]) => [...fields.keys()].map((field) => `${type}.${field}`));
  assert.ok(declared.length > 50);
  assert.deepEqual(declared.filter((field) => !seen.has(field)), []);
});
