// newsgloss kb build, kb lint, kb show, and knowledge bases given to annotate.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { all, folder, run, source } from "./newsgloss.mjs";

const files = folder();
const own = files.file("own.json", source);

/** Builds a .kb and gives its path. */
async function build(name, ...sources) {
  const out = join(files.path, name);
  const { code, text, error } = await run(["kb", "build", ...sources, "-o", out]);
  assert.equal(code, 0, error);
  assert.equal(text, "");
  return out;
}

const idsIn = async (text, ...kbs) => {
  const result = await run(["annotate", "--input", "text", ...all, ...kbs.flatMap((kb) => ["--kb", kb])], { input: text });
  assert.equal(result.code, 0, result.error);
  return JSON.parse(result.text).items.map(({ body }) => body.id.replace("http://www.wikidata.org/entity/", ""));
};

test("kb build gives the same bytes for the same sources, and says what it made", async () => {
  const out = join(files.path, "own.kb");
  const { code, error } = await run(["kb", "build", own, "-o", out]);
  assert.equal(code, 0);
  // Three of the names are cases of Россия.
  assert.match(error, /^\S+own\.kb: 4 entities, 9 names, [\d,]+ bytes\n$/);
  const first = readFileSync(out);
  assert.equal(first.subarray(0, 4).toString(), "NGKB");
  assert.deepEqual(readFileSync(await build("again.kb", own)), first);
});

test("a failed build leaves the old file and nothing else", async () => {
  const dir = folder();
  const out = dir.file("old.kb", "as it was");
  const bad = dir.file("bad.json", '{"format": "newsgloss-kb/1", "entities": [{"id": "Q1", "label": {"en": "One"}},\n {"id": "Q2"}]}');
  const { code, error } = await run(["kb", "build", bad, "-o", out]);
  assert.equal(code, 1);
  assert.equal(error, `newsgloss: ${bad}:2: /entities/1/label: missing; expected {"en": "…"}\n`);
  assert.equal(readFileSync(out, "utf8"), "as it was");
  assert.deepEqual(readdirSync(dir.path).sort(), ["bad.json", "old.kb"]);
  const nowhere = await run(["kb", "build", own, "-o", join(dir.path, "no/such.kb")]);
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.error, /no\/such\.kb: No such file or directory\n$/);
});

test("JSON, NDJSON and CSV sources, alone and merged", async () => {
  const lines = files.file("lines.ndjson", '{"id":"Q1","label":{"en":"Lineland"},"type":"Country","weight":9}\n{"id":"Q159","label":{"en":"Rossiya","ru":"Россия"}}\n');
  const table = files.file("table.csv", "id,type,label,aliases,description\r\nQ2,Person,Ann Table,A. Table|Tabby,a person\r\n");
  assert.deepEqual(await idsIn("We saw Lineland, Ann Table and Tabby.", lines, table), ["Q1", "Q2", "Q2"]);
  const merged = await build("merged.kb", own, lines, table);
  assert.deepEqual(await idsIn("We saw Rossiya, the Russian Federation, Lineland and Ann Table.", merged), ["Q159", "Q159", "Q1", "Q2"]);
  // The English label is the later one's, all else is kept.
  const { text } = await run(["kb", "show", merged, "Q159"]);
  assert.match(text, /^Rossiya {2}Country {2}Q159\ncountry in Europe and Asia\n/);
});

test("several .kb files: later ones win entity by entity", async () => {
  const first = await build("first.kb", own);
  const later = await build("later.kb", files.file("later.ndjson", '{"id":"Q159","label":{"en":"Russia"},"type":"Federation"}\n'));
  const types = async (...kbs) => {
    const { text } = await run(["annotate", "--input", "text", ...all, ...kbs.flatMap((kb) => ["--kb", kb])], { input: "Russia and Moscow" });
    return JSON.parse(text).items.map(({ body }) => body.class);
  };
  assert.deepEqual(await types(first), ["Country", "City"]);
  assert.deepEqual(await types(first, later), ["Federation", "City"]);
  assert.deepEqual(await types(own, later), ["Federation", "City"]);
});

