// Dates: whatever a knowledge base gives as one, in every language of the interface.
import assert from "node:assert/strict";
import { earliest, formatDate, formatInPhrase, formatRange, hasDay, isDate, latest, today } from "../../js/entity/iso-date.js";
import { holds } from "./property.mjs";

const LOCALES = ["en", "en-US", "ar", "ar-EG", "de", "es", "fa", "fr", "he", "ja", "pt-BR", "ru", "th", "tr", "zh-Hant"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** @typedef {{ year: number, month?: number, day?: number }} Parts */

const digits = (number, length) => `${Math.abs(number)}`.padStart(length, "0");

/** @param {Parts} parts */
function written({ year, month, day }) {
  return `${year < 0 ? "-" : ""}${digits(year, 4)}${month ? `-${digits(month, 2)}` : ""}${day ? `-${digits(day, 2)}` : ""}`;
}

/** @param {import("./property.mjs").Random} random @returns {Parts} */
function anyParts(random) {
  const year = random.below(random.chance(8) ? 200_000 : 4000) - (random.chance(4) ? 3000 : 0);
  if (random.chance(3)) return { year };
  const month = 1 + random.below(12);
  return random.chance(3) ? { year, month } : { year, month, day: 1 + random.below(28) };
}

/** What looks like a date, and mostly is none. @param {import("./property.mjs").Random} random */
function nearlyDate(random) {
  const text = [...written(anyParts(random))];
  for (let times = 1 + random.below(3); times > 0; --times) {
    text.splice(random.below(text.length + 1), random.below(2), random.of(["-", "0", "9", "T", "Z", " ", "+", "–", "٣", "\n", "a", "\u0000"]));
  }
  return text.join("");
}

holds("any text is written, in any language, and one that is no date as it stands", (random) => {
  const [start, end] = [nearlyDate(random), nearlyDate(random)];
  const locale = random.of(LOCALES);
  const month = random.of(/** @type {const} */ ([undefined, "long", "short"]));
  for (const text of [formatDate(start, locale, month), formatInPhrase(start, locale, month), formatRange(start, end, locale, month)]) {
    assert.ok(text && !/NaN|undefined|Invalid/.test(text), text);
  }
  if (!isDate(start)) {
    assert.equal(formatDate(start, locale), start);
    assert.ok(Number.isNaN(earliest(start)) && Number.isNaN(latest(start)));
  }
});

holds("a date begins before it ends, and dates sort as their days do", (random) => {
  const parts = [anyParts(random), anyParts(random)];
  const [a, b] = parts.map(written);
  assert.ok(isDate(a), a);
  assert.ok(earliest(a) <= latest(a));
  assert.equal(hasDay(a), parts[0].day !== undefined);
  const days = (/** @type {Parts} */ { year, month, day }, missing) => [year, month ?? missing, day ?? missing];
  const before = (x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  assert.equal(Math.sign(latest(a) - earliest(b)), Math.sign(before(days(parts[0], 31), days(parts[1], 1))), `${a} ${b}`);
});

holds("in English a date says its year, month and day, and no more", (random) => {
  const { year, month, day } = anyParts(random);
  const text = formatDate(written({ year, month, day }), "en");
  const era = year < 1 ? " BC" : "";
  assert.equal(text, [day, month && MONTHS[month - 1], `${year < 1 ? 1 - year : year}${era}`].filter(Boolean).join(" "));
});

holds("the time of day and unknown months and days change nothing", (random) => {
  const parts = anyParts(random);
  const date = written(parts);
  const locale = random.of(LOCALES);
  const known = parts.day ? `${date}T12:00:00Z` : parts.month ? `${date}-00` : `${date}-00-00`;
  assert.equal(formatDate(known, locale), formatDate(date, locale));
  assert.deepEqual([earliest(known), latest(known)], [earliest(date), latest(date)]);
});

holds("a range from a day to the same day is that day", (random) => {
  const date = written(anyParts(random));
  const locale = random.of(LOCALES);
  assert.equal(formatRange(date, date, locale), formatDate(date, locale));
});

holds("today is a day", () => {
  assert.ok(isDate(today()) && hasDay(today()));
});
