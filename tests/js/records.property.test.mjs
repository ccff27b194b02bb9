// Records laid over each other, whatever the knowledge bases hold: the same as a slower, plainer reading of the rule.
import assert from "node:assert/strict";
import { layeredProperties, layeredRecord, layersOf } from "../../js/entity/layered-record.js";
import { holds } from "./property.mjs";

const NAMES = ["id", "type", "label", "description", "aliases", "keywords", "links", "wikipedia", "unit", "facts", "flag", "en", "de",
  "", "0", "length", "constructor", "toString", "__proto__", "hasOwnProperty", "then", "toJSON"];
const JOINED = ["label", "description", "aliases", "keywords", "links", "wikipedia", "unit"];

const isObject = (value) => Object.prototype.toString.call(value) === "[object Object]";

/** @param {import("./property.mjs").Random} random */
function anyValue(random, depth = 0) {
  if (depth < 4 && random.chance(3)) return anyObject(random, depth + 1);
  if (depth < 4 && random.chance(6)) return random.list(2, () => anyValue(random, depth + 1));
  return random.of([null, true, false, 0, -1, 1e300, "", "Russia", "\n", "\u2028", "🏰", "__proto__"]);
}

/** @param {import("./property.mjs").Random} random */
function anyObject(random, depth = 0) {
  return Object.fromEntries(random.list(6, () => [random.of(NAMES), anyValue(random, depth)]));
}

/** @param {import("./property.mjs").Random} random */
const anyLayers = (random) => random.list(4, () => (random.chance(4) ? "" : anyObject(random)));

/** The rule itself: of each field the last value; objects of texts are joined back to the last value that is none. */
function expected(objects) {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return Object.fromEntries(names.map((name) => {
    const values = objects.filter((object) => Object.hasOwn(object, name)).map((object) => Object.getOwnPropertyDescriptor(object, name).value);
    const last = values.at(-1);
    if (!JOINED.includes(name) || !isObject(last)) return [name, last];
    return [name, expected(values.slice(values.findLastIndex((value) => !isObject(value)) + 1))];
  }));
}

/** What it is as text: deepEqual passes over members called "__proto__". */
const same = (actual, wanted) => assert.equal(JSON.stringify(actual), JSON.stringify(wanted));

holds("a record says of each field what the last layer says; texts are joined", (random) => {
  const layers = anyLayers(random);
  const before = JSON.stringify(layers);
  const record = layeredRecord(layers);
  same(record, expected(layers.filter(Boolean)));
  assert.equal(JSON.stringify(layers), before);
  assert.equal(Object.getPrototypeOf(record), Object.prototype);
});

holds("each property is joined like a record", (random) => {
  const layers = anyLayers(random);
  const tables = layers.filter(Boolean).map((table) => Object.fromEntries(Object.entries(table).map(([id, one]) => [id, isObject(one) ? one : {}])));
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))];
  const all = Object.fromEntries(names.map((id) =>
    [id, expected(tables.filter((table) => Object.hasOwn(table, id)).map((table) => Object.getOwnPropertyDescriptor(table, id).value))]));
  same(layeredProperties(layers), all);
});

holds("a layer is read as it was written, but for titles that are the label", (random) => {
  const layers = anyLayers(random);
  const read = layersOf(layers.map((layer) => layer && JSON.stringify(layer)).join("\n"), assert.fail);
  assert.equal(read.length, Math.max(layers.length, 1));
  layers.forEach((layer, index) => {
    if (Object.values(layer.links?.wikipedia ?? {}).every(Boolean)) same(read[index], layer);
  });
});

holds("an empty title is the label in its language", (random) => {
  const languages = ["en", "de", "__proto__", "constructor", "toString"];
  const texts = () => Object.fromEntries(random.list(4, () => [random.of(languages), random.of(["", "Russia", "Россия"])]));
  const record = { label: texts(), links: { wikipedia: texts() } };
  const [read] = layersOf(JSON.stringify(record), assert.fail);
  for (const [language, title] of Object.entries(record.links.wikipedia)) {
    const label = Object.entries(record.label).find(([one]) => one === language)?.[1];
    assert.equal(Object.entries(read.links.wikipedia).find(([one]) => one === language)?.[1], title || label);
  }
});

holds("a damaged layer is left out, told of once, and changes no other", (random) => {
  const whole = [anyObject(random), ...anyLayers(random)];
  const lines = whole.map((layer) => layer && JSON.stringify(layer));
  const bad = random.below(lines.length);
  const damaged = [];
  const read = layersOf(lines.map((line, index) => {
    if (index !== bad) return line;
    return random.chance(2) ? random.of(["null", "5", "[]", '"Q1"', "{", "\u0000"]) : `${line}{`.slice(random.below(line.length + 1));
  }).join("\n"), (layer) => damaged.push(layer));
  // What is left of a line may be an object again, as of "[{}]{".
  if (damaged.length) assert.deepEqual(damaged, [bad]);
  if (damaged.length) assert.equal(read[bad], "");
  const undamaged = layersOf(lines.join("\n"), assert.fail);
  read.forEach((layer, index) => index === bad || same(layer, undamaged[index]));
});
