// The server of the page: `cargo xtask serve` starts it, and so does every browser test.
//
// Serves folders of static files with the headers that the page is meant to be served with, and remembers each
// request, so that tests can prove that no text leaves the page. Knows nothing of what the files say.
//
//   node tests/browser/server.mjs FOLDER [PORT]

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** The page may load its own parts, run its own wasm, and nothing else; other sites may frame it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/** Other sites load the element's script and wasm from here, which needs their consent-free CORS. */
const SHARED = new Set([".js", ".wasm"]);

/** A page's own headers, one a line at its top: `<!-- header: Content-Security-Policy: default-src 'none' -->`. */
const OWN_HEADER = /^<!-- header: ([A-Za-z-]+): (.*) -->\r?\n/;

/** The headers that a file states about itself; a header without a value is not sent. */
function ownHeaders(body) {
  const headers = {};
  let text = body.toString("utf8");
  for (let found = OWN_HEADER.exec(text); found; found = OWN_HEADER.exec(text)) {
    headers[found[1]] = found[2];
    text = text.slice(found[0].length);
  }
  return headers;
}

async function answer(folders, url, missing) {
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  const name = path.endsWith(sep) ? join(path, "index.html") : path;
  for (const folder of folders) {
    const file = join(folder, name);
    if (!file.startsWith(folder + sep)) continue;
    const body = await readFile(file).catch(() => null);
    if (body === null || missing.includes(extname(file))) continue;
    const ending = extname(file);
    const headers = { ...HEADERS, "Content-Type": TYPES[ending] ?? "application/octet-stream" };
    if (SHARED.has(ending)) headers["Access-Control-Allow-Origin"] = "*";
    if (ending === ".html") Object.assign(headers, ownHeaders(body));
    return { status: 200, headers, body };
  }
  return { status: 404, headers: { ...HEADERS, "Content-Type": TYPES[".txt"] }, body: `There is no ${name} here.\n` };
}

/**
 * Serves `folders`, the first that has a file winning, on `port` or, where that is taken, on any free one (0: any); files with
 * the `missing` endings are not found. Gives the address, the requests so far (`method`, `url`, `body`) and `close`.
 */
export async function serve(folders, port = 0, missing = []) {
  const roots = folders.map((folder) => resolve(folder));
  const requests = [];
  const server = createServer(async (request, response) => {
    const entry = { method: request.method, url: request.url, headers: request.headers, body: "" };
    requests.push(entry);
    for await (const chunk of request) entry.body += chunk;
    const { status, headers, body } = await answer(roots, request.url, missing).catch(() => ({ status: 400, headers: HEADERS, body: "" }));
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
  await listening(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    return listening(server, 0);
  });
  const close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { address: `http://127.0.0.1:${server.address().port}`, requests, close };
}

function listening(server, port) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => (server.off("error", failed), done()));
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder = "dist/page", port = "8080"] = process.argv.slice(2);
  const { address } = await serve([folder], Number(port));
  console.log(`Article Lens: ${address}/   (Ctrl-C stops it)`);
}
