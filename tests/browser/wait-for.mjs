// Waits until something is so in a page.
export const patience_ms = 5000;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks a function or an expression in the page until it gives something true. Puppeteer's own waitForFunction() does so within
 * the page, where Firefox ESR 140 has it obey the page's policy: it needs eval there.
 */
export async function waitFor(page, condition, ...args) {
  const value = typeof condition === "string" ? condition : `(${condition})(${args.map((arg) => JSON.stringify(arg))})`;
  // Not the value itself, which may be an element.
  const holds = `Promise.resolve(${value}).then(Boolean)`;
  for (const end = Date.now() + patience_ms; !await page.evaluate(holds); await sleep(20)) {
    if (Date.now() > end) throw new Error(`waited ${patience_ms} ms for ${condition}`);
  }
}
