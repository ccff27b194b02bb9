// A reader with a core that says what the test wants: damaged records, and entities of any name.
import { mock, test } from "node:test";
import assert from "node:assert/strict";
import { Reader } from "../../js/core/reader.js";
import { rows } from "./rows.mjs";

/** Reads a page that names these entities, of whom the knowledge bases a.kb and b.kb say these lines, and damaged ones. */
function read(records, others = {}, damaged = undefined) {
  const ids = Object.keys(records);
  const html = ids.join(" ");
  const said = new Map([...Object.entries(records), ["properties", "{}\n{}"], ...Object.entries(others)]);
  const core = {
    annotate: () => JSON.stringify({ damaged, items: ids.map((id) => ({ id, score: 1, start: html.indexOf(id), end: html.indexOf(id) + id.length })) }),
    record: (id) => said.get(id),
  };
  const reader = new Reader(/** @type {any} */ (core), { opened: ["https://site.example/a.kb", "https://site.example/b.kb"], refused: [] }, async () => {});
  const errors = mock.method(console, "error", () => {});
  try {
    const { items, named } = reader.read(html, { language: "en" });
    reader.read(html, { language: "en" }); // Nothing is told twice.
    return { items: items.map(({ id }) => id), labels: items.map(({ id }) => named[id].label), told: errors.mock.calls.map(({ arguments: [line] }) => line) };
  } finally {
    mock.restoreAll();
  }
}

const good = (id) => `${JSON.stringify({ id, label: { en: `The ${id}` } })}\n`;

rows("a damaged record costs one card, and is named with its file", [
  ["no JSON", '{"id":"Q2","la\u0000', [], /^newsgloss: https:\/\/site\.example\/a\.kb: the record of Q2 is damaged \(.+\); it is left out$/],
  ["in the second file, of which the first has the rest", '{"id":"Q2","label":{"en":"The Q2"}}\n{"id', ["Q2"], /b\.kb: the record of Q2/],
  ["in both", "{\n{", [], /a\.kb: the record of Q2/],
  ["no object", "7\n", [], /a\.kb: .*no object/],
  ["told of by the core", "!\n", [], /^newsgloss: https:\/\/site\.example\/a\.kb: the record of Q2 is damaged \(not as it was built\); it is left out$/],
  ["told of by the core in the second file", `${good("Q2")}!`, ["Q2"], /b\.kb: the record of Q2/],
  ["of the wrong shape", '{"id":"Q2","facts":7}\n', [], /a\.kb or .*b\.kb: the record of Q2/],
], (record, left, told) => {
  const found = read({ Q1: good("Q1"), Q2: record, Q3: good("Q3") });
  assert.deepEqual(found.items, ["Q1", ...left, "Q3"]);
  assert.deepEqual(found.labels, found.items.map((id) => `The ${id}`));
  assert.equal(found.told.length, 1);
  assert.match(found.told[0], told);
});

test("what the core leaves out is told of once, with its file, or with all where its id is damaged", () => {
  const { items, told } = read({ Q1: good("Q1") }, { Q2: "\n!" }, ["Q2", "Q2", ""]);
  assert.deepEqual(items, ["Q1"]);
  const [a, b] = ["https://site.example/a.kb", "https://site.example/b.kb"];
  assert.deepEqual(told, [`newsgloss: ${b}: the record of Q2 is damaged (not as it was built); it is left out`,
    `newsgloss: ${a} or ${b}: the record of an entity is damaged (its id, too); it is left out`]);
});

test("a damaged table of properties costs the names of properties", () => {
  const { items, told } = read({ Q1: good("Q1") }, { properties: '{"P1":\n{}' });
  assert.deepEqual(items, ["Q1"]);
  assert.match(told[0], /a\.kb: the record of properties is damaged/);
});

test("entities may have any name", () => {
  const records = Object.fromEntries(["constructor", "toString", "__proto__", "Q1"].map((id) => [id, good(id)]));
  assert.deepEqual(read(records).labels, ["The constructor", "The toString", "The __proto__", "The Q1"]);
});
