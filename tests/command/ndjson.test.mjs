// newsgloss annotate --ndjson: a line for a line, in order, whatever the lines are.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { all, command, folder, page, run, source } from "./newsgloss.mjs";

const files = folder();
const kb = files.file("own.json", source);

/** The lines that come back for these lines. */
async function answers(lines, ...words) {
  const input = lines.map((line) => (typeof line === "string" || Buffer.isBuffer(line) ? line : JSON.stringify(line)));
  const { code, text, error } = await run(["annotate", "--ndjson", "--kb", kb, ...all, ...words], {
    input: Buffer.concat(input.flatMap((line) => [Buffer.from(line), Buffer.from("\n")])),
  });
  assert.equal(error, "");
  assert.equal(code, 0);
  return text.split("\n").slice(0, -1).map((line) => JSON.parse(line));
}

test("the items are those of a single annotate", async () => {
  const html = page("The Russian Federation, said the <em>Carnegie</em> Endowment.");
  const [answer] = await answers([{ id: 7, html, url: "https://example.org/a" }]);
  const single = await run(["annotate", "--kb", kb, ...all, "--url", "https://example.org/a"], { input: html });
  assert.equal(answer.id, 7);
  assert.deepEqual(answer.items, JSON.parse(single.text).items);
  assert.equal(answer.items.length, 2);
});

test("answers come in the order of the lines, with any number of jobs", async () => {
  const lines = Array.from({ length: 300 }, (_, i) => ({ id: `a${i}`, text: `Russia. ${"Nothing here. ".repeat((i * 37) % 100)}` }));
  for (const jobs of ["1", "2", "9"]) {
    const got = await answers(lines, "--jobs", jobs);
    assert.deepEqual(got.map(({ id }) => id), lines.map(({ id }) => id));
    assert.ok(got.every(({ items }) => items.length === 1));
  }
});

test("a bad line gets an answer of its own and the run goes on", async () => {
  const got = await answers([
    { id: "good", text: "Russia" },
    "{nonsense",
    "",
    "[]",
    { id: 1 },
    { id: 2, text: "a", html: "b" },
    { id: 3, text: 4 },
    { id: 4, text: "a", date: "yesterday" },
    { id: { any: "thing" }, text: "Russia", language: "no tag" },
    Buffer.from('{"id": "caf\xe9", "text": ""}', "latin1"),
    `{"id": 5, "text": ${"[".repeat(1000)}`,
    { id: null, text: "Russia" },
    { text: "" },
  ]);
  assert.deepEqual(
    got.map(({ id, items, error }) => [id, items?.length ?? error]),
    [
      ["good", 1],
      [null, "line 2: not JSON: syntax error while parsing object key - invalid literal; last read: '{no'; expected string literal"],
      [null, 'line 4: not an object; expected {"id", "html" or "text"}'],
      [1, 'line 5: neither "html" nor "text"'],
      [2, 'line 6: both "html" and "text"; expected one'],
      [3, 'line 7: "text" is not a text'],
      [4, 'line 8: "date" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD'],
      [{ any: "thing" }, 'line 9: "language" is no language tag'],
      [null, "line 10: not UTF-8 at byte 11 of the line"],
      [null, "line 11: nested more than 64 deep"],
      [null, 1],
      [null, 0],
    ],
  );
});

test("no input gives no output", async () => {
  assert.deepEqual(await answers([]), []);
  assert.deepEqual(await answers(["", "  "]), []);
});

test("each answer comes before the next line is there", async () => {
  const child = spawn(command, ["annotate", "--ndjson", "--kb", kb, ...all]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ["a", "b", "c"]) {
    child.stdin.write(`${JSON.stringify({ id, text: "Russia" })}\n`);
    assert.equal(JSON.parse((await lines.next()).value).id, id);
  }
  child.stdin.end();
  assert.equal((await lines.next()).done, true);
});

test("it ends when nobody reads on, though its input stays open", async () => {
  const child = spawn(command, ["annotate", "--ndjson", "--kb", kb, ...all]);
  child.stdin.on("error", () => {});
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (bytes) => (said += bytes));
  child.stdin.write(`${JSON.stringify({ id: 1, text: "Russia" })}\n`.repeat(100));
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 1);
  assert.equal(said, "");
});
