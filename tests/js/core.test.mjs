// Around the core: which knowledge bases it opens, bytes to UTF-16, and what a trap does to it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { toUtf16 } from "../../js/core/byte-map.js";
import { inLanguage, withNames } from "../../js/core/sources.js";
import { Core, CoreError } from "../../js/core/wasm.js";
import { rows } from "./rows.mjs";
import { trappingModule } from "./trapping-module.mjs";

rows("the starter knowledge base brings its names along", [
  ["alone", ["world.kb"], ["world.kb", "world-{ar,de,es,fr,ru,zh}.kb"]],
  ["elsewhere, of a version", ["https://a.example/kb/world.kb?v=2"],
    ["https://a.example/kb/world.kb?v=2", "https://a.example/kb/world-{ar,de,es,fr,ru,zh}.kb?v=2"]],
  ["below others", ["/world.kb", "desk.json"], ["/world.kb", "/world-{ar,de,es,fr,ru,zh}.kb", "desk.json"]],
  ["listed already", ["world.kb", "world-de.kb", "desk.json"], ["world.kb", "world-de.kb", "desk.json"]],
  ["of another name", ["underworld.kb", "world.kb.json", "new-world/desk.kb"], ["underworld.kb", "world.kb.json", "new-world/desk.kb"]],
], (sources, expected) => assert.deepEqual(withNames(sources), expected));

rows("knowledge bases by language", [
  ["one for all", "world.kb", "de", "world.kb"],
  ["one of those listed", "names-{de,fr}.kb", "fr", "names-fr.kb"],
  ["of a country", "names-{de,fr}.kb", "de-AT", "names-de.kb"],
  ["in capitals", "names-{de,fr}.kb", "FR", "names-fr.kb"],
  ["none of those listed", "names-{de,fr}.kb", "en", undefined],
  ["no part of one", "names-{de,fr}.kb", "d", undefined],
  ["as a URL object writes it", "https://a.example/names-%7Bde,fr%7D.kb", "de", "https://a.example/names-de.kb"],
  ["a page that does not say its language", "names-{de,fr}.kb", "", undefined],
], (url, language, expected) => assert.equal(inLanguage(url, language), expected));

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
