/**
 * Which files a page reads with: the module, the worker and, in the page's language, the knowledge bases.
 *
 *     sourcesOf({ kb: ["world.kb", "names-{de,fr}.kb"], language: "de" }, scriptUrl, location.href).kb
 *     // world.kb, world-de.kb, names-de.kb
 */

import { baseOf } from "../entity/label.js";

/** @typedef {{ kb: (string | Uint8Array)[], wasmUrl: string, workerUrl: string }} Sources  addresses, or bytes */

/** The starter knowledge base. */
const STARTER = "world.kb";

/** Its names in other languages, which lie beside it. It brings them along, unless the page itself lists some. */
const NAMES = "world-{ar,cs,da,de,es,fa,fr,he,hi,it,ja,ko,nl,no,pl,pt,ru,sv,tr,uk,zh}.kb";

const IS_STARTER = /\bworld\.kb(?=[?#]|$)/;
const LISTED = /\bworld-[^/]*\.kb\b/;

/**
 * @param {import("../newsgloss.d.ts").SourceOptions & { language: string }} options  language: of the page
 * @param {string} base  the folder of newsgloss's own files, or an address in it
 * @param {string} [page]  what the options' addresses are relative to
 * @returns {Sources}
 */
export function sourcesOf({ kb, language, wasmUrl, workerUrl }, base, page = base) {
  const absolute = (/** @type {string | URL | undefined} */ url, /** @type {string} */ own) => new URL(url ?? own, url ? page : base).href;
  const given = [kb ?? STARTER].flat().map((one) => {
    if (one instanceof ArrayBuffer) return new Uint8Array(one);
    return one instanceof Uint8Array ? one : String(one);
  });
  const names = given.some((one) => typeof one === "string" && LISTED.test(one)) ? STARTER : NAMES;
  return {
    kb: given.flatMap(/** @returns {(string | Uint8Array)[]} */ (one) => {
      if (typeof one !== "string") return [one];
      const urls = new Set([one, one.replace(IS_STARTER, names)]);
      return [...urls].flatMap((url) => forLanguage(url, language)).map((url) => new URL(url, kb ? page : base).href);
    }),
    wasmUrl: absolute(wasmUrl, "newsgloss.wasm"),
    workerUrl: absolute(workerUrl, "newsgloss-worker.js"),
  };
}

/**
 * "names-{de,fr}.kb" is "names-de.kb" in German, and nothing in a language that it does not list.
 * @param {string} url
 * @param {string} language  BCP 47
 */
function forLanguage(url, language) {
  const [choice, list] = /(?:\{|%7B)(.*?)(?:\}|%7D)/.exec(url) ?? []; // A URL object writes the braces as %7B and %7D.
  if (!choice) return url;
  const written = baseOf(language);
  const base = written === "nb" || written === "nn" ? "no" : written; // Bokmål and Nynorsk
  return list.split(",").includes(base) ? url.replace(choice, base) : [];
}
