// Large pages in the extension: no other tab waits for one, and one that no message can carry is refused in words.
import { after, afterEach, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/serve.mjs";
import { browsers, browsersFor, sleep } from "./browsers.mjs";
import { install } from "./extension-browser.mjs";

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));
/** Large pages take their time on a machine that does other things. */
const patience_ms = 60_000;

async function until(ask, isEnough) {
  for (const end = Date.now() + patience_ms; ; await sleep(20)) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    assert.ok(Date.now() < end, `still ${JSON.stringify(answer)}`);
  }
}
const count = (page) => page.evaluate(() => CSS.highlights.get("newsgloss")?.size ?? 0);

for (const name of browsersFor("extension and large pages", ["extensions"])) {
  describe(`extension and large pages, ${name}`, { timeout: 240_000 }, () => {
    let browser;
    let extension;
    const opened = [];
    before(async () => {
      browser = await browsers[name].launch();
      extension = await install(name, browser);
    });
    after(() => browser?.close());
    afterEach(async () => {
      for (const close of opened.splice(0).reverse()) await close();
    });
    const open = async () => {
      const server = await serve({ csp: "", roots: [pages] });
      const page = await browser.newPage();
      opened.push(() => server.close(), () => page.close());
      await page.goto(`${server.url}story.html`);
      return page;
    };

    test("another tab is read while a large one still is", async () => {
      const [large, small] = [await open(), await open()];
      // One text of 25 MB, with a name in each line.
      await large.evaluate(() => document.querySelector("article p").append("The president of Iran spoke again of this and that. ".repeat(500_000)));
      await extension.press(large);
      await sleep(1000);
      await extension.press(small);
      await until(() => count(small), (marks) => marks > 5);
      assert.equal(await count(large), 0, "the large one was read before: no test");
    });

    test("a page larger than a message may be: the button says so", async () => {
      const page = await open();
      // JSON writes six bytes for each of these.
      await page.evaluate(() => document.querySelector("article p").append("\u0001".repeat(12_000_000)));
      await extension.press(page);
      const { title } = await until(() => extension.badge(page), ({ text }) => text !== "");
      assert.equal(title, "newsgloss could not read this page: it has 69 MB, and the browser carries no more than 64 MB to the extension");
    });
  });
}
