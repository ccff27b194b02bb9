/**
 * An entity's record, or the table of properties, out of what each open knowledge base says: later ones win field by field.
 * Texts by language and links are joined one by one, so a knowledge base in another language adds its labels to the facts of
 * the others; all other fields are replaced. `kb build` merges sources in the same way.
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
 * @param {any[]} layers  the first of them is changed
 * @returns {any}
 */
export function layeredRecord(layers) {
  return layers.filter(Boolean).reduce(join);
}

/** Fields that are joined, and the properties in their table. */
const JOINED = /^(label|description|keywords|links|wikipedia|unit|P\d+)$/;

/**
 * @param {Record<string, any>} under
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
