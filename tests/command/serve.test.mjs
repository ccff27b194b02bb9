// The demo's server: whom it answers, and what it serves.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { folder } from "./newsgloss.mjs";

const files = folder();
mkdirSync(join(files.path, ".git"));
mkdirSync(join(files.path, "open"));
files.file("index.html", "<p>a page");
files.file(".env", "SECRET=1");
files.file(".git/config", "[core]");
files.file("open/page.html", "<p>another");
symlinkSync(join(files.path, ".git/config"), join(files.path, "open/link.txt"));

/** The answer's status. `fetch` would neither send another Host nor leave the path as it is. */
function status(url, path, host) {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: host === undefined ? {} : { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject).end();
  });
}

test("the demo answers to its own names and serves nothing hidden", async (t) => {
  const { url, close } = await serve({ roots: [files.path] });
  t.after(close);
  const rows = [
    ["its address", "/", undefined, 200],
    ["localhost", "/", "localhost:8080", 200],
    ["localhost without a port", "/open/page.html", "LOCALHOST", 200],
    ["IPv6", "/", "[::1]:8080", 200],
    ["a name that leads here", "/", "evil.example:8080", 421],
    ["a name that begins like its own", "/", "localhost.evil.example", 421],
    ["its address as a part of a name", "/", "127.0.0.1.evil.example:80", 421],
    ["a hidden file", "/.env", undefined, 404],
    ["a hidden folder", "/.git/config", undefined, 404],
    ["one written otherwise", "/%2egit/config", undefined, 404],
    ["one behind another folder", "/open/../.git/config", undefined, 404],
    ["a link to it", "/open/link.txt", undefined, 404],
  ];
  for (const [name, path, host, expected] of /** @type {any[]} */ (rows)) assert.equal(await status(url, path, host), expected, name);
});