test("several .kb files: names of all of them are found", async () => {
  const first = await build("one.kb", own);
  const second = await build("two.kb", files.file("two.ndjson", '{"id":"Q5","label":{"en":"Ann Table"},"weight":5}\n'));
  assert.deepEqual(await idsIn("In Moscow they met Ann Table.", first, second), ["Q649", "Q5"]);
  assert.deepEqual(await idsIn("In Moscow they met Ann Table.", second, first), ["Q649", "Q5"]);
  assert.deepEqual(await idsIn("In Moscow they met Ann Table.", second, own), ["Q649", "Q5"]);
});

test("kb show: a card", async () => {
  const kb = await build("show.kb", own);
  const { code, text } = await run(["kb", "show", kb, "russian federation"]);
  assert.equal(code, 0);
  assert.equal(
    text,
    `Russia  Country  Q159
country in Europe and Asia

  Elsewhere   Россия (ru)

  Capital     Moscow       since 1918-03-12
  Population  146,000,000  2024

  Wikipedia   https://en.wikipedia.org/wiki/Russia
`,
  );
  assert.equal((await run(["kb", "show", kb, "Q159"])).text, text);
  assert.match((await run(["kb", "show", kb, "Q159", "--language", "ru"])).text, /^Россия {2}Country/);
  assert.match((await run(["kb", "show", kb, "Q159", "--language=fr-CA"])).text, /^ {2}Capitale +Moscow/m);
  assert.equal((await run(["kb", "show", own, "Q159"])).text, text);
});

test("kb show: when a fact held", async () => {
  /** @type {[object, string][]} */
  const rows = [
    [{ start: "2012" }, "since 2012"],
    [{ end: "2012-05" }, "until 2012-05"],
    [{ start: "2004", end: "2012-05-07" }, "2004 – 2012-05-07"],
    [{ pointInTime: "2024" }, "2024"],
    [{ start: "2012", pointInTime: "2024-10" }, "since 2012, known to 2024-10"],
  ];
  const facts = rows.map(([time], n) => ({ property: `P${n + 1}`, value: "x", ...time }));
  const entity = { id: "Q1", type: "Person", label: { en: "Ada Quay" }, description: { en: "diplomat" }, facts };
  const times = files.file("times.json", JSON.stringify({ format: "newsgloss-kb/1", entities: [entity] }));
  const { text } = await run(["kb", "show", times, "Q1"]);
  assert.deepEqual([...text.matchAll(/^ {2}P\d +x +(.+)$/gm)].map(([, time]) => time), rows.map(([, time]) => time));
});

test("kb show --date: what held on a day, and what has come since", async () => {
  const facts = [
    { property: "P1308", value: { id: "Q9", label: { en: "Ann Abel" } }, start: "2021-01", end: "2025-01-20" },
    { property: "P1308", value: { id: "Q8", label: { en: "Bo Beck" } }, start: "2025-01-21" },
    { property: "P1001", value: "Lineland", pointInTime: "2020" },
    { property: "P1001", value: "Flatland", pointInTime: "2026" },
  ];
  const properties = { P1308: { label: { en: "Office holder" }, order: 1 }, P1001: { label: { en: "Applies to" }, order: 2 } };
  const entity = { id: "Q1", type: "Office", label: { en: "Chair" }, description: { en: "office" }, facts };
  const office = files.file("office.json", JSON.stringify({ format: "newsgloss-kb/1", properties, entities: [entity] }));
  const { code, text } = await run(["kb", "show", office, "Chair", "--date", "2024-10-11"]);
  assert.equal(code, 0);
  assert.equal(
    text,
    `Chair  Office  Q1
office

  On 2024-10-11; ● since then
  Office holder  Ann Abel   2021-01 – 2025-01-20
                 ● Bo Beck  since 2025-01-21
  Applies to     Lineland   2020
`,
  );
  assert.match((await run(["kb", "show", office, "Q1", "--date=2025-02"])).text, /Office holder {2}Bo Beck +since 2025-01-21\n {2}Applies/);
  const bad = await run(["kb", "show", office, "Q1", "--date", "yesterday"]);
  assert.deepEqual([bad.code, bad.error], [2, 'newsgloss kb show: --date is "yesterday"; expected YYYY, YYYY-MM or YYYY-MM-DD (see newsgloss kb show --help)\n']);
});

