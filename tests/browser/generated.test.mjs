// Records made at random, right and wrong: whatever `newsgloss kb build` takes opens as a card.
//
//   NEWSGLOSS_RECORDS=10000 node --test tests/browser/generated.test.mjs
//
// 1,000 by default, which takes some seconds. The seed is fixed: the same records each time.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeInBrowsers } from "./browsers.mjs";
import { folder, run } from "../command/newsgloss.mjs";

const RECORDS = Number(process.env.NEWSGLOSS_RECORDS ?? 1000);
const BATCH = 100;

/** Mulberry32: numbers from 0 to 1. @param {number} seed */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20241011);
const below = (limit) => Math.floor(random() * limit);
const chance = (one) => below(one) === 0;
const oneOf = (list) => list[below(list.length)];
const mostly = (make) => (chance(10) ? anything() : make());
const some = (fields) => Object.fromEntries(fields.flatMap(([name, one, make]) => (chance(one) ? [[name, make()]] : [])));

const text = () => oneOf(["", " ", "a", "Russia", "300000", "999999", "-300000", "275761", "-0044", "2012-13", "2012-05", "2012-05-07",
  "+12345-00-00", "Россия", "🇷🇺", "US", "constructor", "__proto__", "https://a.example/b", "javascript:alert(1)", "{0}", "{9}", "<b>", "$&"]);
const language = () => oneOf(["en", "de", "ru", "pt-BR", "toString", "valueOf", "__proto__", "constructor", "en-", "zh-Hant"]);
const property = () => oneOf(["P36", "P39", "P463", "P527", "P570", "P571", "P580", "P582", "P585", "P729", "P1082", "P297", "P1308",
  "constructor", "__proto__", "toString"]);
const date = () => (chance(6) ? anything() : oneOf(["2001", "2012-05", "2024-02-29", "-0044", "0000", "9999-12-31"]));
const texts = () => Object.fromEntries(Array.from({ length: below(3) + 1 }, () => [chance(8) ? language() : oneOf(["en", "de"]), mostly(text)]));
const id = () => `Q${below(400) + 1}`;

function anything(depth = 0) {
  const kinds = [() => null, () => true, () => 5, () => -300000, () => 999999, () => 1e300, text, text,
    () => Array.from({ length: below(3) }, () => anything(depth + 1)),
    () => Object.fromEntries(Array.from({ length: below(3) }, () => [oneOf(["id", "label", "flag", "facts", "en", "url", "value"]), anything(depth + 1)]))];
  return oneOf(depth < 3 ? kinds : kinds.slice(0, 8))();
}

const value = () => oneOf([text, () => below(1e6), () => chance(2), () => ({ id: id() }), () => some([
  ["id", 2, id], ["label", 2, () => mostly(() => (chance(2) ? text() : texts()))], ["flag", 4, () => mostly(text)],
  ["facts", 8, () => anything(1)], ["amount", 8, () => anything(1)]])])();

const fact = () => ({
  property: mostly(property), value: mostly(value),
  ...some([["start", 4, date], ["end", 4, date], ["pointInTime", 4, date], ["source", 5, () => mostly(text)],
    ["unit", 5, () => mostly(() => (chance(2) ? text() : texts()))], ["successor", 40, () => anything()], ["until", 40, () => anything()]]),
});

/** A name that is nobody else's: "Zarqababa". */
const nameOf = (index) => `Zarq${[...index.toString(20).padStart(4, "0")].map((digit) => "bcdfghjklmnpqrstvwxz"[parseInt(digit, 20)] + "a").join("")}`;

