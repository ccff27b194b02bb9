// Whatever ships has its licence beside it, and NOTICE says of every file what it holds and of every part whose it is.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFile(root + path, "utf8");
const notice = await read("js/NOTICE");

/** File names and what they hold, as the table in NOTICE has them. */
const table = [...notice.matchAll(/^(\S.*):\n {4}(.*)$/gm)].map(([, files, holds]) => ({ files: files.split(/, ?/), holds }));
const covers = (pattern, file) => new RegExp(`^${pattern.replaceAll(".", "\\.").replace("*", ".*")}`).test(file);

/** What is linked, as the build names it, and its section in NOTICE. */
const parts = {
  gumbo: "gumbo-parser",
  "nlohmann_json::nlohmann_json": "JSON for Modern C++",
  NEWSGLOSS_SIMDJSON: "simdjson",
  "ZLIB::ZLIB": "zlib",
  "BZip2::BZip2": "bzip2",
};

for (const folder of ["js/dist", "js/dist/extension"]) {
  test(`every file in ${folder} stands in NOTICE`, async () => {
    const licences = ["LICENSE", "LICENSE-knowledge", "NOTICE"];
    const names = await readdir(root + folder, { withFileTypes: true });
    for (const licence of licences) assert.ok(names.some(({ name }) => name === licence), `${folder} lacks ${licence}`);
    for (const entry of names) {
      const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
      if (licences.includes(name) || folder.endsWith("extension") && /^(background|content)\.js$|^icon-|^manifest\.json$/.test(name)) continue;
      assert.ok(table.some(({ files }) => files.some((pattern) => covers(pattern, name))), `${name} is in no row of NOTICE`);
    }
  });
}

test("the licences are those that package.json and the knowledge base name", async () => {
  assert.equal(JSON.parse(await read("js/package.json")).license, "Apache-2.0 AND CC0-1.0");
  assert.match(await read("js/LICENSE"), /Apache License\s+Version 2\.0/);
  assert.match(await read("wasm/knowledge/LICENSE"), /CC0 1\.0 Universal/);
  for (const name of (await readdir(`${root}wasm/knowledge`)).filter((file) => file.endsWith(".json"))) {
    assert.equal(JSON.parse(await read(`wasm/knowledge/${name}`)).licence, "CC0-1.0", name);
  }
});

test("whatever the build links has a section in NOTICE", async () => {
  const cmake = (await Promise.all(["CMakeLists.txt", "wasm/builder/builder.cmake", "wasm/native/native.cmake", "wasm/wasm.cmake"].map(read))).join("\n");
  const ours = new Set(["core", "builder", "native", "world", "Threads::Threads", "Catch2::Catch2"]);
  const linked = [...cmake.matchAll(/target_link_libraries\(\w+ (?:PUBLIC|PRIVATE) ([^)]*)\)/g)].flatMap(([, names]) => names.split(/\s+/))
    .map((name) => name.replace(/^\$\{(\w+)\}$/, "$1")).filter((name) => name && !ours.has(name));
  assert.ok(linked.length >= 5, "the libraries were not found in the CMake files");
  for (const name of linked) {
    assert.ok(parts[name], `${name} is linked and not known to this test`);
    assert.match(notice, new RegExp(`^${parts[name].replaceAll("+", "\\+")}\\n-+$`, "m"), `NOTICE has no section on ${name}`);
  }
});
