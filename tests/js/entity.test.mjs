// What an entity's record says: facts in time, names in a language, layers, flags.
import { test } from "node:test";
import assert from "node:assert/strict";
import { factRows, holdsOn } from "../../js/entity/facts.js";
import { flagOf } from "../../js/entity/flag.js";
import { inLanguage, nameIn, textIn } from "../../js/entity/label.js";
import { layeredProperties, layeredRecord, layersOf } from "../../js/entity/layered-record.js";
import { rows } from "./rows.mjs";

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

test("labels fall back to the base language, English, any", () => {
  assert.equal(textIn({ pt: "a", en: "b" }, "pt-BR"), "a");
  assert.equal(textIn({ ru: "c", en: "b" }, "de"), "b");
  assert.equal(textIn({ ru: "c" }, "de"), "c");
  assert.equal(textIn(undefined, "de"), undefined);
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

rows("records in layers", [
  ["one layer is itself", ['{"id":"Q1","label":{"en":"a"}}'], { id: "Q1", label: { en: "a" } }],
  ["texts and links are joined by language", ['{"id":"Q1","label":{"en":"a"},"links":{"wikipedia":{"en":"A"},"official":"https://a"}}',
    '{"id":"Q1","label":{"de":"b"},"links":{"wikipedia":{"de":"B"}}}'],
  { id: "Q1", label: { en: "a", de: "b" }, links: { wikipedia: { en: "A", de: "B" }, official: "https://a" } }],
  ["layers that do not know it say nothing", ["", '{"id":"Q1","label":{"en":"a"}}', ""], { id: "Q1", label: { en: "a" } }],
  ["the later wins, and replaces everything else", ['{"id":"Q1","label":{"en":"a"},"type":"City","facts":[{"property":"P1","value":1}]}',
    '{"id":"Q1","label":{"en":"b"},"facts":[]}'], { id: "Q1", label: { en: "b" }, type: "City", facts: [] }],
  ["an empty title is the label", ['{"id":"Q1","label":{"en":"a"},"links":{"wikipedia":{"en":""}}}'],
    { id: "Q1", label: { en: "a" }, links: { wikipedia: { en: "a" } } }],
], (lines, expected) => assert.deepEqual(layeredRecord(layersOf(lines.join("\n"))), expected));

rows("properties in layers", [
  ["they are joined one by one", ['{"P36":{"label":{"en":"Capital"},"order":10}}', '{"P36":{"label":{"de":"Hauptstadt"}},"P1":{"order":1}}'],
    { P36: { label: { en: "Capital", de: "Hauptstadt" }, order: 10 }, P1: { order: 1 } }],
  ["also those of the publisher's own", ['{"desk/beat":{"label":{"en":"Beat"},"order":3}}', "", '{"desk/beat":{"label":{"de":"Ressort"}}}'],
    { "desk/beat": { label: { en: "Beat", de: "Ressort" }, order: 3 } }],
  ["of no layer", [], {}],
], (lines, expected) => assert.deepEqual(layeredProperties(layersOf(lines.join("\n"))), expected));

test("a damaged layer is an error", () => assert.throws(() => layersOf('{"id":"Q1"}\n{"id":'), SyntaxError));

test("flags come from the record or from the ISO code", () => {
  assert.equal(flagOf({ flag: "🇷🇺" }), "🇷🇺");
  assert.equal(flagOf({ facts: [{ property: "P297", value: "IR" }] }), "🇮🇷");
  assert.equal(flagOf({ facts: [{ property: "P297", value: "<b>" }] }), undefined);
});
