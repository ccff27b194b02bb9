/**
 * A snapshot: the page as the HTML the core reads, and the way back from a place in that HTML to the page's text nodes.
 *
 *     const snapshot = await takeSnapshot(document, { root, exclude: "aside" });
 *     const spot = spotOf(snapshot, item.start, item.end);
 *     if (spot) range = rangeOf(spot);
 *
 * It contains the page's text, its elements with the attributes the core judges them by, and facts about the page (meta,
 * JSON-LD). It leaves out scripts, styles, graphics, form controls, editors, comments and newsgloss itself. With `root`, the root's
 * ancestors are written without attributes and without their other children, and the root is marked as the article. It writes what
 * is in an open shadow root, or if asked to in a frame, instead of the element that holds it.
 * Cost: one walk without recursion, about 1 ms for 2,000 nodes on a desktop. No style or layout is asked for. With an
 * earlier snapshot of the page, what has not changed since is copied from it.
 * Ownership: holds the text nodes for as long as it is held itself; changes nothing in the page.
 * Units: UTF-16 code units. `starts[i]` is where `nodes[i]` begins in `html`; ascending.
 * Failure: spotOf() gives undefined when the page's text is no longer what it was.
 */
import { plain } from "./dom.js";
import { EDITOR, isDesigned } from "./editor.js";
import { seenFromTop } from "./frame.js";
import { isOurs, placeIn, wholeText } from "./split.js";

/**
 * @typedef {object} Snapshot
 * @property {string} html
 * @property {Text[]} nodes  those with more than white space in them
 * @property {number[]} starts
 * @property {number[]} sections  how many headings came before each node
 * @property {Map<Node, Piece>} pieces  without headings in them, and none in another
 *
 * @typedef {{ start: number, end: number, firstNode: number, endNode: number }} Piece  what an element wrote
 *
 * @typedef {object} Open  an element whose end is still to come
 * @property {Element} element
 * @property {string} tag
 * @property {Node[] | undefined} list  its children where they are no siblings
 * @property {number} at  the current one of these
 * @property {number} start
 * @property {number} firstNode
 * @property {number} sectionsBefore
 * @property {number} piecesBefore
 *
 * @typedef {object} SnapshotOptions
 * @property {Element} [root]
 * @property {string} [exclude]  a selector
 * @property {boolean} [shadow]  goes into open shadow roots, unless it is false
 * @property {boolean} [frames]  goes into frames of the same origin
 * @property {Snapshot} [before]  an earlier one, taken with the same options; its pieces are copied, see outdate()
 * @property {(scope: Document | ShadowRoot) => void} [enter]  told of each frame and shadow root, before it is read
 * @property {import("./slice.js").Slices} [slices]
 * @property {() => boolean} [isStale]  whether the page has changed since the beginning; asked after a rest
 *
 * @typedef {{ startNode: Text, startOffset: number, endNode: Text, endOffset: number }} Spot
 */

/** The element newsgloss lives in. */
export const HOST_NAME = "newsgloss-host";

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const DISCONNECTED = 1;
const FOLLOWING = 4;

const SKIP = 1;
const VOID = 2;
const HEADING = 3;
const SCRIPT = 4;

/** @type {Map<string, number>} */
const KINDS = new Map();
for (const [kind, names] of /** @type {[number, string][]} */ ([
  [SKIP, "style svg math canvas iframe frame frameset object embed applet noscript noembed noframes template xmp "
    + `plaintext textarea select option datalist audio video map ${HOST_NAME}`],
  [VOID, "area base br col hr img input link meta param source track wbr"],
  [HEADING, "h1 h2 h3 h4 h5 h6"],
  [SCRIPT, "script"],
])) for (const name of names.split(" ")) KINDS.set(name, kind);

const KEPT = new Set(("class id role itemprop itemtype itemscope hidden aria-hidden lang datetime pubdate content property name "
  + "http-equiv rel data-newsgloss data-newsgloss-article").split(" "));

/** Shorter ones are as quickly written as copied. */
const PIECE_LENGTH = 60;

/** Nodes between two looks at the clock. */
const STRIDE = 64;