test("kb show: a name of several, and of nobody", async () => {
  const { text } = await run(["kb", "show", own, "Moscow"]);
  assert.equal(text, "Moscow  City  Q649\n  capital of Russia\nRussia  Country  Q159  as a metonym\n  country in Europe and Asia\n");
  for (const name of ["Nobody", "", "…"]) {
    const { code, error } = await run(["kb", "show", own, name]);
    assert.equal(code, 1);
    assert.equal(error, `newsgloss: ${own}: nothing is named "${name}" or has that id\n`);
  }
  assert.match((await run(["kb", "show", "Vladimir Putin"])).text, /^Vladimir Putin {2}Person {2}Q7747\n/);
});

test("kb lint: everything, with its place, in the order of the lines", async () => {
  const good = await run(["kb", "lint", own]);
  assert.deepEqual([good.code, good.text], [0, "0 errors, 0 warnings in 4 entities\n"]);
  const bad = files.file(
    "doubtful.json",
    `{"format": "newsgloss-kb/1", "entities": [
{"id": "Q1", "label": {"en": "One"}, "facts": [{"property": "P17", "value": {"id": "Q9"}}]},
{"id": "Q2", "label": {"en": "Duo"}, "description": {"en": "x"},
 "facts": [{"property": "P17", "value": 1, "start": "2012-13"}]},
{"id": "Q1", "label": {"en": "Primo"}, "description": {"en": "x"}, "links": {"official": "http://a.example"}}
]}`,
  );
  const { code, text, error } = await run(["kb", "lint", bad]);
  assert.equal(code, 1);
  assert.equal(error, "");
  assert.deepEqual(text.replaceAll(`${bad}:`, "").split("\n"), [
    '2: /entities/0/facts/0/value/id: warning: no source describes "Q9"; add it, or give the value a "label"',
    '4: /entities/1/facts/0/start: error: "2012-13" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD',
    '5: /entities/2/id: error: "Q1" is described twice in this file, first on line 2',
    '5: /entities/2/links/official: warning: "http://a.example" is not https',
    "2 errors, 2 warnings in 3 entities",
    "",
  ]);
});

test("kb lint: what properties need is known from the starter knowledge base", async () => {
  const undated = files.file("undated.ndjson", '{"id":"Q1","label":{"en":"Lineland"},"description":{"en":"x"},"facts":[{"property":"P35","value":"Ann"},{"property":"P571","value":"long ago"}]}');
  const { text } = await run(["kb", "lint", undated]);
  assert.deepEqual(text.replaceAll(`${undated}:`, "").split("\n").slice(0, -2), [
    '1: /facts/1/value: error: "long ago" is no date, as a value of "P571" must be; expected YYYY, YYYY-MM or YYYY-MM-DD',
    '1: /facts/0: warning: no date; a fact of "P35" needs "start", "end" or "pointInTime"',
  ]);
});

