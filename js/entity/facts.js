/**
 * Facts in time: which of them held on the article's date, and what has changed since. Pure functions.
 *
 *     factRows(record.facts, { date: "2024-10-11", today: "2026-01-01", properties })
 *     // [{ property: "P1308", held: [Blinken], begun: [Rubio], ended: [Blinken] }, …]
 *
 * A fact holds from the first day of `start` to the last day of `end`; a missing one means unbounded. Where several counts
 * of the same thing were taken (`pointInTime` alone), the last one up to the article's date holds. Beside a `start`,
 * `pointInTime` only says when the fact was last known to hold.
 */
import { groupsOf } from "./groups.js";
import { earliest, latest } from "./iso-date.js";
import { own } from "./own.js";

/**
 * @typedef {import("../newsgloss.d.ts").Fact} Fact
 * @typedef {import("../newsgloss.d.ts").Property} Property
 *
 * @typedef {object} FactRow
 * @property {string} property
 * @property {Fact[]} held  on the article's date, by start
 * @property {Fact[]} begun  since, and still true today
 * @property {Fact[]} ended  held then, but no longer today
 * @property {Fact} [past]  where nothing held then: what had held last
 * @property {[text?: string, language?: string]} [term]  what the property is called
 */

/** Date of death, of dissolution, of an end, of entry into service: news to an article that is older. */
const HAPPENINGS = ["P570", "P576", "P582", "P729"];

/**
 * @param {Fact} fact
 * @param {string} date
 */
export function holdsOn({ start, end }, date) {
  return !(start && earliest(start) > latest(date)) && !(end && latest(end) < earliest(date));
}

/**
 * One row for each property that has something to say, in the knowledge base's order.
 * @param {Fact[]} facts
 * @param {{ date: string, today: string, properties: Record<string, Property | undefined> }} context
 * @returns {FactRow[]}
 */
export function factRows(facts, { date, today, properties }) {
  const order = (/** @type {string} */ property) => own(properties, property)?.order ?? Infinity;
  return [...groupsOf(facts, ({ property }) => property)]
    .map(([property, group]) => rowOf(property, group, date, today))
    .filter(({ held, begun, past }) => held.length || begun.length || past)
    .sort((a, b) => order(a.property) - order(b.property) || 0);
}

/**
 * @param {string} property
 * @param {Fact[]} group
 * @param {string} date
 * @param {string} today
 * @returns {FactRow}
 */
function rowOf(property, group, date, today) {
  if (group.some(({ start, pointInTime }) => pointInTime && !start)) {
    const count = lastCount(group, date);
    return { property, held: count ? [count] : [], begun: [], ended: [] };
  }
  if (HAPPENINGS.includes(property)) {
    const later = group.filter(({ value }) => earliest(String(value)) > latest(date));
    return { property, held: group.filter((fact) => !later.includes(fact)), begun: later, ended: [] };
  }
  const byStart = sortedBy(group, "start");
  const held = byStart.filter((fact) => holdsOn(fact, date));
  const holding = byStart.filter((fact) => holdsOn(fact, today));
  const began = (/** @type {Fact} */ { start }) => start !== undefined && earliest(start) > latest(date);
  return {
    property,
    held,
    begun: holding.filter((fact) => began(fact)),
    ended: held.filter((fact) => !holding.includes(fact)),
    past: held.length ? undefined : byStart.filter(({ end }) => end && latest(end) < earliest(date)).at(-1),
  };
}

/**
 * @param {Fact[]} counts
 * @param {string} date
 */
function lastCount(counts, date) {
  const sorted = sortedBy(counts, "pointInTime");
  return sorted.filter(({ pointInTime = "" }) => !(earliest(pointInTime) > latest(date))).at(-1) ?? sorted[0];
}

/**
 * Those without the date come first, in the order they had.
 * @param {Fact[]} facts
 * @param {"start" | "pointInTime"} key
 */
function sortedBy(facts, key) {
  const day = (/** @type {Fact} */ fact) => earliest(fact[key] ?? "") || -Infinity;
  return [...facts].sort((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)));
}
