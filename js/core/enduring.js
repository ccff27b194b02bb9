/**
 * A client whose worker may end: it is started once more, and what was asked of it is asked again. When that one ends too,
 * before it has answered anything, every call fails.
 *
 * Ownership: close() closes the client that runs.
 */
import { EndedError } from "./errors.js";

/** @typedef {Pick<import("./client.js").Client, "call" | "close">} Running */

/**
 * @param {Running} first
 * @param {() => Promise<Running>} start  another one
 * @returns {Running}
 */
export function enduring(first, start) {
  let running = Promise.resolve(first);
  let ends = 0;
  /** @type {Running["call"]} */
  async function call(...args) {
    const mine = running;
    try {
      const value = await (await mine).call(...args);
      ends = 0;
      return value;
    } catch (error) {
      if (!(error instanceof EndedError) || (mine === running && ++ends > 1)) throw error;
      if (mine === running) running = mine.then((client) => client.close()).then(start);
      return call(...args);
    }
  }
  return { call, close: () => void running.then((client) => client.close(), () => {}) };
}
