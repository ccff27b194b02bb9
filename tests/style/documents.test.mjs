// What documents (*.md) say is there: files that they link to or name, and the commands and options in their examples.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { filesLike, root } from "./tree.mjs";

const help = new Map();
/** What a command says of itself, asked once. */
function helpOf(command) {
  if (!help.has(command)) {
    const [program, ...words] = command.split(" ");
    const path = program === "newsgloss" ? "build/native/newsgloss" : program;
    // demo/run serves until it is ended: its options are those of the server.
    const { stdout, status } = program === "demo/run"
      ? { stdout: readFileSync(`${root}demo/serve.mjs`, "utf8"), status: 0 }
      : spawnSync(root + path, [...words, "--help"], { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, `${command} --help`);
    help.set(command, stdout);
  }
  return help.get(command);
}

const COMMAND = /(?<![\w./-])(?:newsgloss (?:annotate|article|kb \w+)|(?:tests|demo)\/run)(?![\w-])([^\n`|"#<>]*)/g;

for (const document of filesLike(/\.md$/)) {
  const text = readFileSync(root + document, "utf8");
  const examples = text.replace(/\\\n\s*/g, " ");
  describe(document, () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to]) => to).filter((to) => !/^[a-z]+:/.test(to));
    for (const to of new Set(links)) {
      test(`links to ${to}`, () => assert.ok(existsSync(join(root, dirname(document), to))));
    }
    const paths = [...text.matchAll(/`((?:wasm|js|demo|tests)\/[\w./-]*)/g)].map(([, path]) => normalize(path));
    for (const path of new Set(paths)) {
      test(`names ${path}`, () => assert.ok(existsSync(root + path)));
    }
    const calls = [...examples.matchAll(COMMAND)].map(([call, rest]) => [call.slice(0, call.length - rest.length), rest.match(/(?<=\s)--?[a-z][\w-]*/g) ?? []]);
    for (const [command, options] of new Map(calls.map((call) => [call.flat().join(" "), call])).values()) {
      test(`calls ${[command, ...options].join(" ")}`, () => {
        const said = helpOf(command);
        for (const option of options) assert.match(said, new RegExp(`(^|\\s|\\[)${option}\\b`), option);
      });
    }
  });
}
