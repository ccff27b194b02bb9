/**
 * The worker: a Reader that the page calls over messages. Built to newsgloss-worker.js, a classic script of a few kilobytes.
 *
 * `open` comes first and once; its `kb` bytes are copies the worker owns.
 */
import { openReader } from "./reader.js";
import { answerPage } from "./remote.js";

/** @type {Promise<import("./reader.js").Reader>} */
let opening;

// Intl takes some 50 ms before it writes its first number or date, and does so once for all threads of a page: here nobody
// waits for it.
void [new Intl.NumberFormat().format(1), new Intl.DateTimeFormat().format(), new Intl.PluralRules(), new Intl.ListFormat()];

answerPage({
  /** @param {import("./sources.js").Sources} sources */
  open: async (sources) => (await (opening = openReader(sources))).refused,
  /** @param {Parameters<import("./reader.js").Reader["read"]>} args */
  read: async (...args) => (await opening).read(...args),
  /** @param {Parameters<import("./reader.js").Reader["annotate"]>} args */
  annotate: async (...args) => (await opening).annotate(...args),
});
