/** Texts by language: which one a reader gets, and how it is marked when its language is not the card's. */
import { flagOf } from "./flag.js";
import { own } from "./own.js";

/** @typedef {import("../newsgloss.d.ts").Localised} Localised */

/**
 * The text in the language itself, in its base ("pt" for "pt-BR"), in English, or in the first language there is.
 *
 * @param {Localised | string | undefined} texts
 * @param {string} language  BCP 47
 * @returns {[text?: string, language?: string]}  no language: nobody said which
 */
export function pick(texts, language) {
  if (typeof texts !== "object") return [texts];
  if (!texts) return [];
  // One after the other: this is asked for every name of a page, and a record has many languages.
  const found = [language, baseOf(language), "en"].find((one) => own(texts, one)) ?? Object.keys(texts).find((one) => texts[one]);
  return found ? [texts[found], found] : [];
}

/**
 * @param {Localised | string | undefined} texts
 * @param {string} language
 */
export function textIn(texts, language) {
  return pick(texts, language)[0];
}

/**
 * What an entity is called. The browser knows the names of countries, by their flags, in languages that the knowledge base
 * does not have.
 *
 * @param {{ label?: Localised | string, flag?: unknown, facts?: import("../newsgloss.d.ts").Fact[] }} record
 * @param {string} language
 * @returns {[text?: string, language?: string]}
 */
export function nameIn(record, language) {
  const known = pick(record.label, language);
  if (!known[1] || baseOf(known[1]) === baseOf(language)) return known;
  const flag = flagOf(record);
  if (!flag) return known;
  const code = [...flag].map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - REGIONAL_TO_LATIN)).join("");
  try {
    // Records of countries are of states; the browser's long name for this one is of territories.
    const style = code === "PS" ? "short" : "long";
    const name = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" }).of(code);
    return name ? [name, language] : known;
  } catch {
    return known; // No flag of a country.
  }
}

/**
 * Attributes of an element whose text is in a language, on a card that may be in another.
 *
 * @param {string | undefined} language  of the text
 * @param {{ locale: string }} card
 */
export function inLanguage(language, { locale }) {
  return language && baseOf(language) !== baseOf(locale) ? { lang: language, dir: "auto" } : {};
}

/** @param {string} language */
export function baseOf(language) {
  return language.split("-")[0].toLowerCase();
}

const REGIONAL_TO_LATIN = 0x1f1e6 - 0x41;
