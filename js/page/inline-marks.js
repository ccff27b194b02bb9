/**
 * Marks mentions by wrapping them in `<span class="newsgloss-mention">`: for publishers who own their markup, and for
 * engines without highlights. It has the same methods as Highlights in highlights.js.
 *
 * A mention across elements gets one span in each of them. Spans outside of links can be focused and act as buttons.
 * A span that was in the page already, written at publish time, is taken as it is.
 * Cost: splits text nodes and adds one element a piece; the page lays out these lines again, without moving them.
 * Ownership: clear() puts every text node back as it was, the same node with the same text.
 * Failure: where the page itself writes a text anew, the spans in it go at once, so that the text is the page's; the next
 * reading marks it again. Without `observe` that is not seen before the next reading.
 */
import { page, plain } from "./dom.js";
import { isEdited, unedited } from "./editor.js";
import { deepest } from "./frame.js";
import { scopesOf } from "./mentions.js";
import { isAt, isLeftOut, rangeOf } from "./snapshot.js";
import { cut, isOurs, isWhole, mend, wholeText, wrap } from "./split.js";

/**
 * @typedef {import("../newsgloss.d.ts").Mention} Mention
 * @typedef {import("./mentions.js").PlacedMention} PlacedMention
 * @typedef {import("./snapshot.js").Spot} Spot
 */

const CLASS = "newsgloss-mention";
const OPEN_CLASS = "newsgloss-open";
const SELECTOR = `.${CLASS}`;

/** What makes a span outside of links reachable. */
const BUTTON = [["tabindex", "0"], ["role", "button"], ["aria-haspopup", "dialog"]];

export class InlineMarks {
  /** @type {PlacedMention[]} */
  #mentions = [];
  /** @type {Map<PlacedMention, { spans: Element[], nodes: Text[] }>} */
  #marked = new Map();
  /** @type {Map<Element, PlacedMention>} */
  #bySpan = new Map();
  /** @type {Set<Text>} the page's own that were cut */
  #cut = new Set();
  #dress;
  #quietly;

  /** @param {{ dress: import("./highlights.js").Dress, quietly: (work: () => void) => void }} page */
  constructor({ dress, quietly }) {
    this.#dress = dress;
    this.#quietly = quietly;
  }

  /**
   * @param {PlacedMention[]} mentions  instead of those painted before
   * @param {import("./slice.js").Slices} [slices]
   */
  async paint(mentions, slices) {
    for (const scope of scopesOf(mentions)) this.#dress(scope);
    const kept = new Set(mentions);
    this.#mentions = mentions;
    const left = [...this.#marked.keys()].filter((mention) => !kept.has(mention)); // First, since others may want their place.
    for (const mention of [...left, ...mentions]) {
      if (slices?.over && await slices.rest()) return;
      this.#quietly(() => (kept.has(mention) ? this.#wrap(mention) : this.#unwrap(mention)));
    }
  }

  /**
   * Takes the spans out of texts that the page has changed, or an author may.
   * @param {MutationRecord[]} [records]  what has changed; everything is looked at without
   */
  heal(records) {
    const isMine = (/** @type {Node} */ node) => this.#cut.has(/** @type {Text} */ (node)) || isOurs(node);
    if (records && !records.some(({ type, target, removedNodes }) =>
      type === "attributes" || isMine(target) || [...removedNodes].some(isMine))) return;
    const written = new Set(records?.filter(({ type }) => type === "characterData").map(({ target }) => target));
    this.#quietly(() => {
      for (const node of this.#cut) if (written.has(node) || !isWhole(node)) mend(node, written.has(node));
      for (const [mention, { spans }] of this.#marked) if (!spans.every(isConnected) || spans.some(isEdited)) this.#unwrap(mention);
    });
  }

  /** @param {Mention | undefined} mention */
  setOpen(mention) {
    for (const [span, one] of this.#bySpan) span.classList.toggle(OPEN_CLASS, one === mention);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {EventTarget | null} target
   */
  hit(x, y, target) {
    const span = plain(deepest(x, y, target).target)?.closest?.(SELECTOR);
    return span ? this.#bySpan.get(span) : undefined;
  }

  /** @param {Element} element */
  within(element) {
    return this.#bySpan.get(element) ?? this.#mentions.find(({ range }) => plain(element).contains(range.startContainer));
  }

  clear() {
    this.#quietly(() => {
      for (const mention of this.#marked.keys()) this.#unwrap(mention);
    });
    this.#mentions = [];
  }

  /** @param {PlacedMention} mention */
  #wrap(mention) {
    const spot = unedited(mention.spot());
    if (spot && mention.mark && isAt(mention.mark, spot)) return;
    this.#unwrap(mention);
    if (!spot) return;
    const pieces = piecesOf(spot);
    const spans = pieces.map(({ node, start, end }) => {
      const given = plain(node.parentElement)?.closest(SELECTOR);
      const span = given ?? page.createElement("span");
      this.#bySpan.set(span, mention);
      if (!given) {
        span.className = CLASS;
        span.setAttribute("data-newsgloss-id", mention.entity.id);
        wrap(cut(node, start, end), span);
        this.#cut.add(node);
      }
      return span;
    });
    this.#marked.set(mention, { spans, nodes: pieces.map(({ node }) => node) });
    mention.mark = rangeOf(spot);
    if (spans[0]?.closest("a[href], button, summary, label") === null) {
      for (const [name, value] of BUTTON) spans[0].setAttribute(name, value);
    }
  }

  /** @param {PlacedMention} mention */
  #unwrap(mention) {
    const { spans, nodes } = this.#marked.get(mention) ?? { spans: [], nodes: [] };
    this.#marked.delete(mention);
    mention.mark = undefined;
    for (const span of spans) {
      this.#bySpan.delete(span);
      if (isOurs(span)) span.replaceWith(...span.childNodes);
      for (const [name] of BUTTON) span.removeAttribute(name);
      span.classList.remove(OPEN_CLASS);
    }
    for (const node of nodes) if (!mend(node)) this.#cut.delete(node);
  }
}

const isConnected = (/** @type {Node} */ node) => node.isConnected;

/**
 * The parts of text nodes in a spot, without those of white space only.
 * @param {Spot} spot
 */
function piecesOf({ startNode, startOffset, endNode, endOffset }) {
  const pieces = [];
  // The page's nodes alone: what newsgloss has cut off belongs to the one before.
  const accept = (/** @type {Node} */ node) => (isOurs(node) || isLeftOut(node) ? NodeFilter.FILTER_REJECT
    : plain(node).nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
  const walker = plain(startNode.ownerDocument).createTreeWalker(startNode.getRootNode(), NodeFilter.SHOW_ALL, accept);
  walker.currentNode = startNode;
  for (let node = startNode; ; node = /** @type {Text} */ (walker.nextNode())) {
    const text = wholeText(node);
    const start = node === startNode ? startOffset : 0;
    const end = node === endNode ? endOffset : text.length;
    if (text.slice(start, end).trim()) pieces.push({ node, start, end });
    if (node === endNode) return pieces;
  }
}