/**
 * @param {Document} document
 * @param {SnapshotOptions} [options]
 * @returns {Promise<Snapshot | undefined>} undefined when the page changed while the walk rested, or when it is no longer wanted
 */
export async function takeSnapshot(document, options = {}) {
  const { root, exclude, before, slices, isStale } = options;
  /** @type {Snapshot} */
  const snapshot = {
    html: "", nodes: [], starts: [], sections: [], pieces: new Map(),
  };
  const { nodes, starts, sections, pieces } = snapshot;
  const path = pathTo(root);
  /** @type {Open[]} */
  const open = [];
  let html = "<!doctype html>";
  let section = 0;
  /** @type {Node} */
  let node = plain(document).documentElement;
  for (let count = 1; node && !isDesigned(document); ++count) {
    if (slices && count % STRIDE === 0 && slices.over && (await slices.rest() || isStale?.())) return undefined;
    /** @type {Node | null | undefined} */
    let next;
    const { nodeType } = plain(node);
    if (isOurs(node) || (path && isBesides(node, path, root))) {
      // Not the page's, or not on the way to the root.
    } else if (nodeType === ELEMENT) {
      const element = /** @type {Element} */ (node);
      const piece = before?.pieces.get(element);
      if (piece) {
        const start = html.length;
        const firstNode = nodes.length;
        copy(piece);
        keep(element, start, firstNode);
      } else {
        next = write(element);
      }
    } else if (nodeType === TEXT) {
      const text = /** @type {Text} */ (node);
      const data = wholeText(text);
      if (NOT_BLANK.test(data)) {
        nodes.push(text);
        starts.push(html.length);
        sections.push(section);
      }
      html += escapeText(data);
    }
    while (!next && open.length) {
      const last = open[open.length - 1];
      next = last.list ? last.list[++last.at] : plain(node).nextSibling;
      if (next) break;
      open.pop();
      node = last.element;
      html += `</${last.tag}>`;
      const { start, firstNode, sectionsBefore, piecesBefore } = last;
      if (html.length - start > PIECE_LENGTH && section === sectionsBefore && pieces.size === piecesBefore && !path?.has(node)) {
        keep(last.element, start, firstNode);
      }
    }
    if (!next) break;
    node = next;
  }
  return Object.assign(snapshot, { html });

  /**
   * Writes an element: all of it, or its beginning when there is something in it, which comes next.
   * @param {Element} element
   */
  function write(element) {
    const own = plain(element);
    let tag = own.localName;
    const kind = KINDS.get(tag);
    if (kind === SCRIPT) {
      html += factsIn(/** @type {HTMLScriptElement} */ (element));
      return null;
    }
    const scope = scopeIn(own, options);
    if ((kind === SKIP && !scope) || (own.hasAttributes() && own.matches(EDITOR))) return null;
    if (tag === "body") nodes.length = starts.length = sections.length = 0;
    const start = html.length;
    if (scope && kind === SKIP) tag = "div";
    html += `<${tag}`;
    if (exclude && own.matches(exclude)) html += " data-newsgloss=off";
    if (path?.has(element)) html += languageOf(own);
    else if (own.hasAttributes()) html += attributesOf(own, tag);
    if (element === root) html += " data-newsgloss-article";
    html += ">";
    if (kind === VOID) return null;
    const list = listIn(own, scope, options);
    if (scope) options.enter?.(scope);
    const first = list ? list[0] : (scope ? plain(scope) : own).firstChild;
    if (first) {
      open.push({
        element, tag, list, at: 0, start, firstNode: nodes.length, sectionsBefore: section, piecesBefore: pieces.size,
      });
    } else {
      html += `</${tag}>`;
    }
    if (kind === HEADING) ++section;
    return first;
  }

  /** @param {Piece} piece  of the earlier snapshot, what the next element wrote */
  function copy({ start, end, firstNode, endNode }) {
    const { html: from, nodes: texts, starts: places } = /** @type {Snapshot} */ (before);
    for (let index = firstNode; index < endNode; ++index) {
      nodes.push(texts[index]);
      starts.push(places[index] - start + html.length);
      sections.push(section);
    }
    html += from.slice(start, end);
  }

  /**
   * @param {Element} element
   * @param {number} start
   * @param {number} firstNode
   */
  function keep(element, start, firstNode) {
    pieces.set(element, { start, end: html.length, firstNode, endNode: nodes.length });
  }
}

