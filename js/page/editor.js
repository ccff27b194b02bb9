/**
 * Editors: parts of the page whose text is an author's, who is to save just what they typed and to take back what they like.
 * newsgloss neither reads nor marks them.
 */
import { plain } from "./dom.js";

export const EDITOR = '[contenteditable]:not([contenteditable="false" i]), [role~="textbox" i], [role~="searchbox" i]';

/** @param {Document | ShadowRoot | null | undefined} scope */
export function isDesigned(scope) {
  return /** @type {Document | null | undefined} */ (plain(scope))?.designMode === "on";
}

/**
 * Whether a node is in an editor, or is one.
 * @param {Node} node
 */
export function isEdited(node) {
  if (isDesigned(plain(node).ownerDocument)) return true;
  for (let one = /** @type {Node | undefined} */ (node); one;) {
    const own = plain(one);
    const element = "closest" in own ? /** @type {Element} */ (own) : plain(own.parentElement);
    if (element?.closest(EDITOR)) return true;
    one = /** @type {ShadowRoot} */ (own.getRootNode()).host;
  }
  return false;
}

/**
 * A place of the page that is in no editor.
 * @param {import("./snapshot.js").Spot | undefined} spot
 */
export function unedited(spot) {
  return spot && (isEdited(spot.startNode) || isEdited(spot.endNode)) ? undefined : spot;
}
