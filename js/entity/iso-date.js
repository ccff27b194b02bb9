/**
 * Dates as the knowledge base writes them: ISO 8601 to the year, month or day ("2009", "2009-06", "2009-06-16", "-0044").
 *
 * A date of lower precision is a span. earliest() and latest() give its first and last day as a number that sorts
 * (20090616); anything else gives NaN, so that every comparison with it is false.
 */

/** @param {string} date */
export function earliest(date) {
  const [year, month = 1, day = 1] = partsOf(date);
  return year * 10_000 + month * 100 + day;
}

/** @param {string} date */
export function latest(date) {
  const [year, month = 12, day = 31] = partsOf(date);
  return year * 10_000 + month * 100 + day;
}

/** @param {unknown} value */
export function isDate(value) {
  return typeof value === "string" && !Number.isNaN(partsOf(value)[0]);
}

/** @param {string} date */
export function hasDay(date) {
  return partsOf(date)[2] !== undefined;
}

/**
 * In words, to the precision given: "16 June 2009", "June 2009", "2009".
 * @param {string} date
 * @param {string} locale  BCP 47
 * @param {"long" | "short"} [month]
 */
export function formatDate(date, locale, month) {
  const [format, time] = formatOf(date, locale, month);
  return time ? format.format(time) : date;
}

/**
 * The same inside a phrase ("since …"), where Russian declines the month, as it does after a day.
 * @param {string} date
 * @param {string} locale
 * @param {"long" | "short"} [month]
 */
export function formatInPhrase(date, locale, month) {
  const [year, monthOfYear, day] = partsOf(date);
  if (day || !monthOfYear || !/^ru\b/.test(locale)) return formatDate(date, locale, month);
  return formatDate(`${year}-${`${monthOfYear}`.padStart(2, "0")}-01`, locale, month).replace(/^\S+\s/, "");
}

/**
 * "22 – 24 October 2024".
 * @param {string} start
 * @param {string} end
 * @param {string} locale
 * @param {"long" | "short"} [month]
 */
export function formatRange(start, end, locale, month) {
  const [format, from] = formatOf(start, locale, month);
  const [, to] = formatOf(end, locale, month);
  // Engines of before 2023 throw where a range ends before it begins.
  return from && to && from <= to && hasDay(start) === hasDay(end) ? format.formatRange(from, to)
    : `${formatDate(start, locale, month)} – ${formatDate(end, locale, month)}`;
}

/** Today where the reader is. */
export function today() {
  const now = new Date();
  now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
  return now.toISOString().slice(0, 10);
}

/**
 * English of no particular country gets the order of day, month, year.
 * @param {string} language
 */
export function localeFor(language) {
  return language === "en" ? "en-GB" : language;
}

const LAST_YEAR = 270_000;

const PATTERN = /^([-+]?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/;

/**
 * @param {string} date
 * @returns {[year: number, month?: number, day?: number]}
 */
function partsOf(date) {
  const match = PATTERN.exec(date);
  if (!match) return [NaN];
  const [, year, month = "1", day = "1"] = match;
  // A season ("2012-13") is none, and a day that no month has would be written as another.
  // Nor does a Date reach further back or on than this: it is a number.
  if (Math.abs(Number(year)) > LAST_YEAR || Number(month) > 12 || Number(day) > daysOf(Number(year), Number(month) || 1)) return [NaN];
  // A month or day of 00 is how Wikidata says that it is not known.
  return [Number(match[1]), Number(match[2]) || undefined, Number(match[3]) || undefined];
}

/** @param {number} year @param {number} month  from 1 */
function daysOf(year, month) {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/**
 * @param {string} date
 * @param {string} locale
 * @param {"long" | "short"} [month]
 * @returns {[Intl.DateTimeFormat, Date?]}
 */
function formatOf(date, locale, month = "long") {
  const [year, monthOfYear, day] = partsOf(date);
  const format = new Intl.DateTimeFormat(localeFor(locale), {
    timeZone: "UTC",
    calendar: "gregory", // A year or a month of ours is none of another calendar.
    year: "numeric",
    ...(monthOfYear && { month }),
    ...(day && { day: "numeric" }),
    ...(year < 1 && { era: "short" }),
  });
  if (Number.isNaN(year)) return [format];
  const time = new Date(0);
  time.setUTCFullYear(year, (monthOfYear ?? 1) - 1, day ?? 1);
  return [format, time];
}
