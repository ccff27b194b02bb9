/**
 * Places a card beside the words it explains: below them, or above where there is more room, never over them and never
 * outside what the reader sees of the page, also of one magnified with two fingers. Too long a card scrolls; only where
 * little of it would be seen, as on a phone held sideways, it stands at the words' side. It stays where it is while it grows,
 * until the page is scrolled so far that little room is left there. On a narrow screen the card may be a sheet at the
 * bottom, and the page scrolls where the words would be under it.
 *
 * A card is moved by `translate`, which is no layout: nothing that is measured as a shift.
 * Cost: one reading of layout. Units: CSS pixels of the layout viewport, as pointer events and boxes have them; the card is
 * `position: fixed` in its upper left corner.
 */

import { page, plain } from "../page/dom.js";
import { closedAround, isRendered } from "../page/sight.js";

/** Between the words and their card. */
export const GAP_PX = 8;
const EDGE_PX = 12;
/** With less room for its height than this a card looks for another side. */
const SCANT_PX = 160;
/** With less than this on every side it rather covers the words. */
const LEAST_PX = 96;
const SHEET_PX = 600;

/**
 * @typedef {object} Footing  what stays as it is from one placing to the next
 * @property {Range} range  the words
 * @property {number} box  which of their boxes the card stands at
 * @property {boolean} mayBeSheet
 * @property {"below" | "above" | "beside"} [side]  where it was found to have room
 */

/**
 * @param {Range} range
 * @param {boolean} mayBeSheet
 * @param {{ x: number, y: number }} [point]  where the pointer is: of words on two lines the card takes the line under it
 * @returns {Footing}
 */
export function footing(range, mayBeSheet, point) {
  const box = [...range.getClientRects()].findIndex(({ left, right, top, bottom }) =>
    point && point.x >= left && point.x <= right && point.y >= top && point.y <= bottom);
  return { range, mayBeSheet, box: Math.max(box, 0) };
}

/**
 * @param {HTMLElement} card  shown, so that it has a size
 * @param {Footing} footing  keeps the side that was found
 */
export function place(card, footing) {
  const view = seen();
  const isSheet = footing.mayBeSheet && page.documentElement.clientWidth < SHEET_PX;
  card.classList.toggle("sheet", isSheet);
  if (isSheet) return void placeSheet(card, footing, view);
  const { style } = card;
  const [left, top] = [view.x + EDGE_PX, view.y + EDGE_PX];
  const [right, bottom] = [view.x + view.width - EDGE_PX, view.y + view.height - EDGE_PX];
  style.setProperty("--room-x", px(right - left));
  const words = boxOf(footing);
  const edges = { below: words.bottom + GAP_PX, above: words.top - GAP_PX, beside: words.top };
  const rooms = { below: bottom - edges.below, above: edges.above - top, beside: bottom - top };
  if (!footing.side || rooms[footing.side] < SCANT_PX) {
    style.removeProperty("--room-y");
    const { offsetWidth: width, offsetHeight: height } = card;
    const isBelow = rooms.below >= Math.min(height, rooms.above);
    footing.side = isBelow ? "below" : "above";
    // Beside words on two lines are others of them.
    const fitsBeside = words.isOneLine && width + GAP_PX <= Math.max(right - words.right, words.left - left);
    if (fitsBeside && rooms[footing.side] < Math.min(height, SCANT_PX)) footing.side = "beside";
  }
  const { side } = footing;
  const least = Math.min(LEAST_PX, card.offsetHeight);
  style.setProperty("--room-y", px(Math.max(rooms[side], least)));
  const { offsetWidth: width, offsetHeight: height } = card;
  const start = getComputedStyle(card).direction === "rtl" ? words.right - width : words.left;
  const after = words.right + GAP_PX + width <= right ? words.right + GAP_PX : words.left - GAP_PX - width;
  const x = clamp(side === "beside" ? after : start, left, right - width);
  // The edge at the words is the one that stays where it is when the card grows.
  const y = side === "above" ? clamp(edges.above, top + least, bottom)
    : clamp(edges[side], top, bottom - (side === "beside" ? height : least));
  style.translate = `${px(x)} ${side === "above" ? `calc(${px(y)} - 100%)` : px(y)}`;
}

/**
 * A sheet lies at the bottom by itself; in a magnified page at the bottom of what is seen of it.
 * @param {HTMLElement} card
 * @param {Footing} footing
 * @param {ReturnType<typeof seen>} view
 */
