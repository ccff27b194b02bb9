import { page } from "../page/dom.js";
import { isEdited } from "../page/editor.js";
import { guarded } from "../page/guard.js";

/**
 * The keys newsgloss answers to. Esc closes the card, then the panel. Alt+Shift+N and Alt+Shift+P go to the next and the
 * previous name and open its card; recognised by the key's position, since these combinations type letters on some
 * keyboards, and ignored while the reader is typing, or where the page itself has given the letter to something (`accesskey`).
 *
 * @param {object} actions
 * @param {(event: Event) => boolean} actions.heeds  whether it may come from the reader
 * @param {() => boolean} actions.dismiss  closes what is open; false when nothing was
 * @param {(step: number) => boolean} actions.step  false when there is nowhere to go
 * @param {(element: Element) => boolean} actions.press  Enter or Space on a marked element
 * @param {boolean} shortcuts
 * @param {AbortSignal} signal  ends the listening
 */
export function listenToKeys({ heeds, dismiss, step, press }, shortcuts, signal) {
  page.addEventListener("keydown", guarded((event) => {
    const { code, key } = event;
    const [target] = event.composedPath(); // The event's own stays outside of shadow roots.
    if (!heeds(event) || event.defaultPrevented || event.isComposing) return;
    let done = false;
    if (key === "Escape") {
      done = dismiss();
    } else if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const way = STEPS.get(code);
      if (shortcuts && way && !isTyping(target) && !page.querySelector(`[accesskey~="${code.slice(-1)}" i]`)) done = step(way);
    } else if ((key === "Enter" || key === " ") && target instanceof Element) {
      done = press(target);
    }
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }), { signal, capture: true });
}

const STEPS = new Map([["KeyN", 1], ["KeyP", -1]]);

/** @param {EventTarget} target */
function isTyping(target) {
  return target instanceof HTMLElement && (isEdited(target) || /^(input|textarea|select)$/.test(target.localName));
}
