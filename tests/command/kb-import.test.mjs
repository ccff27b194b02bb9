// newsgloss kb import wikidata.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { folder, root, run } from "./newsgloss.mjs";
import { dump, item, world } from "./wikidata.mjs";

const files = folder();
const small = files.file("world.json", dump(...world));
const properties = join(root, "wasm/knowledge/properties.json");
const sample = fileURLToPath(new URL("../../../shared/data/wikidata/sample_wikidata_items.json.bz2", import.meta.url));
const words = (path, out, ...more) => ["kb", "import", "wikidata", path, "-o", out, ...more];
const entitiesIn = (lines) => lines.toString().split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Imports a file and gives the entities, what was said, and the file. */
async function imported(path, ...more) {
  const out = join(files.path, "out.ndjson");
  const { code, text, error } = await run(words(path, out, ...more));
  assert.equal(code, 0, error);
  assert.equal(text, "");
  assert.ok(!existsSync(`${out}.import`));
  return { entities: entitiesIn(readFileSync(out)), error: error.replace(/^\S+out\.ndjson: /m, ""), out };
}
const ids = (entities) => entities.map(({ id }) => id.replace("Q2000000", ""));

test("an item becomes an entity of the source format", async () => {
  const { entities: [country], error } = await imported(small);
  assert.deepEqual(country, {
    id: "Q200000001",
    type: "Country",
    label: { en: "Ruritania" },
    aliases: { en: ["Kingdom of Ruritania", { text: "Ruritanian", kind: "demonym" }] },
    description: { en: "country in Central Europe" },
    weight: 2,
    facts: [
      { property: "P36", value: { id: "Q200000002" }, start: "1990-10-03" },
      { property: "P36", value: { id: "Q200000003" }, start: "1949", end: "1990-10-02" },
      { property: "P35", value: { id: "Q200000004" }, start: "2012-05-07" },
      { property: "P35", value: { id: "Q200000005" }, start: "2004", end: "2012-05-07" },
      { property: "P1082", value: 1200000, pointInTime: "2011" },
      { property: "P1082", value: 1300000, pointInTime: "2021-01-01" },
      { property: "P2046", value: 17098.5 },
      { property: "P38", value: { id: "Q200000007" } },
      { property: "P463", value: { id: "Q200000010" }, start: "1991" },
      { property: "P297", value: "RT" },
    ],
    links: { wikipedia: { en: "Ruritania" }, official: "https://ruritania.example/" },
  });
  assert.match(error, /^9 entities of 11 items, [\d,]+ bytes; left out: 2 names and pages of Wikimedia's own, 1 that is no item\n$/);
});

test("with the classes and labels of the whole dump", async () => {
  const { entities } = await imported(small, "--types", "Person,Company,Country", "--languages", "en,fr");
  assert.deepEqual(ids(entities), ["01", "04", "22"]);
  const [country, person, bank] = entities;
  assert.deepEqual(country.label, { en: "Ruritania", fr: "Ruritanie" });
  assert.deepEqual(country.links.wikipedia, { en: "Ruritania", fr: "Ruritanie" });
  // What the import has itself is labelled by kb build; what it has not is labelled here, if the dump has it.
  const value = (entity, property) => entity.facts.find((fact) => fact.property === property).value;
  assert.deepEqual(value(country, "P35"), { id: "Q200000004" });
  assert.deepEqual(value(country, "P38"), { id: "Q200000007", label: { en: "crown", fr: "couronne" } });
  assert.deepEqual(country.facts.filter(({ property }) => property === "P36").map((fact) => fact.value),
    [{ id: "Q200000002", label: { en: "Strelsau" } }, { id: "Q200000003" }]);
  assert.deepEqual(person.label, { en: "Rudolf Elphberg" });
  assert.deepEqual(person.aliases, { en: [{ text: "Elphberg", kind: "surname" }] });
  assert.deepEqual(person.facts, [
    { property: "P39", value: { id: "Q200000008", label: { en: "President of Ruritania" } }, start: "2012-05-07" },
    { property: "P569", value: "1952-10-07" },
  ]);
  assert.equal(bank.type, "Company");
});

test("which items are kept", async () => {
  const rows = [
    [[], ["01", "02", "04", "07", "08", "10", "20", "21", "22"]],
    [["--min-sitelinks", "1"], ["01", "02", "04", "08", "10", "22"]],
    [["--min-sitelinks=2"], ["01", "02"]],
    [["--types", "City,Bloc"], ["02", "10"]],
    [["--types", "Q4830453"], ["22"]],
    [["--types", "Q200000020,Person"], ["04", "22"]],
    [["--types", "Company", "--one-pass"], []],
    [["--types", "Q5", "--one-pass"], ["04"]],
    [["--languages", "fr"], ["01", "04", "07"]],
    [["--languages", "ja"], ["04"]],
  ];
  for (const [options, expected] of rows) assert.deepEqual(ids((await imported(small, ...options)).entities), expected, options.join(" "));
});

test("the source passes kb lint and makes a card", async () => {
  const { out } = await imported(small);
  const lint = await run(["kb", "lint", out, properties]);
  assert.equal(lint.code, 0, lint.text);
  assert.match(lint.text, /^0 errors, /m);
  const kb = join(files.path, "world.kb");
  assert.equal((await run(["kb", "build", out, properties, "-o", kb])).code, 0);
  assert.equal((await run(["kb", "show", kb, "Kingdom of Ruritania"])).text, `Ruritania  Country  Q200000001
country in Central Europe

  Capital        Q200000003       1949 – 1990-10-02
                 Strelsau         since 1990-10-03
  Head of state  Q200000005       2004 – 2012-05-07
                 Rudolf Elphberg  since 2012-05-07
  Population     1,200,000        2011
                 1,300,000        2021-01-01
  Area           17098.5 km²
  Currency       crown
  Member of      Zenda Pact       since 1991
  P297           RT

  Wikipedia      https://en.wikipedia.org/wiki/Ruritania
  Official       https://ruritania.example/
`);
});

test("the same bytes from plain, gzip and standard input, on any number of threads", async () => {
  const many = files.file("many.json", dump(...Array.from({ length: 4000 }, (_, i) =>
    item(`Q${i + 1}`, { labels: { en: `Name ${i}` }, claims: { P17: [`Q${i + 2}`], P31: ["Q515"] } }))));
  const zipped = files.file("many", gzipSync(readFileSync(many)));
  const expected = readFileSync((await imported(many, "--jobs", "1")).out);
  assert.equal(entitiesIn(expected).length, 4000);
  for (const [path, jobs] of [[many, 2], [many, 7], [zipped, 1], [zipped, 3]]) {
    assert.deepEqual(readFileSync((await imported(path, "--jobs", String(jobs))).out), expected);
  }
  const piped = await run(words("-", "-"), { input: readFileSync(zipped) });
  assert.equal(piped.code, 0);
  // All that the first pass adds here is the label of the one country that is not there; there is none.
  assert.deepEqual(piped.out, expected);
  const { code } = await run(words(many, "/dev/null"));
  assert.equal(code, 0);
});

test("any part of a dump maps lines to lines", async () => {
  const lines = dump(...world).split("\n");
  const whole = await run(words("-", "-"), { input: lines.join("\n") });
  assert.equal(whole.code, 0);
  let parts = "";
  for (const part of [lines.slice(0, 1), lines.slice(1, 4), lines.slice(4, 5), [], lines.slice(5)]) {
    const { code, text, error } = await run(words("-", "-"), { input: part.map((line) => `${line}\r\n`).join("") });
    assert.equal(code, 0, error);
    parts += text;
  }
  assert.equal(parts, whole.text);
  const bare = world.map((one) => `${JSON.stringify(one)}\n\n`).join("");
  assert.equal((await run(words("-", "-"), { input: bare })).text, whole.text);
  assert.equal((await run(words("-", "-"), { input: `[${world.map((one) => JSON.stringify(one)).join(",\n")}]` })).text, whole.text);
});

test("broken lines are reported with their place and left out", async () => {
  const good = item("Q1", { labels: { en: "One" } });
  const deep = `{"type":"item","id":"Q2","x":${"[".repeat(5000)}${"]".repeat(5000)}}`;
  const { entities, error } = await imported(files.file("broken.json", dump(
    "{", good, '{"type":"item","id":"Q2","labels":7}', '{"type":"item","id":"Q2"} {}', "[]", deep, Buffer.from([0x22, 0xff, 0x22]).toString("latin1"),
    good, item("Q3", { labels: { en: "Three" }, claims: { P36: [() => ({ rank: "normal" })] } }))));
  assert.deepEqual(entities.map(({ id }) => id), ["Q1", "Q3"]);
  const places = error.split("\n").map((line) => line.replace(/^newsgloss: \S+broken\.json:/, ""));
  assert.match(places[0], /^2: byte 2: not JSON: /);
  assert.match(places[1], /^4: byte \d+: labels: a number where an object was expected$/);
  assert.match(places[2], /^5: byte \d+: not JSON: /);
  assert.match(places[3], /^7: byte \d+: nested too deep$/);
  assert.match(places[4], /^8: byte \d+: a text where an item, an object with "id", was expected$/);
  assert.match(places[5], /^2 entities of 3 items, \d+ bytes; left out: 1 repeated, 5 broken lines, 1 statement of a wrong shape$/);
  const bytes = readFileSync(join(files.path, "broken.json"));
  const at = Number(/byte (\d+)/.exec(places[1])[1]);
  assert.equal(bytes.subarray(at, at + 36).toString(), '{"type":"item","id":"Q2","labels":7}');
});

test("a line longer than a line may be", async () => {
  const path = files.file("long.json", Buffer.concat([
    Buffer.from('[\n{"type":"item","id":"Q1","labels":{"en":{"value":"One"}},"x":"'), Buffer.alloc(40 << 20, "x"), Buffer.from('"},\n'),
    Buffer.from(`${JSON.stringify(item("Q2", { labels: { en: "Two" } }))}\n]\n`)]));
  const { entities, error } = await imported(path);
  assert.deepEqual(entities.map(({ id }) => id), ["Q2"]);
  assert.match(error, /long\.json:2: byte 2: longer than 33,554,432 bytes\n/);
});

test("what is no dump, or not all of one", async () => {
  const gz = gzipSync(dump(...world));
  /** @type {[string, string | Buffer, RegExp][]} */
  const rows = [
    ["empty", "", /empty: empty; expected a Wikidata dump\n$/],
    ["text", "Once upon a time\nthere was\n", /text:1: byte 0: not JSON: .+; expected a Wikidata dump, an item a line\n$/],
    ["object", '{"entities":[]}\n', /object:1: byte 0: no "type"; expected \{"type": "item", "id": "Q…", …\}; expected a Wikidata dump/],
    ["zeros", Buffer.alloc(100_000), /zeros:1: byte 0: not JSON: /],
    ["many", "no\n".repeat(10_000), /many:1: byte 0: not JSON: /],
    ["short.gz", gz.subarray(0, gz.length - 12), /short\.gz: cut short: the gzip data ends in the middle, at byte \d+\n$/],
    ["bad.gz", Buffer.concat([gz.subarray(0, 40), Buffer.from("!!!!"), gz.subarray(44)]), /bad\.gz: damaged: no gzip data near byte \d+/],
    ["bad.bz2", "BZh9 is no bzip2, however it begins", /bad\.bz2: damaged: no bzip2 block where one was expected, at byte 4\n$/],
    ["short.bz2", "BZh91AY", /short\.bz2: cut short: the bzip2 data ends in the middle, at byte 7\n$/],
  ];
  const place = folder();
  for (const [name, bytes, message] of rows) {
    const out = join(place.path, "out");
    const { code, error } = await run(words(files.file(name, bytes), out));
    assert.equal(code, 1, name);
    assert.match(error, message);
    assert.equal(error.split("\n").length, 2, error);
    assert.deepEqual(readdirSync(place.path), [], name);
  }
  const nowhere = await run(words(small, join(place.path, "no/such")));
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.error, /no\/such: No such file or directory\n$/);
  const cut = dump(...world);
  const { error } = await imported(files.file("cut.json", cut.slice(0, cut.lastIndexOf("]"))));
  assert.match(error, /cut\.json: ends without the \] of a whole dump, as if it was cut short; what it has was imported\n/);
});

