/**
 * Builds the extension to js/dist/extension, a folder that Chromium and Firefox both load unpacked: the manifest with the
 * package's version, one script for the background and one for pages, the interface languages, the
 * icons, and the core with its knowledge base if js/dist has them. Called by ../build.js once js/dist is complete.
 *
 * Failure: rejects with esbuild's or the file system's error.
 */
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { drawIcon } from "./icon.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const output = (/** @type {string} */ name) => here(`../dist/extension/${name}`);

/** @param {import("esbuild").BuildOptions} common  as for every bundle */
export async function buildExtension(common) {
  const bundle = (/** @type {string} */ name, /** @type {import("esbuild").BuildOptions} */ options = {}) =>
    build({ ...common, ...options, format: "iife", entryPoints: [here(name)], outfile: output(name) });
  await mkdir(output(""), { recursive: true });
  await Promise.all([
    bundle("background.js"),
    bundle("offscreen.js"),
    copyFile(here("offscreen.html"), output("offscreen.html")),
    // A content script's localStorage is the site's, which would read there what the reader has chosen.
    bundle("content.js", { inject: [here("event-target.js")], define: { localStorage: "undefined" } }),
    writeManifest(),
    cp(here("../dist/messages"), output("messages"), { recursive: true }),
    ...[16, 32, 48, 128].map((size) => writeFile(output(`icon-${size}.png`), drawIcon(size))),
    ...(await readdir(here("../dist"))).filter((name) => /\.(wasm|kb)$|^newsgloss-worker\.js$|^LICENSE|^NOTICE$/.test(name))
      .map((name) => copyFile(here(`../dist/${name}`), output(name))),
  ]);
}

async function writeManifest() {
  const { version } = JSON.parse(await readFile(here("../package.json"), "utf8"));
  const manifest = JSON.parse(await readFile(here("manifest.json"), "utf8"));
  await writeFile(output("manifest.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
}
