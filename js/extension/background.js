/**
 * The extension's background: the cores with the starter knowledge base, and the toolbar button. A service worker in
 * Chromium, an event page in Firefox; behind it the cores run whatever the policy of the page that is read.
 *
 * The browser ends and starts it as it likes. So it keeps nothing but open cores, which it can open again at any time;
 * whether a page is being explained is known only to the content script in that page.
 *
 * The content script calls `read`, `texts`, `kept` and `keep`, as core/remote.js has it; its messages also say the page's
 * `language`.
 * Cost: about 50 ms to start a core; after that a page costs what the core takes, and 3 to 9 ms to travel, in Chromium twice.
 * Nothing can leave the machine from here: the policy in the manifest lets it fetch the extension's own files alone.
 */
import { caller } from "../core/remote.js";
import { showOutcome } from "./button.js";
import { keep, kept } from "./choices.js";
import { Cores } from "./cores.js";
import { insist } from "./insist.js";
import { respond } from "./respond.js";

const cores = typeof Worker === "function" ? new Cores(() => {}) : undefined;

const OFFSCREEN = {
  url: "offscreen.html", reasons: ["WORKERS"], justification: "Pages are read in a worker each, so that none waits for another.",
};
/** @type {Promise<void> | undefined} */
let opening;

chrome.action.onClicked.addListener(async (tab) => {
  const tabId = /** @type {number} */ (tab.id);
  await showOutcome(tabId, await toggle(tabId));
});

chrome.runtime.onMessage.addListener((message, sender, sendResponse) => respond({
  /** @param {unknown[]} args */
  read: (...args) => read(Number(sender.tab?.id), message.language, ...args),
  /** @param {string} language  of the interface */
  texts: async (language) => (await fetch(chrome.runtime.getURL(`messages/${language}.json`))).json(),
  kept: () => kept(sender),
  /** @param {string} text */
  keep: (text) => keep(sender, text),
}, message, sendResponse));

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

/**
 * Reads a page in a worker: here, or where none may be started in a document for them.
 * @param {Parameters<Cores["read"]>} args
 */
async function read(...args) {
  if (cores) return cores.read(...args);
  const call = caller((message) => insist(async () => {
    // Where it is open already, another is refused.
    await (opening ??= chrome.offscreen.createDocument(OFFSCREEN).catch(() => {}).finally(() => (opening = undefined)));
    return chrome.runtime.sendMessage(message);
  }));
  return call("read", ...args);
}
