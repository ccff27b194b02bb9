// What the starter knowledge base says: facts that were once missing, stale or said of one side only.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { folder, root, run } from "./newsgloss.mjs";

const knowledge = join(root, "wasm/knowledge");
const kb = join(folder().path, "world.kb");

before(async () => {
  const sources = readdirSync(knowledge).filter((name) => name.endsWith(".json")).map((name) => join(knowledge, name));
  const { code, error } = await run(["kb", "build", ...sources, "-o", kb]);
  assert.equal(code, 0, error);
});

/** Entity, value, and its dates as `kb show` writes them. */
const rows = [
  ["Commander-in-Chief of the Armed Forces of Ukraine", "Oleksandr Syrskyi", "2024-02-08 – 2026-07-21"],
  ["Commander-in-Chief of the Armed Forces of Ukraine", "Mykhailo Drapatyi", "since 2026-07"],
  ["Oleksandr Syrskyi", "Commander-in-Chief of the Armed Forces of Ukraine", "2024-02-08 – 2026-07-21"],
  ["White House Press Secretary", "Karoline Leavitt", "2025-01-20 – 2026-08"],
  ["Karoline Leavitt", "White House Press Secretary", "2025-01-20 – 2026-08"],
  ["Civic Platform", "Dissolved", "2025-10-25"],
  ["Civic Coalition", "Founded", "2025-10-25"],
  ["South Vietnam", "Saigon", "1955-10-26 – 1975-04-30"],
  ["Romania", "Ilie Bolojan (caretaker)", "since 2026-05-05, known to 2026-10"],
  ["Comoros", "Azali Assoumani", "since 2016-05-26"],
  ["Moldova", "Commonwealth of Independent States", "1991-12-21 – 2026-04-02"],
  ["Commonwealth of Independent States", "Moldova", "1991-12-21 – 2026-04-02"],
  ["World Bank", "Ajay Banga", "since 2023-06-02, known to 2026-09"],
  ["Ajay Banga", "President of the World Bank", "since 2023-06-02, known to 2026-09"],
  ["BRICS", "Invited, has not joined  Saudi Arabia", "since 2023-08-24, known to 2026"],
  ["President of Russia", "Vladimir Putin (acting)", "1999-12-31 – 2000-05-07"],
  ["President of Turkey", "Süleyman Demirel", "1993-05-16 – 2000-05-16"],
  ["United States Secretary of State", "Cyrus Vance", "1977-01-23 – 1980-04-28"],
  ["United States Secretary of State", "Warren Christopher", "1993-01-20 – 1997-01-17"],
  ["Prime Minister of Pakistan", "Zafarullah Khan Jamali", "2002-11-23 – 2004-06-26"],
  ["President of Pakistan", "Muhammad Rafiq Tarar", "1998-01-01 – 2001-06-20"],
  ["Prime Minister of Italy", "Massimo D'Alema", "1998-10-21 – 2000-04-25"],
  ["Prime Minister of Thailand", "Abhisit Vejjajiva", "2008-12-17 – 2011-08-05"],
  ["Prime Minister of Ukraine", "Yuriy Yekhanurov", "2005-09-22 – 2006-08-04"],
];

for (const [name, value, dates] of rows) {
  test(`${name}: ${value}, ${dates}`, async () => {
    const { text } = await run(["kb", "show", kb, name]);
    const said = text.split("\n").map((line) => line.trim().replace(/ {3,}/g, "  "));
    assert.ok(said.some((line) => line.endsWith(`${value}  ${dates}`)), text);
  });
}
