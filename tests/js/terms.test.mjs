// What C++ and JavaScript must both know of facts in time and of titles: tests/fixtures/conformance/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { factRows } from "../../js/entity/facts.js";
import { layersOf } from "../../js/entity/layered-record.js";
import { rows } from "./rows.mjs";

/** The cases of a table, as rows. */
function table(/** @type {string} */ name) {
  const { cases } = JSON.parse(readFileSync(new URL(`../fixtures/conformance/${name}.json`, import.meta.url), "utf8"));
  return cases.map((/** @type {any} */ { name: row, given, expected }) => [row, given, expected]);
}

rows("terms", table("terms"), ({ facts, date, today, properties = {} }, expected) => {
  const values = (/** @type {any[]} */ some) => (some.length ? some.map(({ value }) => value) : undefined);
  const found = factRows(facts, { date, today, properties }).map(({ property, held, begun, ended, past }) => (
    { property, held: values(held), begun: values(begun), ended: values(ended), past: past?.value }));
  assert.deepEqual(JSON.parse(JSON.stringify(found)), expected);
});

rows("titles", table("titles"), (record, expected) => {
  const [{ links }] = layersOf(JSON.stringify(record), assert.fail);
  assert.deepEqual(Object.entries(JSON.parse(JSON.stringify(links.wikipedia))), Object.entries(expected));
});
