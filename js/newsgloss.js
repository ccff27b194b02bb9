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

/** @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const base = script?.src || document.baseURI;

/** @param {DOMStringMap} data */
function optionsOf({ kb, exclude, minScore, shortcuts, observe, shadow, frames, ...rest }) {
  return /** @type {MountOptions} */ ({
    ...rest,
    ...(kb && { kb: kb.split(/\s+/) }),
    ...(exclude && { exclude }),
    ...(minScore && { minScore: Number(minScore) }),
    shortcuts: shortcuts !== "off",
    observe: observe !== "off",
    shadow: isOn(shadow),
    frames: isOn(frames),
  });
}

/** @param {string | undefined} value  an attribute need have none */
function isOn(value) {
  return value !== undefined && value !== "off";
}

const api = {
  mount: (/** @type {MountOptions} */ options = {}) => mountFrom(options, base),
  ready: /** @type {Promise<unknown> | undefined} */ (undefined),
};
Object.assign(window, { newsgloss: api });

if (script && script.dataset.manual === undefined) {
  api.ready = api.mount(optionsOf(script.dataset));
  api.ready.catch((error) => console.error(`newsgloss: ${error.message}`));
}
