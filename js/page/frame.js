/**
 * Frames of the same origin, handled as if their content were part of the page around them.
 *
 *     const range = seenFromTop(range);         // its boxes are those on the reader's screen
 *     const at = deepest(x, y, event.target);   // the element in the frame, and the point there
 *     listenIn(frame.contentDocument, signal);  // what happens in it, happens on the frame element too
 *
 * Units: CSS pixels, of the page's viewport unless stated otherwise. Rotated or scaled frames are not supported.
 */

import { plain } from "./dom.js";

/** What newsgloss listens to on the page's document. */
const EVENTS = ["pointermove", "pointerdown", "pointerup", "pointercancel", "click", "keydown", "scroll"];

/**
 * Where the viewport of a document begins.
 * @param {Document} inner
 */
function originOf(inner) {
  let left = 0;
  let top = 0;
  for (let frame = frameOf(inner); frame; frame = frameOf(frame.ownerDocument)) {
    const corner = cornerOf(frame);
    left += corner.left;
    top += corner.top;
  }
  return { left, top };
}

/** Where what is in a frame begins, in the viewport of the frame's own document. */
function cornerOf(/** @type {Element} */ frame) {
  const { left, top } = frame.getBoundingClientRect();
  return { left: left + frame.clientLeft, top: top + frame.clientTop };
}

/** The frame a document is in, unless it is the page's own document. */
function frameOf(/** @type {Document} */ inner) {
  return inner === document ? null : plain(inner).defaultView?.frameElement;
}

/**
 * @template {Range} T
 * @param {T} range
 * @returns {T}  the same
 */
export function seenFromTop(range) {
  const inner = /** @type {Document} */ (range.startContainer.ownerDocument);
  if (inner === document) return range;
  const moved = (/** @type {DOMRect} */ { x, y, width, height }) => {
    const { left, top } = originOf(inner);
    return new DOMRect(x + left, y + top, width, height);
  };
  const { getBoundingClientRect, getClientRects } = Range.prototype;
  return Object.assign(range, {
    getBoundingClientRect: () => moved(getBoundingClientRect.call(range)),
    getClientRects: () => Array.from(getClientRects.call(range), moved),
  });
}

/**
 * The topmost element under a point, also in shadow roots and frames.
 * @param {number} x
 * @param {number} y
 * @param {EventTarget | null} target  the one in the page's own tree
 * @returns {{ x: number, y: number, target: Element | null }}  the point in the viewport of the element's document
 */
export function deepest(x, y, target) {
  let element = /** @type {Element | null} */ (target);
  for (;;) {
    const { shadowRoot, contentDocument } = plain(/** @type {HTMLIFrameElement} */ (element ?? {}));
    if (contentDocument) {
      const { left, top } = cornerOf(/** @type {Element} */ (element));
      x -= left;
      y -= top;
    }
    const scope = shadowRoot ?? contentDocument;
    const inner = plain(scope)?.elementFromPoint(x, y);
    if (!inner || plain(inner).getRootNode() !== scope) return { x, y, target: element };
    element = inner;
  }
}

/**
 * Repeats events of a frame's document on the frame element.
 * @param {Document} inner
 * @param {AbortSignal} signal  ends it
 */
export function listenIn(inner, signal) {
  for (const name of EVENTS) {
    plain(inner).addEventListener(name, (event) => {
      const frame = frameOf(inner);
      if (!frame) return;
      const { left, top } = cornerOf(frame);
      const { clientX, clientY } = /** @type {MouseEvent} */ (event);
      const repeated = new /** @type {typeof Event} */ (event.constructor)(name, event);
      if (clientX !== undefined) {
        Object.defineProperties(repeated, { clientX: { value: clientX + left }, clientY: { value: clientY + top } });
      }
      if (!frame.dispatchEvent(repeated)) event.preventDefault();
    }, { signal, capture: true });
  }
}
