// Serves the demo: demo/ and js/dist/ together at "/", to this machine only.
//
//   node demo/serve.mjs [--port N] [--csp "POLICY"]
//
// Every answer carries a Content-Security-Policy as strict as a careful publisher's, so that the demo shows newsgloss at
// work under one. With an empty POLICY none is sent.

import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url));
const demoRoots = [here, join(here, "..", "js", "dist")];

export const strictPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

const mediaTypes = new Map(Object.entries({
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".kb": "application/octet-stream",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
}));

/**
 * Starts a server on 127.0.0.1.
 * @param {object} [options]
 * @param {number} [options.port]    where to listen; when taken, the next free one. 0: any free one.
 * @param {string} [options.csp]     the Content-Security-Policy; "" sends none.
 * @param {string[]} [options.roots] folders laid over each other at "/"; the first that has a file serves it.
 * @param {(path: string) => void} [options.asked] told of every request.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` ends in a slash.
 */
export async function serve({ port = 0, csp = strictPolicy, roots = demoRoots, asked } = {}) {
  const folders = await Promise.all(roots.map(root => realpath(root)));
  const server = createServer((request, response) => {
    asked?.(request.url);
    answer(request, response, folders, csp).catch(error => {
      console.error(`${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const listening = await listen(server, port);
  return {
    url: `http://127.0.0.1:${listening}/`,
    close: () => new Promise(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** Listens on `port`, or on the first free one above it, and says which. */
async function listen(server, port) {
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(candidate, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || candidate >= Math.min(port + 100, 65535)) throw error;
    }
  }
}

async function answer(request, response, folders, csp) {
  const headers = { "x-content-type-options": "nosniff", "cache-control": "no-cache" };
  if (csp) headers["content-security-policy"] = csp;
  const plain = (status, text, more = {}) => {
    response.writeHead(status, { ...headers, ...more, "content-type": "text/plain; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };

  // A page of another site whose name leads to this machine (DNS rebinding) sees nothing.
  if (!OWN_NAMES.test(request.headers.host ?? "")) return plain(421, "This server answers to localhost alone.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return plain(405, "Only GET and HEAD are answered.", { allow: "GET, HEAD" });
  }
  const file = await find(request.url, folders);
  if (!file) return plain(404, "There is no such file.");

  headers.etag = `"${file.size.toString(36)}-${Math.round(file.modified_ms).toString(36)}"`;
  if (request.headers["if-none-match"] === headers.etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  headers["content-type"] = mediaTypes.get(extname(file.path).toLowerCase()) ?? "application/octet-stream";
  headers["content-length"] = file.size;
  response.writeHead(200, headers);
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

/** The file a request names in the first of `folders` that has it, or null; never one outside, not by a link either. */
async function find(target, folders) {
  let path;
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith("/") || path.includes("\0") || isHidden(path)) return null;
  if (path.endsWith("/")) path += "index.html";
  for (const folder of folders) {
    try {
      const real = await realpath(join(folder, path));
      if (!real.startsWith(folder + sep) || isHidden(real.slice(folder.length))) continue;
      const status = await stat(real);
      if (status.isFile()) return { path: real, size: status.size, modified_ms: status.mtimeMs };
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** Whether a part of a path begins with a dot, as .git and .env do. */
function isHidden(path) {
  return path.split(sep).some(part => part.startsWith("."));
}

async function main() {
  const { port, csp } = readOptions();
  try {
    await (await open(join(demoRoots[1], "newsgloss.js"))).close();
  } catch {
    fail(1, "js/dist/newsgloss.js is missing. Run demo/run, which builds it.");
  }
  try {
    const { url } = await serve({ port, csp });
    console.log(`newsgloss demo: ${url}`);
  } catch (error) {
    fail(1, `cannot listen on port ${port}: ${error.message}`);
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "8080" }, csp: { type: "string" } } });
    const port = /^\d+$/.test(values.port) ? Number(values.port) : NaN;
    if (!(port <= 65535)) throw new Error(`--port ${values.port}: not a port`);
    return { port, csp: values.csp };
  } catch (error) {
    return fail(2, `${error.message}\nusage: node demo/serve.mjs [--port N] [--csp "POLICY"]`);
  }
}

/** @returns {never} */
function fail(status, message) {
  console.error(`serve: ${message}`);
  process.exit(status);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === await realpath(process.argv[1])) await main();
