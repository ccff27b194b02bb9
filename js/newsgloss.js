/**
 * The script tag: `<script async src="newsgloss.js" data-kb="world.kb"></script>` mounts newsgloss with the options its
 * data attributes give, named as in MountOptions (`data-min-score`, `data-worker-url`), lists separated by white space. What
 * can be switched is on with the bare attribute and "off" with that value.
 * `data-manual` mounts nothing and leaves it to `newsgloss.mount()`.
 *
 * Sets `window.newsgloss = { mount, ready }`; `ready` is the promise of the gloss. A failure is one line in the
 * console, and the page reads as it always did.
 */
import { mountFrom } from "./mount.js";
import { page } from "./page/dom.js";

/** @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions */

/** The tag; never an image or a form of that name. */
const script = page.currentScript instanceof HTMLScriptElement ? page.currentScript : undefined;
/** Where the browser has this script from. By now `src` may be another address, if a <base> has come since. */
const base = /[a-z-]+:\/\/.*?(?=:\d+:\d+)/.exec(String(new Error().stack))?.[0];

/** @param {DOMStringMap} data  inherits nothing */
function optionsOf({ kb, exclude, minScore, shortcuts, observe, shadow, frames, ...rest }) {
  return /** @type {MountOptions} */ ({
    ...rest,
    ...(kb && { kb: kb.split(/\s+/) }),
    ...(exclude && { exclude }),
    ...(minScore && { minScore: Number(minScore) }),
    shortcuts: shortcuts !== "off",
    observe: observe !== "off",
    shadow: shadow !== "off",
    frames: frames !== undefined && frames !== "off", // An attribute need have no value.
  });
}

const api = {
  mount: (/** @type {MountOptions} */ options = {}) => mountFrom(options, base),
  ready: /** @type {Promise<unknown> | undefined} */ (undefined),
};
Object.assign(window, { newsgloss: api });

/** @type {DOMStringMap} */
const data = { __proto__: null, ...script?.dataset };
if (script && data.manual === undefined) {
  api.ready = api.mount(optionsOf(data));
  api.ready.catch((error) => console.error(`newsgloss: ${error.message}`));
}
