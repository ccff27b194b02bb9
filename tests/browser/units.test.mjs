// The parts of the page side that need no page: facts in time, dates, values, offsets, the heap.
import { test } from "node:test";
import assert from "node:assert/strict";
import { toUtf16 } from "../../js/byte-map.js";
import { factRows, holdsOn } from "../../js/facts.js";
import { flagOf } from "../../js/flag.js";
import { earliest, formatDate, isDate, latest } from "../../js/iso-date.js";
import { textIn } from "../../js/label.js";
import { formatValue } from "../../js/value.js";
import { Core, CoreError } from "../../js/wasm.js";
import { trappingModule } from "./trapping-module.mjs";

const rows = (title, table, check) => test(title, async (t) => {
  for (const [name, ...row] of table) await t.test(name, () => check(...row));
});

rows("a fact holds", [
  ["always, without dates", {}, "2024-10-11", true],
  ["from its first day", { start: "2024-10-11" }, "2024-10-11", true],
  ["not the day before", { start: "2024-10-12" }, "2024-10-11", false],
  ["to its last day", { end: "2024-10-11" }, "2024-10-11", true],
  ["not the day after", { end: "2024-10-10" }, "2024-10-11", false],
  ["all through a year it names", { start: "2024", end: "2024" }, "2024-10-11", true],
  ["all through a month it names", { start: "2024-10", end: "2024-10" }, "2024-10-31", true],
  ["in an article of that year", { start: "2024-12-31" }, "2024", true],
  ["long ago", { start: "-0044", end: "-0027" }, "-0030", true],
  ["whatever an unreadable date says", { start: "once", end: "never" }, "2024-10-11", true],
], (fact, date, expected) => assert.equal(holdsOn(fact, date), expected));

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
  ["what has not begun yet is not told", [{ property: "P1", value: "Z", start: "2030" }], "2024", undefined],
], (facts, date, expected) => {
  assert.deepEqual(saysOf(factRows(facts, { date, today: "2026-01-01", properties: {} })[0]), expected);
});

test("rows stand in the knowledge base's order", () => {
  const facts = ["P3", "P1", "P2"].map((property) => ({ property, value: "x" }));
  const properties = { P1: { order: 1 }, P2: { order: 2 } };
  assert.deepEqual(factRows(facts, { date: "2024", today: "2026", properties }).map(({ property }) => property), ["P1", "P2", "P3"]);
});

rows("dates", [
  ["day", "2009-06-16", 20090616, 20090616, "16 June 2009", "June 16, 2009"],
  ["month", "2009-06", 20090601, 20090631, "June 2009", "June 2009"],
  ["year", "2009", 20090101, 20091231, "2009", "2009"],
  ["year as Wikidata has it", "2009-00-00", 20090101, 20091231, "2009", "2009"],
  ["with a time", "2024-10-11T18:40:00Z", 20241011, 20241011, "11 October 2024", "October 11, 2024"],
], (date, first, last, british, american) => {
  assert.ok(isDate(date));
  assert.deepEqual([earliest(date), latest(date)], [first, last]);
  assert.deepEqual([formatDate(date, "en"), formatDate(date, "en-US")], [british, american]);
});

test("what is no date is left as it is", () => {
  assert.equal(isDate("spring"), false);
  assert.equal(formatDate("spring", "en"), "spring");
  assert.ok(Number.isNaN(earliest("spring")));
});

rows("values", [
  ["label", { value: { id: "Q1", label: { en: "Moscow", de: "Moskau" } } }, "de", "Moskau"],
  ["label in another language", { value: { id: "Q1", label: { en: "Moscow" } } }, "fr", "Moscow"],
  ["nobody's label", { value: { id: "Q1" } }, "en", ""],
  ["number", { value: 1648195 }, "en", "1.648 million"],
  ["number of the property's unit", { property: "P2046", value: 491210 }, "de", "491.210 km²"],
  ["year written as a number", { property: "P729", value: 2014 }, "en", "2014"],
  ["date", { value: "1910-12-14" }, "en", "14 December 1910"],
  ["text", { value: "multirole fighter" }, "en", "Multirole fighter"],
], (fact, language, expected) => {
  assert.equal(formatValue({ property: "P1", ...fact }, { language, properties: { P2046: { unit: "km²" } } }), expected);
});

test("labels fall back to the base language, English, any", () => {
  assert.equal(textIn({ pt: "a", en: "b" }, "pt-BR"), "a");
  assert.equal(textIn({ ru: "c", en: "b" }, "de"), "b");
  assert.equal(textIn({ ru: "c" }, "de"), "c");
  assert.equal(textIn(undefined, "de"), undefined);
});

test("flags come from the record or from the ISO code", () => {
  assert.equal(flagOf({ flag: "🇷🇺" }), "🇷🇺");
  assert.equal(flagOf({ facts: [{ property: "P297", value: "IR" }] }), "🇮🇷");
  assert.equal(flagOf({ facts: [{ property: "P297", value: "<b>" }] }), undefined);
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
