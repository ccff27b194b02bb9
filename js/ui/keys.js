/**
 * The keys newsgloss answers to. Esc closes the card, then the panel. Alt+Shift+N and Alt+Shift+P go to the next and the
 * previous name and open its card; recognised by the key's position, since these combinations type letters on some
 * keyboards, and ignored while the reader is typing.
 *
 * @param {object} actions
 * @param {() => boolean} actions.dismiss  closes what is open; false when nothing was
 * @param {(step: number) => boolean} actions.step  false when there is nowhere to go
 * @param {(element: Element) => boolean} actions.press  Enter or Space on a marked element
 * @param {boolean} shortcuts
 * @param {AbortSignal} signal  ends the listening
 */
export function listenToKeys({ dismiss, step, press }, shortcuts, signal) {
  document.addEventListener("keydown", (event) => {
    const { code, key, target } = event;
    if (event.defaultPrevented || event.isComposing) return;
    let done = false;
    if (key === "Escape") {
      done = dismiss();
    } else if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
      if (shortcuts && code in STEPS && !isTyping(target)) done = step(STEPS[code]);
    } else if ((key === "Enter" || key === " ") && target instanceof Element) {
      done = press(target);
    }
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }, { signal, capture: true });
}

const STEPS = /** @type {Record<string, number>} */ ({ KeyN: 1, KeyP: -1 });

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
