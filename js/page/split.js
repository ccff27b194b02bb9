/**
 * Splits: text nodes of the page that inline marks have cut into parts. The page's own node always stays where it is and
 * keeps the beginning, if only an empty one; the parts and the spans around some of them stand right behind it. So a
 * framework that owns the node can still set its text, move it or take it away, and what stays behind is seen by isWhole().
 *
 *     const part = cut(node, 4, 10);        // characters 4 to 10 of the whole text, as a text node of their own
 *     wholeText(node); placeIn(node, 7, true);  // as if nothing had been cut
 *     mend(node);                           // the same node with the same text, wherever nothing is wrapped any more
 *
 * Ownership: the parts are newsgloss's. Shared by all glosses of a page.
 * Units: UTF-16 code units of the whole text.
 */

/** @typedef {{ head: string, parts: Text[] }} Split  what was left to the page's node, and the rest in order */

/** @type {WeakMap<Text, Split>} by the page's node */
const splits = new WeakMap();
/** @type {WeakSet<Node>} parts, and the spans around them */
const ours = new WeakSet();

/** Whether a node is newsgloss's rather than the page's. */
export const isOurs = (/** @type {Node} */ node) => ours.has(node);

/** @param {Text} node */
export function wholeText(node) {
  const split = splits.get(node);
  let text = node.data;
  if (split) for (const { data } of split.parts) text += data;
  return text;
}

/**
 * Where a place of the whole text is now.
 * @param {Text} node
 * @param {number} offset
 * @param {boolean} begins  between two parts: at the beginning of the later one, else at the end of the earlier
 * @returns {[Text, number]}
 */
export function placeIn(node, offset, begins) {
  if (!splits.has(node)) return [node, offset];
  const [part, start] = partAt(node, begins ? offset + 1 : offset);
  return [part, offset - start];
}

/**
 * Makes characters a text node of their own.
 * @param {Text} node
 * @param {number} start
 * @param {number} end  exclusive; start < end
 */
export function cut(node, start, end) {
  const split = splits.get(node) ?? { head: "", parts: [] };
  splits.set(node, split);
  // Behind first, so that the places before stay where they are.
  for (const offset of [end, start]) {
    const [part, from] = partAt(node, offset);
    if (offset - from === part.length) continue;
    const later = part.splitText(offset - from);
    ours.add(later);
    split.parts.splice(split.parts.indexOf(part) + 1, 0, later);
  }
  split.head = node.data;
  return partAt(node, end)[0];
}

/**
 * @param {Text} part  from cut()
 * @param {Element} span
 */
export function wrap(part, span) {
  ours.add(span);
  part.replaceWith(span);
  span.append(part);
}

/** Whether the page has left node and parts as they were put. */
export function isWhole(/** @type {Text} */ node) {
  const split = splits.get(node);
  if (!split) return true;
  const { head, parts } = split;
  return node.data === head && outermost(parts[0]).previousSibling === node
    && parts.every((part) => outermost(part).parentNode === node.parentNode);
}

/**
 * Puts parts together that nothing is wrapped around; all of them, and spans away, when the page has changed the text.
 * @param {Text} node
 * @param {boolean} [isWritten]  the page has set its text, if to the very same
 * @returns {boolean} whether parts are left
 */
export function mend(node, isWritten) {
  const split = splits.get(node);
  if (!split) return false;
  const { parts } = split;
  if (isWritten || !isWhole(node)) {
    const text = isWritten || node.data !== split.head ? node.data : wholeText(node);
    for (const part of parts.splice(0)) outermost(part).remove();
    if (node.data !== text) node.data = text;
  }
  for (let index = parts.length; index-- > 0;) {
    const before = parts[index - 1] ?? node;
    if (before.nextSibling !== parts[index]) continue;
    before.appendData(parts[index].data);
    parts[index].remove();
    parts.splice(index, 1);
  }
  split.head = node.data;
  if (!parts.length) splits.delete(node);
  return parts.length > 0;
}

/**
 * The part that ends at or after a place, and where it starts.
 * @param {Text} node
 * @param {number} offset
 * @returns {[Text, number]}
 */
function partAt(node, offset) {
  let start = 0;
  let part = node;
  for (const next of splits.get(node)?.parts ?? []) {
    if (start + part.length >= offset) break;
    start += part.length;
    part = next;
  }
  return [part, start];
}

/** A part, or what is around it and ours. */
function outermost(/** @type {Node} */ part) {
  let node = part;
  while (node.parentNode && ours.has(node.parentNode)) node = node.parentNode;
  return /** @type {ChildNode} */ (node);
}
