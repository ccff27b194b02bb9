/**
 * mount(): options in, a gloss out. What newsgloss.d.ts promises, with the addresses of the files beside the script filled
 * in.
 */
import { Gloss } from "./gloss.js";
import { connect, withoutCore } from "./core/client.js";
import { STARTER, inLanguage, withNames } from "./core/sources.js";
import { turn } from "./page/slice.js";
import { Choices } from "./ui/choices.js";
import { Host } from "./ui/host.js";

/**
 * @typedef {import("./newsgloss.d.ts").AnnotationPage} AnnotationPage
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("./core/client.js").Client} Client
 */

/**
 * @param {MountOptions} options
 * @param {string} base  address of the script
 */
export async function mountFrom(options, base) {
  const sources = sourcesOf(options, base);
  const { off } = new Choices();
  const host = new Host();
  // The browser reckons the whole page's styles anew for them. The page's own are still to be reckoned, now.
  if (!off) host.dress(document);
  const connecting = options.annotations && !options.kb ? withoutCore("the page brings its annotations")
    : off ? whenAsked(() => connect(sources)) : connect(sources);
  const coming = Promise.all([connecting, annotationsOf(options.annotations)]);
  coming.catch(() => {}); // Awaited below; until then nobody would be listening.
  await documentParsed();
  await turn(); // Up to here it was the page's time, or that of reading this script.
  const gloss = new Gloss(options, textsFrom(options.messagesUrl ?? new URL("messages/", base)), host);
  try {
    const [client, annotations] = await coming;
    gloss.begin(client, annotations);
    tellStep(gloss.step, client.refusal);
    await gloss.refresh();
  } catch (error) {
    gloss.unmount();
    void Promise.resolve(connecting).then((client) => client.close(), () => {}); // It may have come, and the annotations not.
    throw error;
  }
  return gloss;
}

/**
 * @param {MountOptions} options
 * @param {string} base
 */
function sourcesOf({ kb, language, wasmUrl, workerUrl }, base) {
  const absolute = (/** @type {string | URL} */ url, from = document.baseURI) => new URL(url, from).href;
  return {
    kb: withNames([kb ?? STARTER].flat()).flatMap((source) => {
      if (source instanceof Uint8Array) return source;
      if (source instanceof ArrayBuffer) return new Uint8Array(source);
      const url = inLanguage(String(source), language ?? document.documentElement.lang);
      return url === undefined ? [] : absolute(url, kb === undefined ? base : undefined);
    }),
    wasmUrl: absolute(wasmUrl ?? "newsgloss.wasm", wasmUrl ? undefined : base),
    workerUrl: absolute(workerUrl ?? "newsgloss-worker.js", workerUrl ? undefined : base),
  };
}

/**
 * The reader has switched newsgloss off here: nothing is fetched before they switch it on.
 * @param {() => Promise<Client>} start
 * @returns {Client}
 */
function whenAsked(start) {
  /** @type {Promise<Client> | undefined} */
  let started;
  /** @param {"read" | "annotate"} name @returns {(...args: any) => Promise<any>} */
  const ask = (name) => async (...args) => (await (started ??= start()))[name](...(/** @type {[any, any]} */ (args)));
  return { step: "worker", read: ask("read"), annotate: ask("annotate"), close: () => void started?.then((one) => one.close()) };
}

/**
 * @param {string | URL} folder
 * @returns {(language: string) => Promise<import("./messages/messages.js").Texts>}  fetches each language once
 */
function textsFrom(folder) {
  const base = new URL(folder, document.baseURI);
  /** @type {Record<string, Promise<import("./messages/messages.js").Texts>>} */
  const texts = {};
  return (language) => (texts[language] ??= fetch(new URL(`${language}.json`, base)).then((response) => response.json()));
}

/**
 * @param {MountOptions["annotations"]} annotations
 * @returns {Promise<AnnotationPage | undefined>}
 */
async function annotationsOf(annotations) {
  if (typeof annotations !== "string" && !(annotations instanceof URL)) return annotations;
  const response = await fetch(annotations);
  if (!response.ok) throw new Error(`${annotations} answers ${response.status}`);
  return response.json();
}

/** @returns {Promise<unknown>} */
function documentParsed() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

/**
 * @param {import("./newsgloss.d.ts").Step} step
 * @param {string} [refusal]
 */
function tellStep(step, refusal) {
  if (!refusal) return;
  const taken = {
    worker: "",
    main: "reading on the page's own thread",
    annotations: "showing the annotations made beforehand",
    none: "leaving the page as it is",
  }[step];
  console.info(`newsgloss: ${taken}; the page's policy would have to allow ${refusal}`);
}
