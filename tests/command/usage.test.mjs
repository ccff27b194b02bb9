// How the command is called, and what it says of wrong calls: exit code 2, one line, nothing on standard output.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./newsgloss.mjs";

const wrong = [
  { words: [], says: "newsgloss: a command is missing (see newsgloss --help)" },
  { words: ["anotate"], says: "newsgloss: unknown command anotate (see newsgloss --help)" },
  { words: ["--hepl"], says: "newsgloss: unknown option --hepl (see newsgloss --help)" },
  { words: ["kb"], says: "newsgloss: kb needs a command: build, import, lint or show (see newsgloss --help)" },
  { words: ["kb", "make"], says: "newsgloss: unknown command kb make; expected kb build, kb import, kb lint or kb show (see newsgloss --help)" },
  { words: ["annotate", "--fromat", "json"], says: "newsgloss annotate: unknown option --fromat (see newsgloss annotate --help)" },
  { words: ["annotate", "--format", "xml"], says: 'newsgloss annotate: --format is "xml"; expected one of json, html, text (see newsgloss annotate --help)' },
  { words: ["annotate", "--min-score", "2"], says: 'newsgloss annotate: --min-score is "2"; expected a number from 0 to 1 (see newsgloss annotate --help)' },
  { words: ["annotate", "--date", "11 Oct 2024"], says: 'newsgloss annotate: --date is "11 Oct 2024"; expected YYYY, YYYY-MM or YYYY-MM-DD (see newsgloss annotate --help)' },
  { words: ["annotate", "--language", "english language"], says: 'newsgloss annotate: --language is "english language"; expected a tag such as en or pt-BR (see newsgloss annotate --help)' },
  { words: ["annotate", "--kb"], says: "newsgloss annotate: --kb needs a value: FILE (see newsgloss annotate --help)" },
  { words: ["annotate", "a", "b"], says: "newsgloss annotate: more than one FILE: b (see newsgloss annotate --help)" },
  { words: ["annotate", "--jobs", "2"], says: "newsgloss annotate: --jobs goes with --ndjson only (see newsgloss annotate --help)" },
  { words: ["annotate", "--ndjson", "--format", "json"], says: "newsgloss annotate: --format does not go with --ndjson (see newsgloss annotate --help)" },
  { words: ["annotate", "--input", "text", "--format", "html"], says: "newsgloss annotate: --format html needs HTML for its input, and standard input is text (see newsgloss annotate --help)" },
  { words: ["article", "--format", "html"], says: 'newsgloss article: --format is "html"; expected one of text, json (see newsgloss article --help)' },
  { words: ["kb", "build", "a.json"], says: "newsgloss kb build: -o FILE.kb is missing: where to write (see newsgloss kb build --help)" },
  { words: ["kb", "build", "-o", "a.kb"], says: "newsgloss kb build: a SOURCE is missing (see newsgloss kb build --help)" },
  { words: ["kb", "lint"], says: "newsgloss kb lint: a SOURCE is missing (see newsgloss kb lint --help)" },
  { words: ["kb", "show"], says: "newsgloss kb show: a NAME or ID is missing (see newsgloss kb show --help)" },
  { words: ["kb", "show", "a.kb", "Vladimir", "Putin"], says: "newsgloss kb show: more than FILE and NAME: a name of several words goes into quotes (see newsgloss kb show --help)" },
];

for (const { words, says } of wrong) {
  test(`newsgloss ${words.join(" ")}`, async () => {
    const { code, text, error } = await run(words);
    assert.deepEqual({ code, text, error }, { code: 2, text: "", error: `${says}\n` });
  });
}

test("help is for everybody", async () => {
  const general = await run(["--help"]);
  assert.equal(general.code, 0);
  for (const command of ["annotate", "article", "kb build", "kb import", "kb lint", "kb show"]) {
    assert.match(general.text, new RegExp(`^  ${command} +\\w`, "m"));
    const { code, text, error } = await run([...command.split(" "), "--help"]);
    assert.equal(code, 0);
    assert.equal(error, "");
    assert.match(text, new RegExp(`^usage: newsgloss ${command} `));
    for (const line of text.split("\n")) assert.ok(line.length <= 132, line);
  }
  assert.match((await run(["kb", "build", "a.json", "--help", "-x"])).text, /^usage: newsgloss kb build/);
  assert.equal((await run(["-h"])).text, general.text);
  assert.match((await run(["annotate", "-h"])).text, /^usage: newsgloss annotate/);
  for (const word of ["--help", "-h"]) {
    const { text } = await run(["kb", word]);
    assert.deepEqual([...text.matchAll(/^ {2}(\w+ \w+)/gm)].map(([, name]) => name), ["kb build", "kb import", "kb lint", "kb show"]);
  }
});

test("the version", async () => {
  const { code, text } = await run(["--version"]);
  assert.equal(code, 0);
  assert.match(text, /^newsgloss \d+\.\d+\.\d+\n$/);
});
