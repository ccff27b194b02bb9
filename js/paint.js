/**
 * Marks mentions with the CSS Custom Highlight API: the page's DOM stays as it is.
 *
 *     const marks = new Highlights(document, adopt);
 *     marks.paint(mentions.shown);
 *     marks.hit(event.clientX, event.clientY, event.target);
 *
 * Cost: one Range in a Highlight for each mention. The browser paints them with the text, without layout.
 * Ownership: the highlights "newsgloss" and "newsgloss-open" are shared by all glosses of a page; clear() takes out this
 * one's ranges and, with the last of them, the names.
 * A publisher may style `::highlight(newsgloss)` as well, or set `--newsgloss-mark` for the colour of the line.
 */
import STYLE from "./marks.css";
import { caretAt, isInBoxes } from "./hit-test.js";

/** @typedef {import("./newsgloss.d.ts").Mention} Mention */

const NAME = "newsgloss";
const OPEN_NAME = "newsgloss-open";

export class Highlights {
  /** @type {Mention[]} */
  #mentions = [];
  /** @type {Map<Node | null, Mention[]>} by the text node that holds them; under null those across several */
  #byNode = new Map();
  /** @type {AbstractRange | undefined} */
  #open;
  #document;
  #undoStyle;

  /**
   * @param {Document} document
   * @param {(css: string) => () => void} adopt  puts a style sheet on the document and gives its undoing
   */
  constructor(document, adopt) {
    this.#document = document;
    this.#undoStyle = adopt(STYLE);
  }

  static get supported() {
    return typeof Highlight === "function" && typeof CSS === "object" && "highlights" in CSS;
  }

  /** @param {Mention[]} mentions  instead of those painted before */
  paint(mentions) {
    this.setOpen(undefined);
    const marks = registered(NAME);
    for (const { range } of this.#mentions) marks.delete(range);
    this.#mentions = mentions;
    this.#byNode.clear();
    for (const mention of mentions) {
      const { startContainer, endContainer } = mention.range;
      // Links are marked by the page already, and Chromium paints the line of a link in a highlight in the text's colour.
      if (!startContainer.parentElement?.closest("a[href]")) marks.add(mention.range);
      const node = startContainer === endContainer ? startContainer : null;
      const inNode = this.#byNode.get(node);
      if (inNode) inNode.push(mention);
      else this.#byNode.set(node, [mention]);
    }
    forget(NAME);
  }

  /** @param {Mention | undefined} mention  the one whose card is open */
  setOpen(mention) {
    const highlight = registered(OPEN_NAME);
    if (this.#open) highlight.delete(this.#open);
    this.#open = mention?.range;
    if (this.#open) highlight.add(this.#open);
    forget(OPEN_NAME);
  }

  /**
   * The mention under a point of the viewport.
   * @param {number} x  CSS pixels
   * @param {number} y
   * @param {EventTarget | null} target  the element there
   * @returns {Mention | undefined}
   */
  hit(x, y, target) {
    const caret = caretAt(this.#document, x, y, target);
    if (!caret) return undefined;
    const near = [...(this.#byNode.get(caret.node) ?? []), ...(this.#byNode.get(null) ?? [])];
    return near.find(({ range }) => range.isPointInRange(caret.node, caret.offset) && isInBoxes(range, x, y));
  }

  /**
   * The first mention in an element.
   * @param {Element} element
   */
  within(element) {
    return this.#mentions.find(({ range }) => element.contains(range.startContainer));
  }

  clear() {
    this.paint([]);
    this.#undoStyle();
  }
}

/** @param {string} name */
function registered(name) {
  let highlight = CSS.highlights.get(name);
  if (!highlight) CSS.highlights.set(name, (highlight = new Highlight()));
  return highlight;
}

/** @param {string} name */
function forget(name) {
  if (!CSS.highlights.get(name)?.size) CSS.highlights.delete(name);
}
