/**
 * An EventTarget that can be extended in a content script. Firefox makes the page's own there, seen through a wrapper that
 * drops what a subclass adds. build.js has the page side use this one instead.
 */
class ExtensibleEventTarget {
  #target = new globalThis.EventTarget();

  /** @param {Parameters<EventTarget["addEventListener"]>} args */
  addEventListener(...args) {
    this.#target.addEventListener(...args);
  }

  /** @param {Parameters<EventTarget["removeEventListener"]>} args */
  removeEventListener(...args) {
    this.#target.removeEventListener(...args);
  }

  /** @param {Event} event */
  dispatchEvent(event) {
    return this.#target.dispatchEvent(event);
  }
}

export { ExtensibleEventTarget as EventTarget };
