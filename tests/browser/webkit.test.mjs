// A smoke journey in WebKitGTK, whose engine is Safari's: through Debian's webkit2gtk-driver, by the WebDriver protocol, on a
// display of its own (xvfb). Where one of them is missing the journey is skipped, and says what to install.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "./server.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sample = readFileSync(`${root}seeds/us-military-drug-cartels.txt`, "utf8");
const found = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const skip = ["WebKitWebDriver", "Xvfb"].every(found) ? false : "apt-get install webkit2gtk-driver xvfb";

/** The small browser that comes with the engine. */
function browser() {
  const folders = readdirSync("/usr/lib", { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name.endsWith("-linux-gnu"));
  const found = folders.flatMap(({ name }) => ["4.1", "6.0", "4.0"].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`));
  return found.find((path) => spawnSync("test", ["-x", path]).status === 0);
}

/** A program that runs until the test ends; resolves once `ready` says so of what it wrote. */
function started(command, args, env, ready, t) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  t.after(() => child.kill());
  return new Promise((done, failed) => {
    let said = "";
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`${command} ended with ${code}: ${said}`)));
    const hear = (chunk) => {
      said += chunk;
      const found = ready(said);
      if (found) done(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    if (ready("")) setTimeout(() => done(ready("")), 1_000);
  });
}

test("paste, figures and evidence, and nothing is requested (WebKitGTK)", { skip, timeout: 120_000 }, async (t) => {
  const display = await started("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {}, (said) => /^(\d+)\n/.exec(said)?.[1], t);
  const port = 20_000 + (process.pid % 20_000);
  const env = { DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
  await started("WebKitWebDriver", [`--port=${port}`], env, () => true, t);
  const server = await serve([`${root}dist/page`], 0);
  t.after(() => server.close());

  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.message}`);
    return value;
  };
  const options = { binary: browser(), args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
  const session = `/session/${sessionId}`;
  t.after(() => ask("DELETE", session).catch(() => {}));
  const run = (script, ...args) =>
    ask("POST", `${session}/execute/sync`, { script: `const root = document.querySelector("article-lens")?.shadowRoot; ${script}`, args });
  const until = async (script, ...args) => {
    for (let tries = 0; tries < 300; tries++) {
      const value = await run(`return ${script}`, ...args);
      if (value) return value;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`Never true: ${script}. The page says: ${await run("return root?.textContent.slice(0, 300)")}`);
  };

  await ask("POST", `${session}/url`, { url: `${server.address}/` });
  // Before the page's script has run there is no element yet, or one without a shadow root.
  await until(`root?.querySelector("textarea")`);
  // The page keeps itself for use without a network, which asks for its parts once more.
  await until(`document.querySelector("#offline").textContent`);
  const loaded = server.requests.length;
  await run(`const area = root.querySelector("textarea"); area.focus(); document.execCommand("insertText", false, arguments[0])`, sample);
  await until(`root.querySelector(".btn.primary")`);
  await run(`root.querySelector(".btn.primary").click()`);
  await until(`root.querySelector("#text .note.unnamed")`);
  assert.match(await run(`return root.querySelector(".facts").textContent`), /^576 words, 20 sentences, 19 paragraphs/);
  assert.equal(await run(`return root.querySelectorAll(".n").length`), 7);
  await run(`root.querySelector("#text .note.unnamed").click()`);
  assert.match(await until(`root.querySelector("#evidence")?.textContent`), /a Pentagon source/);
  assert.equal(await run(`return root.activeElement?.id`), "evidence");
  assert.equal(await run(`return document.documentElement.scrollWidth - document.documentElement.clientWidth`), 0);
  assert.deepEqual(server.requests.slice(loaded).map(({ url }) => url), []);
});
