/**
 * What the reader's pointer means. Mouse and pen open by resting on a name and at once by a click, a finger by a tap.
 * Links, buttons and text selection keep working as if newsgloss were not there.
 *
 * The delays have reasons, and names:
 */
const DELAY_MS = {
  /** Pointers cross names on their way elsewhere; one that stays this long means the name. */
  rest: 250,
  /** The way from the words to their card, or past its corner. */
  grace: 300,
  /** A longer press is the beginning of a selection. */
  tap: 500,
};
/** A finger that moves farther scrolls. */
const TAP_PX = 10;

const INTERACTIVE = "a[href], button, input, select, textarea, label, summary, option, video, audio, [contenteditable], "
  + "[role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox]";

/**
 * @typedef {import("./newsgloss.d.ts").Mention} Mention
 * @typedef {import("./newsgloss.d.ts").OpenReason} OpenReason
 * @typedef {{ x: number, y: number }} Point
 * @typedef {Point & { target: EventTarget | null, ours: boolean, pressed: boolean }} Position
 *
 * @typedef {object} Actions
 * @property {(x: number, y: number, target: EventTarget | null) => Mention | undefined} hit
 * @property {(element: Element) => Mention | undefined} within  the first mention in an element
 * @property {(event: Event) => boolean} isOurs  it happened in the card or the panel
 * @property {() => Mention | undefined} opened
 * @property {(mention: Mention, reason: OpenReason, point?: Point) => void} open
 * @property {() => void} close  the card
 * @property {() => void} leave  the panel: the reader turned to the page
 */

export class Pointer {
  #actions;
  /** @type {OpenReason | undefined} why the open card was opened */
  #reason;
  /** @type {Mention | undefined} */
  #over;
  /** @type {Position | undefined} */
  #position;
  /** @type {Point & { time: number } | undefined} */
  #down;
  #rest = 0;
  #grace = 0;
  #frame = 0;

  /**
   * @param {Actions} actions
   * @param {AbortSignal} signal  ends all listening
   */
  constructor(actions, signal) {
    this.#actions = actions;
    /**
     * @template {keyof DocumentEventMap} Name
     * @param {Name} name
     * @param {(event: DocumentEventMap[Name]) => void} listener
     */
    const on = (name, listener) => document.addEventListener(name, listener, { signal, passive: true, capture: true });
    on("pointermove", (event) => this.#move(event));
    on("pointerdown", (event) => this.#press(event));
    on("pointerup", (event) => this.#lift(event));
    on("pointercancel", () => (this.#down = undefined));
    on("click", (event) => this.#click(event));
    on("focusin", (event) => this.#focus(event));
    on("focusout", () => this.#reason === "focus" && this.#closeSoon());
    document.documentElement.addEventListener("pointerleave", () => this.#nowOver(undefined, false), { signal });
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
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (event.pointerType === "touch") return;
    const { clientX: x, clientY: y, target, buttons } = event;
    this.#position = { x, y, target, ours: this.#actions.isOurs(event), pressed: buttons !== 0 };
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const { x, y, target, ours, pressed } = /** @type {Position} */ (this.#position);
      if (!pressed) this.#nowOver(ours ? undefined : this.#actions.hit(x, y, target), ours);
    });
  }

  /**
   * @param {Mention | undefined} mention
   * @param {boolean} ours
   */
  #nowOver(mention, ours) {
    const opened = this.#actions.opened();
    if (mention !== this.#over) {
      this.#over = mention;
      clearTimeout(this.#rest);
      if (mention && mention !== opened) {
        this.#rest = setTimeout(() => this.#actions.open(mention, "hover", this.#position), DELAY_MS.rest);
      }
    }
    if (ours || (mention && mention === opened)) this.#stay();
    else if (opened && this.#reason === "hover") this.#closeSoon();
  }

  #closeSoon() {
    this.#grace ||= setTimeout(() => this.#actions.close(), DELAY_MS.grace);
  }

  #stay() {
    clearTimeout(this.#grace);
    this.#grace = 0;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const { clientX: x, clientY: y, timeStamp: time, target, pointerType } = event;
    clearTimeout(this.#rest);
    this.#down = { x, y, time };
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
    this.#actions.leave();
    const mention = isInteractive(target) ? undefined : this.#actions.hit(x, y, target);
    if (mention) this.#actions.open(mention, "tap", { x, y });
    else this.#actions.close();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const { clientX: x, clientY: y, target, detail } = event;
    const { pointerType } = /** @type {PointerEvent} */ (event);
    // A tap was seen when the finger lifted; without `detail` it is a keyboard's click.
    if (pointerType === "touch" || !detail || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (this.#actions.isOurs(event) || isInteractive(target) || getSelection()?.isCollapsed === false) return;
    const mention = this.#actions.hit(x, y, target);
    if (mention) this.#actions.open(mention, "click", { x, y });
  }

  /** @param {FocusEvent} event */
  #focus(event) {
    if (this.#actions.isOurs(event)) return this.#stay();
    const { target } = event;
    if (!(target instanceof Element) || !target.matches("a[href], .newsgloss-mention")) return;
    const mention = target.matches(":focus-visible") ? this.#actions.within(target) : undefined;
    if (mention) this.#actions.open(mention, "focus");
  }
}

/** @param {EventTarget | null} target */
function isInteractive(target) {
  const found = target instanceof Element && target.closest(INTERACTIVE);
  return found && !found.classList.contains("newsgloss-mention");
}
