// Types, properties, ids and languages may have any name, those of Object.prototype among them.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { rowsFor } from "../../js/card/layout.js";
import { formatValue } from "../../js/card/value.js";
import { answer, rebuilt } from "../../js/core/remote.js";
import { factRows } from "../../js/entity/facts.js";
import { nameIn, pick } from "../../js/entity/label.js";
import { layeredProperties, layeredRecord, layersOf } from "../../js/entity/layered-record.js";
import { Messages, messagesIn } from "../../js/messages/messages.js";

const NAMES = ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf", "__defineGetter__"];
const messages = new Messages("en-GB");
const context = { language: "en", locale: "en-GB", messages, date: "2024-10-11", today: "2026-01-01" };
const noDamage = (_layer, error) => assert.fail(error);
const read = (...layers) => layersOf(layers.join("\n"), noDamage);
/** A member of that name, as JSON has it: not the prototype. */
const json = (name, value) => `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;
const member = (object, name) => Object.getOwnPropertyDescriptor(object, name)?.value;

for (const name of NAMES) {
  describe(`a thing called ${name}`, () => {
    test("language: there or not, in several layers", () => {
      assert.deepEqual(pick({ en: "Iran" }, name), ["Iran", "en"]);
      assert.deepEqual(pick({}, name), []);
      const label = (text) => `{"id":"Q1","label":${json(name, text)},"links":{"wikipedia":${json(name, "")}}}`;
      const record = layeredRecord(read(label("under"), '{"id":"Q1","label":{"en":"between"}}', label("over")));
      assert.deepEqual(pick(record.label, name), ["over", name]);
      assert.deepEqual(pick(record.links.wikipedia, name), ["over", name]);
      assert.deepEqual(pick(record.label, "en"), ["between", "en"]);
      assert.deepEqual(nameIn(record, "en"), ["between", "en"]);
      assert.equal(read(`{"links":{"wikipedia":${json(name, "")}}}`)[0].links.wikipedia.en, undefined);
    });

    test("field of a record, replaced by a later layer", () => {
      const record = layeredRecord(read(json(name, { a: 1 }), json(name, { b: 2 })));
      assert.deepEqual(member(record, name), { b: 2 });
      assert.equal(Object.getPrototypeOf(record), Object.prototype);
      assert.deepEqual([record.a, record.b, {}.a, {}.b], [undefined, undefined, undefined, undefined]);
    });

    test("property: its order, its label, its unit", () => {
      const facts = [{ property: name, value: 3 }, { property: "P1", value: 4 }];
      assert.deepEqual(factRows(facts, { ...context, properties: {} }).map(({ property }) => property), [name, "P1"]);
      assert.equal(formatValue(facts[0], { ...context, properties: {} }), "3");
      assert.deepEqual(rowsFor(/** @type {any} */ ({ facts }), { ...context, properties: {} }), [], "neither has a label");

      const properties = layeredProperties(read(
        `{"P1":{"label":{"en":"first"},"order":1},${JSON.stringify(name)}:{"label":{"en":"own"},"order":2}}`,
        json(name, { unit: { en: "boats" }, label: { de: "eigen" } })));
      assert.deepEqual(member(properties, name), { label: { en: "own", de: "eigen" }, order: 2, unit: { en: "boats" } });
      assert.deepEqual(rowsFor(/** @type {any} */ ({ facts }), { ...context, properties }).map(({ term }) => term[0]), ["first", "own"]);
      assert.equal(formatValue(facts[0], { ...context, properties }), "3 boats");
    });

    test("type: a layout and a word of its own", () => {
      const rows = rowsFor(/** @type {any} */ ({ type: name, facts: [{ property: "P1", value: "x" }] }), { ...context, properties: { P1: { label: { en: "first" } } } });
      assert.deepEqual(rows.map(({ property }) => property), ["P1"]);
      assert.equal(messages.name(name), undefined);
      assert.equal(new Messages("de", JSON.parse(json(name, "Art"))).name(name), "Art");
    });

    test("language of a page: no messages of its own", async () => {
      const asked = [];
      const made = await messagesIn(name, async (language) => /** @type {any} */ (asked.push(language)));
      assert.deepEqual([made.locale, asked], ["en", []]);
    });

    test("call or error from elsewhere", async () => {
      assert.equal((await answer({}, { name, args: [] })).error.name, "TypeError");
      assert.ok(rebuilt({ name, message: "m" }) instanceof Error);
    });
  });
}
