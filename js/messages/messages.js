/**
 * What newsgloss itself says to readers: in English here, in other languages from a file each beside the script, fetched
 * when a page is in that language. What a file does not say, and every language without one, is said in English.
 *
 *     const messages = await messagesIn("de-AT", load);
 *     messages.say("since", "2021");           // "seit 2021"
 *     messages.say("panelButton", 3);          // "In diesem Artikel: 3 Namen erklärt"
 *
 * `{0}` is the first value; numbers are written as the language writes them. A message that counts has a text for each
 * plural form of the language and counts by its first value. The files also name kinds (`Country`) and properties
 * (`P36`); those of the knowledge base itself come first.
 * Failure: none. A file that cannot be read costs the translation, and nothing else.
 */
import { hasDay, localeFor } from "../entity/iso-date.js";
import { baseOf } from "../entity/label.js";
import { own } from "../entity/own.js";

/** What every language has; the files have the names of kinds and properties besides. */
export const ENGLISH = {
  panelTitle: "In this article",
  panelButton: { one: "In this article: {0} name explained", other: "In this article: {0} names explained" },
  close: "Close",
  back: "Back to {0}",
  since: "since {0}",
  sinceDay: "since {0}",
  until: "until {0}",
  untilDay: "until {0}",
  joined: "{0} joined in {1}",
  joinedDay: "{0} joined {1}",
  left: "{0} left in {1}",
  leftDay: "{0} left {1}",
  list: "{0} in {1}: {2}",
  listDay: "{0} on {1}: {2}",
  more: "{0} more",
  signed: "Signed",
  inForce: "In force since",
  head: "Head",
  asOf: "As of {0}",
  source: "Source: {0}",
  wikipedia: "Wikipedia",
  official: "Official site",
  followLink: "Follow the link",
  hint: "Alt + Shift + N and P: next and previous name",
  named: { one: "Named once", other: "Named {0} times" },
  nth: "Mention {0} of {1}",
  previous: "Previous mention",
  next: "Next mention",
  related: "Also in this article",
  which: "Which one?",
  quoted: "“{0}”",
  why: "Why this card?",
  sure: "“{0}” almost certainly means this.",
  likely: "“{0}” probably means this.",
  unsure: "“{0}” may mean this.",
  report: "Report a mistake",
  reported: "Thank you. This site has been told.",
  offHere: "Switch off for this article",
  offSite: "Switch off for this site",
  off: "Switched off",
  on: "Switch on again",
  hideSeen: "Hide names I have looked up",
  settings: "Settings",
};

/** Languages there is a file for. */
export const TRANSLATED = "ar de es fa fr he ja pt ru tr zh".split(" ");

/**
 * @typedef {string | Record<string, string>} Message  by plural form
 * @typedef {Record<string, Message>} Texts
 * @typedef {keyof typeof ENGLISH} Key
 */

export class Messages {
  #texts;

  /**
   * @param {string} [locale]  of the texts
   * @param {Texts} [texts]
   */
  constructor(locale = "en", texts = {}) {
    this.locale = locale;
    this.#texts = texts;
  }

  /**
   * The translation of a kind or a property.
   * @param {string} key
   */
  name(key) {
    return /** @type {string | undefined} */ (own(this.#texts, key));
  }

  /**
   * The key of what is said of a date: many languages say it otherwise of a day than of a month or a year.
   * @param {"since" | "until" | "joined" | "left" | "list"} key
   * @param {string} date
   */
  forDate(key, date) {
    return hasDay(date) ? /** @type {Key} */ (`${key}Day`) : key;
  }

  /**
   * @param {Key} key
   * @param {...(string | number)} values
   */
  say(key, ...values) {
    return this.nodes(key, ...values).join("");
  }

  /**
   * The same in pieces, for values that are elements.
   * @param {Key} key
   * @param {...(string | number | Node)} values
   * @returns {(string | Node)[]}
   */
  nodes(key, ...values) {
    const translated = own(this.#texts, key);
    const locale = localeFor(translated ? this.locale : "en");
    const message = translated ?? ENGLISH[key];
    const form = (/** @type {Record<string, string>} */ forms) =>
      own(forms, pluralsOf(locale).select(Number(values[0]))) ?? forms.other;
    return filled(typeof message === "string" ? message : form(message),
      values.map((value) => (typeof value === "number" ? numbersOf(locale).format(value) : value)));
  }

  /** @param {number} number */
  number(number) {
    return numbersOf(localeFor(this.locale)).format(number);
  }
}

/**
 * Makes one for each language and keeps it: making them is expensive.
 * @template Format
 * @param {(locale: string) => Format} make
 * @returns {(locale: string) => Format}
 */
function once(make) {
  /** @type {Map<string, Format>} */
  const made = new Map();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

const numbersOf = once((locale) => new Intl.NumberFormat(locale));
const pluralsOf = once((locale) => new Intl.PluralRules(locale));

/**
 * @param {string} language  BCP 47
 * @param {(language: string) => Promise<Texts>} load  reads a language's file
 * @returns {Promise<Messages>}
 */
export async function messagesIn(language, load) {
  const base = baseOf(language);
  if (base === "en") return new Messages(language);
  if (!TRANSLATED.includes(base)) return new Messages();
  return load(base).then((texts) => new Messages(language, texts), () => new Messages());
}

/**
 * A text with values in the places of `{0}`, `{1}`, …, in pieces.
 * @param {string} text
 * @param {(string | Node)[]} values
 */
export function filled(text, values) {
  return text.split(/\{(\d)\}/).map((piece, index) => (index % 2 ? values[Number(piece)] : piece));
}
