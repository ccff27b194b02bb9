// Stories made for a test, mounted through the module; the gloss is `window.gloss`.
import { card, waitFor } from "./browsers.mjs";

/**
 * @param open  of describeInBrowsers
 * @param {string} html  of the body; a story is in an article
 * @param {object} [options]  of mount()
 * @param {{ lang?: string, errors?: boolean, csp?: string }} [page]
 */
export async function tell(open, html, options = {}, { lang = "en", ...more } = {}) {
  const page = await open("blank.html", { csp: "", ready: false, ...more });
  await page.evaluate(async (html, options, lang) => {
    document.documentElement.lang = lang;
    document.body.innerHTML = html;
    const { mount } = await import("/newsgloss.mjs");
    window.gloss = await mount(options);
  }, html, { root: "article", ...options }, lang);
  return page;
}

/**
 * Opens the card of an entity, with the focus in it, and gives what it says on one line.
 * @param {string} id
 */
export async function look(page, id) {
  const found = await page.evaluate(async (id) => {
    window.gloss ??= await window.newsgloss.ready;
    return window.gloss.open(id);
  }, id);
  if (!found) throw new Error(`the story does not name ${id}`);
  return says(page);
}

/** What the open card says, on one line. */
export async function says(page) {
  return (await card(page)).text.replace(/\s+/g, " ").trim();
}

/** In the page: something in the host's shadow. */
const part = (selector) => `document.querySelector("newsgloss-host")?.shadowRoot.querySelector(${JSON.stringify(selector)})`;

/** Presses something of newsgloss's own. */
export async function press(page, selector) {
  await waitFor(page, part(selector));
  await page.evaluate(`${part(selector)}.click()`);
}

/** What `get` says of something of newsgloss's own, an element or null: `"?.textContent"`. */
export const ask = (page, selector, get) => page.evaluate(`${part(selector)}${get} ?? null`);
