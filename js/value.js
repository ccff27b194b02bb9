import { formatDate, isDate, localeFor } from "./iso-date.js";
import { textIn } from "./label.js";

/**
 * The value of a fact in words: a label, a date, a number with its unit, or the text as it stands. Empty when there is
 * nothing a reader could use, as an item without a label.
 *
 * @param {import("./newsgloss.d.ts").Fact} fact
 * @param {{ language: string, properties: Record<string, import("./newsgloss.d.ts").Property> }} context
 * @returns {string}
 */
export function formatValue({ property, value, unit }, { language, properties }) {
  if (typeof value === "number" && YEARS.has(property)) return formatDate(String(value), language);
  if (typeof value === "number") {
    const counted = textIn(unit ?? properties[property]?.unit, language);
    return counted ? `${formatNumber(value, language)} ${counted}` : formatNumber(value, language);
  }
  if (typeof value === "string") return isDate(value) ? formatDate(value, language) : capitalised(value);
  if (typeof value !== "object") return String(value);
  return textIn(/** @type {{ label?: string }} */ (value).label, language) ?? "";
}

/**
 * "146 million", "17,098,246", "0.75".
 * @param {number} value
 * @param {string} language
 */
function formatNumber(value, language) {
  const large = Math.abs(value) >= 1e6;
  return new Intl.NumberFormat(localeFor(language), large
    ? { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 }
    : {}).format(value);
}

/** @param {string} text */
export function capitalised(text) {
  const [first = ""] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}

/** Properties whose numbers are years: inception, dissolution, birth, death, first flight, entry into service, … */
const YEARS = new Set(["P571", "P576", "P569", "P570", "P606", "P729", "P580", "P582", "P585"]);
