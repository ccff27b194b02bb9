/**
 * The card's life: one card at a time, shown beside a mention, following it as the page scrolls, gone on Esc.
 *
 * It is a non-modal dialog: the page around it stays in use. The focus moves into it only when the reader asked with the
 * keyboard or from the panel, and goes back to where it was: on Esc, by the close button, and by Tab past either end, as if
 * the card stood where it was opened from. Once the words it explains are scrolled out of view the card closes.
 * Cost: one element, kept and filled anew; listeners on the page only while it is open.
 * Ownership: remove() takes away element and listeners.
 */
import { TITLE_ID, cardContent, choiceContent } from "../card/card.js";
import { button, element } from "../card/element.js";
import { plain } from "../page/dom.js";
import { guarded } from "../page/guard.js";
import { Drag } from "./drag.js";
import { footing, isInView, place, uncover } from "./place.js";

/**
 * @typedef {import("../newsgloss.d.ts").Entity} Entity
 * @typedef {import("../newsgloss.d.ts").Mention} Mention
 * @typedef {import("../card/card.js").CardContext} CardContext
 * @typedef {Omit<CardContext, "page"> & { page: Omit<import("../card/card.js").Page, "mention"> }} PageContext
 * @typedef {{ x: number, y: number }} Point
 *
 * @typedef {object} Opening
 * @property {Point} [point]  where the pointer is
 * @property {boolean} focus  moves the focus into the card
 * @property {boolean} mayBeSheet  where the screen is narrow
 * @property {(wasAsked: boolean) => void} [back]  leads back from the card when it had the focus; wasAsked: the reader closed
 *   the card, rather than leaving it for the page. Without it the element that had the focus gets it.
 * @property {HTMLAnchorElement | null} [link]  the page's own link that the card was opened in place of
 */

export class Popup {
  /** @type {Mention | undefined} */
  mention;
  /** The focus is on its way back, which is no reader's wish to open what it meets. */
  returning = false;
  /** @type {import("./place.js").Footing | undefined} */
  #footing;
  /** @type {AbortController | undefined} */
  #following;
  /** @type {Opening["back"]} puts the focus where it was */
  #goBack;
  /** @type {(Entity | undefined)[]} the cards on the way to the one that is seen; undefined is the question which one */
  #trail = [];
  /** @type {PageContext | undefined} */
  #context;
  /** @type {Opening["link"]} */
  #link;
  #host;
  #onClosed;
  #drag;

