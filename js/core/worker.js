/**
 * The worker: a Reader behind messages. Built to newsgloss-worker.js, a classic script of a few kilobytes.
 *
 * In:  {call, name: "open" | "read" | "annotate", args}    Out: {call, value} or {call, error: {name, message}}
 * One answer for every message, in order. "open" comes first and once; its `kb` bytes are copies the worker owns.
 */
import { openReader } from "./reader.js";

/** @typedef {import("./reader.js").Reader} Reader */

/** @type {Promise<Reader>} */
let reader;

// What Intl reads before it first writes a number or a date, some 50 ms of work, the threads of a page share: here nobody
// waits for it.
void [new Intl.NumberFormat().format(1), new Intl.DateTimeFormat().format(), new Intl.PluralRules(), new Intl.ListFormat()];

addEventListener("message", async ({ data: { call, name, args } }) => {
  try {
    if (name === "open") reader = openReader(args[0]);
    const opened = await reader;
    const value = name === "open" ? opened.refused : await opened[/** @type {"read"} */ (name)](...(/** @type {[any, any]} */ (args)));
    answer({ call, value });
  } catch (error) {
    const { name: kind, message } = /** @type {Error} */ (error);
    answer({ call, error: { name: kind, message } });
  }
});

/** @param {object} message */
function answer(message) {
  /** @type {{ postMessage(message: object): void }} */ (/** @type {unknown} */ (globalThis)).postMessage(message);
}
