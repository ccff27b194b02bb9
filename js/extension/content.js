/**
 * The content script: the page side as it is everywhere, with a core that runs in the background. It is put into a page
 * when the toolbar button is pressed, never before, and lives in the extension's own world: it shares the page's DOM and
 * highlights, and the page's scripts and policy cannot reach it. What it shows is in a closed shadow root, what the reader
 * has chosen is kept by the background, and only trusted events count: see README.md on what the page can still tell.
 *
 * It gives `toggleNewsgloss()`, the same one however often it is put in.
 */
import { follow } from "../core/follow.js";
import { caller } from "../core/remote.js";
import { sourcesOf } from "../core/sources.js";
import { Gloss } from "../gloss.js";
import { HOST_NAME } from "../page/snapshot.js";
import { Choices } from "../ui/choices.js";
import { Host } from "../ui/host.js";
import { insist } from "./insist.js";

/**
 * @typedef {{ state: "on", count: number }
 *   | { state: "off" | "nothing" | "already" | "closed" }
 *   | { state: "unreadable", type: string }
 *   | { state: "failed", message: string }} Outcome
 *   How a press ended: names explained, marks taken away, no names found; a page that has a gloss of its own, one
 *   closed to extensions, one that is no text; an error.
 */

const READABLE = ["text/html", "application/xhtml+xml", "text/plain"];

/** What browsers carry in a message, and a little less for what goes along. */
const MOST_BYTES = 63 << 20;

/** Calls the background; one that the browser has ended starts anew to answer. */
const callIn = (/** @type {string} */ language) => caller((message) => {
  const bytes = bytesOf(message.args);
  if (bytes > MOST_BYTES) throw new Error(`it has ${Math.ceil(bytes / (1 << 20))} MB, and the browser carries no more than 64 MB to the extension`);
  return insist(() => chrome.runtime.sendMessage({ ...message, language }));
});
const call = follow(document.documentElement.lang, (language) => sourcesOf({ language }, chrome.runtime.getURL("")), callIn);

/** @param {unknown[]} args  of which the first is the page */
function bytesOf([text]) {
  if (typeof text !== "string" || 6 * text.length < MOST_BYTES) return 0; // JSON writes up to six for each character.
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** @type {Gloss | undefined} */
let gloss;
/** The reader has been told that the page explains itself; whoever presses again thinks otherwise. */
let wasTold = false;

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
  if (!wasTold && explainsItself()) {
    wasTold = true;
    return { state: "already" };
  }
  try {
    return await explain();
  } catch (error) {
    return { state: "failed", message: /** @type {Error} */ (error).message };
  }
}

/** @returns {Promise<Outcome>} */
async function explain() {
  const choices = new Choices((text) => void call("keep", text).catch(() => {})); // Else until the page is left.
  const mounted = (gloss = new Gloss({}, (language) => call("texts", language), new Host(true), choices));
  mounted.begin({ step: "worker", call, close() {} });
  try {
    const kept = await call("kept");
    choices.take(() => kept);
    if (choices.off) choices.switchOn(); // Whoever presses the button wants it on.
    await mounted.refresh();
    if (gloss !== mounted) return { state: "off" }; // The button was pressed again in the meantime.
    const count = mounted.entities.length;
    return count ? { state: "on", count } : { state: "nothing" };
  } finally {
    if (gloss === mounted && !mounted.entities.length) takeAway();
  }
}

/** The page could forge all of this, and would gain one more press of the button. */
function explainsItself() {
  return Array.from(document.querySelectorAll(HOST_NAME)).some(({ shadowRoot }) => shadowRoot?.querySelector(".panel-button"));
}

function takeAway() {
  gloss?.unmount();
  gloss = undefined;
}

// An element of the page with this id would be found under the name, but is no property of its own.
if (!Object.hasOwn(globalThis, "toggleNewsgloss")) Object.defineProperty(globalThis, "toggleNewsgloss", { value: toggle });
