/**
 * Work on the page's thread in slices, each short enough that the page stays at hand.
 *
 *     const slices = new Slices(() => overtaken);
 *     for (const one of many) {
 *       if (slices.over && await slices.rest()) return;
 *       work(one);
 *     }
 *
 * Whatever was true of the page before a rest has to be asked anew after it.
 * Units: milliseconds.
 */

/** Half a frame of a fast screen: what is done in one piece between two looks at the clock comes on top. */
const SLICE_MS = 8;

export class Slices {
  /** The longest stretch without a rest. */
  longestMs = 0;
  /** How often the page had its turn: what was true of it at one count still is. */
  rests = 0;
  #busyMs = 0;
  #began = performance.now();
  #isOff;

  /** @param {() => boolean} isOff  whether the work is wanted no more */
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
   * @param {Promise<unknown>} [awaited]  and lasts until this is there
   * @returns {Promise<boolean>} whether the work is wanted no more
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
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
