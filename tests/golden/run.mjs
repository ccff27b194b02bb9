#!/usr/bin/env node
/**
 * Golden pages: what newsgloss says of each page below pages/, and of the demo, natively and as WebAssembly.
 *
 *     node tests/golden/run.mjs              compares; ends with "N passed, N failed"
 *     node tests/golden/run.mjs --update     writes what it found to expected/; read the difference before you keep it
 *     node tests/golden/run.mjs spellings    only what has this in its name; "hostile" stands for hostile.mjs
 *
 * Both builds must be there (build/native, build/wasm). An expectation holds the outputs byte for byte:
 * {"annotations":…,"article":…,"text":…}, or {"error":…,"offset":…}.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CoreError } from "../../js/core/errors.js";
import { Core, InputKind, OutputKind } from "../../js/core/wasm.js";
import { hostile, limitSeconds } from "./hostile.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = join(root, "tests/golden");
const command = join(root, "build/native/newsgloss");
const fixture = join(root, "tests/fixtures/world.json");
const kb = join(root, "build/golden/world.kb");
const url = (name) => `https://example.org/${name}`;
// All that is found: what the linker makes of it is in the scores.
const minScore = 0;
const update = process.argv.includes("--update");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));

/** Runs the command. @returns {{ text?: string, error?: string }} */
function run(...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error) throw error;
  return status === 0 ? { text: stdout } : { error: `exit ${status}: ${stderr.trimEnd()}` };
}

/** What a build says of a page, in the form of an expectation. */
function outputsOf(said) {
  if (said.error !== undefined) return `{"error":${JSON.stringify(said.error)},"offset":${said.offset}}\n`;
  return `{"annotations":\n${said.annotations},\n"article":\n${said.article},\n"text":\n${JSON.stringify(said.text)}}\n`;
}

function saidNatively(file, name) {
  const annotations = run("annotate", file, "--kb", kb, "--url", url(name), "--min-score", String(minScore));
  if (annotations.error !== undefined) {
    // "newsgloss: FILE: offset N: …"
    const [, offset = "0"] = / (?:offset|byte) (\d+)/.exec(annotations.error) ?? [];
    return { error: annotations.error, offset: Number(offset) };
  }
  const article = run("article", file, "--format", "json");
  return { annotations: annotations.text.replace(/\n$/, ""), article: article.text?.replace(/\n$/, ""), text: run("article", file).text };
}

function saidByWasm(core, bytes, name) {
  const inputKind = extname(name) === ".txt" ? InputKind.text : InputKind.html;
  const say = (outputKind) => core.annotate({ bytes, url: url(name), inputKind, outputKind, minScore });
  try {
    const annotations = say(OutputKind.annotations);
    return { annotations, page: say(OutputKind.page), article: say(OutputKind.articleJson), text: say(OutputKind.articleText) };
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    return { error: error.message, offset: /** @type {{ offset?: number }} */ (error).offset ?? 0 };
  }
}

/** Do the page side's items have the bytes and the entities of the annotations? */
function agrees(page, annotations) {
  const brief = ({ start, end, id }) => `${start}-${end} ${id}`;
  const long = annotations.items.map(({ body, target }) => ({ ...target.selector[2], id: [body].flat()[0].id.replace("http://www.wikidata.org/entity/", "") }));
  return page.items.map(brief).join("\n") === long.map(brief).join("\n");
}

/** The first line in which two texts differ. */
function difference(found, expected) {
  const [a, b] = [found.split("\n"), expected.split("\n")];
  const line = a.findIndex((text, index) => text !== b[index]);
  if (line < 0) return `     the expectation goes on: ${b[a.length]?.slice(0, 200)}`;
  const [now, then] = [a[line], b[line] ?? "(end)"];
  let at = 0;
  while (at < now.length && now[at] === then[at]) ++at;
  const from = Math.max(0, at - 60);
  return `     line ${line + 1}, column ${at + 1}\n     found:    …${now.slice(from, at + 100)}\n     expected: …${then.slice(from, at + 100)}`;
}

let passed = 0;
let failed = 0;
function report(name, problem) {
  if (!problem) {
    ++passed;
  } else {
    ++failed;
    console.log(`FAILED ${name}\n${problem}`);
  }
}

function checkPage(core, file, name) {
  const bytes = readFileSync(file);
  const wasm = saidByWasm(core, bytes, name);
  const native = saidNatively(file, name);
  const expectation = join(here, "expected", `${name}.json`);
  if (native.error !== undefined) {
    // The command puts its name, the file's and the offset before what the core says.
    if (wasm.error === undefined) return "     refused natively, but not as WebAssembly";
    if (!native.error.includes(wasm.error)) return difference(native.error, wasm.error);
    if (native.offset !== wasm.offset) return `     the error is at ${native.offset} natively, at ${wasm.offset} as WebAssembly`;
  } else {
    if (wasm.error !== undefined) return `     refused as WebAssembly: ${wasm.error}`;
    if (outputsOf(wasm) !== outputsOf(native)) return `     native (expected) and WebAssembly (found) differ\n${difference(outputsOf(wasm), outputsOf(native))}`;
    if (!agrees(JSON.parse(wasm.page), JSON.parse(wasm.annotations))) return "     the page side's items are not those of the annotations";
  }
  const found = outputsOf(wasm);
  if (update) writeFileSync(expectation, found);
  if (!existsSync(expectation)) return "     has no expectation: run with --update and read it";
  const expected = readFileSync(expectation, "utf8");
  return found === expected ? "" : difference(found, expected);
}

