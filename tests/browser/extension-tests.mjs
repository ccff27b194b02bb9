// Tests of the extension, in every browser that takes it.
//
//   describeExtension("extension", ({ name, extension, openPage }) => {
//     test("marks names", async () => {
//       const page = await openPage("story.html");
//       await extension.press(page);
//       await until(() => markedWords(page), (words) => words.includes("BRICS"));
//     });
//   });
import { after, afterEach, before, describe } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/serve.mjs";
import { browsers, browsersFor, patience_ms, sleep } from "./browsers.mjs";
import { install } from "./extension-browser.mjs";

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

/**
 * Runs the same tests in every browser, with the extension in it. `extension` is what install() gives; open(url) gives a page,
 * openPage(path, options) one of tests/browser/extension-pages, from a server of its own that answers under `csp`, and tells
 * `asked` of every request. What `closing` holds is called after the test, last come first served.
 */
export function describeExtension(title, tests, { timeout = 120_000 } = {}) {
  for (const name of browsersFor(title, ["extensions"])) {
    describe(`${title}, ${name}`, { timeout }, () => {
      let browser;
      const extension = /** @type {Awaited<ReturnType<typeof install>>} */ ({});
      /** @type {(() => unknown)[]} */
      const closing = [];
      before(async () => {
        browser = await browsers[name].launch();
        Object.assign(extension, await install(name, browser));
      });
      after(() => browser?.close());
      afterEach(async () => {
        for (const close of closing.splice(0).reverse()) await close();
      });
      const open = async (url) => {
        const page = await browser.newPage();
        closing.push(() => page.close());
        await page.setViewport({ width: 1000, height: 700 });
        await page.goto(url);
        return page;
      };
      /** @type {(path?: string, options?: { csp?: string, roots?: string[], asked?: (path: string) => void }) => Promise<any>} */
      const openPage = async (path = "story.html", { csp = "", roots = [pages], asked } = {}) => {
        const server = await serve({ csp, roots, asked });
        closing.push(() => server.close());
        return open(server.url + path);
      };
      tests({ name, extension, open, openPage, closing });
    });
  }
}

/** Asks again and again from out here: a page in a sandbox has no timers. */
export async function until(ask, isEnough, limit_ms = patience_ms) {
  for (const end = Date.now() + limit_ms; ; await sleep(20)) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    assert.ok(Date.now() < end, `still ${JSON.stringify(answer)}`);
  }
}

/** The words that are marked in a page. */
export const markedWords = (page) => page.evaluate(() => [...CSS.highlights.get("newsgloss") ?? []].map(String));
