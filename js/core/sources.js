/**
 * Addresses of knowledge bases, of which some are for one language.
 */

/** The starter knowledge base. */
export const STARTER = "world.kb";

/** Its names in other languages, which lie beside it. */
const NAMES = "world-{ar,de,es,fr,ru,zh}.kb";

/**
 * The starter knowledge base brings its names in the page's language along.
 * @template Source
 * @param {Source[]} sources
 * @returns {(Source | string)[]}
 */
export function withNames(sources) {
  const texts = sources.map((source) => (typeof source === "string" || source instanceof URL ? String(source) : ""));
  if (texts.some((text) => /\bworld-[^/]*\.kb\b/.test(text))) return sources;
  return sources.flatMap((source, index) => {
    const names = texts[index].replace(/\bworld\.kb(?=[?#]|$)/, NAMES);
    return names === texts[index] ? source : [source, names];
  });
}

/**
 * "names-{de,fr}.kb" is "names-de.kb" in German, and nothing in a language that it does not list.
 *
 * @param {string} url
 * @param {string} language  BCP 47
 */
export function inLanguage(url, language) {
  const [choice, list] = /(?:\{|%7B)(.*?)(?:\}|%7D)/.exec(url) ?? []; // A URL object writes the braces as %7B and %7D.
  if (!choice) return url;
  const [base] = language.toLowerCase().split("-");
  return list.split(",").includes(base) ? url.replace(choice, base) : undefined;
}
