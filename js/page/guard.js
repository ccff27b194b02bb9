/**
 * A function whose errors end in the console: in listeners and timers they would reach the page's `window.onerror`, which
 * is for the page's own.
 * @template {(...args: any[]) => unknown} Work
 * @param {Work} work
 * @returns {Work}
 */
export function guarded(work) {
  return /** @type {Work} */ ((...args) => {
    try {
      return work(...args);
    } catch (error) {
      console.error(error);
      return undefined;
    }
  });
}
