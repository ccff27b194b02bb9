// A table of named rows as a test: each row is a name and what it hands the check.
import { test } from "node:test";

export const rows = (title, table, check) => test(title, async (t) => {
  for (const [name, ...row] of table) await t.test(name, () => check(...row));
});
