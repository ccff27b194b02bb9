/**
 * Timers that run when told: node:test's own are called otherwise in Node.js 18 than later.
 * @param {import("node:test").TestContext} t
 * @returns {(ms: number) => void}  lets time pass
 */
export function clock(t) {
  let now = 0, last = 0;
  const due = new Map();
  t.mock.method(globalThis, "setTimeout", (work, ms) => (due.set(++last, { work, at: now + ms }), last));
  t.mock.method(globalThis, "clearTimeout", (timer) => due.delete(timer));
  return (ms) => {
    now += ms;
    for (const [timer, { work, at }] of [...due]) if (at <= now && due.delete(timer)) work();
  };
}