/** The module for pages whose knowledge base is JSON: it says the same from the source as the other from the `.kb`. */
function checkSource(core, file) {
  const fromSource = new Core(new WebAssembly.Module(readFileSync(join(root, "build/wasm/newsgloss-json.wasm"))));
  fromSource.references(references);
  fromSource.open([readFileSync(fixture)]);
  const bytes = readFileSync(file);
  const [found, expected] = [fromSource, core].map((one) => outputsOf(saidByWasm(one, bytes, "demo.html")));
  if (found !== expected) return difference(found, expected);
  const records = [fromSource, core].map((one) => ["Q159", "properties"].map((id) => one.record(id)).join("\n"));
  return records[0] === records[1] ? "" : difference(...records);
}

/** What is wrong with a source is said as the command says it. */
function checkBadSource(source, expected) {
  const fromSource = new Core(new WebAssembly.Module(readFileSync(join(root, "build/wasm/newsgloss-json.wasm"))));
  try {
    fromSource.open([new TextEncoder().encode(source)]);
    return "     was opened";
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    return error.message === expected ? "" : difference(error.message, expected);
  }
}
const badSources = [
  ["of another format", '{"format":"x"}', 'kb[0]:1: /format: "x" where "newsgloss-kb/1" was expected'],
  ["no label", '{"format":"newsgloss-kb/1",\n"entities":[{"id":"Q1"}]}', 'kb[0]:2: /entities/0/label: missing; expected {"en": "…"}'],
  ["a label of the wrong type", '{"format":"newsgloss-kb/1","entities":[{"id":"Q1","label":{"en":3}}]}',
    "kb[0]:1: /entities/0/label/en: a number where a text was expected"],
  ["cut off", "{", "kb[0]:1: not JSON: syntax error while parsing object key - unexpected end of input; expected string literal"],
];

/** A hostile page, both ways, against the clock: the processor's, for the machine may be busy. */
function checkHostile(name) {
  const file = join(root, "build/golden/hostile.html");
  writeFileSync(file, hostile[name]());
  const options = /** @type {const} */ ({ encoding: "utf8", timeout: 10_000 * limitSeconds, maxBuffer: 2 ** 30 });
  const native = spawnSync("bash", ["-c", `ulimit -t ${limitSeconds + 1}; "$0" annotate "$1" --kb "$2" >/dev/null`, command, file, kb], options);
  const wasm = spawnSync(process.execPath, [join(here, "hostile.mjs"), "wasm", name], options);
  const problems = [];
  const refused = native.status === 1 && /: the page would take more memory/.test(native.stderr);
  if (native.status !== 0 && !refused) problems.push(`     native: ${native.signal ?? `exit ${native.status}`} ${native.stderr.trim().slice(0, 200)}`);
  const [milliseconds] = wasm.stdout?.split(" ") ?? [];
  if (wasm.status !== 0) problems.push(`     WebAssembly: ${wasm.signal ?? `exit ${wasm.status}`} ${wasm.stderr.trim().slice(0, 300)}`);
  else if (Number(milliseconds) > 1000 * limitSeconds) problems.push(`     WebAssembly: ${wasm.stdout.trim()}`);
  return problems.join("\n");
}

mkdirSync(join(root, "build/golden"), { recursive: true });
mkdirSync(join(here, "expected"), { recursive: true });
const built = run("kb", "build", fixture, "-o", kb);
if (built.error) throw new Error(built.error);
const core = new Core(new WebAssembly.Module(readFileSync(join(root, "build/wasm/newsgloss.wasm"))));
const references = readFileSync(join(root, "build/wasm/newsgloss-references.bin"));
core.references(references);
core.open([readFileSync(kb)]);

const pages = readdirSync(join(here, "pages")).map((name) => [name, join(here, "pages", name)]);
pages.push(["demo.html", join(root, "demo/index.html")]);
for (const [name, file] of pages) if (isWanted(name)) report(name, checkPage(core, file, name));
if (!update && isWanted("source")) report("source: the demo", checkSource(core, join(root, "demo/index.html")));
for (const [name, source, expected] of badSources) {
  if (!update && isWanted(`source: ${name}`)) report(`source: ${name}`, checkBadSource(source, expected));
}
for (const name of Object.keys(hostile)) if (!update && isWanted(`hostile: ${name}`)) report(`hostile: ${name}`, checkHostile(name));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
