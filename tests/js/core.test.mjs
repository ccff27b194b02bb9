// Around the core: which files it opens, calls over messages, bytes to UTF-16, and what a trap does to it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { toUtf16 } from "../../js/core/byte-map.js";
import { enduring } from "../../js/core/enduring.js";
import { BlockedError, CoreError, EndedError } from "../../js/core/errors.js";
import { answer, caller, portOf } from "../../js/core/remote.js";
import { sourcesOf } from "../../js/core/sources.js";
import { Core } from "../../js/core/wasm.js";
import { clock } from "./clock.mjs";
import { rows } from "./rows.mjs";
import { trappingModule } from "./trapping-module.mjs";

const SITE = "https://site.example/";

/** The addresses a page opens knowledge bases at, those of its own site without it. */
const opened = (options) => sourcesOf(options, `${SITE}script/newsgloss.js`, `${SITE}page/`).kb.map((url) => String(url).replace(SITE, ""));

rows("the starter knowledge base brings its names along", [
  ["alone", ["world.kb"], ["page/world.kb", "page/world-de.kb"]],
  ["of the script, where the page lists nothing", undefined, ["script/world.kb", "script/world-de.kb"]],
  ["elsewhere, of a version", ["https://a.example/kb/world.kb?v=2"],
    ["https://a.example/kb/world.kb?v=2", "https://a.example/kb/world-de.kb?v=2"]],
  ["below others", ["/world.kb", "desk.json"], ["world.kb", "world-de.kb", "page/desk.json"]],
  ["listed already", ["world.kb", "world-fr.kb", "desk.json"], ["page/world.kb", "page/world-fr.kb", "page/desk.json"]],
  ["of another name", ["underworld.kb", "world.kb.json", "new-world/desk.kb"],
    ["page/underworld.kb", "page/world.kb.json", "page/new-world/desk.kb"]],
], (kb, expected) => assert.deepEqual(opened({ kb, language: "de" }), expected));

rows("knowledge bases by language", [
  ["one for all", "world.kb", "en", ["page/world.kb"]],
  ["one of those listed", "names-{de,fr}.kb", "fr", ["page/names-fr.kb"]],
  ["of a country", "names-{de,fr}.kb", "de-AT", ["page/names-de.kb"]],
  ["in capitals", "names-{de,fr}.kb", "FR", ["page/names-fr.kb"]],
  ["in Bokmål", "names-{de,no}.kb", "nb-NO", ["page/names-no.kb"]],
  ["in Nynorsk", "names-{de,no}.kb", "nn", ["page/names-no.kb"]],
  ["none of those listed", "names-{de,fr}.kb", "en", []],
  ["no part of one", "names-{de,fr}.kb", "d", []],
  ["as a URL object writes it", new URL("https://a.example/names-{de,fr}.kb"), "de", ["https://a.example/names-de.kb"]],
  ["a page that does not say its language", "names-{de,fr}.kb", "", []],
], (kb, language, expected) => assert.deepEqual(opened({ kb, language }), expected));

test("knowledge bases may be bytes", () => {
  const bytes = new Uint8Array([1, 2]);
  assert.deepEqual(sourcesOf({ kb: [bytes, bytes.buffer], language: "" }, SITE).kb, [bytes, bytes]);
});

test("the other files lie beside the script, unless the page says where", () => {
  const { wasmUrl, workerUrl } = sourcesOf({ workerUrl: "w.js", language: "" }, `${SITE}script/newsgloss.js`, `${SITE}page/`);
  assert.deepEqual([wasmUrl, workerUrl], [`${SITE}script/newsgloss.wasm`, `${SITE}page/w.js`]);
});

test("calls: an answer, an error of its class, an error of no class we know", async () => {
  const call = caller((message) => answer({
    double: (number) => 2 * number,
    refuse: () => Promise.reject(new CoreError("no .kb file")),
    forbid() { throw new BlockedError("WebAssembly"); },
    fail: () => JSON.parse("{"),
  }, structuredClone(message)).then(structuredClone));
  assert.equal(await call("double", 21), 42);
  await assert.rejects(call("refuse"), (error) => error instanceof CoreError && error.message === "no .kb file");
  await assert.rejects(call("forbid"), (error) => error instanceof BlockedError && error.name === "BlockedError");
  await assert.rejects(call("fail"), { name: "SyntaxError" });
  await assert.rejects(call("nothing of the kind"), { name: "TypeError" });
});

test("calls to a worker: answers in any order, and one end for all that wait", async () => {
  const sent = [];
  const worker = /** @type {any} */ ({ postMessage: (message) => sent.push(message) });
  const { send, fail } = portOf(worker);
  const call = caller(send);
  const [first, second, third] = [call("read", "a"), call("read", "b"), call("read", "c")];
  worker.onmessage({ data: { call: sent[1].call, value: "B" } });
  worker.onmessage({ data: { call: sent[0].call, value: "A" } });
  fail(new BlockedError("a worker"));
  assert.deepEqual(await Promise.all([first, second]), ["A", "B"]);
  await assert.rejects(third, BlockedError);
  await assert.rejects(call("read", "d"), BlockedError, "nor does it answer later");
});

