// The page's cards know the entity types as the core does (tests/fixtures/conformance/types.json, wasm/kb/types.h).
import { test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { rowsFor } from "../../js/card/layout.js";
import { Messages } from "../../js/messages/messages.js";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const { cases } = read("tests/fixtures/conformance/types.json");
const typesOnCards = cases.filter(({ expected }) => expected.includes("on_cards")).map(({ given }) => given).sort();

test("every language has a word for each type on cards, and for no other", () => {
  for (const file of readdirSync(new URL("js/messages/", root)).filter((name) => name.endsWith(".json"))) {
    assert.deepEqual(Object.keys(read(`js/messages/${file}`)).filter((key) => /^[A-Z][A-Za-z]+$/.test(key)).sort(), typesOnCards, file);
  }
});

test("all types on cards but one have a layout, and no other has", () => {
  // A layout shows no more than three facts that it does not name; without one a card shows six.
  const names = ["X1", "X2", "X3", "X4", "X5", "X6"];
  const facts = names.map((property) => ({ property, value: "x" }));
  const properties = Object.fromEntries(names.map((name) => [name, { label: { en: name } }]));
  const context = { language: "en", locale: "en", messages: new Messages(), date: "2024", today: "2026", properties };
  const laidOut = cases.map(({ given }) => given).filter((type) => rowsFor(/** @type {any} */ ({ type, facts }), context).length === 3);
  assert.deepEqual(laidOut.sort(), typesOnCards.filter((type) => type !== "Pipeline"));
});
