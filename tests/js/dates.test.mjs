// Dates of any precision: their first and last day, and how they are written.
import { test } from "node:test";
import assert from "node:assert/strict";
import { earliest, formatDate, formatInPhrase, formatRange, isDate, latest } from "../../js/entity/iso-date.js";
import { rows } from "./rows.mjs";

rows("dates", [
  ["day", "2009-06-16", 20090616, 20090616, "16 June 2009", "June 16, 2009"],
  ["month", "2009-06", 20090601, 20090631, "June 2009", "June 2009"],
  ["year", "2009", 20090101, 20091231, "2009", "2009"],
  ["year as Wikidata has it", "2009-00-00", 20090101, 20091231, "2009", "2009"],
  ["with a time", "2024-10-11T18:40:00Z", 20241011, 20241011, "11 October 2024", "October 11, 2024"],
], (date, first, last, british, american) => {
  assert.ok(isDate(date));
  assert.deepEqual([earliest(date), latest(date)], [first, last]);
  assert.deepEqual([formatDate(date, "en"), formatDate(date, "en-US")], [british, american]);
});

test("what is no date is left as it is", () => {
  for (const text of ["spring", "2012-13", "2023-02-29", "1900-02-29", "2024-04-31", "2024-10-1"]) {
    assert.equal(isDate(text), false, text);
    assert.equal(formatDate(text, "en"), text);
  }
  for (const date of ["2024-02-29", "2000-02-29", "2024-00-00", "-0044-03-15", "2024-12-31"]) assert.ok(isDate(date), date);
  assert.ok(Number.isNaN(earliest("spring")));
});

rows("days in other words", [
  ["days of a month", "2024-10-22", "2024-10-24", "en", /^22\s?–\s?24 October 2024$/],
  ["days of two months in German", "2024-10-22", "2024-11-02", "de", /^22\. Oktober\s?–\s?2\. November 2024$/],
  ["a day and a year", "2024-10-22", "2025", "en", /^22 October 2024 – 2025$/],
], (start, end, locale, expected) => assert.match(formatRange(start, end, locale), expected));

rows("dates in a phrase", [
  ["Russian declines the month", "2025-01", "ru", "января 2025 г."],
  ["as it does after a day", "2025-01-06", "ru", "6 января 2025 г."],
  ["a year", "2025", "ru", "2025"],
  ["others do not", "2025-01", "de", "Januar 2025"],
  ["a month is of our calendar everywhere", "2025-01", "fa", "ژانویهٔ ۲۰۲۵"],
], (date, locale, expected) => assert.equal(formatInPhrase(date, locale), expected));
