/**
 * Addresses of knowledge bases, of which some are for one language.
 */

/** The starter knowledge base, and its names in the page's language. */
export const STARTER = ["world.kb", "world-{ar,de,es,fr,ru,zh}.kb"];

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
