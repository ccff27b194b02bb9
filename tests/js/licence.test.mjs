// Whatever ships has its licence beside it. The table in js/NOTICE says of each file what it is made of, and of each part
// whose it is.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path) => readFile(here(path), "utf8");
const notice = await read("js/NOTICE");

/** Licence files, by the name they ship under. */
const licences = { LICENSE: "js/LICENSE", NOTICE: "js/NOTICE", "LICENSE-knowledge": "wasm/knowledge/LICENSE" };
/** What newsgloss itself wrote needs no section of its own. */
const ours = ["newsgloss", "the starter knowledge base"];
/** What CMake finds or makes, and its section. */
const linked = { gumbo: "gumbo-parser", nlohmann_json: "JSON for Modern C++", simdjson: "simdjson", ZLIB: "zlib", BZip2: "bzip2" };
/** What it finds and no shipped file holds: it runs at build time, is the system's, is in the tests alone. */
const unlinked = ["Python3", "Threads", "Catch2"];

/** A row of the table: a file or a pattern, and its parts. A line that is indented further goes on with the one before. */
const rows = [...notice.matchAll(/^ {2}(\S.*?) {2,}(.+(?:\n {8,}.+)*)$/gm)].map(([, file, parts]) => ({ file, parts: parts.split(/,\s+/) }));
/** Names of parts → what is said of them, after two empty lines each. */
const sections = new Map(notice.split("\n\n\n").slice(1).map((section) => {
  const [name, , ...text] = section.split("\n");
  return [name, text.join("\n")];
}));

/** Whether the table has a file of js/dist. The extension's files are those of js/dist or have rows of their own. */
const isInTable = (name) => [name, name.replace(/^extension\//, "")].some((one) =>
  rows.some(({ file }) => new RegExp(`^${file.replaceAll(".", "\\.").replace("*", "[\\w-]+")}$`).test(one)));

/** Paths of the files below a folder. */
async function filesIn(folder, below = "") {
  const entries = await readdir(here(`${folder}/${below}`), { withFileTypes: true });
  const found = await Promise.all(entries.map((entry) =>
    entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]));
  return found.flat();
}

for (const folder of ["js/dist", "js/dist/extension"]) {
  for (const [name, source] of Object.entries(licences)) {
    test(`${folder} has ${name}`, async () => assert.equal(await read(`${folder}/${name}`), await read(source)));
  }
}

for (const name of (await filesIn("js/dist")).filter((path) => !(path.replace(/^extension\//, "") in licences))) {
  test(`${name} is in the table of NOTICE`, () => assert.ok(isInTable(name)));
}

test("every part has a section that names its licence, and every section is that of a part", () => {
  const parts = new Set(rows.flatMap((row) => row.parts).filter((part) => !ours.includes(part)));
  assert.deepEqual([...sections.keys()].sort(), [...parts].sort());
  for (const [name, text] of sections) assert.match(text, /license|cc0|permission is|redistribution|as-is/i, name);
});

test("whatever CMake links has a section", async () => {
  const files = ["CMakeLists.txt", ...(await filesIn("wasm")).filter((path) => path.endsWith(".cmake")).map((path) => `wasm/${path}`)];
  const cmake = (await Promise.all(files.map(read))).join("\n");
  const names = [...cmake.matchAll(/find_package\((\w+)|find_library\(\w+ (\w+)|add_library\((gumbo)/g)].map((match) => match[1] ?? match[2] ?? match[3]);
  assert.deepEqual([...new Set(names)].sort(), [...Object.keys(linked), ...unlinked].sort());
  for (const section of Object.values(linked)) assert.ok(sections.has(section), section);
});

test("the scripts that ship import nothing but each other", async () => {
  const tools = /^(dist|node_modules)\/|(^|\/)build\.js$|\.config\.js$|^extension\/(icon|png)\.js$/;
  for (const path of (await filesIn("js")).filter((name) => /\.m?js$/.test(name) && !tools.test(name))) {
    for (const [, from] of (await read(`js/${path}`)).matchAll(/^(?:import|export) [^;]*?from "(.+?)"/gm)) {
      assert.match(from, /^\.\.?\//, path);
    }
  }
});

test("the licences are those that package.json and the knowledge base name", async () => {
  const { license, dependencies } = JSON.parse(await read("js/package.json"));
  assert.equal(license, "Apache-2.0 AND CC0-1.0 AND Unicode-3.0");
  assert.equal(dependencies, undefined);
  assert.match(await read("js/LICENSE"), /^\s*Apache License\s+Version 2\.0/);
  assert.match(await read("wasm/knowledge/LICENSE"), /CC0 1\.0 Universal/);
  assert.match(sections.get("Unicode CLDR"), /SPDX-License-Identifier: Unicode-3\.0/);
  for (const name of (await filesIn("wasm/knowledge")).filter((path) => path.endsWith(".json"))) {
    const { licence, sources = [] } = JSON.parse(await read(`wasm/knowledge/${name}`));
    assert.equal(licence, /CLDR/.test(sources.join()) ? "CC0-1.0 AND Unicode-3.0" : "CC0-1.0", name);
  }
});

test("the npm package has the licences and the manuals, and leaves out the extension", () => {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: here("js"), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const paths = JSON.parse(output)[0].files.map(({ path }) => path);
  const outside = paths.filter((path) => !path.startsWith("dist/"));
  assert.deepEqual(outside.sort(), ["CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "package.json"]);
  for (const name of [...Object.keys(licences), "newsgloss.mjs", "newsgloss.d.ts"]) assert.ok(paths.includes(`dist/${name}`), name);
  assert.ok(!paths.some((path) => path.startsWith("dist/extension/")));
});
