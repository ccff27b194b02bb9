/**
 * A core for each tab, in a worker of its own, so that no page waits for another's reading. Started when it is called, in
 * some 50 ms, and ended when the tab has not called for a while.
 *
 *     const cores = new Cores(() => {});
 *     const reading = await cores.read(tabId, language, html, options);
 *
 * Failure: as Reader has it; a worker that ends is started once more, see core/enduring.js.
 */
import { enduring } from "../core/enduring.js";
import { CoreError, EndedError } from "../core/errors.js";
import { caller, portOf } from "../core/remote.js";
import { sourcesOf } from "../core/sources.js";

/** @typedef {import("../core/enduring.js").Running} Running */

const IDLE_MS = 30_000;

export class Cores {
  /** @type {Map<string, { client?: Promise<Running>, calls: number, timer?: ReturnType<typeof setTimeout> }>} by tab and knowledge bases */
  #cores = new Map();
  #whenEmpty;

  /** @param {() => void} whenEmpty  called when the last one has ended */
  constructor(whenEmpty) {
    this.#whenEmpty = whenEmpty;
  }

  /**
   * @param {number} tabId
   * @param {string} language  of the page, which chooses the knowledge bases
   * @param {...unknown} args  as Reader.read() has them
   */
  read = async (tabId, language, ...args) => {
    const sources = sourcesOf({ language }, chrome.runtime.getURL(""));
    const key = [tabId, ...sources.kb].join();
    const core = this.#cores.get(key) ?? { calls: 0 };
    this.#cores.set(key, core);
    clearTimeout(core.timer);
    ++core.calls;
    const client = (core.client ??= open(sources));
    try {
      return await (await client).call("read", ...args);
    } catch (error) {
      if (core.client === client && !(error instanceof CoreError)) core.client = undefined; // The next call starts another.
      throw error;
    } finally {
      --core.calls;
      if (!core.calls) core.timer = setTimeout(() => this.#end(key), IDLE_MS);
    }
  };

  /** @param {string} key */
  #end(key) {
    this.#cores.get(key)?.client?.then((client) => client.close(), () => {});
    this.#cores.delete(key);
    if (!this.#cores.size) this.#whenEmpty();
  }
}

/** @param {import("../core/sources.js").Sources} sources */
async function open(sources) {
  const start = () => startWorker(sources);
  return enduring(await start(), start);
}

/**
 * @param {import("../core/sources.js").Sources} sources
 * @returns {Promise<Running>}
 */
async function startWorker({ workerUrl, ...sources }) {
  const worker = new Worker(workerUrl);
  const { send, fail } = portOf(worker);
  worker.onerror = () => fail(new EndedError());
  const call = caller(send);
  await call("open", sources);
  return { call, close: () => (worker.terminate(), fail(new EndedError())) };
}
