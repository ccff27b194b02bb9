import { formatDate, formatRange, isDate, localeFor } from "../entity/iso-date.js";
import { inLanguage, nameIn, textIn } from "../entity/label.js";
import { own } from "../entity/own.js";
import { button, element } from "./element.js";

/**
 * @typedef {import("../newsgloss.d.ts").Fact} Fact
 * @typedef {import("./card.js").CardContext} CardContext
 */

/**
 * The value of a fact in words: a label, a date, a number with its unit, or the text as it stands. Empty when there is
 * nothing a reader could use, as an item without a label.
 *
 * @param {Fact & { until?: string }} fact  `until`: the last of several days
 * @param {Pick<CardContext, "language" | "locale" | "properties">} context
 * @returns {string}
 */
export function formatValue({ property, value, unit, until }, { language, locale, properties }) {
  if (typeof value === "number" && YEARS.has(property)) return formatDate(String(value), locale);
  if (typeof value === "number") {
    const counted = textIn(unit ?? own(/** @type {Record<string, import("../newsgloss.d.ts").Property>} */ (properties), property)?.unit, language);
    return counted ? `${formatNumber(value, locale)} ${counted}` : formatNumber(value, locale);
  }
  if (typeof value === "string" && until) return formatRange(value, until, locale);
  if (typeof value === "string") return isDate(value) ? formatDate(value, locale) : capitalised(value);
  if (typeof value !== "object") return String(value);
  return nameIn(value, language)[0] ?? "";
}

/**
 * The same as an element: flags and languages are marked, and what the article names too leads to its card.
 *
 * @param {Fact} fact
 * @param {CardContext} context
 * @returns {HTMLElement | undefined}
 */
export function valueElement(fact, context) {
  const { value } = fact;
  const text = formatValue(fact, context);
  if (!text) return undefined;
  if (typeof value !== "object") return element("span", {}, text);
  const attributes = inLanguage(nameIn(value, context.language)[1], context);
  const entity = context.page?.entities.find(({ id }) => id === value.id);
  return element("span", { class: "thing" },
    typeof value.flag === "string" && element("span", { class: "flag", "aria-hidden": "true" }, value.flag),
    entity ? entityButton("go", entity, context, attributes, text) : element("span", attributes, text));
}

/**
 * A button that opens the card of an entity in place of this one.
 *
 * @param {string} name  of its class
 * @param {import("../newsgloss.d.ts").Entity} entity
 * @param {CardContext} context
 * @param {Record<string, unknown>} attributes
 * @param {...(Node | string | undefined)} children
 */
export function entityButton(name, entity, { page }, attributes, ...children) {
  return button(name, () => page?.turn(entity), { "data-id": entity.id, ...attributes }, ...children);
}

/**
 * "146 million", "17,098,246", "0.75".
 * @param {number} value
 * @param {string} locale
 */
function formatNumber(value, locale) {
  const large = Math.abs(value) >= 1e6;
  return new Intl.NumberFormat(localeFor(locale), large
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