const record = (index) => ({
  id: `Q${index + 1}`, label: { en: nameOf(index) },
  ...some([
    ["type", 2, () => mostly(() => oneOf(["Person", "Country", "Event", "Bloc", "Treaty", "City", "constructor", "toString", "__proto__"]))],
    ["description", 2, () => mostly(texts)],
    ["keywords", 8, () => mostly(() => ({ en: [mostly(text)] }))],
    ["links", 3, () => mostly(() => some([["wikipedia", 2, () => mostly(texts)], ["official", 2, () => mostly(text)], ["blog", 4, () => mostly(text)]]))],
    ["image", 4, () => mostly(() => ({ url: text(), ...some([["alt", 2, () => mostly(text)], ["credit", 2, () => mostly(text)]]) }))],
    ["flag", 8, () => mostly(text)],
    ["facts", 2, () => mostly(() => Array.from({ length: below(6) + 1 }, fact))],
    ["other", 8, () => anything()],
  ]),
});

/** Definitions of the properties, each of the right shape, or none. */
const properties = () => some(["P36", "P39", "P463", "P527", "P571", "P1082", "toString"].map((one) => [one, 2, () => some([
  ["label", 1, () => ({ en: "Property" })], ["order", 2, () => below(100)], ["unit", 3, () => oneOf(["km", { en: "km" }])]])])
  .concat([["about", 2, () => some([["label", 2, () => ({ en: "Ours" })], ["date", 2, () => oneOf(["2024", "2024-05", "-0044"])]])]]));

const files = folder();

/** The bytes of a .kb of a batch's records, without those that are refused, and how many are left. */
async function built(first) {
  const definitions = files.file("properties.json", JSON.stringify({ format: "newsgloss-kb/1", properties: properties() }));
  let lines = Array.from({ length: BATCH }, (_, index) => JSON.stringify(record(first + index)));
  for (;;) {
    const path = files.file("batch.ndjson", lines.join("\n"));
    const { text: findings } = await run(["kb", "lint", definitions, path]);
    const refused = new Set([...findings.matchAll(/batch\.ndjson:(\d+): .*?error: /g)].map(([, line]) => Number(line)));
    if (!refused.size) break;
    lines = lines.filter((_, index) => !refused.has(index + 1));
  }
  const out = join(files.path, "batch.kb");
  const { code, error } = await run(["kb", "build", definitions, join(files.path, "batch.ndjson"), "-o", out]);
  assert.equal(code, 0, error);
  return { kb: readFileSync(out).toString("base64"), names: lines.map((line) => JSON.parse(line).label.en) };
}

describeInBrowsers("generated", (open) => {
  test(`${RECORDS} records: whatever builds opens as a card`, async () => {
    const page = await open("blank.html", { csp: "", ready: false, errors: true });
    let opened = 0;
    for (let first = 0; first < RECORDS; first += BATCH) {
      const { kb, names } = await built(first);
      const result = await page.evaluate(async (kb, names) => {
        const failures = [];
        const note = (event) => failures.push(String(event.error ?? event.reason ?? event.detail?.error));
        addEventListener("error", note);
        addEventListener("unhandledrejection", note);
        document.body.innerHTML = `<article><h1>Names</h1>${names.map((name) => `<p>The talks with ${name} went on for a day.</p>`).join("")}</article>`;
        const { mount } = await import("/newsgloss.mjs");
        const bytes = Uint8Array.from(atob(kb), (letter) => letter.charCodeAt(0));
        let opened = 0;
        try {
          const gloss = await mount({ kb: bytes, root: "article", minScore: 0, density: "all", images: "on", observe: false, print: "appendix" });
          gloss.addEventListener("error", note);
          for (const { id } of gloss.entities) {
            try {
              if (gloss.open(id)) ++opened;
            } catch (error) {
              failures.push(`${id}: ${error.stack}`);
            }
          }
          gloss.unmount();
        } catch (error) {
          failures.push(`mount: ${error.stack}`);
        }
        removeEventListener("error", note);
        removeEventListener("unhandledrejection", note);
        return { opened, failures: failures.slice(0, 3) };
      }, kb, names);
      assert.deepEqual(result.failures, [], `of the ${BATCH} from ${first}`);
      opened += result.opened;
    }
    assert.ok(opened > RECORDS / 4, `${opened} cards`); // else nothing was tried
  });
});
