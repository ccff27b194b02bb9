/**
 * What the reader's pointer means. Mouse and pen open by resting on a name and at once by a click, a finger by a tap.
 * Links, buttons and text selection keep working as if newsgloss were not there; only a finger's first tap on a name that is
 * a link shows the card, where the link is again, unless `linkTap` is "follow". A finger has no other way to such a card, and
 * phones have long treated links so that do something under a mouse. The second tap follows.
 *
 * A card that was opened by resting stays while the pointer is on it, on its words or on its way from one to the other: with
 * each movement nearer to the card. Other names on that way open only when the pointer rests on them.
 *
 * The delays have reasons, and names: DELAY_MS.
 */
import { page, plain } from "../page/dom.js";
import { guarded } from "../page/guard.js";
import { GAP_PX } from "./place.js";

const DELAY_MS = {
  /** Pointers cross names on their way elsewhere; one that stays this long means the name. */
  rest: 250,
  /** A hand that turns aside or stops on its way. */
  grace: 300,
  /** A longer press is the beginning of a selection. */
  tap: 500,
};
/** A finger that moves farther scrolls. */
const TAP_PX = 10;

const INTERACTIVE = "a[href], button, input, select, textarea, label, summary, option, video, audio, [contenteditable], "
  + "[role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox]";

/**
 * @typedef {import("../newsgloss.d.ts").Mention} Mention
 * @typedef {import("../newsgloss.d.ts").OpenReason} OpenReason
 * @typedef {{ x: number, y: number }} Point
 * @typedef {Point & { target: EventTarget | null, ours: boolean, pressed: boolean }} Position
 *
 * @typedef {object} Actions
 * @property {(event: Event) => boolean} heeds  whether it may come from the reader
 * @property {(x: number, y: number, target: EventTarget | null) => Mention | undefined} hit
 * @property {(element: Element) => Mention | undefined} within  the first mention in an element
 * @property {(event: Event) => boolean} isOurs  it happened in the card or the panel
 * @property {() => Mention | undefined} opened
 * @property {(point: Point) => number} distance  from the open card, in CSS pixels
 * @property {(mention: Mention, reason: OpenReason, point?: Point) => void} open
 * @property {() => void} close  the card: the reader is elsewhere
 * @property {() => void} leave  the panel: the reader turned to the page
 */

export class Pointer {
  #actions;
  /** @type {OpenReason | undefined} why the open card was opened */
  #reason;
  #linkTap;
  /** @type {Mention | undefined} */
  #over;
  /** How far from the open card the pointer was. */
  #way = Infinity;
  /** @type {Position | undefined} */
  #position;
  /** @type {Point & { time: number } | undefined} */
  #down;
  /** @type {Element | undefined} the link whose click belongs to a tap that opened a card */
  #held;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #rest = 0;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #grace = 0;
  #frame = 0;