test("an import that ran out of room goes on where it stopped", async () => {
  const place = folder();
  const path = place.file("dump", dump(...Array.from({ length: 30_000 }, (_, i) =>
    item(`Q${i + 1}`, { labels: { en: `Name ${i}` }, descriptions: { en: "x".repeat(200) }, claims: { P17: [`Q${i + 2}`] } }))));
  const out = join(place.path, "out"), whole = join(place.path, "whole");
  assert.equal((await run(words(path, whole))).code, 0);
  // A limit on the size of files, in units of 1,024 bytes, fails like a full disk.
  const limited = (kilobytes, ...more) => run(words(path, out, ...more), {
    shell: `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`,
  });
  const first = await limited(4_000);
  assert.equal(first.code, 1);
  assert.match(first.error, /^newsgloss: \S+\/entities\.ndjson: File too large \(what is finished is kept in \S+\/out\.import, for --resume\)\n$/);
  assert.deepEqual(readdirSync(place.path).sort(), ["dump", "out.import", "whole"]);
  const refused = await run(words(path, out));
  assert.equal(refused.code, 1);
  assert.match(refused.error, /out\.import: an import was broken off here; --resume goes on with it, or remove the folder to begin anew\n$/);
  assert.equal((await limited(6_000, "--resume")).code, 1);
  const last = await run(words(path, out, "--resume"));
  assert.equal(last.code, 0, last.error);
  assert.match(last.error, /: 30,000 entities of 30,000 items, /);
  assert.deepEqual(readFileSync(out), readFileSync(whole));
  assert.deepEqual(readdirSync(place.path).sort(), ["dump", "out", "whole"]);
});

