// Long texts, and texts that are being typed: the page goes on answering.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, sample } from "./browsers.mjs";

const box = (page) => page.getByRole("textbox", { name: "Article text" });
const text = (page) => page.getByRole("article", { name: "The text" });
const novel = readFileSync(new URL("../../seeds/pride-and-prejudice.txt", import.meta.url), "utf8");