test("kb build and annotate refuse dates that cannot be and an id twice, as kb lint does", async () => {
  const rows = [
    ['{"property":"P571","value":"1921-13"}', '/facts/0/value: "1921-13" is no date, as a value of "P571" must be; expected YYYY, YYYY-MM or YYYY-MM-DD'],
    ['{"property":"P35","value":"Ann","start":"2012","end":"2011"}', '/facts/0/end: "2011" is before "start", "2012"'],
  ];
  for (const [fact, says] of rows) {
    const wrong = files.file("wrong.ndjson", `{"id":"Q1","label":{"en":"Lineland"},"description":{"en":"x"},"facts":[${fact}]}`);
    for (const words of [["kb", "build", wrong, "-o", join(files.path, "wrong.kb")], ["annotate", "--kb", wrong, files.file("a.txt", "Lineland")]]) {
      const { code, error } = await run(words);
      assert.deepEqual([code, error], [1, `newsgloss: ${wrong}:1: ${says}\n`]);
    }
  }
  const twice = files.file("twice.csv", "id,label\nQ1,Lineland\nQ2,Flatland\nQ1,Spaceland\n");
  const { code, error } = await run(["kb", "build", twice, "-o", join(files.path, "twice.kb")]);
  assert.deepEqual([code, error], [1, `newsgloss: ${twice}:4: column id: "Q1" is described twice in this file, first on line 2\n`]);
});

test("kb lint names the columns of a table", async () => {
  const table = files.file("table.csv", "id,type,label,aliases,description\nQ1,Countri,Lineland,said||Line,\nQ2,Country,,,a land\n");
  const { text } = await run(["kb", "lint", table]);
  assert.deepEqual(text.replaceAll(`${table}:`, "").split("\n"), [
    '2: column type: warning: "Countri" has no layout of its own; "Country" may be meant',
    '2: warning: no "description"',
    '2: column aliases: warning: "said" is a common word, which texts say without meaning this; take it out',
    '3: column label: error: missing; expected {"en": "…"}',
    "1 error, 3 warnings in 2 entities",
    "",
  ]);
});

test("kb show: properties are called as in the starter knowledge base where the file does not say", async () => {
  const own = files.file("founded.ndjson", '{"id":"https://desk.example/1","type":"Organisation","label":{"en":"Desk One"},"facts":[{"property":"P571","value":"1921"}]}');
  assert.match((await run(["kb", "show", own, "Desk One"])).text, /^ {2}Founded +1921$/m);
  const kb = readFileSync(await build("founded.kb", own), "latin1");
  assert.match(kb, /"P571":\{"label":\{"en":"Founded"\}/, "it has to do by itself in a page");
  assert.doesNotMatch(kb, /"P36"/, "and takes no more along than it needs");
});

test("the starter knowledge base, with its names in all languages, passes kb lint", async () => {
  const knowledge = new URL("../../wasm/knowledge/", import.meta.url);
  const sources = ["", "names/"].flatMap((at) => readdirSync(new URL(at, knowledge)).filter((name) => name.endsWith(".json")).map((name) => fileURLToPath(new URL(at + name, knowledge))));
  const { code, text } = await run(["kb", "lint", ...sources]);
  assert.match(text, /^0 errors, 0 warnings in [\d,]+ entities\n$/);
  assert.equal(code, 0);
});

test("a .kb that is damaged is refused or says less, and never crashes", async () => {
  const whole = readFileSync(await build("whole.kb", own));
  const damaged = join(files.path, "damaged.kb");
  for (let at = 5; at < whole.length; at += Math.ceil(whole.length / 60)) {
    for (const bytes of [whole.subarray(0, at), Buffer.from(whole).fill(0xff, at, at + 3)]) {
      writeFileSync(damaged, bytes);
      for (const words of [["annotate", "--input", "text", "--kb", damaged], ["kb", "show", damaged, "Russia"], ["kb", "show", damaged, "Q159"]]) {
        const { code, error } = await run(words, { input: "Russia, Moscow and the Carnegie Endowment" });
        assert.ok(code === 0 || (code === 1 && /^newsgloss: [^\n]+\n$/.test(error)), `${words} ${at}: ${code} ${error}`);
      }
    }
  }
});