test("bad usage", async () => {
  /** @type {[string[], string][]} */
  const rows = [
    [["kb", "import"], "what to import is missing; expected wikidata DUMP"],
    [["kb", "import", "dbpedia", small, "-o", "x"], "cannot import dbpedia; expected wikidata DUMP"],
    [["kb", "import", "wikidata", "-o", "x"], "a DUMP is missing"],
    [["kb", "import", "wikidata", small, small, "-o", "x"], "more than one DUMP"],
    [["kb", "import", "wikidata", small], "-o OUT.ndjson is missing: where to write"],
    [words(small, "x", "--types", "Planet"), '--types has "Planet"; expected types that the help names, or ids such as Q5'],
    [words(small, "x", "--types", "Person,,City"), "--types has an empty part; expected a list such as a,b"],
    [words(small, "x", "--languages", "english!"), '--languages has "english!", which is no language tag; expected such as en or pt-BR'],
    [words(small, "x", "--languages="), "--languages has an empty part; expected a list such as a,b"],
    [words(small, "x", "--min-sitelinks", "-1"), '--min-sitelinks is "-1"; expected a number from 0 to 1000000000'],
    [words(small, "x", "--jobs", "0"), '--jobs is "0"; expected a number from 1 to 256'],
    [words("-", "x", "--resume"), "--resume needs two files"],
    [words(small, "-", "--resume"), "--resume needs two files"],
  ];
  for (const [given, message] of rows) {
    const { code, error } = await run(given);
    assert.equal(code, 2, message);
    assert.equal(error, `newsgloss kb import: ${message} (see newsgloss kb import --help)\n`);
  }
});

test("real items", async () => {
  // 100 real items of 2018, where they are at hand.
  if (!existsSync(sample)) return;
  const { entities, error, out } = await imported(sample);
  assert.match(error, /^100 entities of 100 items, /);
  const belgium = entities.find(({ id }) => id === "Q31");
  assert.equal(belgium.type, "Country");
  assert.deepEqual(belgium.aliases.en, ["Kingdom of Belgium", { text: "Belgian", kind: "demonym" }]);
  const of = (property) => belgium.facts.filter((fact) => fact.property === property);
  assert.deepEqual(of("P36"), [{ property: "P36", value: { id: "Q239" } }]);
  assert.equal(of("P35").length, 9);
  assert.deepEqual(of("P35").filter(({ end }) => !end), [{ property: "P35", value: { id: "Q155004" }, start: "2013-07-21" }]);
  assert.deepEqual(of("P38"), [
    { property: "P38", value: { id: "Q4916" }, start: "1999-01-01" },
    { property: "P38", value: { id: "Q232415" }, start: "1830", end: "2002-01-01" },
  ]);
  const lint = await run(["kb", "lint", out]);
  assert.equal(lint.code, 0);
  assert.match(lint.text, /^0 errors, /m);
});
