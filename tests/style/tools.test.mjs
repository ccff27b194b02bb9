// What formatters and linters find, a row for each: nothing. What a tool says is shown where it finds something.
import assert from "node:assert/strict";
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { filesLike, root } from "./tree.mjs";

const npm = (name, ...words) => [`js/node_modules/.bin/${name}`, ...words];
const startsAs = (path, words) => readFileSync(root + path, "utf8").startsWith(words);

const rows = [
  { name: "clang-format: all C++", command: ["clang-format-14", "--dry-run", "-Werror", ...filesLike(/\.(cpp|h)$/)] },
  // What is native alone takes another four minutes, most of them in the headers of libraries.
  { name: "clang-tidy: the core and the builder",
    command: ["run-clang-tidy-14", "-quiet", "-p", "build/native",
      "-extra-arg=-Wno-unknown-warning-option", // The flags are GCC's.
      `^${root}wasm/(?!native/)`] },
  { name: "ESLint: all JavaScript", command: npm("eslint", "--config", "js/eslint.config.js", "--max-warnings", "0", ".") },
  { name: "stylelint: all style sheets", command: npm("stylelint", "--config", "js/stylelint.config.js", ...filesLike(/\.css$/)) },
  { name: "shellcheck: all scripts",
    command: ["shellcheck", "--shell=bash", ...filesLike(/\.bash$/),
      ...filesLike(/(^|\/)[^.]+$/).filter((path) => startsAs(path, "#!/usr/bin/env bash"))] },
  { name: "tsc: the tests and tools", command: npm("tsc", "-p", "tests") },
];

for (const { name, command: [program, ...words] } of rows) {
  test(name, () => {
    const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
    assert.equal(error, undefined);
    assert.equal(status, 0, stdout + stderr);
  });
}
