import { page } from "../page/dom.js";

/**
 * Whether cards should be dark: as asked, else as the text around them is. Text that is lighter than middle grey stands on
 * a dark page, whatever the system prefers; where its colour cannot be read the system decides.
 *
 * @param {"auto" | "light" | "dark" | undefined} theme
 * @param {Element} around
 * @returns {boolean}
 */
export function isDark(theme, around) {
  if (theme === "light" || theme === "dark") return theme === "dark";
  const lightness = lightnessOf(getComputedStyle(around).color);
  return lightness === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : lightness > 0.55;
}

/**
 * Tells when the page or the system may have turned dark or light.
 * @param {() => void} onChange  called at any change that could mean it
 * @param {AbortSignal} signal  ends the watching
 */
export function watchTheme(onChange, signal) {
  const { body, documentElement } = page;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onChange, { signal });
  const observer = new MutationObserver(onChange);
  for (const one of [documentElement, body]) {
    if (!one) continue;
    observer.observe(one, { attributes: true });
    // A page that fades has its new colour only then.
    one.addEventListener("transitionend", ({ target, propertyName }) => target === one && propertyName === "color" && onChange(), { signal });
  }
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * 0 to 1, as far as telling dark from light goes; undefined when it cannot be told.
 * @param {string} colour  as computed styles have it
 */
function lightnessOf(colour) {
  const [, space, list = ""] = /^(rgb|color|oklab|oklch|lab|lch)a?\((?:[a-z]+[\w-]* )?(.*)\)$/.exec(colour) ?? [];
  const [first, second, third, alpha] = list.split(/[\s,/]+/).map(parseFloat);
  if (!space || isNaN(first) || alpha === 0 || colour.includes("xyz")) return undefined;
  if (space.startsWith("ok")) return first;
  if (space.startsWith("l")) return first / 100;
  return (0.299 * first + 0.587 * second + 0.114 * third) / (space === "rgb" ? 255 : 1);
}
