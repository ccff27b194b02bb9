/**
 * Speed of the pipeline as WebAssembly beside gumbo alone in the same module, on the same pages in the same run.
 *
 *     node tests/bench/wasm-bench.mjs KB.kb PAGE.html...
 *
 * Prints medians over rounds. The module is build/wasm/newsgloss_bench.wasm: newsgloss.wasm with gumbo's own entry added.
 */
import { readFileSync } from "node:fs";

const ROUNDS = 15;
const [kbFile, ...files] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(new URL("../../build/wasm/newsgloss_bench.wasm", import.meta.url)));
/** @type {WebAssembly.Imports} */
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
/** @type {any} */
const core = new WebAssembly.Instance(module, imports).exports;
core._initialize?.();

const words = (pointer) => new Uint32Array(core.memory.buffer, pointer);

function put(bytes) {
  const pointer = core.alloc(bytes.length);
  new Uint8Array(core.memory.buffer).set(bytes, pointer);
  return pointer;
}

const references = readFileSync(new URL("../../build/wasm/newsgloss-references.bin", import.meta.url));
core.references(put(references), references.length);

function open(kb) {
  const layer = core.alloc(8);
  const engine = core.alloc(4);
  const result = core.alloc(16);
  const data = put(kb);
  words(layer).set([data, kb.length]);
  const status = core.open(layer, 1, engine, result);
  if (status !== 0) throw new Error(`the knowledge base does not open: status ${status}`);
  return words(engine)[0];
}

/** Bytes of the page JSON that the whole pipeline writes. */
function annotate(engine, pointer, size) {
  const request = core.alloc(48);
  const result = core.alloc(16);
  words(request).fill(0, 0, 12);
  words(request).set([pointer, size]);
  words(request)[9] = 1;
  new Float32Array(core.memory.buffer, request)[10] = -1;
  const status = core.annotate(engine, request, result);
  if (status !== 0) throw new Error(`a page was not annotated: status ${status}`);
  const [data, written] = words(result);
  for (const pointer of [data, request, result]) core.free(pointer);
  return written;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const engine = open(readFileSync(kbFile));
const pages = files.map((file) => readFileSync(file));
const megabytes = pages.reduce((sum, page) => sum + page.length, 0) / 1e6;
const alone = [], whole = [];
let written;
for (let round = 0; round < ROUNDS; ++round) {
  let aloneMs = 0, wholeMs = 0, bytes = 0;
  for (const page of pages) {
    const pointer = put(page);
    const start = performance.now();
    core.gumbo_alone(pointer, page.length);
    const between = performance.now();
    bytes += annotate(engine, pointer, page.length);
    wholeMs += performance.now() - between;
    aloneMs += between - start;
    core.free(pointer);
  }
  if (written !== undefined && written !== bytes) throw new Error("two rounds gave different annotations");
  written = bytes;
  alone.push(aloneMs);
  whole.push(wholeMs);
}
console.log(`${pages.length} pages, ${megabytes.toFixed(1)} MB, median of ${ROUNDS} rounds`);
console.log(`  gumbo alone      ${(megabytes / median(alone) * 1e3).toFixed(1).padStart(6)} MB/s`);
console.log(`  whole pipeline   ${(megabytes / median(whole) * 1e3).toFixed(1).padStart(6)} MB/s`);
console.log(`  pipeline / gumbo ${median(whole.map((ms, i) => ms / alone[i])).toFixed(2).padStart(6)}`);
