/**
 * What an object itself has under a name. Names of types, properties, languages and entities come from files and pages, and
 * may be any: "constructor" is one that every object seems to have.
 *
 * @template Value
 * @param {Record<string, Value>} object
 * @param {string} name
 * @returns {Value | undefined}
 */
export function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
