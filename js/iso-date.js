/**
 * Dates as the knowledge base writes them: ISO 8601 to the year, month or day ("2009", "2009-06", "2009-06-16", "-0044").
 *
 * A date of lower precision is a span. earliest() and latest() give its first and last day as a number that sorts
 * (20090616); what is no date sorts as NaN, so that every comparison with it is false.
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
  return typeof value === "string" && PATTERN.test(value);
}

/**
 * In words, to the precision given: "16 June 2009", "June 2009", "2009".
 * @param {string} date
 * @param {string} language  BCP 47
 * @param {"long" | "short"} [month]
 */
export function formatDate(date, language, month = "long") {
  const [year, monthOfYear, day] = partsOf(date);
  if (Number.isNaN(year)) return date;
  const time = new Date(0);
  time.setUTCFullYear(year, (monthOfYear ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat(localeFor(language), {
    timeZone: "UTC",
    year: "numeric",
    ...(monthOfYear && { month }),
    ...(day && { day: "numeric" }),
    ...(year < 1 && { era: "short" }),
  }).format(time);
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

const PATTERN = /^([-+]?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/;

/**
 * @param {string} date
 * @returns {[year: number, month?: number, day?: number]}
 */
function partsOf(date) {
  const match = PATTERN.exec(date);
  if (!match) return [NaN];
  // A month or day of 00 is how Wikidata says that it is not known.
  return [Number(match[1]), Number(match[2]) || undefined, Number(match[3]) || undefined];
}
