// The browsers under test, and what a reader does in them.
//
//   describeInBrowsers("cards", (open) => {
//     test("opens", async () => {
//       const page = await open("index.html");
//       …
//     });
//   });
//
// Every page is closed after its test, every browser after its file. A script error or a refused policy in a page fails
// the test that opened it. Nothing is retried: helpers wait for what must come, up to `patience_ms`.
import { after, afterEach, before, describe } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { serve, strictPolicy } from "../../demo/serve.mjs";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { default: puppeteer } = await import(require.resolve("puppeteer-core"));

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
export const roots = ["pages", "../../js/dist", "../../demo", "../../js"].map(folder);

export const patience_ms = 5000;
export { strictPolicy };

/** Headless browsers say they have no mouse unless told. */
const MOUSE = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

export const launchers = {
  chromium: (touch) => puppeteer.launch({
    browser: "chrome",
    executablePath: "/usr/bin/chromium",
    headless: true,
    pipe: true,
    args: [
      ...(process.getuid() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync",
      ...(touch ? [] : [`--blink-settings=${MOUSE}`]),
    ],
  }),
  firefox: (touch) => puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: { "ui.primaryPointerCapabilities": touch ? 1 : 6, "ui.allPointerCapabilities": touch ? 1 : 6 },
  }),
};

/**
 * Runs the same tests in every browser; `open(path, options)` gives a page with newsgloss ready in it.
 * Options: `csp`, `viewport`, `ready` (false: do not wait for it), `errors` (true: script errors are expected).
 */
export function describeInBrowsers(title, tests, { touch = false } = {}) {
  for (const name of Object.keys(launchers)) {
    describe(`${title}, ${name}`, { timeout: 120_000 }, () => {
      let browser;
      const opened = [];
      before(async () => {
        browser = await launchers[name](touch);
      });
      after(() => browser?.close());
      afterEach(async () => {
        const all = opened.splice(0);
        // Pages first: a page that still fetches would call its server's end an error. The server in any case: one that
        // stayed open, because a browser broke off, would keep this process waiting for ever.
        await Promise.all(all.map(({ page, server }) => Promise.resolve(page?.close()).catch(() => {}).finally(() => server.close())));
        for (const { errors } of all) assert.deepEqual(errors, []);
      });
      const open = async (path, { csp = strictPolicy, viewport, ready = true, errors: expected = false } = {}) => {
        const server = await serve({ csp, roots });
        const errors = [];
        const entry = { server, errors };
        opened.push(entry);
        const page = (entry.page = await browser.newPage());
        page.lines = [];
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

/** Waits until a function in the page gives something true. */
export async function waitFor(page, condition, ...args) {
  await page.waitForFunction(condition, { timeout: patience_ms, polling: 20 }, ...args);
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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
