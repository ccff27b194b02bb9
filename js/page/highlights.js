/**
 * Marks mentions with the CSS Custom Highlight API: the page's DOM stays as it is.
 *
 *     const marks = new Highlights({ dress });
 *     await marks.paint(mentions.shown, slices);
 *     marks.hit(event.clientX, event.clientY, event.target);
 *
 * Cost: one Range in a Highlight for each mention. The browser paints them with the text, without layout. Painted again,
 * what has not changed is not touched.
 * Ownership: the highlights "newsgloss" and "newsgloss-open" are shared by all glosses of a document; clear() takes out this
 * one's ranges and, with the last of them, the names.
 * A publisher may style `::highlight(newsgloss)` as well, or set `--newsgloss-mark` for the colour of the line.
 */
import { groupsOf } from "../entity/groups.js";
import { plain } from "./dom.js";
import { isEdited, unedited } from "./editor.js";
import { deepest } from "./frame.js";
import { caretAt, isInBoxes } from "./hit-test.js";
import { scopesOf } from "./mentions.js";
import { isAt, rangeOf } from "./snapshot.js";

/**
 * @typedef {import("../newsgloss.d.ts").Mention} Mention
 * @typedef {import("./mentions.js").PlacedMention} PlacedMention
 * @typedef {(scope: Document | ShadowRoot) => void} Dress  puts the styles of marks on, once
 */

const NAME = "newsgloss";
const OPEN_NAME = "newsgloss-open";

/** The page marks these itself, and Chromium paints the line of a link in a highlight in the text's colour. */
const MARKED_ALREADY = "a[href], .newsgloss-mention";

export class Highlights {
  /** @type {PlacedMention[]} */
  #mentions = [];
  /** @type {Map<PlacedMention, Range>} */
  #marked = new Map();
  /** @type {Map<Node | null, PlacedMention[]>} by the text node that holds them; under null those across several */
  #byNode = new Map();
  /** @type {Range | undefined} */
  #open;
  #dress;

  /** @param {{ dress: Dress }} page */
  constructor({ dress }) {
    this.#dress = dress;
  }

  static get supported() {
    return typeof Highlight === "function" && typeof CSS === "object" && "highlights" in CSS;
  }

  /**
   * @param {PlacedMention[]} mentions  instead of those painted before
   * @param {import("./slice.js").Slices} [slices]
   */
  async paint(mentions, slices) {
    for (const scope of scopesOf(mentions)) this.#dress(scope);
    for (const mention of mentions) {
      if (slices?.over && await slices.rest()) return;
      this.#mark(mention, slices);
    }
    this.#mentions = mentions;
    const kept = new Set(mentions);
    for (const mention of this.#marked.keys()) if (!kept.has(mention)) this.#unmark(mention);
    this.#byNode = groupsOf(this.#marked.keys(), ({ range: { startContainer, endContainer } }) =>
      (startContainer === endContainer ? startContainer : null));
  }

  /**
   * @param {PlacedMention} mention
   * @param {import("./slice.js").Slices} [slices]
   */
  #mark(mention, slices) {
    const spot = unedited(mention.spotAt(slices));
    if (spot && mention.mark && isAt(mention.mark, spot)) return;
    this.#unmark(mention);
    if (!spot) return;
    const range = mention.mark = rangeOf(spot);
    this.#marked.set(mention, range);
    if (!plain(range.startContainer.parentElement)?.closest(MARKED_ALREADY)) include(NAME, range);
  }

  /** @param {PlacedMention} mention */
  #unmark(mention) {
    const range = this.#marked.get(mention);
    if (range) exclude(NAME, range);
    this.#marked.delete(mention);
    mention.mark = undefined;
  }

  /**
   * Takes the marks out of editors; there is nothing of ours in the page's text that it could break.
   * @param {MutationRecord[]} [records]  what has changed; everything is looked at without
   */
  heal(records) {
    if (records && !records.some(({ type }) => type === "attributes")) return;
    for (const [mention, { startContainer }] of this.#marked) if (isEdited(startContainer)) this.#unmark(mention);
  }

  /** @param {Mention | undefined} mention  the one whose card is open */
  setOpen(mention) {
    if (this.#open === mention?.range) return;
    if (this.#open) exclude(OPEN_NAME, this.#open);
    this.#open = mention?.range;
    if (this.#open) include(OPEN_NAME, this.#open);
  }

  /**
   * The mention under a point of the viewport.
   * @param {number} x  CSS pixels
   * @param {number} y
   * @param {EventTarget | null} target  the element there
   * @returns {Mention | undefined}
   */
  hit(x, y, target) {
    const at = deepest(x, y, target);
    const caret = caretAt(at);
    const near = caret ? [...(this.#byNode.get(caret.node) ?? []), ...(this.#byNode.get(null) ?? [])]
      .filter(({ mark }) => mark?.isPointInRange(caret.node, caret.offset)) : this.#inShadow(at.target);
    return near.find(({ range }) => isInBoxes(range, x, y));
  }

  /** @param {Node | null} element  engines differ in how they look for carets in a shadow root */
  #inShadow(element) {
    return element && plain(element).getRootNode() !== plain(element).ownerDocument ? this.#mentions.filter(isIn(element)) : [];
  }

  /**
   * The first mention in an element.
   * @param {Element} element
   */
  within(element) {
    return this.#mentions.find(isIn(element));
  }

  clear() {
    this.setOpen(undefined);
    for (const mention of this.#marked.keys()) this.#unmark(mention);
    this.#mentions = [];
    this.#byNode.clear();
  }
}

/** @param {Node} element */
function isIn(element) {
  return (/** @type {PlacedMention} */ { range }) => plain(element).contains(range.startContainer);
}

/** Every document has highlights of its own. */
function registryOf(/** @type {Range} */ { startContainer }) {
  const { ownerDocument } = startContainer;
  return /** @type {typeof globalThis} */ (plain(ownerDocument ?? document).defaultView ?? window);
}

/**
 * @param {string} name
 * @param {Range} range
 */
function include(name, range) {
  const { CSS: { highlights }, Highlight } = registryOf(range);
  let highlight = highlights.get(name);
  if (!highlight) highlights.set(name, (highlight = new Highlight()));
  highlight.add(range);
}

/**
 * @param {string} name
 * @param {Range} range
 */
function exclude(name, range) {
  const { CSS: { highlights } } = registryOf(range);
  const highlight = highlights.get(name);
  highlight?.delete(range);
  if (!highlight?.size) highlights.delete(name);
}