test("a worker without a sign of life has ended; one that is at work has its time", async (t) => {
  const tick = clock(t);
  const worker = /** @type {any} */ ({ postMessage() {} });
  const call = caller(portOf(worker).send);
  const open = call("open");
  tick(60_000); // Its script is still on its way.
  worker.onmessage({ data: { call: 1, begun: true } });
  worker.onmessage({ data: { call: 1, value: "open" } });
  assert.equal(await open, "open");
  const [first, second] = [call("read"), call("read")];
  worker.onmessage({ data: { call: 2, begun: true } });
  tick(60_000);
  worker.onmessage({ data: { call: 2, value: "read" } });
  assert.equal(await first, "read");
  tick(5_000);
  await assert.rejects(second, EndedError);
});

/** A client that ends at each call where the plan says so, one plan for each start. */
function clients(...plans) {
  const closed = [];
  const start = async () => {
    const plan = plans.shift();
    if (!plan) throw new BlockedError("no other worker");
    return {
      call: async (name) => { if (plan.shift() === "ends") throw new EndedError(); if (name === "refuse") throw new CoreError(name); return name; },
      close: () => closed.push(plan),
    };
  };
  return { start, closed };
}

rows("a worker that ends is started once more", [
  ["never", [["", "", ""]], ["a", "b", "c"]],
  ["once", [["", "ends"], ["", ""]], ["a", "b", "c"]],
  ["twice, with answers in between", [["ends"], ["", "ends"], ["", ""]], ["a", "b", "c"]],
  ["twice", [["", "ends"], ["ends", "ends"], [""]], ["a", EndedError, EndedError]],
  ["once, and no other may start", [["", "ends"]], ["a", BlockedError, BlockedError]],
], async (plans, expected) => {
  const { start } = clients(...plans);
  const { call } = enduring(await start(), start);
  for (const [index, name] of ["a", "b", "c"].entries()) {
    if (typeof expected[index] === "string") assert.equal(await call(name), expected[index]);
    else await assert.rejects(call(name), expected[index]);
  }
});

test("calls that wait together when a worker ends start one other, and a refusal starts none", async () => {
  const { start, closed } = clients(["ends", "ends", "ends"], ["", "", "", ""]);
  const client = enduring(await start(), start);
  assert.deepEqual(await Promise.all(["a", "b", "c"].map(client.call)), ["a", "b", "c"]);
  await assert.rejects(client.call("refuse"), CoreError);
  assert.equal(closed.length, 1);
  client.close();
  await undefined;
  assert.equal(closed.length, 2);
});

rows("bytes to UTF-16", [
  ["ASCII", "Russia", "Russia"],
  ["two bytes", "«Çanakkale»", "Çanakkale"],
  ["three bytes", "Су\u201135 — “Su\u201135”", "Su\u201135"],
  ["four bytes", "🇷🇺 Russia 🇮🇷", "Russia"],
  ["a lone surrogate before", "\ud83c Russia", "Russia"],
  ["at the end", "x Иран", "Иран"],
], (text, word) => {
  const bytes = new TextEncoder().encode(text);
  const before = new TextEncoder().encode(text.slice(0, text.indexOf(word))).length;
  const after = before + new TextEncoder().encode(word).length;
  const [start, end] = toUtf16(bytes, [before, after]);
  assert.equal(text.slice(start, end), word);
});

test("a trap is a refusal, and the next page is read by a new instance", async () => {
  const core = new Core(await WebAssembly.compile(trappingModule()));
  core.open([new Uint8Array([1, 2, 3])]);
  for (let page = 0; page < 3; ++page) {
    assert.throws(() => core.annotate({ bytes: new TextEncoder().encode("x") }), (error) =>
      error instanceof CoreError && /^the page was refused: /.test(error.message));
  }
  assert.equal(core.record("Q1"), "[3]", "the knowledge base was carried over");
  core.close();
  assert.throws(() => core.record("Q1"), /not open/);
});

test("a huge page leaves a small heap behind, and the knowledge base open", async () => {
  const built = (path) => readFile(new URL(`../../build/${path}`, import.meta.url));
  const core = new Core(await WebAssembly.compile(/** @type {any} */ (await built("wasm/newsgloss.wasm"))));
  core.open([await built("native/world-de.kb")]);
  const { heapSize } = core;
  const record = core.record("Q159");
  assert.match(record, /Russland/);
  const bytes = new Uint8Array(63 << 20).fill(0x20); // Of which the heap has a copy.
  bytes.set(new TextEncoder().encode("<article>"));
  assert.equal(typeof core.annotate({ bytes }), "string");
  assert.equal(core.heapSize, heapSize);
  assert.equal(core.record("Q159"), record);
  core.close();
});
