/**
 * The facts on a card: a line for each property as it was on the article's date, and below it what has come since.
 *
 *     Office holder   Antony Blinken until 20 Jan 2025
 *                     ● Marco Rubio since 21 Jan 2025
 */
import { element } from "./element.js";
import { factRows } from "./facts.js";
import { flagOf } from "./flag.js";
import { earliest, formatDate, latest } from "./iso-date.js";
import { textIn } from "./label.js";
import { say } from "./messages.js";
import { formatValue } from "./value.js";

/**
 * @typedef {import("./card.js").CardContext} CardContext
 * @typedef {import("./newsgloss.d.ts").Fact} Fact
 * @typedef {import("./facts.js").FactRow} FactRow
 */

/** Rows beyond these make a card a table. */
const MAX_ROWS = 6;
/** Where there are more, these go first: currency, language, designer, area. */
const DISPENSABLE = ["P38", "P37", "P287", "P2046"];
/** How many members there are: said by their list. */
const MEMBER_COUNT = "P2124";
/** Members and signatories: with dates and flags, and those who joined or left since. */
const LISTED = new Set(["P527", "P1891"]);
/** So many values get a line each, with their dates; more are enumerated. */
const FEW = 2;
const LONGEST_LIST = 8;
/** From so many values on a list is worth its room. */
const MANY = 4;

/**
 * The rows worth a glance, in the knowledge base's order.
 * @param {Fact[]} facts
 * @param {CardContext} context
 * @returns {FactRow[]}
 */
export function rowsFor(facts, context) {
  let rows = factRows(facts, context).filter(({ property }) => context.properties[property]?.label);
  const dispensable = [...DISPENSABLE];
  if (rows.some(isList)) dispensable.unshift(MEMBER_COUNT);
  for (const property of dispensable) {
    if (rows.length > MAX_ROWS || property === MEMBER_COUNT) rows = rows.filter((row) => row.property !== property);
  }
  return rows.slice(0, MAX_ROWS);
}

/**
 * @param {FactRow[]} rows
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
export function factList(rows, context) {
  const lines = rows.flatMap((row) => rowElements(row, context));
  const changes = rows.filter(isList).flatMap((row) => changesIn(row, context));
  return [
    ...(lines.length ? [element("dl", { class: "facts", part: "facts" }, ...lines)] : []),
    ...(changes.length ? [element("div", { class: "since", part: "since" },
      ...changes.map((change) => element("p", { class: "now", part: "now" }, change)))] : []),
  ];
}

/**
 * Whether a row is a list of many, as the members of a bloc, rather than an enumeration.
 * @param {FactRow} row
 */
function isList({ property, held }) {
  return LISTED.has(property) && held.length >= MANY;
}

/**
 * @param {FactRow} row
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
function rowElements(row, context) {
  const { held, begun, past } = row;
  const name = textIn(context.properties[row.property].label, context.language) ?? "";
  if (isList(row)) {
    const title = say("listOn", name, formatDate(context.date, context.language), held.length);
    return [element("dt", { class: "term wide", part: "term" }, title), ...listByDate(held, context)];
  }
  const then = held.length || !past ? held : [past];
  const values = then.length > FEW
    ? [element("p", {}, shortList(then.map((fact) => formatValue(fact, context))))]
    : then.map((fact) => valueElement(fact, context));
  values.push(...begun.map((fact) => valueElement(fact, context, "now")));
  const said = values.filter((value) => value.textContent);
  if (!said.length) return [];
  return [element("dt", { class: "term", part: "term" }, name), element("dd", { class: "value", part: "value" }, ...said)];
}

/**
 * @param {Fact} fact
 * @param {CardContext} context
 * @param {string} [name]  of the class
 */
function valueElement(fact, context, name) {
  const text = formatValue(fact, context);
  const note = text && noteOf(fact, context);
  return element("p", { class: name, part: name },
    text, note && " ", note && element("span", { class: "note", part: "note" }, note));
}

/**
 * A line for each date, with those who joined on it.
 * @param {Fact[]} facts  by start
 * @param {CardContext} context
 */
function listByDate(facts, context) {
  /** @type {Map<string, Fact[]>} */
  const byDate = new Map();
  for (const fact of facts) {
    const group = byDate.get(fact.start ?? "");
    if (group) group.push(fact);
    else byDate.set(fact.start ?? "", [fact]);
  }
  return [...byDate].flatMap(([start, group]) => {
    const members = element("dd", { class: start ? "value" : "value wide", part: "value" },
      element("ul", { class: "members" }, ...group.map((fact) => {
        const flag = typeof fact.value === "object" && flagOf(fact.value);
        return element("li", {},
          flag && element("span", { class: "flag", "aria-hidden": "true" }, flag), formatValue(fact, context));
      })));
    if (!start) return [members];
    return [element("dt", { class: "term", part: "term" }, formatDate(start, context.language, "short")), members];
  });
}

/**
 * When a fact held: until when, if it is over by now, else since when.
 * @param {Fact} fact
 * @param {CardContext} context
 */
function noteOf({ start, end, pointInTime }, { language, today }) {
  if (pointInTime && !start) return `(${formatDate(pointInTime, language, "short")})`;
  if (end && latest(end) < earliest(today)) return say("until", formatDate(end, language, "short"));
  return start && say("since", formatDate(start, language, "short"));
}

/**
 * Who joined and who left after the article's date, in sentences.
 * @param {FactRow} row
 * @param {CardContext} context
 * @returns {string[]}
 */
function changesIn({ begun, ended }, context) {
  const day = (/** @type {string | undefined} */ date) => formatDate(date ?? "", context.language);
  return [
    ...begun.map((fact) => say("joined", formatValue(fact, context), day(fact.start))),
    ...ended.map((fact) => say("left", formatValue(fact, context), day(fact.end))),
  ];
}

/** @param {string[]} texts */
function shortList(texts) {
  const known = texts.filter(Boolean);
  const rest = known.length - LONGEST_LIST;
  return [...known.slice(0, LONGEST_LIST), ...(rest > 0 ? [say("more", rest)] : [])].join(", ");
}
