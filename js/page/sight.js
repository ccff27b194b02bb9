/**
 * What a reader can see of the page, as its styles have it: not what is in `display: none`, a closed `<details>` or text for screen
 * readers alone.
 *
 *     const sees = sight();
 *     if (sees(text)) mark(text);
 *
 * Cost: the first question has the browser compute styles, which it needs for the next frame anyway; no layout is asked for.
 * That is why what is only moved out of the window counts as seen. Where a browser cannot say, everything does.
 */
import { plain } from "./dom.js";
import { holdersOf } from "./snapshot.js";

/**
 * @returns {(node: Node) => boolean}  good until the page changes
 */
export function sight() {
  /** @type {Map<Node, boolean>} */
  const veils = new Map();
  return (node) => isRendered(node, { visibilityProperty: true }) && [...holdersOf(node)].every((one) => {
    if (!veils.has(one)) veils.set(one, one.nodeType === Node.ELEMENT_NODE && isVeil(/** @type {Element} */ (one)));
    return !veils.get(one);
  });
}

/**
 * @param {Node} node
 * @param {CheckVisibilityOptions} [options]
 */
export function isRendered(node, options) {
  return plain(node.parentElement)?.checkVisibility?.(options) ?? true;
}

/**
 * The closed `<details>` around a node.
 * @param {Node} node
 */
export function closedAround(node) {
  const all = /** @type {HTMLDetailsElement[]} */ ([...holdersOf(node)]);
  return all.filter(({ localName, open }) => localName === "details" && !open);
}

/** The ways to write for screen readers alone: cut down to a line or a point. */
function isVeil(/** @type {Element} */ element) {
  const { clip, clipPath } = getComputedStyle(element);
  return /^rect\((\d+px), \d+px, \1,/.test(clip) || /^inset\((50|100)%/.test(clipPath);
}
