/**
 * The extension's background: the core with the starter knowledge base, and the toolbar button. A service worker in
 * Chromium, an event page in Firefox; here the core runs whatever the policy of the page that is read.
 *
 * The browser ends and starts it as it likes. So it keeps nothing but an open core, which it can open again at any time;
 * whether a page is being explained is known only to the content script in that page.
 *
 * The content script calls `read`, `texts`, `kept` and `keep`, as core/remote.js has it; its messages also say the page's
 * `language`.
 * Cost: about 50 ms to start the core; after that a page costs what the core takes, and 3 to 9 ms to travel.
 * Nothing can leave the machine from here: the policy in the manifest lets it fetch the extension's own files alone.
 */
import { openReader } from "../core/reader.js";
import { answer } from "../core/remote.js";
import { sourcesOf } from "../core/sources.js";
import { showOutcome } from "./button.js";
import { keep, kept } from "./choices.js";

/** @typedef {import("../core/reader.js").Reader} Reader */

/** @type {Map<string, Promise<Reader>>} by the knowledge bases they read with, which the page's language chooses */
const readers = new Map();

chrome.action.onClicked.addListener(async (tab) => {
  const tabId = /** @type {number} */ (tab.id);
  await showOutcome(tabId, await toggle(tabId));
});

chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  answer({
    /** @param {Parameters<Reader["read"]>} args */
    read: async (...args) => (await openedReader(message.language)).read(...args),
    /** @param {string} language  of the interface */
    texts: async (language) => (await fetch(chrome.runtime.getURL(`messages/${language}.json`))).json(),
    kept: () => kept(sender),
    /** @param {string} text */
    keep: (text) => keep(sender, text),
  }, message).then(sendResponse);
  return true; // The answer comes later.
});

/** A busy Chromium refuses the script for a moment after the press that allows it; a closed page refuses it for good. */
const SECOND_TRY_MS = 50;

/**
 * Explains the page in a tab, or takes the explanations away again.
 * @param {number} tabId
 * @returns {Promise<import("./content.js").Outcome>}
 */
async function toggle(tabId) {
  const target = { tabId };
  const script = { target, files: ["content.js"] };
  try {
    await chrome.scripting.executeScript(script).catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
      return chrome.scripting.executeScript(script);
    });
    const [{ result }] = await chrome.scripting.executeScript({ target, func: () => globalThis.toggleNewsgloss?.() });
    return result ?? { state: "closed" };
  } catch (error) {
    console.info(`newsgloss: ${/** @type {Error} */ (error).message}`);
    return { state: "closed" };
  }
}

/** @param {string} language  of the page */
function openedReader(language) {
  const sources = sourcesOf({ language }, chrome.runtime.getURL(""));
  const key = sources.kb.join();
  const opening = readers.get(key) ?? openReader(sources);
  readers.set(key, opening);
  opening.catch(() => readers.delete(key));
  return opening;
}
