// Large pages in the extension: no other tab waits for one, and one that no message can carry is refused in words.
import { test } from "node:test";
import assert from "node:assert/strict";
import { sleep } from "./browsers.mjs";
import { describeExtension, markedWords, until } from "./extension-tests.mjs";

/** Large pages take their time on a machine that does other things. */
const limit_ms = 60_000;

describeExtension("extension and large pages", ({ extension, openPage }) => {
  test("another tab is read while a large one still is", async () => {
    const [large, small] = [await openPage(), await openPage()];
    // One text of 25 MB, with a name in each line.
    await large.evaluate(() => document.querySelector("article p").append("The president of Iran spoke again of this and that. ".repeat(500_000)));
    await extension.press(large);
    await sleep(1000);
    await extension.press(small);
    await until(() => markedWords(small), (words) => words.length > 5, limit_ms);
    assert.deepEqual(await markedWords(large), [], "the large one was read before: no test");
  });

  test("a page larger than a message may be: the button says so", async () => {
    const page = await openPage();
    // JSON writes six bytes for each of these.
    await page.evaluate(() => document.querySelector("article p").append("\u0001".repeat(12_000_000)));
    await extension.press(page);
    const { title } = await until(() => extension.badge(page), ({ text }) => text !== "", limit_ms);
    assert.equal(title, "newsgloss could not read this page: it has 69 MB, and the browser carries no more than 64 MB to the extension");
  });
}, { timeout: 240_000 });