  /**
   * @param {import("./host.js").Host} host
   * @param {(mention: Mention) => void} onClosed
   */
  constructor(host, onClosed) {
    this.#host = host;
    this.#onClosed = onClosed;
    this.element = element("div", {
      class: "card", popover: "manual", hidden: true,
      role: "dialog", "aria-labelledby": TITLE_ID, tabindex: -1,
    });
    this.element.addEventListener("keydown", (event) => this.#tab(event));
    this.element.addEventListener("focusin", ({ relatedTarget }) => (this.#goBack ??= backTo(relatedTarget)));
    this.#drag = new Drag(this.element, () => this.close());
    host.root.append(this.element);
  }

  /**
   * @param {Mention} mention
   * @param {PageContext} context
   * @param {Opening} opening
   */
  open(mention, context, { point, focus, mayBeSheet, back, link }) {
    const card = this.element;
    const before = this.#host.focused;
    if (!this.contains(before)) this.#goBack = undefined;
    this.#leave();
    this.mention = mention;
    this.#footing = footing(mention.range, mayBeSheet, point);
    this.#context = context;
    this.#link = link;
    this.#trail = [mention.others ? undefined : mention.entity];
    this.#fill();
    card.hidden = false;
    card.showPopover?.();
    card.scrollTop = 0;
    this.#follow();
    uncover(card, mention.range);
    if (!focus) return;
    this.#goBack ??= back ?? backTo(before);
    card.focus({ preventScroll: true });
  }

  /**
   * Another entity's card in place of this one, with a way back.
   * @param {Entity} entity
   */
  turn(entity) {
    this.#trail.push(entity);
    this.#fill("");
  }

  /**
   * The card goes along to another mention.
   * @param {Mention} mention
   * @param {string} focus  selector of what has the focus then
   */
  move(mention, focus) {
    this.mention = mention;
    this.#footing = footing(mention.range, this.element.matches(".sheet"));
    this.#fill(focus);
    uncover(this.element, mention.range);
  }

  /** @param {boolean} [wasAsked]  by the reader, who then gets back to where the card was opened from */
  close(wasAsked = true) {
    const hadFocus = this.contains(this.#host.focused);
    this.#leave();
    const goBack = this.#goBack;
    this.#goBack = undefined;
    this.returning = true;
    if (hadFocus) goBack?.(wasAsked);
    this.returning = false;
  }

  /** @param {Element | null | undefined} one */
  contains(one) {
    return this.element.contains(one ?? null);
  }

  /**
   * How far a point is from the open card, in CSS pixels.
   * @param {Point} point
   */
  distance({ x, y }) {
    const { left, right, top, bottom } = this.element.getBoundingClientRect();
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  }

  remove() {
    this.close();
    this.element.remove();
  }

  /** @param {string} [focus]  selector of what gets the focus; where there is no such thing the card does */
  #fill(focus) {
    const { mention, element: card } = this;
    const context = this.#context;
    if (!mention || !context) return;
    const { messages } = context;
    const inPage = { ...context, page: { ...context.page, mention } };
    const [entity, before] = this.#trail.slice(-2).reverse();
    const back = () => {
      const { id } = /** @type {Entity} */ (this.#trail.pop());
      this.#fill(`[data-id="${CSS.escape(id)}"]`);
    };
    const whither = before?.label ?? messages.say("which");
    card.replaceChildren(
      element("div", { class: "grip", "aria-hidden": "true" }),
      button("close", () => this.close(), { "aria-label": messages.say("close") }),
      ...(this.#trail.length > 1 ? [button("back", back, { "aria-label": messages.say("back", whither) }, whither)] : []),
      ...(entity ? cardContent(entity, inPage) : choiceContent(mention, inPage)),
      ...(this.#link ? [this.#linkLike(this.#link, messages.say("followLink"))] : []));
    if (focus === undefined) return;
    card.scrollTop = 0;
    /** @type {HTMLElement} */ ((focus && card.querySelector(focus)) || card).focus({ preventScroll: true });
    this.#place();
  }

  /**
   * A link that does what the page's own does, whatever the page has made of that.
   * @param {HTMLAnchorElement} link
   * @param {string} text
   */
  #linkLike(link, text) {
    const like = element("a", { class: "page-link", href: link.href }, text);
    like.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.close();
      link.click();
    });
    return like;
  }

  #leave() {
    const { mention } = this;
    if (!mention) return;
    this.mention = undefined;
    this.#following?.abort();
    this.#drag.end();
    this.element.hidePopover?.();
    this.element.hidden = true;
    this.#onClosed(mention);
  }

  /** @param {KeyboardEvent} event */
  #tab(event) {
    if (event.key !== "Tab" || !this.#goBack) return;
    /** @type {Element[]} */
    const stops = [...this.element.querySelectorAll("a[href], summary, button:not(details:not([open]) *)")];
    const next = stops.indexOf(/** @type {Element} */ (this.#host.focused)) + (event.shiftKey ? -1 : 1);
    if (stops[next]) return;
    event.preventDefault();
    this.close();
  }

  #follow() {
    this.#following = new AbortController();
    const { signal } = this.#following;
    let waiting = 0;
    const again = () => {
      waiting ||= requestAnimationFrame(guarded(() => {
        waiting = 0;
        if (signal.aborted || !this.mention) return;
        if (isInView(this.mention.range)) this.#place();
        else this.close(false);
      }));
    };
    addEventListener("scroll", again, { signal, capture: true, passive: true });
    addEventListener("resize", again, { signal });
    visualViewport?.addEventListener("scroll", again, { signal });
    visualViewport?.addEventListener("resize", again, { signal });
    this.#place();
  }

  #place() {
    if (this.#footing) place(this.element, this.#footing);
  }
}

/** @param {EventTarget | null | undefined} one  what had the focus */
function backTo(one) {
  return () => one instanceof HTMLElement && plain(one).focus({ preventScroll: true });
}
