// Large pages in the extension: no other tab waits for one, and one that no message can carry is refused in words.
import { test } from "node:test";
import assert from "node:assert/strict";
import { sleep } from "./browsers.mjs";
import { hasHost } from "./extension-shadow.mjs";
import { describeExtension, markedWords, until } from "./extension-tests.mjs";

/** Large pages take their time on a machine that does other things. */
const limit_ms = 60_000;

describeExtension("extension and large pages", ({ name, extension, openPage }) => {
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

  test("more found than a message may carry: the button says so; where messages have no bound, the names are marked", async () => {
    const page = await openPage();
    // Each of these ids comes back three times.
    await page.evaluate(() => {
      const text = document.querySelector("article p");
      for (let i = 0; i < 2500; ++i) {
        const pinned = document.createElement("b");
        pinned.dataset.newsgloss = `https://paper.example/${i}/${"a".repeat(10_000)}`;
        pinned.textContent = "Somebody";
        text.append(" They met ", pinned, " there.");
      }
    });
    await extension.press(page);
    const { title } = await until(() => extension.badge(page), ({ text }) => text !== "", limit_ms);
    assert.match(title, name === "firefox" ? /^25\d\d names explained/ : /^newsgloss could not read this page: .*maximum allowed size of 64MiB/);
  });

  test("a background that ends while it reads is asked once more", async () => {
    const page = await openPage();
    await page.evaluate(() => document.querySelector("article p").append("The president of Iran spoke again of this and that. ".repeat(500_000)));
    await extension.press(page);
    await until(() => hasHost(page), Boolean, limit_ms);
    await extension.endBackground();
    assert.deepEqual(await markedWords(page), [], "it was read before: no test");
    await until(() => markedWords(page), (words) => words.length > 5, limit_ms);
  });
}, { timeout: 240_000 });
