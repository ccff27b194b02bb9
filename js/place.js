/**
 * Places a card beside the words it explains: below them, above or to a side where there is no room, never outside the
 * viewport. Of words that run over two lines it takes the line under the pointer. On a narrow screen the card is a sheet
 * at the bottom, and the page scrolls where the words would be under it.
 *
 * Cost: one reading of layout. Units: CSS pixels of the viewport; the card is `position: fixed`.
 */
import { computePosition, flip, inline, offset, shift } from "@floating-ui/dom";

const GAP_PX = 8;
const EDGE_PX = 12;
const SHEET_PX = 600;

/**
 * @param {HTMLElement} card  shown, so that it has a size
 * @param {Range} range
 * @param {{ x: number, y: number }} [point]  where the pointer was
 */
export async function place(card, range, point) {
  const isSheet = innerWidth < SHEET_PX;
  card.classList.toggle("sheet", isSheet);
  if (isSheet) {
    card.style.left = card.style.top = "";
    return;
  }
  const reference = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: /** @type {Element} */ (range.startContainer.parentElement),
  };
  const { x, y } = await computePosition(reference, card, {
    strategy: "fixed",
    placement: "bottom-start",
    middleware: [
      inline(point),
      offset(GAP_PX),
      flip({ padding: EDGE_PX, fallbackPlacements: ["top-start", "right-start", "left-start"] }),
      shift({ padding: EDGE_PX, crossAxis: true }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}

/**
 * Whether any of the words can be seen.
 * @param {Range} range
 */
export function isInView(range) {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/**
 * Scrolls just so far that a sheet leaves the words free.
 * @param {HTMLElement} card
 * @param {Range} range
 */
export function uncover(card, range) {
  const hidden = range.getBoundingClientRect().bottom + GAP_PX - card.getBoundingClientRect().top;
  if (card.classList.contains("sheet") && hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
}

/**
 * Scrolls so that the words stand in the upper half, unless they are in view with room below them.
 * @param {Range} range
 */
export function bringIntoView(range) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight * 0.75) return;
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}
