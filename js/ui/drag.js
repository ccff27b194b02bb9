/**
 * A sheet can be dragged away: downwards by its grip, or by a finger anywhere on it while it is scrolled to its top. Let go,
 * it slides out when it was moved far or fast enough, and back otherwise. Everything else a finger does stays as it is:
 * scrolling what the sheet holds, selecting, pinching. There is a button for those who cannot drag.
 *
 *     const drag = new Drag(card, () => close());
 *     drag.end(); // the card is shown or hidden anew
 *
 * Cost: listeners on the card alone. Ownership: they go with the card.
 */

/** A finger that has moved less is still tapping. */
const SLOP_PX = 8;
/** Let go at this speed, in px/ms, or past this share of its height the sheet goes. */
const AWAY_SPEED = 0.5;
const AWAY_SHARE = 0.4;
/** The speed is that of the last movements: a finger that stopped has none. */
const RECENT_MS = 100;
const SLIDE_MS = 180;

export class Drag {
  #card;
  #away;
  /** @type {{ id: number, x: number, y: number } | undefined} where a finger went down that may drag */
  #down;
  /** @type {{ y: number, time: number }[] | undefined} the last movements of one that does */
  #trail;
  /** @type {Animation | undefined} */
  #slide;

  /**
   * @param {HTMLElement} card
   * @param {() => void} away  it has been dragged away
   */
  constructor(card, away) {
    this.#card = card;
    this.#away = away;
    card.addEventListener("pointerdown", (event) => this.#press(event));
    card.addEventListener("pointermove", (event) => this.#move(event));
    card.addEventListener("pointerup", () => this.#lift());
    card.addEventListener("pointercancel", () => this.#lift(false));
    // The pointer's event comes first and decides whether this finger drags or scrolls.
    card.addEventListener("touchmove", (event) => this.#trail && event.cancelable && event.preventDefault(), { passive: false });
  }

  end() {
    this.#down = this.#trail = undefined;
    this.#slide?.cancel();
    this.#card.style.transform = "";
  }

  /** @param {PointerEvent} event */
  #press({ isPrimary, button, pointerType, pointerId: id, clientX: x, clientY: y, target }) {
    const onGrip = target instanceof Element && target.matches(".grip");
    const mayDrag = onGrip || (pointerType === "touch" && this.#card.scrollTop <= 0);
    this.#down = isPrimary && !button && mayDrag && this.#card.matches(".sheet") ? { id, x, y } : undefined;
  }

  /** @param {PointerEvent} event */
  #move({ pointerId: id, clientX: x, clientY: y, timeStamp: time }) {
    if (this.#down?.id !== id) return;
    if (!this.#trail) {
      const [right, down] = [Math.abs(x - this.#down.x), y - this.#down.y];
      if (Math.max(right, Math.abs(down)) < SLOP_PX) return;
      if (down < right) return void (this.#down = undefined);
      this.#card.setPointerCapture(id);
      this.#down.y = y;
      this.#trail = [];
    }
    this.#trail = [...this.#trail.filter((one) => time - one.time < RECENT_MS), { y, time }];
    this.#card.style.transform = `translateY(${Math.max(0, y - this.#down.y)}px)`;
  }

  /** @param {boolean} [mayGo] */
  #lift(mayGo = true) {
    const [down, trail] = [this.#down, this.#trail];
    this.#down = this.#trail = undefined;
    if (!down || !trail) return;
    const [first, last] = [trail[0], trail[trail.length - 1]];
    const from = this.#card.style.transform;
    const speed = (last.y - first.y) / Math.max(last.time - first.time, 1);
    const goes = mayGo && (speed > AWAY_SPEED || (speed >= 0 && last.y - down.y > this.#card.offsetHeight * AWAY_SHARE));
    const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : SLIDE_MS;
    this.#card.style.transform = "";
    this.#slide = this.#card.animate({ transform: [from, goes ? "translateY(100%)" : "none"] }, { duration, easing: "ease-out" });
    this.#slide.onfinish = goes ? this.#away : null;
  }
}
