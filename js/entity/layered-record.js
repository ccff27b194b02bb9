/**
 * An entity's record, or the table of properties, out of what each open knowledge base says: the later one wins, field by
 * field. Texts by language and links are joined one by one, so a knowledge base in another language adds its labels to the
 * facts of the others. All other fields are replaced. Each property is joined like a record. The command line does the same
 * (tests/fixtures/conformance/layers.json).
 *
 *     layeredRecord(layersOf('{"id":"Q159","label":{"en":"Russia"}}\n\n{"id":"Q159","label":{"de":"Russland"}}'))
 */

/**
 * What each of them says; nothing where it does not know the entity.
 * Failure: SyntaxError where a line is not JSON, as in a damaged file.
 * @param {string} lines  JSON objects, a line for each knowledge base, as the core's `record` gives them
 * @returns {any[]}
 */
export function layersOf(lines) {
  return lines.split("\n").map((line) => line && withTitles(JSON.parse(line)));
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
  /** @type {Record<string, any>} */
  const properties = {};
  for (const layer of layers) {
    for (const [id, property] of Object.entries(layer)) properties[id] = join(properties[id] ?? {}, isObject(property) ? property : {});
  }
  return properties;
}

/** Fields whose members are joined. */
const JOINED = /^(label|description|aliases|keywords|links|wikipedia|unit)$/;

/**
 * @param {Record<string, any>} under  changed
 * @param {Record<string, any>} over
 */
function join(under, over) {
  for (const [key, value] of Object.entries(over)) {
    const both = JOINED.test(key) && isObject(under[key]) && isObject(value);
    under[key] = both ? join(under[key], value) : value;
  }
  return under;
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
  for (const language of Object.keys(titles ?? {})) titles[language] ||= record.label?.[language];
  return record;
}
