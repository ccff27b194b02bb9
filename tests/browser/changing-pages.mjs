// Pages that change under newsgloss: mounts it in a page built by the test, and waits for its readings.
import { marked, waitFor } from "./browsers.mjs";

/** A paragraph long enough to be part of a story. */
export const told = (name, more = "") =>
  `<p>${name} said on Friday that the talks would go on, ${more}and that nobody who took part in them had asked for more.</p>`;

/** The same in German, since a page's language is heard in its words. */
export const toldInGerman = (name) =>
  `<p>${name} sagte am Freitag, dass die Gespräche weitergehen und dass niemand, der an ihnen teilnahm, mehr verlangt hat.</p>`;

/**
 * A page with `body`, mounted with options; the gloss is `window.gloss`, `window.readings` counts from now on.
 * @param {string} body  HTML, or a script that builds the page
 */
export async function mounted(open, body, options = {}) {
  const page = await open("blank.html", { csp: "", ready: false });
  if (body.startsWith("<")) await page.evaluate((html) => void (document.body.innerHTML = html), body);
  else await page.evaluate(`(() => {${body}})()`);
  await mountIn(page, options);
  return page;
}

export async function mountIn(page, options) {
  await page.evaluate(async (options) => {
    const { mount } = await import("/newsgloss.mjs");
    window.gloss = await mount({ kb: options.annotations ? undefined : "/world.kb", ...options });
    window.readings = 0;
    window.gloss.addEventListener("ready", () => ++window.readings);
  }, options);
}

/** Lets the page change, and waits until that has been read. */
export async function change(page, how, ...args) {
  const before = await page.evaluate(() => window.readings);
  const value = await page.evaluate(how, ...args);
  await waitFor(page, (before) => window.readings > before, before);
  return value;
}

/** The marked words in reading order. */
export const words = async (page) => (await marked(page)).map((one) => one.words);

/** Both ways to mark. */
export const MODES = ["highlight", "inline"];
