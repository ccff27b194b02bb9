// newsgloss annotate and newsgloss article: inputs, formats, encodings, and what cannot be read.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { test } from "node:test";
import { all, command, folder, page, run, source } from "./newsgloss.mjs";

const files = folder();
const kb = files.file("own.json", source);
const story = page("The Russian Federation agreed, said the <em>Carnegie</em> Endowment.");

/** The annotations of an input with our own knowledge base. */
async function annotations(input, ...words) {
  const { code, text, error } = await run(["annotate", "--kb", kb, ...(words.some((word) => word.startsWith("--min-score")) ? [] : all), ...words], { input });
  assert.equal(error, "");
  assert.equal(code, 0);
  assert.ok(text.endsWith("}\n"));
  return JSON.parse(text).items;
}

const idsOf = (items) => items.map((item) => item.body.id.replace("http://www.wikidata.org/entity/", ""));

test("a file, standard input and - give the same", async () => {
  const file = files.file("story.html", story);
  const [fromFile, fromInput, fromDash] = await Promise.all([
    run(["annotate", file, "--kb", kb, ...all]),
    run(["annotate", "--kb", kb, ...all], { input: story }),
    run(["annotate", "-", "--kb", kb, ...all], { input: story }),
  ]);
  assert.deepEqual(idsOf(JSON.parse(fromFile.text).items), ["Q159", "Q3874"]);
  assert.equal(fromInput.text, fromFile.text);
  assert.equal(fromDash.text, fromFile.text);
});

test("the starter knowledge base is built in", async () => {
  const { code, text } = await run(["annotate", "--input", "text", ...all], { input: "Vladimir Putin met Masoud Pezeshkian in Ashgabat." });
  assert.equal(code, 0);
  assert.deepEqual(idsOf(JSON.parse(text).items), ["Q7747", "Q5933752", "Q23438"]);
});

test("options reach the annotations", async () => {
  const [item] = await annotations(story, "--url", "https://example.org/a?b&c");
  assert.equal(item.target.source, "https://example.org/a?b&c");
  const surest = await annotations(story, "--min-score=1");
  assert.ok(surest.length < 2 || surest.every(({ body }) => body.score === 1));
});

test("what the input is: by its name, or as told", async () => {
  const input = page("The talks in Moscow <!-- Russia --> began after lunch.");
  const named = files.file("story.txt", input);
  const ids = async (...words) => idsOf(JSON.parse((await run(["annotate", ...words, "--kb", kb, ...all], { input })).text).items);
  assert.deepEqual(await ids(named), ["Q649", "Q159"]);
  assert.deepEqual(await ids("--input", "text"), ["Q649", "Q159"]);
  assert.deepEqual(await ids(named, "--input", "html"), ["Q649"]);
  assert.deepEqual(await ids(), ["Q649"]);
});

/** UTF-16 with a byte-order mark. */
function utf16(text, bigEndFirst) {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndFirst ? bytes.swap16() : bytes;
}

const element = /<span class="newsgloss-mention" data-newsgloss-id="([^"]*)">(.*?)<\/span>/gs;

const pages = [
  { name: "UTF-8", bytes: Buffer.from(story), encoding: "utf8" },
  { name: "UTF-8 with a byte-order mark", bytes: Buffer.from(`\ufeff${story}`), encoding: "utf8" },
  { name: "UTF-16, little end first", bytes: utf16(story, false), encoding: "utf16le" },
  { name: "UTF-16, big end first", bytes: utf16(story, true), encoding: "utf16be" },
  { name: "Latin-1", bytes: Buffer.from(page("The Café Noir is full: Russian Federation.", "<meta charset=iso-8859-1>"), "latin1"), encoding: "latin1" },
  { name: "CR LF", bytes: Buffer.from(page("The Carnegie\r\nEndowment and Russia.").replaceAll("\n", "\r\n")), encoding: "utf8" },
  { name: "NUL bytes", bytes: Buffer.from(page("\0The Russian Federation\0.")), encoding: "utf8" },
  { name: "character references", bytes: Buffer.from(page("The Caf&eacute; Noir&nbsp;is Rus&shy;sia&#46;")), encoding: "utf8" },
  { name: "a cut-off tag", bytes: Buffer.from(page("The Russian Federation and Russia").slice(0, -30) + "<p>Russia <a href="), encoding: "utf8" },
  { name: "scripts and comments between", bytes: Buffer.from(page("The Carnegie <script>'<b>Russia</b>'</script><!-- Russia > --> Endowment.")), encoding: "utf8" },
  { name: "plain text", bytes: Buffer.from("Russia and the Carnegie Endowment, 1 < 2 & so on."), encoding: "utf8" },
  { name: "no story", bytes: Buffer.from("<nav><a href=a>Russia</a></nav>"), encoding: "utf8" },
  { name: "nothing", bytes: Buffer.alloc(0), encoding: "utf8" },
];

