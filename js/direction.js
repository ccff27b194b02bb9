/**
 * Which way a language is written, for the `dir` of what is in it.
 *
 *     root.dir = directionOf("ar-EG"); // "rtl"
 *
 * Failure: "ltr" for what is no language.
 */
const RIGHT_TO_LEFT = "Adlm Arab Hebr Nkoo Rohg Syrc Thaa";

/** @param {string} language  BCP 47 */
export function directionOf(language) {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script && RIGHT_TO_LEFT.includes(script) ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
