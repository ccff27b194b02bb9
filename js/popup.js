/**
 * The card's life: one card at a time, shown beside a mention, following it as the page scrolls, gone on Esc.
 *
 * It is a non-modal dialog. The focus moves into it only when the reader asked with the keyboard or from the panel, and
 * goes back to where it was. Once the words it explains are scrolled out of view the card closes.
 * Cost: one element, kept and filled anew; listeners only while it is open.
 * Ownership: remove() takes away element and listeners.
 */
import { TITLE_ID, cardContent } from "./card.js";
import { element } from "./element.js";
import { say } from "./messages.js";
import { isInView, place, uncover } from "./place.js";

/**
 * @typedef {import("./newsgloss.d.ts").Mention} Mention
 * @typedef {import("./card.js").CardContext} CardContext
 * @typedef {{ x: number, y: number }} Point
 */

export class Popup {
  /** @type {Mention | undefined} */
  mention;
  /** The focus is on its way back, which is no reader's wish to open what it meets. */
  returning = false;
  /** @type {Point | undefined} */
  #point;
  /** @type {AbortController | undefined} */
  #following;
  /** @type {(() => void) | undefined} puts the focus where it was */
  #goBack;
  #host;
  #onClosed;

  /**
   * @param {import("./host.js").Host} host
   * @param {(mention: Mention) => void} onClosed
   */
  constructor(host, onClosed) {
    this.#host = host;
    this.#onClosed = onClosed;
    this.element = element("div", {
      class: "card", part: "card", popover: "manual", hidden: true,
      role: "dialog", "aria-labelledby": TITLE_ID, tabindex: -1,
    });
    host.root.append(this.element);
  }

  /**
   * @param {Mention} mention
   * @param {CardContext} context
   * @param {object} how
   * @param {Point} [how.point]  where the pointer is
   * @param {boolean} how.focus  moves the focus into the card
   * @param {() => void} [how.back]  what leads back from the card; the element that had the focus gets it otherwise
   */
  open(mention, context, { point, focus, back }) {
    const card = this.element;
    const before = /** @type {HTMLElement | null | undefined} */ (this.#host.focused);
    this.#leave();
    this.mention = mention;
    this.#point = point;
    const close = element("button", { class: "close", part: "close", type: "button", "aria-label": say("close") });
    close.addEventListener("click", () => this.close());
    card.lang = context.language;
    card.replaceChildren(close, ...cardContent(mention.entity, context));
    card.hidden = false;
    card.showPopover?.();
    card.scrollTop = 0;
    this.#follow();
    uncover(card, mention.range);
    if (focus) {
      if (!card.contains(before ?? null)) this.#goBack = back ?? (() => before?.focus({ preventScroll: true }));
      card.focus({ preventScroll: true });
    } else {
      this.#goBack = undefined;
    }
  }

  close() {
    const hadFocus = this.element.contains(this.#host.focused ?? null);
    this.#leave();
    const goBack = this.#goBack;
    this.#goBack = undefined;
    this.returning = true;
    if (hadFocus) goBack?.();
    this.returning = false;
  }

  remove() {
    this.close();
    this.element.remove();
  }

  #leave() {
    const { mention } = this;
    if (!mention) return;
    this.mention = undefined;
    this.#following?.abort();
    this.element.hidePopover?.();
    this.element.hidden = true;
    this.#onClosed(mention);
  }

  #follow() {
    this.#following = new AbortController();
    const { signal } = this.#following;
    let waiting = 0;
    const again = () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        if (signal.aborted || !this.mention) return;
        if (isInView(this.mention.range)) this.#place();
        else this.close();
      });
    };
    addEventListener("scroll", again, { signal, capture: true, passive: true });
    addEventListener("resize", again, { signal });
    this.#place();
  }

  #place() {
    if (this.mention) void place(this.element, this.mention.range, this.#point);
  }
}
