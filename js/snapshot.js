/**
 * A snapshot: the page as the HTML the core reads, and the way back from a place in that HTML to the page's text nodes.
 *
 *     const snapshot = takeSnapshot(document, { root, exclude: ["aside"] });
 *     const spot = spotOf(snapshot, item.start, item.end);
 *     if (spot) range = rangeOf(spot);
 *
 * What is written: elements with the attributes the core judges them by, text, facts about the page (meta, JSON-LD). What
 * is not: scripts, styles, graphics, form controls, comments, newsgloss itself. With `root`, its ancestors are written
 * bare, their other children not at all, and the root is marked as the article.
 * Cost: one walk without recursion, about 1 ms for 2,000 nodes on a desktop. No style or layout is asked for.
 * Ownership: holds the text nodes for as long as it is held itself; changes nothing in the page.
 * Units: UTF-16 code units. `starts[i]` is where `nodes[i]` begins in `html`; ascending.
 * Failure: spotOf() gives undefined when the page's text is no longer what it was.
 */

/**
 * @typedef {object} Snapshot
 * @property {string} html
 * @property {Text[]} nodes  those with more than white space in them
 * @property {number[]} starts
 * @property {number[]} sections  how many headings came before each node
 *
 * @typedef {{ startNode: Text, startOffset: number, endNode: Text, endOffset: number }} Spot
 */

/** The element newsgloss lives in. */
export const HOST_NAME = "newsgloss-host";

const ELEMENT = 1;
const TEXT = 3;

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

const KEPT = new Set(("class id role itemprop itemtype itemscope hidden aria-hidden lang datetime content property name "
  + "rel data-newsgloss data-newsgloss-article").split(" "));

/**
 * @param {Document} document
 * @param {{ root?: Element, exclude?: string }} [options]  `exclude` is a selector
 * @returns {Snapshot}
 */
export function takeSnapshot(document, { root, exclude } = {}) {
  /** @type {Snapshot} */
  const snapshot = { html: "<!doctype html>", nodes: [], starts: [], sections: [] };
  const { nodes, starts, sections } = snapshot;
  const excluded = exclude ? new Set(document.querySelectorAll(exclude)) : undefined;
  const path = pathTo(root);
  const top = document.documentElement;
  let html = snapshot.html;
  let section = 0;
  /** @type {Node} */
  let node = top;
  for (;;) {
    /** @type {Node | null} */
    let next = null;
    if (path && isBesides(node, path, root)) {
      // Not on the way to the root.
    } else if (node.nodeType === ELEMENT) {
      const element = /** @type {Element} */ (node);
      const name = element.localName;
      const kind = KINDS.get(name);
      if (kind === SCRIPT) {
        html += factsIn(/** @type {HTMLScriptElement} */ (element));
      } else if (kind !== SKIP) {
        if (kind === HEADING) ++section;
        if (name === "body") nodes.length = starts.length = sections.length = 0;
        html += `<${name}`;
        if (excluded?.has(element)) html += " data-newsgloss=off";
        if (path?.has(element)) html += languageOf(element);
        else if (element.hasAttributes()) html += attributesOf(element, name);
        if (element === root) html += " data-newsgloss-article";
        html += ">";
        if (kind !== VOID) {
          next = element.firstChild;
          if (!next) html += `</${name}>`;
        }
      }
    } else if (node.nodeType === TEXT) {
      const { data } = /** @type {Text} */ (node);
      if (NOT_BLANK.test(data)) {
        nodes.push(/** @type {Text} */ (node));
        starts.push(html.length);
        sections.push(section);
      }
      html += NEEDS_ESCAPE.test(data) ? escapeText(data) : data;
    }
    while (!next && node !== top) {
      next = node.nextSibling;
      if (next) break;
      node = /** @type {Node} */ (node.parentNode);
      html += `</${/** @type {Element} */ (node).localName}>`;
    }
    if (!next) break;
    node = next;
  }
  snapshot.html = html;
  return snapshot;
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
  if (escapeText(endNode.data.slice(first === last ? startOffset : 0, endOffset)) !== html.slice(from, to)) return undefined;
  if (first !== last && !html.startsWith(escapeText(startNode.data.slice(startOffset)), start)) return undefined;
  if (!startNode.isConnected || !endNode.isConnected) return undefined;
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
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

const NOT_BLANK = /[^ \t\n\r\f]/;
const NEEDS_ESCAPE = /[&<]/;
const LENGTHS = /** @type {Record<string, number>} */ ({ "&": "&amp;".length, "<": "&lt;".length });

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
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
  const { data } = nodes[index];
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
  for (let element = root.parentElement; element; element = element.parentElement) path.add(element);
  return path;
}

/**
 * @param {Node} node
 * @param {Set<Node>} path  to the root
 * @param {Element | undefined} root
 */
function isBesides(node, path, root) {
  return node.parentNode && path.has(node.parentNode) && !path.has(node) && node !== root && node.nodeName !== "HEAD";
}
