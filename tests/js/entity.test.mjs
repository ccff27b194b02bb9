// What an entity's record says: facts in time, names in a language, flags. Layers, fallback of languages and the order of
// dates are in conformance.test.mjs.
import { test } from "node:test";
import assert from "node:assert/strict";
import { factRows } from "../../js/entity/facts.js";
import { flagOf } from "../../js/entity/flag.js";
import { inLanguage, nameIn } from "../../js/entity/label.js";
import { layeredRecord, layersOf } from "../../js/entity/layered-record.js";
import { rows } from "./rows.mjs";

const office = [
  { property: "P1308", value: "A", start: "2017-02-01", end: "2018-03-31" },
  { property: "P1308", value: "C", start: "2025-01-21" },
  { property: "P1308", value: "B", start: "2021-01-26", end: "2025-01-20" },
];
const people = [
  { property: "P1082", value: 3, pointInTime: "2026" },
  { property: "P1082", value: 2, pointInTime: "2024" },
  { property: "P1082", value: 1, pointInTime: "2020" },
];
const known = [ // until when a holder's term is known
  { property: "P6", value: "A", start: "2014", end: "2021-11-30" },
  { property: "P6", value: "B", start: "2021-11-30", end: "2022-10-18" },
  { property: "P6", value: "C", start: "2022-10-18", pointInTime: "2025-10" },
];
const saysOf = (row) => row && {
  held: row.held.map(({ value }) => value).join(""), begun: row.begun.map(({ value }) => value).join(""),
  ended: row.ended.map(({ value }) => value).join(""), past: row.past?.value,
};
rows("facts then and now", [
  ["an office that changed hands", office, "2024-10-11", { held: "B", begun: "C", ended: "B", past: undefined }],
  ["today's article", office, "2026-01-01", { held: "C", begun: "", ended: "", past: undefined }],
  ["between two holders", office, "2019-05-05", { held: "", begun: "C", ended: "", past: "A" }],
  ["before all of them", office, "2001", { held: "", begun: "C", ended: "", past: undefined }],
  ["the last count up to the article", people, "2024-10-11", { held: "2", begun: "", ended: "", past: undefined }],
  ["a count of later, for want of an earlier", people, "2019", { held: "1", begun: "", ended: "", past: undefined }],
  ["a term known to a later month", known, "2024-10-11", { held: "C", begun: "", ended: "", past: undefined }],
  ["terms before one known to a month", known, "2018", { held: "A", begun: "C", ended: "A", past: undefined }],
  ["a death the article could not know of", [{ property: "P570", value: "2026-02-28" }], "2024-10-11",
    { held: "", begun: "2026-02-28", ended: "", past: undefined }],
  ["a death before the article", [{ property: "P570", value: "2024-05-19" }], "2024-10-11",
    { held: "2024-05-19", begun: "", ended: "", past: undefined }],
  ["whoever was last seen in an office holds it from their start on", [{ property: "P6", value: "A", start: "2021", end: "2022" },
    { property: "P6", value: "B", start: "2022-12-29", pointInTime: "2026-10" }], "2024-10-11", { held: "B", begun: "", ended: "", past: undefined }],
  ["what was seen to be so later, without a start, is not news", [{ property: "P36", value: { id: "Q1" }, pointInTime: "2026" }], "2024",
    { held: "[object Object]", begun: "", ended: "", past: undefined }],
  ["what has not begun yet is not told", [{ property: "P1", value: "Z", start: "2030" }], "2024", undefined],
], (facts, date, expected) => {
  assert.deepEqual(saysOf(factRows(facts, { date, today: "2026-01-01", properties: {} })[0]), expected);
});

test("rows stand in the knowledge base's order", () => {
  const facts = ["P3", "P1", "P2"].map((property) => ({ property, value: "x" }));
  const properties = { P1: { order: 1 }, P2: { order: 2 } };
  assert.deepEqual(factRows(facts, { date: "2024", today: "2026", properties }).map(({ property }) => property), ["P1", "P2", "P3"]);
});

rows("names of countries", [
  ["known to the knowledge base", { label: { en: "Turkey", tr: "Türkiye’miz" }, flag: "🇹🇷" }, "tr", ["Türkiye’miz", "tr"]],
  ["known to the browser", { label: { en: "Germany" }, flag: "🇩🇪" }, "tr", ["Almanya", "tr"]],
  ["a state, not its territories", { label: { en: "Palestine" }, flag: "🇵🇸" }, "pt", ["Palestina", "pt"]],
  ["no country", { label: { en: "BRICS" } }, "tr", ["BRICS", "en"]],
  ["no flag of a country", { label: { en: "Pirates" }, flag: "🏴‍☠️" }, "tr", ["Pirates", "en"]],
], (record, language, expected) => assert.deepEqual(nameIn(record, language), expected));

test("texts in another language than the card say so", () => {
  assert.deepEqual(inLanguage("en", { locale: "ar" }), { lang: "en", dir: "auto" });
  assert.deepEqual(inLanguage("en", { locale: "en-GB" }), {});
  assert.deepEqual(inLanguage(undefined, { locale: "ar" }), {});
});

rows("a damaged layer says nothing, and is told of", [
  ["no JSON", '{"id":"Q1"}\n{"id":', [1]],
  ["the first of two", '{"id\n{"id":"Q1"}', [0]],
  ["null", 'null\n{"id":"Q1"}', [0]],
  ["a list, a number and a text", '[1]\n5\n"Q1"\n{"id":"Q1"}', [0, 1, 2]],
  ["where nothing is known it is not damaged", '\n{"id":"Q1"}', []],
], (lines, expected) => {
  const damaged = [];
  const layers = layersOf(lines, (layer, error) => damaged.push(layer) && assert.ok(error instanceof Error));
  assert.deepEqual(damaged, expected);
  assert.deepEqual(layeredRecord(layers), { id: "Q1" });
});

test("flags come from the record or from the ISO code", () => {
  assert.equal(flagOf({ flag: "🇷🇺" }), "🇷🇺");
  assert.equal(flagOf({ facts: [{ property: "P297", value: "IR" }] }), "🇮🇷");
  assert.equal(flagOf({ facts: [{ property: "P297", value: "<b>" }] }), undefined);
});
