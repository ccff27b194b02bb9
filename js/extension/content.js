/**
 * The content script: the page side as it is everywhere, with a core that runs in the background. It is put into a page
 * when the toolbar button is pressed, never before, and lives in the extension's own world: it shares the page's DOM and
 * highlights, and the page's scripts and policy cannot reach it.
 *
 * It gives `toggleNewsgloss()`, the same one however often it is put in.
 */
import { caller } from "../core/remote.js";
import { Gloss } from "../gloss.js";
import { HOST_NAME } from "../page/snapshot.js";
import { Choices } from "../ui/choices.js";

/**
 * @typedef {{ state: "on", count: number }
 *   | { state: "off" | "nothing" | "already" | "closed" }
 *   | { state: "unreadable", type: string }
 *   | { state: "failed", message: string }} Outcome
 *   How a press ended: names explained, marks taken away, no names found; a page that has a gloss of its own, one
 *   closed to extensions, one that is no text; an error.
 */

const READABLE = ["text/html", "application/xhtml+xml", "text/plain"];

/** Calls the background; one that the browser has ended starts anew to answer. */
const call = caller((message) => chrome.runtime.sendMessage({ ...message, language: document.documentElement.lang }));

/** @type {Gloss | undefined} */
let gloss;

/**
 * Explains the page, or takes the explanations away.
 * @returns {Promise<Outcome>}
 */
async function toggle() {
  if (gloss) {
    takeAway();
    return { state: "off" };
  }
  if (!READABLE.includes(document.contentType)) return { state: "unreadable", type: document.contentType };
  if (document.querySelector(HOST_NAME)) return { state: "already" };
  try {
    return await explain();
  } catch (error) {
    return { state: "failed", message: /** @type {Error} */ (error).message };
  }
}

/** @returns {Promise<Outcome>} */
async function explain() {
  const choices = new Choices();
  if (choices.off) choices.switchOn(); // Whoever presses the button wants it on.
  const mounted = (gloss = new Gloss({}, (language) => call("texts", language)));
  mounted.begin({ step: "worker", call, close() {} });
  try {
    await mounted.refresh();
    if (gloss !== mounted) return { state: "off" }; // The button was pressed again in the meantime.
    const count = mounted.entities.length;
    return count ? { state: "on", count } : { state: "nothing" };
  } finally {
    if (gloss === mounted && !mounted.entities.length) takeAway();
  }
}

function takeAway() {
  gloss?.unmount();
  gloss = undefined;
}

globalThis.toggleNewsgloss ??= toggle;
