/**
 * Names at scale in Chromium: the WebAssembly core beside modern-ahocorasick, with the same names on the same text.
 */
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/serve.mjs";
import { browsers } from "../browser/browsers.mjs";

const ROUNDS = 7;
const root = (path) => fileURLToPath(new URL(path, import.meta.url));
const roots = ["../browser/pages", "../../build/wasm", "../../js/node_modules/modern-ahocorasick/dist"].map(root);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Runs in the page: what both took, in milliseconds, and found. */
async function measure(size, rounds) {
  const bytesOf = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const [kb, text, names, wasm] = await Promise.all([`${size}.kb`, "news.txt", `${size}.txt`, "newsgloss_bench.wasm"].map(bytesOf));
  const module = await WebAssembly.compile(wasm);
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
  /** @type {any} */
  const core = new WebAssembly.Instance(module, imports).exports;
  core._initialize?.();
  const put = (bytes) => {
    const pointer = core.alloc(bytes.length);
    new Uint8Array(core.memory.buffer).set(bytes, pointer);
    return pointer;
  };
  const words = (pointer) => new Uint32Array(core.memory.buffer, pointer);
  const textAt = put(text);

  // Opening: the copy into the core's memory, and all the checks.
  const openStart = performance.now();
  const kbAt = put(kb);
  const layer = core.alloc(8);
  const engineOut = core.alloc(4);
  words(layer).set([kbAt, kb.length]);
  const status = core.open(layer, 1, engineOut);
  const ours = { openMs: performance.now() - openStart, matchMs: [], allMs: [], found: 0 };
  if (status !== 0) throw new Error(`the .kb does not open: status ${status}`);
  const engine = words(engineOut)[0];
  const annotate = () => {
    const request = core.alloc(48);
    const result = core.alloc(16);
    words(request).fill(0, 0, 12);
    words(request).set([textAt, text.length]);
    words(request)[8] = 1; // plain text
    words(request)[9] = 1; // for a page
    new Float32Array(core.memory.buffer, request)[10] = -1;
    const failed = core.annotate(engine, request, result);
    if (failed !== 0) throw new Error(`the text was not annotated: status ${failed}`);
    for (const pointer of [words(result)[0], request, result]) core.free(pointer);
  };

  const { default: AhoCorasick } = await import("/index.js");
  const list = new TextDecoder().decode(names).split("\n");
  const string = new TextDecoder().decode(text);
  const theirs = { buildMs: 0, matchMs: [], found: 0, failed: "" };
  const buildStart = performance.now();
  let matcher;
  try {
    matcher = new AhoCorasick(list);
  } catch (error) {
    theirs.failed = String(error);
  }
  theirs.buildMs = performance.now() - buildStart;

  for (let round = 0; round < rounds; ++round) {
    const start = performance.now();
    const found = core.match_alone(kbAt, kb.length, textAt, text.length);
    const between = performance.now();
    annotate();
    const end = performance.now();
    const count = matcher?.search(string, { strategy: "leftmost-longest" }).length;
    theirs.matchMs.push(performance.now() - end);
    ours.allMs.push(end - between);
    ours.matchMs.push(between - start);
    if (round && (found !== ours.found || count !== theirs.found)) throw new Error("two rounds found different names");
    ours.found = found;
    theirs.found = count;
  }
  return { ours, theirs };
}

/**
 * @param {string} folder  with SIZE.kb and SIZE.txt, its names, a line each
 * @param {number[]} sizes
 * @param {string} text
 */
export async function benchInPage(folder, sizes, text) {
  const server = await serve({ csp: "", roots: [folder, ...roots] });
  const browser = await browsers.chromium.launch();
  try {
    console.log(`news, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, median of ${ROUNDS} rounds`);
    for (const size of sizes) {
      const page = await browser.newPage();
      await page.goto(`${server.url}blank.html`);
      const { ours, theirs } = await page.evaluate(measure, size, ROUNDS);
      const match = median(ours.matchMs);
      console.log(`  newsgloss           ${String(size).padStart(7)} names  opened in ${ours.openMs.toFixed(1)} ms, matched in ${match.toFixed(1)} ms, `
        + `the whole pipeline ${median(ours.allMs).toFixed(1)} ms; ${ours.found} found`);
      console.log(theirs.failed ? `  modern-ahocorasick  ${String(size).padStart(7)} names  ${theirs.failed} after ${theirs.buildMs.toFixed(0)} ms`
        : `  modern-ahocorasick  ${String(size).padStart(7)} names  built in ${theirs.buildMs.toFixed(0)} ms, matched in ${median(theirs.matchMs).toFixed(1)} ms; `
          + `${theirs.found} found; newsgloss opens ${(theirs.buildMs / ours.openMs).toFixed(0)} and matches `
          + `${median(theirs.matchMs.map((ms, i) => ms / ours.matchMs[i])).toFixed(1)} times as fast`);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
