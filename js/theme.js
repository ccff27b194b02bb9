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
  const [, red, green, blue] = /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(around).color) ?? [];
  if (red === undefined) return matchMedia("(prefers-color-scheme: dark)").matches;
  return 0.299 * +red + 0.587 * +green + 0.114 * +blue > 140;
}
