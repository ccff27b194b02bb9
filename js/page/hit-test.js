/**
 * Which text lies under a point. Highlights are not elements, so no event says so.
 *
 * The nearest text caret gives a candidate, which may be lines away; only the boxes of its text tell whether the point is
 * really on it.
 * Cost: tens of microseconds where layout is up to date, as it is while a pointer moves.
 * Units: CSS pixels of the viewport.
 */

import { plain } from "./dom.js";

/** @typedef {{ node: Node, offset: number }} Caret */

/**
 * @param {{ x: number, y: number, target: Element | null }} at  in the viewport of its document, and the topmost element
 *   there: text outside it is covered by something else
 * @returns {Caret | undefined}
 */
export function caretAt({ x, y, target }) {
  const around = plain(target);
  const caret = around?.ownerDocument && nearestCaret(plain(around.ownerDocument), x, y);
  return caret && around.contains(caret.node) ? caret : undefined;
}

/**
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 */
export function isInBoxes(range, x, y) {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}

/**
 * @param {Document} document
 * @param {number} x
 * @param {number} y
 * @returns {Caret | undefined}
 */
function nearestCaret(document, x, y) {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
