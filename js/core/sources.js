/**
 * Which files a page reads with: the module, the worker and, in the page's language, the knowledge bases.
 *
 *     sourcesOf({ kb: ["world.kb", "names-{de,fr}.kb"], language: "de" }, scriptUrl, document.baseURI).kb
 *     // world.kb, world-de.kb, names-de.kb
 */

/** @typedef {{ kb: (string | Uint8Array)[], wasmUrl: string, workerUrl: string }} Sources  addresses, or bytes */

/** The starter knowledge base. */
const STARTER = "world.kb";

/** Its names in other languages, which lie beside it. */
const NAMES = "world-{ar,de,es,fr,ru,zh}.kb";

/**
 * @param {import("../newsgloss.d.ts").SourceOptions & { language: string }} options  language: of the page
 * @param {string} base  the folder of newsgloss's own files, or an address in it
 * @param {string} [page]  what the options' addresses are relative to
 * @returns {Sources}
 */
export function sourcesOf({ kb, language, wasmUrl, workerUrl }, base, page = base) {
  const absolute = (/** @type {string | URL | undefined} */ url, /** @type {string} */ own) =>
    new URL(url ?? own, url ? page : base).href;
  return {
    kb: withNames([kb ?? STARTER].flat()).flatMap((source) => {
      if (source instanceof Uint8Array) return source;
      if (source instanceof ArrayBuffer) return new Uint8Array(source);
      const url = forLanguage(String(source), language);
      return url === undefined ? [] : new URL(url, kb === undefined ? base : page).href;
    }),
    wasmUrl: absolute(wasmUrl, "newsgloss.wasm"),
    workerUrl: absolute(workerUrl, "newsgloss-worker.js"),
  };
}

/**
 * The starter knowledge base brings its names along, unless the page lists them itself.
 * @param {import("../newsgloss.d.ts").KnowledgeSource[]} sources
 */
function withNames(sources) {
  const texts = sources.map((source) => (typeof source === "string" || source instanceof URL ? String(source) : ""));
  if (texts.some((text) => /\bworld-[^/]*\.kb\b/.test(text))) return sources;
  return sources.flatMap((source, index) => {
    const names = texts[index].replace(/\bworld\.kb(?=[?#]|$)/, NAMES);
    return names === texts[index] ? source : [source, names];
  });
}

/**
 * "names-{de,fr}.kb" is "names-de.kb" in German, and nothing in a language that it does not list.
 * @param {string} url
 * @param {string} language  BCP 47
 */
function forLanguage(url, language) {
  const [choice, list] = /(?:\{|%7B)(.*?)(?:\}|%7D)/.exec(url) ?? []; // A URL object writes the braces as %7B and %7D.
  if (!choice) return url;
  const [base] = language.toLowerCase().split("-");
  return list.split(",").includes(base) ? url.replace(choice, base) : undefined;
}
