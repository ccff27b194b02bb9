// What the command does to files, and what files may do to the terminal.
import assert from "node:assert/strict";
import { linkSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, run, source } from "./newsgloss.mjs";
import { dump, item } from "./wikidata.mjs";

test("closed descriptors never end up inside an output", async () => {
  const files = folder();
  const own = files.file("own.json", source), whole = join(files.path, "whole.kb");
  assert.equal((await run(["kb", "build", own, "-o", whole])).code, 0);
  for (const closed of ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"]) {
    const out = join(files.path, "out.kb");
    const { code } = await run(["kb", "build", own, "-o", out], { shell: `exec "$0" "$@" ${closed}` });
    assert.equal(code, 0, closed);
    assert.deepEqual(readFileSync(out), readFileSync(whole), closed);
  }
  // What would be written to one is still told to be lost.
  const { code, error } = await run(["kb", "show", whole, "Q159"], { shell: 'exec "$0" "$@" >&-' });
  assert.equal(code, 1);
  assert.match(error, /^newsgloss: standard output: Bad file descriptor\n$/);
});

test("an output that is one of the inputs is refused", async () => {
  const files = folder();
  const own = files.file("own.json", source), more = files.file("more.ndjson", '{"id":"Q1","label":{"en":"One"}}\n');
  const link = join(files.path, "link.json"), hard = join(files.path, "hard.json");
  symlinkSync(own, link);
  linkSync(own, hard);
  for (const out of [own, link, hard, join(files.path, "./own.json")]) {
    const { code, error } = await run(["kb", "build", more, own, "-o", out]);
    assert.equal(code, 2, out);
    assert.equal(error, `newsgloss kb build: -o ${out} is the same file as ${own}, which is read (see newsgloss kb build --help)\n`);
  }
  const items = files.file("items.json", dump(item("Q1", { labels: { en: "One" } })));
  const before = readFileSync(items);
  for (const [from, out, shell] of [
    [items, items],
    ["-", items, `exec "$0" "$@" < ${items}`],
    [items, "-", `exec "$0" "$@" >> ${items}`],
  ]) {
    const { code, error } = await run(["kb", "import", "wikidata", from, "-o", out], { shell });
    assert.equal(code, 2);
    assert.match(error, /^newsgloss kb import: -o \S+ is the same file as \S+, which is read /);
    assert.deepEqual(readFileSync(items), before);
  }
  assert.equal(readFileSync(own, "utf8"), source);
});

test("what a stopped build left is gone after the next", async () => {
  const files = folder();
  const own = files.file("own.json", source), out = join(files.path, "out.kb");
  // A limit on the size of files, with the signal that ends the process in the middle of a write.
  const stopped = await run(["kb", "build", own, "-o", out], { shell: 'ulimit -f 1; ulimit -c 0; exec "$0" "$@"' });
  assert.equal(stopped.code, null);
  assert.deepEqual(readdirSync(files.path).sort(), ["out.kb.newsgloss-part", "own.json"]);
  assert.equal((await run(["kb", "build", own, "-o", out])).code, 0);
  assert.deepEqual(readdirSync(files.path).sort(), ["out.kb", "own.json"]);
});

test("two builds of one file at the same time both succeed", async () => {
  const files = folder();
  const own = files.file("own.json", source), out = join(files.path, "out.kb");
  const runs = await Promise.all(Array.from({ length: 8 }, () => run(["kb", "build", own, "-o", out])));
  for (const { code, error } of runs) assert.equal(code, 0, error);
  assert.deepEqual(readdirSync(files.path).sort(), ["out.kb", "own.json"]);
});

