// The parts of the page side that need no page: facts in time, dates, values, offsets, the heap.
import { test } from "node:test";
import assert from "node:assert/strict";
import { relatedTo } from "../../js/card/article-part.js";
import { isList, rowsFor } from "../../js/card/layout.js";
import { formatValue } from "../../js/card/value.js";
import { toUtf16 } from "../../js/core/byte-map.js";
import { inLanguage as kbInLanguage, withNames } from "../../js/core/sources.js";
import { Core, CoreError } from "../../js/core/wasm.js";
import { factRows, holdsOn } from "../../js/entity/facts.js";
import { flagOf } from "../../js/entity/flag.js";
import { earliest, formatDate, formatInPhrase, formatRange, isDate, latest } from "../../js/entity/iso-date.js";
import { inLanguage, nameIn, textIn } from "../../js/entity/label.js";
import { layeredRecord, layersOf } from "../../js/entity/layered-record.js";
import { Messages } from "../../js/messages/messages.js";
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

const english = { language: "en", locale: "en", messages: new Messages(), date: "2024-10-11", today: "2026-01-01", properties: {} };

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
  for (const text of ["spring", "2012-13", "2023-02-29", "1900-02-29", "2024-04-31", "2024-10-1"]) {
    assert.equal(isDate(text), false, text);
    assert.equal(formatDate(text, "en"), text);
  }
  for (const date of ["2024-02-29", "2000-02-29", "2024-00-00", "-0044-03-15", "2024-12-31"]) assert.ok(isDate(date), date);
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
  assert.equal(formatValue({ property: "P1", ...fact }, { language, locale: language, properties: { P2046: { unit: "km²" } } }), expected);
});

test("labels fall back to the base language, English, any", () => {
  assert.equal(textIn({ pt: "a", en: "b" }, "pt-BR"), "a");
  assert.equal(textIn({ ru: "c", en: "b" }, "de"), "b");
  assert.equal(textIn({ ru: "c" }, "de"), "c");
  assert.equal(textIn(undefined, "de"), undefined);
});

rows("layouts", [
  ["a country's rows in the order of its kind, six of them", "Country",
    ["P38", "P463", "P1082", "P6", "P35", "P36", "P571", "P576"], "P36 P35 P6 P1082 P463 P571"],
  ["others only where there are fewer than three", "Person", ["P1", "P569", "P2"], "P569 P1 P2"],
  ["an unknown kind has the knowledge base's order", "Spaceship", ["P2", "P1"], "P2 P1"],
  ["the number of members only where they are not listed", "Bloc", ["P2124", "P571", "P527", "P527", "P527"], "P571 P2124 P527"],
  ["members that are listed are counted already", "Bloc", ["P2124", "P571", "P527", "P527", "P527", "P527"], "P571 P527"],
  ["no row without a name for it", "Person", ["P569", "P570", "P999"], "P569 P570"],
], (type, names, expected) => {
  const facts = names.map((property, index) => ({ property, value: property === "P2124" ? index : { id: `Q${index}`, label: "x" } }));
  const properties = Object.fromEntries(names.filter((name) => name !== "P999").map((name) => [name, { label: { en: name } }]));
  assert.equal(rowsFor({ type, facts }, { ...english, properties }).map(({ property }) => property).join(" "), expected);
});

test("a place says its country only where it is not what it is the capital of", () => {
  const facts = (country) => [{ property: "P17", value: { id: country } }, { property: "P1376", value: { id: "Q159" } }];
  const properties = { P17: { label: { en: "Country" } }, P1376: { label: { en: "Capital of" } } };
  for (const [country, expected] of [["Q159", ["P1376"]], ["Q874", ["P1376", "P17"]]]) {
    assert.deepEqual(rowsFor({ type: "City", facts: facts(country) }, { ...english, properties }).map(({ property }) => property), expected);
  }
});

