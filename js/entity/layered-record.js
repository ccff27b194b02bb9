/**
 * An entity's record, or the table of properties, out of what each open knowledge base says: the later one wins, field by
 * field. Texts by language and links are joined one by one, so a knowledge base in another language adds its labels to the
 * facts of the others. All other fields are replaced. Each property is joined like a record. The command line does the same
 * (tests/fixtures/conformance/layers.json).
 *
 *     layeredRecord(layersOf('{"id":"Q159","label":{"en":"Russia"}}\n\n{"id":"Q159","label":{"de":"Russland"}}'))
 */

import { own } from "./own.js";

/**
 * What each of them says; nothing where it does not know the entity, or says what is no record, as in a damaged file.
 * @param {string} lines  JSON objects, a line for each knowledge base, as the core's `record` gives them
 * @param {(layer: number, error: Error) => void} leaveOut  told of each that is damaged
 * @returns {any[]}
 */
export function layersOf(lines, leaveOut) {
  return lines.split("\n").map((line, layer) => {
    try {
      return line && withTitles(objectIn(line));
    } catch (error) {
      leaveOut(layer, /** @type {Error} */ (error));
      return "";
    }
  });
}

/** The core's line of a record whose checksum is not that of its bytes. */
const DAMAGED = "!";

/** @param {string} json */
function objectIn(json) {
  if (json === DAMAGED) throw new Error("not as it was built");
  const object = JSON.parse(json);
  if (!isObject(object)) throw new SyntaxError("no object");
  return object;
}

/**
 * @param {any[]} layers  of an entity
 * @returns {any}
 */
export function layeredRecord(layers) {
  return layers.filter(Boolean).reduce(join, {});
}

/**
 * @param {any[]} layers  of the table of properties, by id
 * @returns {import("../newsgloss.d.ts").Properties}
 */
export function layeredProperties(layers) {
  /** @type {Map<string, any>} */
  const properties = new Map();
  for (const layer of layers) {
    for (const [id, property] of Object.entries(layer)) properties.set(id, join(properties.get(id) ?? {}, isObject(property) ? property : {}));
  }
  return Object.fromEntries(properties);
}

/** Fields whose members are joined. */
const JOINED = /^(label|description|aliases|keywords|links|wikipedia|unit)$/;

/**
 * @param {Record<string, any>} under
 * @param {Record<string, any>} over
 * @returns {Record<string, any>}
 */
function join(under, over) {
  const joined = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const before = joined.get(key);
    joined.set(key, JOINED.test(key) && isObject(before) && isObject(value) ? join(before, value) : value);
  }
  return Object.fromEntries(joined); // Which takes even "__proto__" for a name.
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A title of Wikipedia that is the label in the same language is an empty text in a `.kb`.
 * @param {Record<string, any>} record
 */
function withTitles(record) {
  const titles = record.links?.wikipedia;
  for (const language of Object.keys(titles ?? {})) titles[language] ||= own(record.label ?? {}, language);
  return record;
}