for (const { name, bytes, encoding } of pages) {
  test(`--format html gives the input back with nothing but elements added: ${name}`, async () => {
    const text = (/** @type {Buffer} */ buffer) =>
      encoding === "utf16be" ? Buffer.from(buffer).swap16().toString("utf16le") : buffer.toString(/** @type {BufferEncoding} */ (encoding));
    const items = await annotations(bytes);
    const { code, out, error } = await run(["annotate", "--format", "html", "--kb", kb, ...all], { input: bytes });
    assert.equal(error, "");
    assert.equal(code, 0);
    const marked = text(out);
    assert.equal(marked.replace(element, "$2"), text(bytes));
    const found = [...marked.matchAll(element)];
    for (const [, , inside] of found) assert.doesNotMatch(inside, /<[a-z/!]/i);
    const marks = new Set(found.map(([, id]) => id));
    assert.deepEqual([...marks], [...new Set(idsOf(items))]);
    if (name !== "no story" && name !== "nothing") assert.ok(items.length > 0);
  });
}

test("--format text shows the story, its names marked, and a list of them", async () => {
  const { code, text } = await run(["annotate", "--format", "text", "--kb", kb, ...all], {
    input: page("Russia, Russia and the <em>Carnegie</em> Endowment."),
  });
  assert.equal(code, 0);
  assert.match(text, /\[Russia\], \[Russia\] and the \[Carnegie Endowment\]\.\n/);
  assert.match(text, /\n\n {4}2 {2}Russia {14}Country {7}0\.\d\d {2}Q159\n {4}1 {2}Carnegie Endowment {2}Organisation {2}0\.\d\d {2}Q3874\n$/);
  const empty = await run(["annotate", "--format", "text", "--kb", kb, ...all], { input: "" });
  assert.deepEqual([empty.code, empty.text], [0, ""]);
});

