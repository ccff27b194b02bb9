/**
 * Marks mentions by wrapping them in `<span class="newsgloss-mention">`: for publishers who own their markup, and for
 * engines without highlights. The same face as Highlights in paint.js.
 *
 * A mention across elements gets one span in each of them. Spans outside of links can be focused and act as buttons.
 * Cost: splits text nodes and adds one element a piece; the page lays out these lines again, without moving them.
 * Ownership: clear() puts every text node back as it was, the same node with the same text.
 */

import STYLE from "./marks.css";

/** @typedef {import("./newsgloss.d.ts").Mention} Mention */

const CLASS = "newsgloss-mention";
const OPEN_CLASS = "newsgloss-open";

export class InlineMarks {
  /** @type {Map<Element, Mention>} */
  #mentions = new Map();
  /** @type {Map<Text, Text[]>} what was split off each text node, in order */
  #split = new Map();
  #undoStyle;

  /**
   * @param {Document} _document
   * @param {(css: string) => () => void} adopt
   */
  constructor(_document, adopt) {
    this.#undoStyle = adopt(STYLE);
  }

  /** @param {Mention[]} mentions  instead of those painted before */
  paint(mentions) {
    this.#unwrap();
    // From the last to the first, so that a split never moves a text that is still to be wrapped.
    for (let index = mentions.length - 1; index >= 0; --index) this.#wrap(mentions[index]);
  }

  /** @param {Mention | undefined} mention */
  setOpen(mention) {
    for (const [span, one] of this.#mentions) span.classList.toggle(OPEN_CLASS, one === mention);
  }

  /**
   * @param {number} _x
   * @param {number} _y
   * @param {EventTarget | null} target
   */
  hit(_x, _y, target) {
    const span = target instanceof Element && target.closest(`.${CLASS}`);
    return span ? this.#mentions.get(span) : undefined;
  }

  /** @param {Element} element */
  within(element) {
    return this.#mentions.get(element) ?? this.hit(0, 0, element.querySelector(`.${CLASS}`));
  }

  clear() {
    this.#unwrap();
    this.#undoStyle();
  }

  /** @param {Mention} mention */
  #wrap(mention) {
    const { range, entity } = mention;
    const spans = piecesOf(range).map(({ node, start, end }) => {
      const text = this.#cut(node, start, end);
      const span = text.ownerDocument.createElement("span");
      span.className = CLASS;
      span.dataset.newsglossId = entity.id;
      text.replaceWith(span);
      span.append(text);
      this.#mentions.set(span, mention);
      return span;
    });
    if (!spans.length) return;
    if (!spans[0].closest("a[href], button, summary, label")) {
      spans[0].tabIndex = 0;
      spans[0].role = "button";
      spans[0].ariaHasPopup = "dialog";
    }
    range.setStartBefore(spans[0]);
    range.setEndAfter(spans[spans.length - 1]);
  }

  /**
   * @param {Text} node
   * @param {number} start
   * @param {number} end
   */
  #cut(node, start, end) {
    const later = this.#split.get(node) ?? [];
    this.#split.set(node, later);
    if (end < node.length) later.unshift(node.splitText(end));
    if (start === 0) return node;
    const piece = node.splitText(start);
    later.unshift(piece);
    return piece;
  }

  #unwrap() {
    for (const span of this.#mentions.keys()) span.replaceWith(...span.childNodes);
    this.#mentions.clear();
    for (const [node, pieces] of this.#split) {
      for (const piece of pieces) {
        if (node.nextSibling !== piece) continue; // The page has moved it: its own now.
        node.appendData(piece.data);
        piece.remove();
      }
    }
    this.#split.clear();
  }
}

/**
 * The parts of text nodes in a range, without those of white space only.
 * @param {Range} range
 */
function piecesOf({ commonAncestorContainer: top, startContainer, startOffset, endContainer, endOffset }) {
  const pieces = [];
  const walker = /** @type {Document} */ (top.ownerDocument).createTreeWalker(top, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  /** @type {Node | null} */
  let node = startContainer;
  while (node) {
    const text = /** @type {Text} */ (node);
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : text.length;
    if (text.data.slice(start, end).trim()) pieces.push({ node: text, start, end });
    node = node === endContainer ? null : walker.nextNode();
  }
  return pieces;
}