test("an event's days are one fact, and two where the article is from their middle", () => {
  const facts = [{ property: "P580", value: "2024-10-22" }, { property: "P582", value: "2024-10-24" }];
  const properties = Object.fromEntries(["P580", "P582", "P585"].map((name) => [name, { label: { en: name } }]));
  for (const [date, expected] of [["2024-10-11", "P585"], ["2024-10-23", "P580 P582"], ["2026", "P585"]]) {
    assert.equal(rowsFor({ type: "Event", facts }, { ...english, properties, date }).map(({ property }) => property).join(" "), expected, date);
  }
});

test("four members are a list, three are not", () => {
  const row = (count) => ({ property: "P527", held: Array(count).fill({}), begun: [], ended: [] });
  assert.deepEqual([isList(row(3)), isList(row(4))], [false, true]);
});

test("a property is called what the knowledge base calls it, else what the messages do, else what English does", () => {
  const facts = [{ property: "P36", value: "x" }];
  const termIn = (label, texts = {}) => rowsFor({ type: "Country", facts }, {
    ...english, language: "de", locale: "de", messages: new Messages("de", texts), properties: { P36: { label } },
  })[0].term;
  assert.deepEqual(termIn({ de: "Kapitale", en: "Capital" }, { P36: "Hauptstadt" }), ["Kapitale", "de"]);
  assert.deepEqual(termIn({ en: "Capital" }, { P36: "Hauptstadt" }), ["Hauptstadt", "de"]);
  assert.deepEqual(termIn({ en: "Capital" }), ["Capital", "en"]);
});

test("related is what an entity's facts name or what names it in its own, the oftenest first", () => {
  const entity = (id, mentions, ...ids) => ({
    id, mentions: Array(mentions).fill({}), record: { id, facts: ids.map((value) => ({ property: "P1", value: { id: value } })) },
  });
  const bloc = entity("Q1", 1, "Q2", "Q3");
  const all = [bloc, entity("Q2", 1), entity("Q3", 5), entity("Q4", 9), entity("Q5", 3, "Q1")];
  assert.deepEqual(relatedTo(bloc, all).map(({ id }) => id), ["Q3", "Q5", "Q2"]);
});

rows("days in other words", [
  ["days of a month", "2024-10-22", "2024-10-24", "en", /^22\s?–\s?24 October 2024$/],
  ["days of two months in German", "2024-10-22", "2024-11-02", "de", /^22\. Oktober\s?–\s?2\. November 2024$/],
  ["a day and a year", "2024-10-22", "2025", "en", /^22 October 2024 – 2025$/],
], (start, end, locale, expected) => assert.match(formatRange(start, end, locale), expected));

rows("dates in a phrase", [
  ["Russian declines the month", "2025-01", "ru", "января 2025 г."],
  ["as it does after a day", "2025-01-06", "ru", "6 января 2025 г."],
  ["a year", "2025", "ru", "2025"],
  ["others do not", "2025-01", "de", "Januar 2025"],
  ["a month is of our calendar everywhere", "2025-01", "fa", "ژانویهٔ ۲۰۲۵"],
], (date, locale, expected) => assert.equal(formatInPhrase(date, locale), expected));

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
  ["properties are joined one by one", ['{"P36":{"label":{"en":"Capital"},"order":10}}', '{"P36":{"label":{"de":"Hauptstadt"}},"P1":{"order":1}}'],
    { P36: { label: { en: "Capital", de: "Hauptstadt" }, order: 10 }, P1: { order: 1 } }],
  ["an empty title is the label", ['{"id":"Q1","label":{"en":"a"},"links":{"wikipedia":{"en":""}}}'],
    { id: "Q1", label: { en: "a" }, links: { wikipedia: { en: "a" } } }],
], (lines, expected) => assert.deepEqual(layeredRecord(layersOf(lines.join("\n"))), expected));

test("a damaged layer is an error", () => assert.throws(() => layersOf('{"id":"Q1"}\n{"id":'), SyntaxError));

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
], (url, language, expected) => assert.equal(kbInLanguage(url, language), expected));

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
