/**
 * Which facts a card of a kind shows, and in what order. A table; everything else is the same for all kinds.
 *
 * A kind that is not here shows its facts in the knowledge base's order. One that is shows others only where it has fewer
 * than three of its own. `P585=signed`: the property goes by that name here.
 */
import { factRows } from "../entity/facts.js";
import { earliest, hasDay, latest } from "../entity/iso-date.js";
import { pick, baseOf } from "../entity/label.js";
import { own } from "../entity/own.js";

/**
 * @typedef {import("./card.js").CardContext} CardContext
 * @typedef {import("../newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("../newsgloss.d.ts").Fact} Fact
 * @typedef {import("../entity/facts.js").FactRow} FactRow
 */

/** @type {Record<string, string>} */
const LAYOUTS = {
  Country: "P36 P35 P6 P1082 P463 P571 P576",
  Bloc: "P571 P576 P3975 P488 P1037 P159 P2124 P527",
  Person: "P39 P27 P569 P570 P106",
  Office: "P1308 P1001 P571",
  "Aircraft Weapon Missile Ship": "P366 P176 P495 P729 P137 P606",
  Ministry: "P1037=head P571 P576 P159 P17 P749",
  "Organisation ThinkTank Media Company": "P1037 P488 P3975 P571 P576 P159 P17 P749 P112 P2124",
  "City Place Region": "P1376 P17 P131 P36 P205 P1082 P403 P466 P276 P571 P576",
  Event: "P585 P580 P582 P276 P664",
  Treaty: "P585=signed P580=inForce P582 P1891",
  Dataset: "P126 P571 P576",
};

/** Rows beyond these make a card a table, and with fewer it says little. */
const MOST_ROWS = 6;
const FEWEST_ROWS = 3;

const CAPITAL_OF = "P1376";
/** Country and region a place is in: said already of what it is the capital of. */
const AROUND = ["P17", "P131"];
const MEMBER_COUNT = "P2124";
const [DATE, START, END] = ["P585", "P580", "P582"];
/** Members and signatories: with dates and flags, and those who joined or left since. */
const LISTED = ["P527", "P1891"];
/** From so many values on a list is worth its room. */
const MANY = 4;

/**
 * The rows worth a glance.
 * @param {EntityRecord} record
 * @param {CardContext} context
 * @returns {FactRow[]}
 */
export function rowsFor({ type = "", facts = [] }, context) {
  const layout = layoutOf(type);
  const rows = factRows(type === "Event" ? withSpan(facts, context.date) : facts, context);
  const idsOf = (/** @type {string} */ property) => rows.find((row) => row.property === property)?.held
    .map(({ value }) => typeof value === "object" && value.id).join();
  const told = rows.filter(({ property }) => (property === MEMBER_COUNT ? !rows.some(isList)
    : !AROUND.includes(property) || idsOf(property) !== idsOf(CAPITAL_OF)));
  /** @param {FactRow} row */
  const named = (row) => {
    row.term = termOf(row.property, layout?.get(row.property), context);
    return row.term[0];
  };
  if (!layout) return told.filter(named).slice(0, MOST_ROWS);
  const order = [...layout.keys()];
  const own = order.flatMap((property) => told.find((row) => row.property === property) ?? []).filter(named);
  const others = told.filter((row) => !layout.has(row.property)).filter(named);
  return [...own.slice(0, MOST_ROWS), ...others.slice(0, Math.max(0, FEWEST_ROWS - own.length))];
}

/**
 * Whether a row is a list of many, as the members of a bloc, rather than an enumeration.
 * @param {FactRow} row
 */
export function isList({ property, held }) {
  return LISTED.includes(property) && held.length >= MANY;
}

/**
 * What a property is called: by the knowledge base in the reader's language, else by the messages, else in English.
 * @param {string} property
 * @param {string | undefined} alias
 * @param {CardContext} context
 * @returns {[text?: string, language?: string]}
 */
function termOf(property, alias, { properties, language, messages }) {
  if (alias) return [messages.say(/** @type {import("../messages/messages.js").Key} */ (alias)), messages.locale];
  const known = pick(own(properties, property)?.label, language);
  if (known[1] && baseOf(known[1]) === baseOf(language)) return known;
  const translated = messages.name(property);
  return translated ? [translated, messages.locale] : known;
}

/** @param {string} type */
function layoutOf(type) {
  const found = Object.keys(LAYOUTS).find((types) => types.split(" ").includes(type));
  if (!found) return undefined;
  return new Map(LAYOUTS[found].split(" ").map((entry) => /** @type {[string, string | undefined]} */ (entry.split("="))));
}

/**
 * The days an event lasted are one fact, unless the article is from their middle: then its end is news.
 * @param {Fact[]} facts
 * @param {string} date
 */
function withSpan(facts, date) {
  const [start, end] = [START, END].map((property) => facts.find((fact) => fact.property === property)?.value);
  if (typeof start !== "string" || typeof end !== "string" || hasDay(start) !== hasDay(end)) return facts;
  if (earliest(start) <= latest(date) && latest(end) > latest(date)) return facts;
  const span = { property: DATE, value: start, until: end };
  return [...facts.filter(({ property }) => ![START, END].includes(property)), span];
}
