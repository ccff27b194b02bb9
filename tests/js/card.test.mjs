// What a card shows: its rows, their values, and the entities related to the one it is about.
import { test } from "node:test";
import assert from "node:assert/strict";
import { relatedTo } from "../../js/card/article-part.js";
import { isList, rowsFor } from "../../js/card/layout.js";
import { formatValue } from "../../js/card/value.js";
import { Messages } from "../../js/messages/messages.js";
import { rows } from "./rows.mjs";

const english = { language: "en", locale: "en", messages: new Messages(), date: "2024-10-11", today: "2026-01-01", properties: {} };

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
  assert.equal(rowsFor({ id: "Q1", type, facts }, { ...english, properties }).map(({ property }) => property).join(" "), expected);
});

test("a place says its country only where it is not what it is the capital of", () => {
  const facts = (country) => [{ property: "P17", value: { id: country } }, { property: "P1376", value: { id: "Q159" } }];
  const properties = { P17: { label: { en: "Country" } }, P1376: { label: { en: "Capital of" } } };
  for (const [country, expected] of [["Q159", ["P1376"]], ["Q874", ["P1376", "P17"]]]) {
    assert.deepEqual(rowsFor({ id: "Q1", type: "City", facts: facts(country) }, { ...english, properties }).map(({ property }) => property), expected);
  }
});

test("an event's days are one fact, and two where the article is from their middle", () => {
  const facts = [{ property: "P580", value: "2024-10-22" }, { property: "P582", value: "2024-10-24" }];
  const properties = Object.fromEntries(["P580", "P582", "P585"].map((name) => [name, { label: { en: name } }]));
  for (const [date, expected] of [["2024-10-11", "P585"], ["2024-10-23", "P580 P582"], ["2026", "P585"]]) {
    assert.equal(rowsFor({ id: "Q1", type: "Event", facts }, { ...english, properties, date }).map(({ property }) => property).join(" "), expected, date);
  }
});

test("four members are a list, three are not", () => {
  const row = (count) => ({ property: "P527", held: Array(count).fill({}), begun: [], ended: [] });
  assert.deepEqual([isList(row(3)), isList(row(4))], [false, true]);
});

test("a property is called what the knowledge base calls it, else what the messages do, else what English does", () => {
  const facts = [{ property: "P36", value: "x" }];
  const termIn = (label, texts = {}) => rowsFor({ id: "Q1", type: "Country", facts }, {
    ...english, language: "de", locale: "de", messages: new Messages("de", texts), properties: { P36: { label } },
  })[0].term;
  assert.deepEqual(termIn({ de: "Kapitale", en: "Capital" }, { P36: "Hauptstadt" }), ["Kapitale", "de"]);
  assert.deepEqual(termIn({ en: "Capital" }, { P36: "Hauptstadt" }), ["Hauptstadt", "de"]);
  assert.deepEqual(termIn({ en: "Capital" }), ["Capital", "en"]);
});

test("related is what an entity's facts name or what names it in its own, the oftenest first", () => {
  const entity = (id, mentions, ...ids) => ({
    id, label: id, type: "Bloc", mentions: Array(mentions).fill({}), record: { id, facts: ids.map((value) => ({ property: "P1", value: { id: value } })) },
  });
  const bloc = entity("Q1", 1, "Q2", "Q3");
  const all = [bloc, entity("Q2", 1), entity("Q3", 5), entity("Q4", 9), entity("Q5", 3, "Q1")];
  assert.deepEqual(relatedTo(bloc, all).map(({ id }) => id), ["Q3", "Q5", "Q2"]);
});
