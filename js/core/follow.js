/**
 * Reads with the names of the page's language. The core finds out which that is, and it changes when the page is translated under
 * the reader: then the page is read once more. Not so where the publisher says the language.
 */

/**
 * @param {string} language  of the page, as it says itself
 * @param {(language: string) => import("./sources.js").Sources} sourcesIn
 * @param {(language: string) => import("./remote.js").Call} callIn
 * @returns {import("./remote.js").Call}
 */
export function follow(language, sourcesIn, callIn) {
  const namesIn = (/** @type {string} */ one) => sourcesIn(one).kb.filter((kb) => typeof kb === "string").join();
  return async (name, ...args) => {
    const value = await callIn(language)(name, ...args);
    const found = name === "read" && !args[1]?.language && value.article.language;
    if (!found || namesIn(found) === namesIn(language)) return value;
    language = found;
    return callIn(language)(name, ...args);
  };
}