/**
 * Forgets the pieces that have changed, and all pieces of nodes that were removed, whose changes nobody watches any more.
 * @param {Snapshot} snapshot
 * @param {Node} target
 * @param {Iterable<Node>} removed
 */
export function outdate({ pieces }, target, removed) {
  for (const node of holdersOf(target)) pieces.delete(node);
  for (const node of removed) {
    pieces.delete(node);
    for (const inner of plain(/** @type {Element} */ (node)).querySelectorAll?.("*") ?? []) pieces.delete(inner);
  }
}

/**
 * A node and all it stands in, through shadow roots, slots and frames.
 * @param {Node} node
 */
export function holdersOf(node) {
  const all = new Set([node]);
  for (const one of all) {
    const { parentNode, assignedSlot, host, defaultView } = plain(/** @type {any} */ (one));
    for (const holder of [parentNode, assignedSlot, host, defaultView?.frameElement]) if (holder) all.add(holder);
  }
  return all;
}

/**
 * Whether what an element holds is no text of the story.
 * @param {Node} node
 */
export function isLeftOut(node) {
  const { localName, matches } = /** @type {Element} */ (plain(node));
  return KINDS.get(localName) === SKIP || KINDS.get(localName) === SCRIPT || (matches?.call(node, EDITOR) ?? false);
}

/**
 * The tree that is shown in an element instead of its own children.
 * @param {Element} element
 * @param {SnapshotOptions} options
 * @returns {Document | ShadowRoot | null | undefined}
 */
function scopeIn(element, { shadow, frames }) {
  if (shadow !== false && element.shadowRoot && element.localName !== HOST_NAME) return element.shadowRoot;
  const inner = frames && element.localName === "iframe" ? /** @type {HTMLIFrameElement} */ (element).contentDocument : undefined;
  return isDesigned(inner) ? undefined : inner;
}

/**
 * The nodes shown in an element, where they are not simply its children.
 * @param {Element} element
 * @param {Document | ShadowRoot | null | undefined} scope
 * @param {SnapshotOptions} options
 * @returns {Node[] | undefined}
 */
function listIn(element, scope, { shadow }) {
  if (plain(scope)?.nodeType === DOCUMENT) return [...plain(/** @type {Document} */ (scope)).body?.childNodes ?? []];
  const list = shadow !== false && element.localName === "slot" ? /** @type {HTMLSlotElement} */ (element).assignedNodes() : [];
  return list.length ? list : undefined;
}

/**
 * The place in the page that a span of the HTML came from.
 * Cost: two binary searches.
 * @param {Snapshot} snapshot
 * @param {number} start
 * @param {number} end  exclusive; start < end
 * @returns {Spot | undefined}  undefined when that text is gone, or was no text
 */
export function spotOf(snapshot, start, end) {
  const { html, nodes, starts } = snapshot;
  const first = indexAt(starts, start);
  const last = indexAt(starts, end - 1);
  if (first < 0 || last < first) return undefined;
  const startNode = nodes[first];
  const endNode = nodes[last];
  const startOffset = offsetIn(snapshot, first, start);
  const endOffset = offsetIn(snapshot, last, end);
  const [from, to] = first === last ? [start, end] : [starts[last], end];
  const endText = wholeText(endNode);
  if (escapeText(endText.slice(first === last ? startOffset : 0, endOffset)) !== html.slice(from, to)) return undefined;
  if (first !== last && !html.startsWith(escapeText(wholeText(startNode).slice(startOffset)), start)) return undefined;
  if (!startNode.isConnected || !endNode.isConnected) return undefined;
  // What is shown in order need not be of one tree, or in its order.
  if (first !== last && (startNode.compareDocumentPosition(endNode) & (FOLLOWING | DISCONNECTED)) !== FOLLOWING) return undefined;
  return { startNode, startOffset, endNode, endOffset };
}

/**
 * How many headings come before a place of the HTML.
 * @param {Snapshot} snapshot
 * @param {number} place
 */
export function sectionAt({ starts, sections }, place) {
  return sections[indexAt(starts, place)] ?? 0;
}

