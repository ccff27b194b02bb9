/**
 * A core client whose core is in the extension's background: what core/client.js gives a page, over messages. One
 * message a page; a background that was ended starts anew to answer it.
 *
 * Failure: rejects with the core's own message, or the browser's when the extension has been updated or removed.
 */

/** @returns {import("../core/client.js").Client} */
export function backgroundClient() {
  return {
    step: "worker",
    read: (html, options) => call("read", html, options),
    annotate: (input, options) => call("annotate", input, options),
    close() {},
  };
}

/**
 * The interface in a language: pages cannot see an extension's files, and need not know that it is there.
 * @param {string} language
 * @returns {Promise<import("../messages/messages.js").Texts>}
 */
export function textsFromBackground(language) {
  return call("texts", language);
}

/**
 * @param {"read" | "annotate" | "texts"} name
 * @param {...unknown} args
 */
async function call(name, ...args) {
  const { value, error } = await chrome.runtime.sendMessage({ name, args, language: document.documentElement.lang });
  if (error) throw Object.assign(new Error(error.message), { name: error.name });
  return value;
}