test("--format text lets no control character through", async () => {
  const { text } = await run(["annotate", "--format", "text", "--kb", kb, ...all], { input: page("Russia \x1b]0;x\x07 &#27;[31m \u009b31m here.") });
  assert.match(text, /\[Russia\] /);
  assert.doesNotMatch(text, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
});

test("article shows the story as text and as JSON", async () => {
  const text = await run(["article"], { input: story });
  assert.match(text.text, /^(Ministers talk\n\n)?The ministers talked/);
  assert.match(text.text, /said the Carnegie Endowment\.\n/);
  assert.doesNotMatch(text.text, /<em>/);
  const json = JSON.parse((await run(["article", "--format", "json"], { input: story })).text);
  assert.equal(json.language, "en");
  assert.ok(json.blocks.some((block) => block.text.includes("Russian Federation")));
  assert.deepEqual((await run(["article"], { input: "" })).text, "");
  assert.deepEqual((await run(["article", "--input", "text"], { input: "One.\n\nTwo." })).text, "One.\n\nTwo.\n");
});

const stray = files.file("stray.txt", Buffer.concat([Buffer.from("Café "), Buffer.from([0xff])]));
const notUtf8 = files.file("latin.txt", Buffer.from("Caf\xe9", "latin1"));
const cut = files.file("cut.kb", "NGKB");
const other = files.file("other.kb", "something else, no knowledge base");
const broken = files.file("broken.json", '{"format": "newsgloss-kb/1", "entities": [\n{"id": "Russia"}, {"id": 1}]}');
const bad = [
  { words: ["annotate", "/no/such/page.html"], says: "newsgloss: /no/such/page.html: No such file or directory" },
  { words: ["article", files.path], says: `newsgloss: ${files.path}: Is a directory` },
  { words: ["annotate", "--strict", stray], says: `newsgloss: ${stray}: byte 6: no character of the encoding that the page is read in` },
  { words: ["annotate", "--kb", cut], says: `newsgloss: ${cut}: a damaged .kb file: it is truncated or an offset points outside it` },
  { words: ["annotate", "--kb", other], says: `newsgloss: ${other}: not a .kb file: it must begin with the bytes NGKB` },
  { words: ["annotate", "--kb", "/no/such.kb"], says: "newsgloss: /no/such.kb: No such file or directory" },
  { words: ["annotate", "--kb", notUtf8], says: `newsgloss: ${notUtf8}: the file's name does not say what it is; expected .json, .ndjson or .csv` },
  {
    words: ["annotate", "--kb", broken],
    says: `newsgloss: ${broken}:2: /entities/0/id: "Russia" where a Wikidata item id such as "Q159" or an IRI such as "https://example.org/people/1" was expected (the first of 2 errors; newsgloss kb lint shows all)`,
  },
  { words: ["annotate", ...Array.from({ length: 17 }, (_, i) => ["--kb", i % 2 ? kb : "world.kb"]).flat()], says: /^newsgloss: world\.kb: No such file or directory\n$/ },
];
for (const { words, says } of bad) {
  test(`bad data: newsgloss ${words.map((word) => word.replace(`${files.path}/`, "")).join(" ").slice(0, 60)}`, async () => {
    const { code, text, error } = await run(words);
    assert.equal(code, 1);
    assert.equal(text, "");
    if (says instanceof RegExp) assert.match(error, says);
    else assert.equal(error, `${says}\n`);
  });
}

test("pages built to hurt are answered or refused within two seconds", async () => {
  const hostile = [
    "<div>".repeat(100_000) + "Russia",
    `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(" ")}>Russia`,
    "<b><i>".repeat(50_000) + "Russia",
    "<table>".repeat(50_000) + "Russia",
    "<p>" + "&amp;".repeat(500_000) + "Russia",
  ];
  for (const input of hostile) {
    for (const format of ["json", "html"]) {
      const start = performance.now();
      const { code } = await run(["annotate", "--format", format, "--kb", kb], { input });
      assert.ok(code === 0 || code === 1, `exit code ${code}`);
      const seconds = (performance.now() - start) / 1000;
      assert.ok(seconds < 2 * (format === "html" ? 2 : 1), `${input.slice(0, 12)}… took ${seconds} s`);
    }
  }
});

test("an output that is full or closed is an error in one line", async () => {
  if (existsSync("/dev/full")) {
    const { code, error } = await new Promise((resolve) => {
      const child = spawn(command, ["article", "--input", "text"], { stdio: ["pipe", openSync("/dev/full", "w"), "pipe"] });
      let said = "";
      child.stderr.on("data", (bytes) => (said += bytes));
      child.on("close", (exitCode) => resolve({ code: exitCode, error: said }));
      child.stdin.end("Russia");
    });
    assert.equal(code, 1);
    assert.equal(error, "newsgloss: standard output: No space left on device\n");
  }
  const { code, error } = await new Promise((resolve) => {
    const child = spawn(command, ["article", "--input", "text"]);
    let said = "";
    child.stdout.destroy();
    child.stderr.on("data", (bytes) => (said += bytes));
    child.on("close", (exitCode) => resolve({ code: exitCode, error: said }));
    child.stdin.end("Russia\n\n".repeat(100_000));
  });
  assert.equal(code, 1);
  assert.equal(error, "");
});
