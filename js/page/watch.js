/**
 * Watches the page for changes and calls for a new reading: not for each change, but soon after the first one, and never
 * more often than once a second.
 *
 *     const watch = new Watch({ see, heal, update: () => read() });
 *     watch.add(document);
 *     watch.quietly(() => paint());   // no change of the page
 *     watch.stop();
 *
 * Cost: nothing while the page is still.
 * It does not see what style sheets and style attributes show or hide.
 */

import { guarded } from "./guard.js";

const MS = {
  /** Changes seldom come alone. */
  quiet: 150,
  /** Between two readings, so that a page that never stops changing is not kept busy. */
  gap: 1000,
};

const ATTRIBUTES = ["data-newsgloss", "data-newsgloss-article", "hidden", "lang", "contenteditable", "role"];

export class Watch {
  /** Counts what has changed. */
  count = 0;
  #observer = new MutationObserver(guarded((records) => this.#see(records)));
  #actions;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #updating = false;
  #again = false;
  #next = 0;
  #isOn = false;

  /**
   * @param {object} actions
   * @param {(record: MutationRecord) => boolean} actions.see  whether a change may matter to the story
   * @param {(records: MutationRecord[]) => void} actions.heal  repairs what a change broke, before anything is painted
   * @param {() => Promise<unknown>} actions.update  reads the page again; not called again before it has ended; must not fail
   */
  constructor(actions) {
    this.#actions = actions;
  }

  get isOn() {
    return this.#isOn;
  }

  /**
   * @param {Document | ShadowRoot} scope  to be watched too
   * @param {boolean} [classes]  whether they matter
   */
  add(scope, classes) {
    this.#isOn = true;
    this.#observer.observe(scope, {
      subtree: true, childList: true, characterData: true, attributeFilter: classes ? [...ATTRIBUTES, "class"] : ATTRIBUTES,
    });
  }

  stop() {
    this.#isOn = false;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Does something to the page without noticing it as a change.
   * @template T
   * @param {() => T} work
   */
  quietly(work) {
    this.#see(this.#observer.takeRecords());
    try {
      return work();
    } finally {
      this.#observer.takeRecords();
    }
  }

  /** Calls for a reading. */
  plan() {
    if (this.#updating) this.#again = true;
    if (this.#updating || this.#timer || !this.#isOn) return;
    this.#timer = setTimeout(() => this.#update(), Math.max(MS.quiet, this.#next - performance.now()));
  }

  async #update() {
    this.#timer = undefined;
    this.#updating = true;
    await this.#actions.update();
    this.#next = performance.now() + MS.gap;
    this.#updating = false;
    if (this.#again) this.plan();
    this.#again = false;
  }

  /** @param {MutationRecord[]} records */
  #see(records) {
    if (!records.length) return;
    this.count += records.length;
    const concerned = records.filter(this.#actions.see).length > 0;
    this.#actions.heal(records);
    this.#observer.takeRecords();
    if (concerned) this.plan();
  }
}
