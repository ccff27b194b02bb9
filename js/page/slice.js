/**
 * Work on the page's thread in slices, each short enough that the page stays responsive.
 *
 *     const slices = new Slices(() => overtaken);
 *     for (const one of many) {
 *       if (slices.over && await slices.rest()) return;
 *       work(one);
 *     }
 *
 * During a rest the page may change: whatever was looked up before it has to be looked up again.
 * Units: milliseconds.
 */

/** Half a frame of a fast screen. The work between two looks at the clock comes on top. */
const SLICE_MS = 8;

export class Slices {
  /** The longest stretch without a rest. */
  longestMs = 0;
  /** How often the page has had its turn. While the number is the same, the page is the same. */
  rests = 0;
  #busyMs = 0;
  #began = performance.now();
  #isOff;

  /** @param {() => boolean} isOff  whether the work is no longer wanted */
  constructor(isOff) {
    this.#isOff = isOff;
  }

  get over() {
    return this.#lengthMs > SLICE_MS;
  }

  get off() {
    return this.#isOff();
  }

  /** Without the rests. */
  get busyMs() {
    return this.#busyMs + this.#lengthMs;
  }

  /**
   * Lets the page have its turn.
   * @param {Promise<unknown>} [awaited]  also waits for this
   * @returns {Promise<boolean>} whether the work is no longer wanted
   */
  async rest(awaited) {
    ++this.rests;
    this.longestMs = Math.max(this.longestMs, this.#lengthMs);
    this.#busyMs += this.#lengthMs;
    try {
      await awaited;
      await turn();
    } finally {
      this.#began = performance.now();
    }
    return this.#isOff();
  }

  get #lengthMs() {
    return performance.now() - this.#began;
  }
}

/** Goes on when the page has had its turn. */
export function turn() {
  const { scheduler } = /** @type {{ scheduler?: { yield?(): Promise<void> } }} */ (globalThis);
  return typeof scheduler?.yield === "function" ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