test("kb lint is as fast with many facts as the file is long", async () => {
  const files = folder();
  const facts = Array.from({ length: 10_000 }, (_, i) => ({ property: "P35", value: { id: `Q${i + 2}` }, source: "http://a.example/" }));
  const names = (of) => ({ id: of, label: { en: "Congo" }, aliases: { en: Array.from({ length: 9_000 }, (_, i) => `Name ${i}`) } });
  const rows = [
    ["facts", [{ id: "Q1", label: { en: "One" }, facts }], 30_001],
    ["facts of a wrong shape", [{ id: "Q1", label: { en: "One" }, facts: facts.map(() => ({})) }], 1000],
    ["names", [names("Q1"), names("Q2")], 9_003],
  ];
  for (const [name, entities, fewest] of /** @type {[string, object[], number][]} */ (rows)) {
    const path = files.file(`${name}.json`, JSON.stringify({ format: "newsgloss-kb/1", entities }, null, 1));
    const begin = performance.now();
    const { text } = await run(["kb", "lint", path]);
    const seconds = (performance.now() - begin) / 1000;
    assert.ok(text.split("\n").length >= fewest, `${name}: ${text.split("\n").length} lines`);
    assert.ok(seconds < 5, `${name}: ${seconds} s`); // 0.3 on a machine with nothing else to do; it was 28
  }
});

test("no file gives the terminal a command", async () => {
  const files = folder();
  const escapes = "\u001b[31m\u009b31m\u202e\u2028";
  const write = (name, entity) => files.file(name, JSON.stringify({ format: "newsgloss-kb/1", entities: [entity] }));
  const rows = [
    ["a field's name", write("a.json", { id: "Q1", label: { en: "One" }, [`x${escapes}`]: 1 })],
    ["a language", write("b.json", { id: "Q1", label: { [`en${escapes}`]: "One" } })],
    ["a value", write("c.json", { id: `Q1${escapes}`, label: { en: "One" } })],
    ["a type", write("d.json", { id: "Q1", type: `\u009b31m\u202ePersom`, label: { en: "One" } })],
    ["a file's name", write(`e${escapes}.json`, { id: "Q1" })],
    ["a syntax error", files.file("f.json", `{"a": ${escapes}`)],
  ];
  const isCommand = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
  for (const [name, path] of rows) {
    for (const words of [["kb", "lint", path], ["kb", "build", path, "-o", join(files.path, `out${escapes}.kb`)], ["annotate", "--kb", path]]) {
      const { text, error } = await run(words, { input: "Nothing." });
      assert.doesNotMatch(words[0] === "annotate" ? error : text + error, isCommand, `${name}, ${words[1]}`);
    }
  }
});

test("a damaged folder of a broken off import says what is damaged", async () => {
  const files = folder();
  const path = files.file("dump", dump(...Array.from({ length: 20_000 }, (_, i) =>
    item(`Q${i + 1}`, { labels: { en: `Name ${i}` }, descriptions: { en: "x".repeat(200) } }))));
  const out = join(files.path, "out");
  const words = ["kb", "import", "wikidata", path, "-o", out];
  const limit = { shell: `trap '' XFSZ; ulimit -f 3000; exec "$0" "$@"` };
  assert.match((await run(words, limit)).error, /File too large/);
  const rows = [
    ["items", (bytes) => bytes.fill("#", 100, 101), "damaged: not as it was left"],
    ["items", (bytes) => bytes.subarray(0, 100), "damaged: shorter than it was left"],
    ["entities.ndjson", (bytes) => bytes.fill("#", 5000, 5001), "damaged: not as it was left"],
    ["entities.ndjson", (bytes) => bytes.subarray(0, 10), "damaged: shorter than it was left"],
    ["state.json", (bytes) => Buffer.from(bytes.toString().replace(/"offset":\d/, '"offset":9')), "state.json is damaged"],
    ["state.json", (bytes) => bytes.subarray(0, 10), "state.json is damaged"],
  ];
  for (const [name, damage, message] of /** @type {[string, (bytes: Buffer) => Buffer, string][]} */ (rows)) {
    const file = join(`${out}.import`, name);
    const whole = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(whole)));
    const { code, error } = await run([...words, "--resume"], limit);
    assert.equal(code, 1, name);
    assert.ok(error.includes(name) && error.includes(message), error);
    assert.match(error, /; remove \S+ (folder )?to begin anew\n$/, name);
    writeFileSync(file, whole);
  }
  const { code, error } = await run([...words, "--resume"]);
  assert.equal(code, 0, error);
});
