/**
 * Surnames of the starter knowledge base where somebody else bears them: in sport, in a police report, in a village. The sentences are others
 * than those that the weights are fitted on (wasm/link/fit_examples.py).
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { root, run } from "./newsgloss.mjs";

const sentences = [
  (name) => `${name} won the race by two seconds and thanked the crowd.`,
  (name) => `Police said ${name} was held over the theft of a bicycle.`,
  (name) => `${name}, the head of the school choir, opened the fair.`,
  (name) => `A goal by ${name} after an hour decided the game.`,
];

// Those that most other people bear, by what newspapers write of.
const riskiest = [
  "Biden", "Blair", "Bondi", "Bush", "Cameron", "Carney", "Carter", "Castro", "Clinton", "Duda", "Faye", "Gallant", "Harris", "Johnson",
  "Kellogg", "Kerry", "Kim", "Lee", "Merz", "Milley", "Modi", "Musk", "Obama", "Powell", "Putin", "Reagan", "Rubio", "Rutte", "Sanders",
  "Scholz", "Sunak", "Trudeau", "Trump", "Truss", "Warsh", "Witkoff", "Wong", "Xi", "Yellen", "Yoon",
];

const people = JSON.parse(readFileSync(root + "wasm/knowledge/people.json", "utf8")).entities;
const surnames = [...new Set(people.flatMap((person) => (person.aliases?.en ?? []).filter((alias) => alias.kind === "surname").map((alias) => alias.text)))];

/** Which of the names are marked in some of the sentences. */
async function marked(names) {
  const lines = names.flatMap((name) => sentences.map((sentence) => JSON.stringify({ id: name, text: sentence(name) })));
  const { text } = await run(["annotate", "--ndjson"], { input: lines.join("\n") + "\n" });
  const found = [];
  for (const line of text.trimEnd().split("\n")) {
    const { id, items } = JSON.parse(line);
    const quoted = items.map((item) => item.target.selector.find((selector) => selector.type === "TextQuoteSelector").exact);
    if (quoted.some((text) => id.includes(text) || text.includes(id))) found.push(id);
  }
  return { found, of: lines.length };
}

test("a surname of the starter knowledge base alone names nobody", async () => {
  assert.ok(surnames.length > 300, `${surnames.length} surnames`);
  const { found, of } = await marked(surnames);
  assert.ok(found.length <= 0.02 * of, `${found.length} of ${of}: ${[...new Set(found)].join(" ")}`);
});

test("the surnames that most others bear name nobody alone", async () => {
  assert.deepEqual((await marked(riskiest)).found, []);
});