/**
 * @param {Spot} spot
 * @returns {Range}
 */
export function rangeOf({ startNode, startOffset, endNode, endOffset }) {
  const range = plain(startNode.ownerDocument).createRange();
  range.setStart(...placeIn(startNode, startOffset, true));
  range.setEnd(...placeIn(endNode, endOffset, false));
  return seenFromTop(range);
}

/**
 * Whether a range is that of a spot.
 * @param {Range} range
 * @param {Spot} spot
 */
export function isAt({ startContainer, startOffset, endContainer, endOffset }, spot) {
  return isPlace(startContainer, startOffset, placeIn(spot.startNode, spot.startOffset, true))
    && isPlace(endContainer, endOffset, placeIn(spot.endNode, spot.endOffset, false));
}

/** @param {Node} container @param {number} offset @param {[Text, number]} place */
function isPlace(container, offset, place) {
  return container === place[0] && offset === place[1];
}

const NOT_BLANK = /[^ \t\n\r\f]/;
const NEEDS_ESCAPE = /[&<]/;
const LENGTHS = /** @type {Record<string, number>} */ ({ "&": "&amp;".length, "<": "&lt;".length });

/** @param {string} text */
function escapeText(text) {
  return !NEEDS_ESCAPE.test(text) ? text : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * Index of the last start at or before a place, or -1.
 * @param {number[]} starts  ascending
 * @param {number} place
 */
export function indexAt(starts, place) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where a place of the HTML lies in its text node: each escaped character stands for one.
 * @param {Snapshot} snapshot
 * @param {number} index
 * @param {number} place
 */
function offsetIn({ html, nodes, starts }, index, place) {
  const length = place - starts[index];
  if (!html.slice(starts[index], place).includes("&")) return length;
  const data = wholeText(nodes[index]);
  let offset = 0;
  for (let written = 0; written < length; ++offset) written += LENGTHS[data[offset]] ?? 1;
  return offset;
}

/**
 * @param {Element} element
 * @param {string} name
 */
function attributesOf(element, name) {
  let html = "";
  for (const attribute of element.getAttributeNames()) {
    if (KEPT.has(attribute)) {
      const value = /** @type {string} */ (element.getAttribute(attribute));
      html += value ? ` ${attribute}="${escapeAttribute(value)}"` : ` ${attribute}`;
    } else if (attribute === "data-newsgloss-id") {
      // A name marked beforehand says who is meant.
      html += ` data-newsgloss="${escapeAttribute(/** @type {string} */ (element.getAttribute(attribute)))}"`;
    } else if (attribute === "href") {
      // The core asks whether there is a link; only the page's own address matters.
      if (name === "link") html += ` href="${escapeAttribute(/** @type {string} */ (element.getAttribute("href")))}"`;
      else html += " href";
    } else if (attribute === "style" && /** @type {HTMLElement} */ (element).style?.display === "none") {
      html += ' style="display:none"';
    }
  }
  return html;
}

/** @param {string} value */
function escapeAttribute(value) {
  return /[&"]/.test(value) ? value.replaceAll("&", "&amp;").replaceAll('"', "&quot;") : value;
}

/** @param {Element} element */
function languageOf(element) {
  const language = element.getAttribute("lang");
  return language ? ` lang="${escapeAttribute(language)}"` : "";
}

/** @param {HTMLScriptElement} script */
function factsIn(script) {
  if (script.type !== "application/ld+json") return "";
  return `<script type="${script.type}">${(script.textContent ?? "").replaceAll("<", "\\u003c")}</script>`;
}

/** @param {Element | undefined} root */
function pathTo(root) {
  if (!root) return undefined;
  /** @type {Set<Node>} */
  const path = new Set();
  for (let element = plain(root).parentElement; element; element = plain(element).parentElement) path.add(element);
  return path;
}

/**
 * @param {Node} node
 * @param {Set<Node>} path  to the root
 * @param {Element | undefined} root
 */
function isBesides(node, path, root) {
  const { parentNode, nodeName } = plain(node);
  return parentNode && path.has(parentNode) && !path.has(node) && node !== root && nodeName !== "HEAD";
}
