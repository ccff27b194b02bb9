/**
 * The facts on a card: a line for each property as it was on the article's date, and below it what has come since.
 *
 *     Office holder   Antony Blinken until 20 Jan 2025
 *                     ● Marco Rubio since 21 Jan 2025
 */
import { groupsOf } from "../entity/groups.js";
import { earliest, formatDate, formatInPhrase, formatRange, latest, localeFor } from "../entity/iso-date.js";
import { inLanguage } from "../entity/label.js";
import { filled } from "../messages/messages.js";
import { button, element } from "./element.js";
import { isList } from "./layout.js";
import { valueElement } from "./value.js";

/**
 * @typedef {import("./card.js").CardContext} CardContext
 * @typedef {import("../newsgloss.d.ts").Fact} Fact
 * @typedef {import("../entity/facts.js").FactRow} FactRow
 */

/** So many values get a line each, with their dates; more are enumerated. */
const FEW = 2;
const LONGEST_ENUMERATION = 4;
/** Memberships: the newest tell more than the oldest, which everybody has. */
const MEMBER_OF = "P463";

/**
 * @param {FactRow[]} rows
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
export function factList(rows, context) {
  const lists = rows.filter(isList);
  // The dates of a list stand in a column of their own, which is narrower.
  const lines = [rows.filter((row) => !isList(row)), lists].map((some) => some.flatMap((row) => rowElements(row, context)));
  const changes = lists.flatMap((row) => changesIn(row, context));
  return [
    ...lines.flatMap((some) => (some.length ? [element("dl", { class: "facts" }, ...some)] : [])),
    ...(changes.length ? [element("div", { class: "since" }, ...changes)] : []),
  ];
}

/**
 * @param {FactRow} row
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
function rowElements(row, context) {
  const { held, begun, past, term: [name = "", language] = [] } = row;
  const { date, messages, locale } = context;
  if (isList(row)) {
    const title = messages.say(messages.forDate("list", date), name, formatDate(date, locale), held.length);
    return [element("dt", { class: "term wide" }, title), ...listByDate(held, context)];
  }
  const then = held.length || !past ? held : [past];
  const wide = then.length > FEW ? " wide" : "";
  const values = [
    ...(wide ? [enumeration(then, context)]
      : then.flatMap((fact) => [line(fact, context), fact.successor && line(fact.successor, context, "now")])),
    ...begun.map((fact) => line(fact, context, "now")),
  ].filter((value) => value instanceof HTMLElement);
  if (!values.length) return [];
  return [
    element("dt", { class: `term${wide}`, ...inLanguage(language, context) }, name),
    element("dd", { class: `value${wide}` }, ...values),
  ];
}

/**
 * @param {Fact} fact
 * @param {CardContext} context
 * @param {string} [name]  of the class
 */
function line(fact, context, name) {
  const value = valueElement(fact, context);
  const note = noteOf(fact, context);
  return value && element("p", { class: name },
    value, note && " ", note && element("span", { class: "note" }, note));
}

/**
 * A line for each date, with those who joined on it.
 * @param {Fact[]} facts  by start
 * @param {CardContext} context
 */
function listByDate(facts, context) {
  return [...groupsOf(facts, ({ start = "" }) => start)].flatMap(([start, group]) => {
    const members = element("dd", { class: start ? "value" : "value wide" },
      element("ul", { class: "members" }, ...group.map((fact) => element("li", {}, valueElement(fact, context)))));
    if (!start) return [members];
    return [element("dt", { class: "term" }, formatDate(start, context.locale, "short")), members];
  });
}

const TERM = "P39";

/**
 * When a fact held: until when, if it is over by now, else since when.
 * @param {Fact} fact
 * @param {CardContext} context
 */
function noteOf({ property, start, end, pointInTime }, { locale, messages, today }) {
  if (pointInTime && !start) return `(${formatDate(pointInTime, locale, "short")})`;
  const over = end && latest(end) < earliest(today);
  // A term in somebody's life has both its ends.
  if (over && start && property === TERM) return formatRange(start, end, locale, "short");
  const date = over ? end : start;
  return date && messages.say(messages.forDate(over ? "until" : "since", date), formatInPhrase(date, locale, "short"));
}

/**
 * Who joined and who left after the article's date, in sentences.
 * @param {FactRow} row
 * @param {CardContext} context
 */
function changesIn({ begun, ended }, context) {
  const { messages } = context;
  /** @param {"joined" | "left"} key @param {Fact} fact @param {string} [date] */
  const sentence = (key, fact, date = "") => {
    const value = valueElement(fact, context);
    return value && element("p", { class: "now" },
      ...messages.nodes(messages.forDate(key, date), value, formatInPhrase(date, context.locale)));
  };
  return [
    ...begun.map((fact) => sentence("joined", fact, fact.start)),
    ...ended.map((fact) => sentence("left", fact, fact.end)),
  ].filter((change) => change instanceof HTMLElement);
}

/**
 * "Iran, China, Egypt and 3 more": those the article names first, and all of them when a reader asks for more.
 * @param {Fact[]} facts
 * @param {CardContext} context
 * @param {boolean} [all]
 * @returns {HTMLElement}
 */
function enumeration(facts, context, all) {
  const values = facts.flatMap((fact) => valueElement(fact, context) ?? []);
  if (facts[0].property === MEMBER_OF) values.reverse();
  const isNamed = (/** @type {HTMLElement} */ value) => Number(value.querySelector("button") !== null);
  values.sort((a, b) => isNamed(b) - isNamed(a));
  const rest = values.length - LONGEST_ENUMERATION;
  /** @type {(HTMLElement | string)[]} */
  const shown = rest > 1 && !all ? [...values.slice(0, LONGEST_ENUMERATION), more()] : values;
  // Elements cannot be formatted; their places can.
  const part = element("p", {}, ...filled(new Intl.ListFormat(localeFor(context.locale)).format(shown.map((_, index) => `{${index}}`)), shown));
  return part;

  function more() {
    const text = context.messages.say("more", rest);
    return context.page ? button("more", () => {
      const whole = enumeration(facts, context, true);
      whole.tabIndex = -1;
      part.replaceWith(whole);
      whole.focus({ preventScroll: true }); // The button that had it is gone.
    }, {}, text) : text;
  }
}
