// The tables of tests/fixtures/conformance, which the C++ runs as well: what both must know, written once.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { holdsOn } from "../../js/entity/facts.js";
import { earliest, isDate, latest } from "../../js/entity/iso-date.js";
import { textIn } from "../../js/entity/label.js";
import { layeredProperties, layeredRecord, layersOf } from "../../js/entity/layered-record.js";

/** By table: what the page side makes of a case's `given`. */
const ANSWERS = {
  layers({ of, layers }) {
    const read = layersOf(layers.map((layer) => (layer ? JSON.stringify(layer) : "")).join("\n"), assert.fail);
    return of === "properties" ? layeredProperties(read) : layeredRecord(read);
  },
  languages: ({ texts, layers, language }) =>
    textIn(layers ? layeredRecord(layers.map((label) => ({ label }))).label : texts, language) ?? "",
  dates: ({ question, date, other, start, end }) => ({
    "is a date": () => isDate(date),
    "first and last day": () => [earliest(date), latest(date)],
    "is before": () => latest(date) < earliest(other),
    "holds": () => holdsOn(/** @type {any} */ ({ start, end }), date),
  })[question](),
};

for (const [table, answer] of Object.entries(ANSWERS)) {
  const { about, cases } = JSON.parse(await readFile(new URL(`../fixtures/conformance/${table}.json`, import.meta.url), "utf8"));
  test(`${table}: ${about}`, async (t) => {
    assert.ok(cases.length > 0);
    for (const { name, given, expected } of cases) await t.test(name, () => assert.deepEqual(answer(given), expected));
  });
}
