/**
 * Bundles the page side to js/dist: newsgloss.js (script tag), newsgloss.mjs with its types, newsgloss-worker.js,
 * newsgloss-reader.mjs for pages that forbid workers, and the interface languages in messages/. Copies newsgloss.wasm and
 * the starter knowledge base there if they have been built.
 *
 *     node build.js
 *
 * Failure: exit 1 and esbuild's or terser's message; nothing is written then.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { buildExtension } from "./extension/build.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {import("esbuild").Plugin} style sheets travel in the script, as text */
const cssAsText = {
  name: "css-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      const { code, warnings } = await transform(css, { loader: "css", minify: true, target: "es2022" });
      return { contents: code.trim(), loader: "text", errors: warnings };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  plugins: [cssAsText],
};

/**
 * The bundle of a module. terser makes it 4 % smaller than esbuild alone does.
 * @param {import("esbuild").Format} format
 * @param {string} path
 */
async function bundle(format, path) {
  const { outputFiles } = await build({ ...common, format, entryPoints: [here(path)], write: false }).catch(() => process.exit(1));
  const { code } = await minify(outputFiles[0].text, { ecma: 2020, module: format === "esm", compress: { passes: 3 } });
  return /** @type {string} */ (code);
}

/** @type {[name: string, format: import("esbuild").Format, path: string][]} */
const bundles = [
  ["newsgloss.js", "iife", "newsgloss.js"],
  ["newsgloss.mjs", "esm", "newsgloss.mjs"],
  ["newsgloss-reader.mjs", "esm", "core/reader.js"],
  ["newsgloss-worker.js", "iife", "core/worker.js"],
];
const codes = await Promise.all(bundles.map(([, format, path]) => bundle(format, path)));
await mkdir(here("dist"), { recursive: true });
for (const [i, [name]] of bundles.entries()) await writeFile(here(`dist/${name}`), codes[i]);
await mkdir(here("dist/messages"), { recursive: true });
for (const name of await readdir(here("messages"))) {
  if (!name.endsWith(".json")) continue;
  const texts = JSON.parse(await readFile(here(`messages/${name}`), "utf8"));
  await writeFile(here(`dist/messages/${name}`), JSON.stringify(texts));
}
for (const name of ["newsgloss.d.ts", "LICENSE", "NOTICE"]) await copyFile(here(name), here(`dist/${name}`));
await copyFile(here("../wasm/knowledge/LICENSE"), here("dist/LICENSE-knowledge"));

for (const [folder, names] of Object.entries({ wasm: /^newsgloss(-json\.wasm|-references\.bin|\.wasm)$/, native: /^world(-\w+)?\.kb$/ })) {
  const built = await readdir(here(`../build/${folder}`)).catch(() => []);
  await Promise.all(built.filter((name) => names.test(name)).map((name) =>
    copyFile(here(`../build/${folder}/${name}`), here(`dist/${name}`))));
}
await buildExtension(common);
