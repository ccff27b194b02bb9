// Items in the shape of the Wikidata dump, for the tests of kb import. The classes are Wikidata's, all else is made up.

const entity = (id) => ({ type: "wikibase-entityid", value: { "entity-type": "item", "numeric-id": Number(id.slice(1)), id } });
/** "2012-05-07", "2012-05" or "2012", each to its precision. */
export const day = (date) => ({
  type: "time",
  value: {
    time: `+${date}${date.length === 4 ? "-00-00" : date.length === 7 ? "-00" : ""}T00:00:00Z`,
    timezone: 0, before: 0, after: 0, precision: { 4: 9, 7: 10, 10: 11 }[date.length],
    calendarmodel: "http://www.wikidata.org/entity/Q1985727",
  },
});
export const amount = (number, unit = "1") => ({
  type: "quantity",
  value: { amount: `+${number}`, unit: unit === "1" ? unit : `http://www.wikidata.org/entity/${unit}` },
});
export const text = (value, language) => (language ? { type: "monolingualtext", value: { text: value, language } } : { type: "string", value });

const snak = (property, value) => ({ snaktype: "value", property, datavalue: typeof value === "string" ? entity(value) : value });

/**
 * A statement: an item's id or one of the values above; `start`, `end` and `at` as dates.
 * @param {string | object} value
 * @param {{ start?: string, end?: string, at?: string, rank?: string }} [more]
 */
export function statement(value, { start, end, at, rank = "normal" } = {}) {
  const qualifiers = Object.entries({ P580: start, P582: end, P585: at }).filter(([, date]) => date);
  return (property) => ({
    mainsnak: snak(property, value),
    type: "statement",
    ...(qualifiers.length && { qualifiers: Object.fromEntries(qualifiers.map(([key, date]) => [key, [snak(key, day(date))]])) }),
    rank,
  });
}

const terms = (texts = {}) => Object.fromEntries(Object.entries(texts).map(([language, value]) => [language, { language, value }]));

/**
 * An item; `claims` as {P31: ["Q5", statement(…)]}, `sites` as {enwiki: "Title"}.
 * @param {string} id
 * @param {{ labels?: object, descriptions?: object, aliases?: object, claims?: object, sites?: object }} parts
 */
export function item(id, { labels, descriptions, aliases = {}, claims = {}, sites = {} }) {
  const made = Object.entries(claims).map(([property, values]) => [
    property, values.map((value) => (typeof value === "function" ? value : statement(value))(property))]);
  return {
    type: "item", id, labels: terms(labels), descriptions: terms(descriptions),
    aliases: Object.fromEntries(Object.entries(aliases).map(([language, names]) => [language, names.map((value) => ({ language, value }))])),
    claims: Object.fromEntries(made),
    sitelinks: Object.fromEntries(Object.entries(sites).map(([site, title]) => [site, { site, title, badges: [] }])),
    lastrevid: 1,
  };
}

/** The dump of items, and of lines that stand as they are; as Wikidata writes it, objects without members are []. */
export function dump(...lines) {
  const written = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line).replaceAll("{}", "[]")));
  return `[\n${written.join(",\n")}\n]\n`;
}

const BANK = "Q200000020", FAMILY_NAME = "Q200000030";

/** A small world: a country with its capital, president, office and bloc, a bank by a class of its own, and what is no thing. */
export const world = [
  item("Q200000001", {
    labels: { en: "Ruritania", fr: "Ruritanie" },
    descriptions: { en: "country in Central Europe", fr: "pays d'Europe centrale" },
    aliases: { en: ["Kingdom of Ruritania", "rt", "RT", "🏰"] },
    claims: {
      P31: [statement("Q6256"), statement("Q43702", { end: "1990" })],
      P36: [statement("Q200000002", { start: "1990-10-03", rank: "preferred" }), statement("Q200000003", { start: "1949", end: "1990-10-02" })],
      P35: [statement("Q200000004", { start: "2012-05-07", rank: "preferred" }), statement("Q200000005", { start: "2004", end: "2012-05-07" }),
        statement("Q200000006", { rank: "deprecated" })],
      P1082: [statement(amount(1200000), { at: "2011" }), statement(amount(1300000), { at: "2021-01-01", rank: "preferred" })],
      P2046: [statement(amount("17098.5", "Q712226"))],
      P38: [statement("Q200000007")],
      P463: [statement("Q200000010", { start: "1991" })],
      P297: [statement(text("RT"))],
      P1549: [statement(text("Ruritanian", "en")), statement(text("Ruritanien", "fr"))],
      P856: [statement(text("http://ruritania.example/")), statement(text("https://ruritania.example/"))],
    },
    sites: { enwiki: "Ruritania", frwiki: "Ruritanie", dewiki: "Ruritanien", ruwiki: "Руритания", commonswiki: "Ruritania", enwikiquote: "Ruritania" },
  }),
  item("Q200000002", { labels: { en: "Strelsau" }, descriptions: { en: "capital of Ruritania" }, claims: { P31: ["Q515"], P17: ["Q200000001"] },
    sites: { enwiki: "Strelsau", frwiki: "Strelsau" } }),
  item("Q200000004", {
    labels: { mul: "Rudolf Elphberg" }, descriptions: { en: "president of Ruritania" },
    claims: { P31: ["Q5"], P734: [FAMILY_NAME], P569: [statement(day("1952-10-07"))], P39: [statement("Q200000008", { start: "2012-05-07" }), "Q200000009"] },
    sites: { enwiki: "Rudolf Elphberg" },
  }),
  item("Q200000007", { labels: { en: "crown", fr: "couronne" }, claims: { P31: ["Q8142"] } }),
  item("Q200000008", { labels: { en: "President of Ruritania" }, claims: { P31: ["Q294414"], P1308: [statement("Q200000004", { start: "2012-05-07" })] },
    sites: { enwiki: "President of Ruritania" } }),
  item("Q200000010", { labels: { en: "Zenda Pact" }, aliases: { en: ["Pact"] },
    claims: { P31: ["Q1127126"], P1813: [statement(text("ZP", "en"))], P527: [statement("Q200000001", { start: "1991" })] }, sites: { enwiki: "Zenda Pact" } }),
  item(BANK, { labels: { en: "bank of issue" }, claims: { P279: ["Q200000021"] } }),
  item("Q200000021", { labels: { en: "bank" }, claims: { P279: ["Q4830453", BANK] } }),
  item("Q200000022", { labels: { en: "Bank of Ruritania" }, descriptions: { en: "central bank" }, claims: { P31: [BANK], P571: [statement(day("1904"))] },
    sites: { enwiki: "Bank of Ruritania" } }),
  item(FAMILY_NAME, { labels: { en: "Elphberg" }, claims: { P31: ["Q101352"] }, sites: { enwiki: "Elphberg (surname)" } }),
  item("Q200000031", { labels: { en: "Ruritania" }, claims: { P31: ["Q4167410"] }, sites: { enwiki: "Ruritania (disambiguation)" } }),
  { type: "property", id: "P36", datatype: "wikibase-item", labels: terms({ en: "capital" }), descriptions: {}, aliases: {}, claims: {} },
];