function placeSheet({ classList, style }, footing, { x, y, width, height, scale }) {
  const isMagnified = scale > 1;
  classList.toggle("magnified", isMagnified);
  style.setProperty("--room-x", px(width));
  // What uncover() found stays.
  if (isMagnified || !footing.side) style.setProperty("--room-y", px(isMagnified ? height * 0.8 : innerHeight));
  footing.side = "below";
  style.translate = isMagnified ? `${px(x)} calc(${px(y + height)} - 100%)` : "";
}

/**
 * Scrolls just so far that a sheet leaves the words free; at the page's end it gets lower instead.
 * @param {HTMLElement} card
 * @param {Range} range
 */
export function uncover(card, range) {
  if (!card.classList.contains("sheet")) return;
  const { y, height } = seen();
  const hidden = () => range.getBoundingClientRect().bottom + GAP_PX - (y + height - card.offsetHeight);
  if (hidden() > 0) scrollBy({ top: hidden(), behavior: "instant" });
  if (hidden() > 0) card.style.setProperty("--room-y", px(Math.max(card.offsetHeight - hidden(), SCANT_PX)));
}

/**
 * Whether any of the words can be seen: in the viewport, and in every box on the way there that cuts off what is outside.
 * @param {Range} range
 */
export function isInView(range) {
  const words = range.getBoundingClientRect();
  const page = { top: 0, left: 0, bottom: innerHeight, right: innerWidth };
  return [page, ...frames(range, /./).map((frame) => plain(frame).getBoundingClientRect())].every(({ top, left, bottom, right }) =>
    words.bottom > top && words.right > left && words.top < bottom && words.left < right);
}

/**
 * Scrolls so that the words stand in the upper half and below what the page says lies over its top (`scroll-padding`),
 * unless they are in view with room below them. Opens the `<details>` that they are in.
 * @param {Range} range
 */
export function bringIntoView(range) {
  const { startContainer } = range;
  if (!isRendered(startContainer)) for (const details of closedAround(startContainer)) details.open = true;
  const behavior = "instant";
  for (const frame of frames(range, /auto|scroll/).map(plain)) {
    const words = range.getBoundingClientRect();
    const { top, left, bottom, right } = frame.getBoundingClientRect();
    if (words.top < top || words.bottom > bottom) frame.scrollBy({ top: words.top - top - frame.clientHeight / 3, behavior });
    if (words.left < left || words.right > right) frame.scrollBy({ left: words.left - left - frame.clientWidth / 3, behavior });
  }
  const { top, bottom } = range.getBoundingClientRect();
  const covered = parseFloat(getComputedStyle(page.documentElement).scrollPaddingTop) || 0;
  if (top < covered || bottom > innerHeight * 0.75) scrollBy({ top: top - Math.max(covered + GAP_PX, innerHeight / 3), behavior });
}

/**
 * The elements around words that cut off or scroll what they hold, from the innermost outwards; the page itself aside.
 * @param {Range} range
 * @param {RegExp} overflow
 */
function frames({ startContainer }, overflow) {
  const found = [];
  for (let one = startContainer.parentElement; one && one !== page.body; one = plain(one).parentElement) {
    const values = getComputedStyle(one).overflow.replace(/\bvisible\b/g, "");
    if (overflow.test(values.trim())) found.push(one);
  }
  return found;
}

/**
 * The words' box for a card to stand at: as wide as they are on its line, as high as all of them, so that it covers none.
 * @param {Footing} footing
 */
function boxOf({ range, box }) {
  const { top, bottom } = range.getBoundingClientRect();
  const boxes = [...range.getClientRects()];
  const at = boxes[box] ?? boxes[0] ?? range.getBoundingClientRect();
  // Words across elements have several boxes on a line.
  const line = boxes.filter(({ top, bottom }) => at.top < (top + bottom) / 2 && (top + bottom) / 2 < at.bottom);
  const left = Math.min(at.left, ...line.map((one) => one.left));
  const right = Math.max(at.right, ...line.map((one) => one.right));
  return { left, right, top, bottom, isOneLine: line.length === boxes.length };
}

/** What the reader sees of the layout viewport: less than all of it when magnified with two fingers. */
function seen() {
  const { offsetLeft, offsetTop, width, height, scale } = /** @type {VisualViewport} */ (visualViewport);
  return { x: offsetLeft, y: offsetTop, width, height, scale };
}

/** @param {number} value */
const px = (value) => `${Math.round(value)}px`;

/**
 * @param {number} value
 * @param {number} low  wins where there is no room between
 * @param {number} high
 */
const clamp = (value, low, high) => Math.max(low, Math.min(value, high));
