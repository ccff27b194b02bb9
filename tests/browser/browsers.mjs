// The browsers under test, and what a reader does in them.
//
//   describeInBrowsers("cards", (open) => {
//     test("opens", async () => {
//       const page = await open("index.html");
//       …
//     });
//   });
//
// A page is puppeteer's, or in WebKit one that does the same. Every page is closed after its test, every browser after its
// file. A script error or a refused policy in a page fails the test that opened it. Nothing is retried: helpers wait for
// what must come, up to `patience_ms`.
import { after, afterEach, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { serve, strictPolicy } from "../../demo/serve.mjs";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import { patience_ms, sleep, waitFor } from "./wait-for.mjs";
import * as webkit from "./webkit.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
export const roots = ["pages", "../../js/dist", "../../demo", "../../js"].map(folder);

export { patience_ms, sleep, strictPolicy, waitFor };

const all = { chromium, firefox, webkit };
const wanted = process.env.NEWSGLOSS_BROWSERS?.split(/[\s,]+/) ?? Object.keys(all);

/**
 * All of them, or those that NEWSGLOSS_BROWSERS names ("chromium firefox"). Each has
 * - launch({ touch }): a browser with newPage() and close(). Touch: its reader has a finger and no mouse.
 * - emulateMedia(page, { media, "prefers-color-scheme", "prefers-reduced-motion", "forced-colors" }): what the page's
 *   media queries shall see; what is not named stays as it was.
 * - lacks: what cannot be tested in it, by name: `why`, and `holds(page)`, which finds out whether that is still so.
 */
export const browsers = Object.fromEntries(wanted.map((name) => {
  assert.ok(Object.hasOwn(all, name), `NEWSGLOSS_BROWSERS names “${name}”; expected some of ${Object.keys(all).join(", ")}`);
  return [name, all[name]];
}));

/**
 * Names of the browsers where something can be tested. For each of the others there is a test that says why not, and
 * fails once it can.
 * @param {string} title
 * @param {string[]} needs  what of `lacks` must not be lacking
 */
export function browsersFor(title, needs) {
  return Object.keys(browsers).filter((name) => {
    const { launch, lacks } = browsers[name];
    const lack = needs.map((need) => lacks[need]).find(Boolean);
    if (lack) {
      test(`${title}, ${name}: not tested, because ${lack.why}`, { timeout: 60_000 }, async () => {
        const browser = await launch();
        try {
          assert.ok(await lack.holds(await browser.newPage()), "no longer so: test it");
        } finally {
          await browser.close();
        }
      });
    }
    return !lack;
  });
}

/**
 * Runs the same tests in every browser that has what they need; `open(path, options)` gives a page with newsgloss ready in
 * it, with the `address` of its server and the `requests`, paths, it was asked for. Options: `csp`, `viewport`, `ready`
 * (false: do not wait for it), `errors` (true: script errors are expected).
 */
export function describeInBrowsers(title, tests, { touch = false, needs = touch ? ["touch"] : [] } = {}) {
  for (const name of browsersFor(title, needs)) {
    describe(`${title}, ${name}`, { timeout: 120_000 }, () => {
      let browser;
      const opened = [];
      before(async () => {
        browser = await browsers[name].launch({ touch });
      });
      after(() => browser?.close());
      afterEach(async () => {
        const all = opened.splice(0);
        // Pages first: a page that still fetches would call its server's end an error. The server in any case: one that
        // stayed open, because a browser broke off, would keep this process waiting for ever.
        await Promise.all(all.map(({ page, server }) => Promise.resolve(page?.close()).catch(() => {}).finally(() => server.close())));
        for (const { errors } of all) assert.deepEqual(errors, []);
      });
      /** @type {(path: string, options?: { csp?: string, viewport?: object, ready?: boolean, errors?: boolean }) => Promise<any>} */
      const open = async (path, { csp = strictPolicy, viewport, ready = true, errors: expected = false } = {}) => {
        const requests = [];
        const server = await serve({ csp, roots, asked: (path) => requests.push(path) });
        const errors = [];
        const entry = { server, errors };
        opened.push(entry);
        const page = (entry.page = await browser.newPage());
        Object.assign(page, { lines: [], requests, address: server.url });
        page.on("pageerror", (error) => expected || errors.push(error.message));
        page.on("console", (message) => {
          page.lines.push(message.text());
          if (message.type() === "error" && !expected) errors.push(message.text());
        });
        await page.setViewport({ width: 1100, height: 800, ...viewport });
        await page.goto(server.url + path);
        if (ready) await page.evaluate(() => window.newsgloss.ready.then(() => {}));
        return page;
      };
      tests(open, name);
    });
  }
}

/** What the page has printed in its console so far. */
export async function printed(page) {
  await page.catchUp?.(); // WebKit prints on another way than it answers.
  return page.lines;
}

/** The middle of the nth place (from 0) where the story has these words, scrolled into view. */
export async function find(page, words, nth = 0) {
  const point = await page.evaluate((words, nth) => {
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    let left = nth;
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const at = text.data.indexOf(words);
      if (at < 0 || left-- > 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      text.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const { left: x, top: y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, words, nth);
  assert.ok(point, `the story has no ${nth + 1} × “${words}”`);
  return point;
}

/** Moves the mouse onto words, as a hand does: not in one step. */
export async function hover(page, words, nth) {
  const { x, y } = await find(page, words, nth);
  await page.mouse.move(x - 2, y - 1);
  await page.mouse.move(x, y);
  return { x, y };
}

/** In the page: the open card's element. */
const openCard = `document.querySelector("newsgloss-host")?.shadowRoot.querySelector(".card:not([hidden])")`;

/** What the open card says, or undefined; waits for one unless told not to. */
export async function card(page, { wait = true } = {}) {
  if (wait) await waitFor(page, openCard);
  return page.evaluate(async () => {
    const found = document.querySelector("newsgloss-host")?.shadowRoot.querySelector(".card:not([hidden])");
    if (!found) return undefined;
    await Promise.allSettled(found.getAnimations().map(({ finished }) => finished));
    const { left, top, right, bottom } = found.getBoundingClientRect();
    return {
      title: found.querySelector(".title").textContent,
      text: found.innerText,
      box: { left, top, right, bottom },
      focused: found.getRootNode().activeElement !== null && found.contains(found.getRootNode().activeElement),
    };
  });
}

export async function cardGone(page) {
  await waitFor(page, `!${openCard}`);
}

/** Labels and marked words of the gloss, in reading order. */
export function marked(page) {
  return page.evaluate(async () => {
    const gloss = window.gloss ?? await window.newsgloss.ready;
    return gloss.entities.flatMap(({ label, mentions }) => mentions.filter(({ shown }) => shown)
      .map(({ range }) => ({ label, range })))
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ label, range }) => ({ label, words: range.toString() }));
  });
}