  /**
   * @param {Actions} actions
   * @param {import("../newsgloss.d.ts").MountOptions["linkTap"]} linkTap
   * @param {AbortSignal} signal  ends all listening
   */
  constructor(actions, linkTap, signal) {
    this.#actions = actions;
    this.#linkTap = linkTap;
    /**
     * @template {keyof DocumentEventMap} Name
     * @param {Name} name
     * @param {(event: DocumentEventMap[Name]) => void} listener
     */
    const on = (name, listener) =>
      page.addEventListener(name, guarded((event) => actions.heeds(event) && listener(event)), { signal, passive: name !== "click", capture: true });
    on("pointermove", (event) => this.#move(event));
    on("pointerdown", (event) => this.#press(event));
    on("pointerup", (event) => this.#lift(event));
    on("pointercancel", () => (this.#down = undefined));
    on("click", (event) => this.#click(event));
    on("focusin", (event) => this.#focus(event));
    on("focusout", () => this.#reason === "focus" && this.#closeSoon());
    page.documentElement?.addEventListener("pointerleave", (event) => actions.heeds(event) && this.#nowOver(undefined, false, Infinity), { signal });
    signal.addEventListener("abort", () => {
      cancelAnimationFrame(this.#frame);
      this.settle(undefined);
    });
  }

  /**
   * A card was opened or closed: what was about to happen is off.
   * @param {OpenReason | undefined} reason  undefined when there is no card
   */
  settle(reason) {
    clearTimeout(this.#rest);
    this.#stay();
    this.#reason = reason;
    this.#way = Infinity;
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (event.pointerType === "touch") return;
    const { clientX: x, clientY: y, target, buttons } = event;
    this.#position = { x, y, target, ours: this.#actions.isOurs(event), pressed: buttons !== 0 };
    this.#frame ||= requestAnimationFrame(guarded(() => {
      this.#frame = 0;
      const { x, y, target, ours, pressed } = /** @type {Position} */ (this.#position);
      if (pressed) return;
      const way = ours || !this.#actions.opened() ? NaN : this.#actions.distance({ x, y });
      this.#nowOver(ours ? undefined : this.#actions.hit(x, y, target), ours, way);
    }));
  }

  /**
   * @param {Mention | undefined} mention
   * @param {boolean} ours
   * @param {number} way  to the open card, in CSS pixels; NaN when there is none to go
   */
  #nowOver(mention, ours, way) {
    const opened = this.#actions.opened();
    const isNearer = way < this.#way;
    this.#way = way;
    if (mention !== this.#over || isNearer) {
      this.#over = mention;
      clearTimeout(this.#rest);
      if (mention && mention !== opened) {
        this.#rest = setTimeout(guarded(() => this.#actions.open(mention, "hover", this.#position)), DELAY_MS.rest);
      }
    }
    const isThere = ours || (mention ? mention === opened : way <= GAP_PX);
    if (isThere || isNearer) this.#stay();
    if (opened && !isThere && this.#reason === "hover") this.#closeSoon();
  }

  #closeSoon() {
    this.#grace ||= setTimeout(guarded(() => this.#actions.close()), DELAY_MS.grace);
  }

  #stay() {
    clearTimeout(this.#grace);
    this.#grace = 0;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const { clientX: x, clientY: y, timeStamp: time, target, pointerType, isPrimary } = event;
    clearTimeout(this.#rest);
    this.#held = undefined;
    this.#down = isPrimary ? { x, y, time } : undefined; // Two fingers pinch.
    if (pointerType === "touch" || this.#actions.isOurs(event)) return;
    this.#actions.leave();
    if (this.#actions.opened() !== this.#actions.hit(x, y, target)) this.#actions.close();
  }

  /** @param {PointerEvent} event */
  #lift(event) {
    const { clientX: x, clientY: y, timeStamp, target, pointerType } = event;
    const down = this.#down;
    if (pointerType !== "touch" || !down || this.#actions.isOurs(event)) return;
    if (timeStamp - down.time > DELAY_MS.tap || Math.hypot(x - down.x, y - down.y) > TAP_PX) return;
    if (getSelection()?.isCollapsed === false) return; // This tap gives it up.
    this.#actions.leave();
    const mention = this.#actions.hit(x, y, target);
    const control = controlOf(target);
    const isFirstOnLink = mention && control && this.#linkTap !== "follow" && mention !== this.#actions.opened()
      && isNamed(control, mention);
    if (!mention || (control && !isFirstOnLink)) return this.#actions.close();
    this.#held = control;
    this.#actions.open(mention, "tap", { x, y });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const { clientX: x, clientY: y, target, detail } = event;
    const { pointerType } = /** @type {PointerEvent} */ (event);
    // Without `detail` it is a keyboard's click.
    if (!detail) return;
    if (this.#held && this.#held === controlOf(target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    // A tap was seen when the finger lifted.
    if (pointerType === "touch" || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (this.#actions.isOurs(event) || controlOf(target) || getSelection()?.isCollapsed === false) return;
    const mention = this.#actions.hit(x, y, target);
    if (mention) this.#actions.open(mention, "click", { x, y });
  }

  /** @param {FocusEvent} event */
  #focus(event) {
    if (this.#actions.isOurs(event)) {
      this.#reason = undefined; // It is being used: it no longer hangs on pointer or focus.
      return this.#stay();
    }
    const { target } = event;
    if (!(target instanceof Element) || !plain(target).matches("a[href], .newsgloss-mention")) return;
    const mention = target.matches(":focus-visible") ? this.#actions.within(target) : undefined;
    if (mention) this.#actions.open(mention, "focus");
  }
}

/**
 * What the page does something with when it is clicked there.
 * @param {EventTarget | null} target
 */
function controlOf(target) {
  const found = target instanceof Element ? plain(target).closest(INTERACTIVE) : null;
  return found && !found.classList.contains("newsgloss-mention") ? found : undefined;
}

/**
 * Whether it is a link that is about a name, rather than a headline with one in it.
 * @param {Element} control
 * @param {Mention} mention
 */
function isNamed(control, { range }) {
  return control.matches("a[href]") && range.toString().trim().length * 2 >= (control.textContent ?? "").trim().length;
}
