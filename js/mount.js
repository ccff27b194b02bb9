/**
 * mount(): from options to a gloss, as newsgloss.d.ts promises.
 */
import { connect, whenCalled, withoutCore } from "./core/client.js";
import { follow } from "./core/follow.js";
import { sourcesOf } from "./core/sources.js";
import { Gloss } from "./gloss.js";
import { page } from "./page/dom.js";
import { turn } from "./page/slice.js";
import { Choices } from "./ui/choices.js";
import { Host } from "./ui/host.js";

/**
 * @typedef {import("./newsgloss.d.ts").AnnotationPage} AnnotationPage
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 */

/**
 * @param {MountOptions} given  of which only its own properties count
 * @param {string} [base]  address of the script
 */
export async function mountFrom(given, base) {
  if (!base) throw new Error("fetches nothing, since the browser does not say where this script is from");
  const options = /** @type {MountOptions} */ (/** @type {object} */ ({ __proto__: null, ...given }));
  const language = options.language ?? page.documentElement?.lang ?? "";
  // Addresses are relative to the page's own, since a <base> may be anybody's.
  const sourcesIn = (/** @type {string} */ one) => sourcesOf(/** @type {any} */ ({ __proto__: null, ...options, language: one }), base, location.href);
  const sources = sourcesIn(language);
  const { off } = new Choices();
  const host = new Host();
  // New style sheets make the browser compute the whole page's styles again. Now it has not yet computed them at all.
  if (!off) host.dress(document);
  const connecting = options.annotations && !options.kb ? withoutCore("the page brings its annotations")
    : off ? whenCalled(sources) : connect(sources); // Switched off by the reader here, newsgloss fetches nothing.
  const coming = Promise.all([connecting, annotationsOf(options.annotations)]);
  coming.catch(() => {}); // Awaited below; until then nobody would be listening.
  await documentParsed();
  await turn(); // The time up to here went into the page, or into reading this script.
  const gloss = new Gloss(options, textsFrom(options.messagesUrl ?? new URL("messages/", base)), host);
  try {
    const [client, annotations] = await coming;
    gloss.begin(following(client, language, sourcesIn), annotations);
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
 * A client that goes on with other knowledge bases when the page's language is another. Where they cannot be had, with the same.
 * @param {import("./core/client.js").Client} client
 * @param {string} language
 * @param {(language: string) => import("./core/sources.js").Sources} sourcesIn
 * @returns {import("./core/client.js").Client}
 */
function following(client, language, sourcesIn) {
  let running = Promise.resolve(client);
  return {
    ...client,
    call: follow(language, sourcesIn, (wanted) => {
      if (wanted !== language) {
        running = running.then((before) => connect(sourcesIn(wanted)).then((next) => (before.close(), next), () => before));
        language = wanted;
      }
      return async (...args) => (await running).call(...args);
    }),
    close: () => void running.then(({ close }) => close()),
  };
}

/**
 * @param {string | URL} folder
 * @returns {(language: string) => Promise<import("./messages/messages.js").Texts>}  fetches each language once
 */
function textsFrom(folder) {
  const base = new URL(folder, location.href);
  /** @type {Map<string, Promise<import("./messages/messages.js").Texts>>} */
  const texts = new Map();
  return (language) => {
    const text = texts.get(language) ?? fetch(new URL(`${language}.json`, base)).then((response) => response.json());
    texts.set(language, text);
    return text;
  };
}

/**
 * @param {MountOptions["annotations"]} annotations
 * @returns {Promise<AnnotationPage | undefined>}
 */
async function annotationsOf(annotations) {
  if (typeof annotations !== "string" && !(annotations instanceof URL)) return annotations;
  const response = await fetch(new URL(annotations, location.href));
  if (!response.ok) throw new Error(`${annotations} answers ${response.status}`);
  return response.json();
}

/** @returns {Promise<unknown>} */
function documentParsed() {
  if (page.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => page.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

/**
 * @param {import("./newsgloss.d.ts").Step} step
 * @param {string} [refusal]
 */
function tellStep(step, refusal) {
  if (!refusal) return;
  const taken = step === "main" ? "reading on the page's own thread"
    : step === "none" ? "leaving the page as it is" : "showing the annotations made beforehand";
  console.info(`newsgloss: ${taken}; the page's policy would have to allow ${refusal}`);
}
