// The reader is in charge: off in an article, off on a site, names looked up unmarked; kept in the browser and nowhere else.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, hover, marked, sleep, waitFor } from "./browsers.mjs";
import { ask, look, press } from "./story.mjs";

const [HIDE, OFF_HERE, OFF_SITE] = [1, 2, 3].map((nth) => `.choice:nth-of-type(${nth})`);
const FETCHED = /\.(wasm|kb)$|newsgloss-worker/;

/** Opens the panel and chooses. */
async function choose(page, selector) {
  await press(page, ".panel-button");
  await press(page, selector);
}
const count = (page) => page.evaluate(() => CSS.highlights.get("newsgloss")?.size ?? 0);
const kept = (page) => page.evaluate(() => ({ ...localStorage }));
/** The page once more, or another one of the site. */
async function again(page, path = "index.html") {
  page.requests.length = 0;
  await page.goto(page.address + path);
  await page.evaluate(() => window.newsgloss.ready.then(() => {}));
}

describeInBrowsers("choices", (open) => {
  test("off in this article: no mark, no card, nothing fetched when it is read again, and other articles as before", async () => {
    const page = await open("index.html");
    await choose(page, OFF_HERE);
    await waitFor(page, () => !CSS.highlights.get("newsgloss")?.size);
    await hover(page, "BRICS", 1);
    await sleep(500);
    assert.equal(await card(page, { wait: false }), undefined);
    await again(page);
    assert.equal(await count(page), 0);
    assert.deepEqual(page.requests.filter((path) => FETCHED.test(path)), []);
    await again(page, "index.html?another");
    assert.ok(await count(page) > 20);
  });

  test("off on this site, and on again, which fetches what was not", async () => {
    const page = await open("index.html");
    await choose(page, OFF_SITE);
    await again(page, "index.html?another");
    assert.equal(await count(page), 0);
    assert.deepEqual(page.requests.filter((path) => FETCHED.test(path)), []);
    assert.match(await ask(page, ".panel-button", "?.getAttribute('aria-label')"), /Switched off/);
    await choose(page, ".choice");
    await waitFor(page, () => Number(document.querySelector("newsgloss-host").shadowRoot.querySelector(".count").textContent) > 20);
    assert.ok(await count(page) > 20);
    assert.ok(page.requests.some((path) => path.endsWith("/world.kb")));
    await hover(page, "BRICS", 1);
    assert.equal((await card(page)).title, "BRICS");
    await again(page);
    assert.ok(await count(page) > 20);
  });

  test("names looked up can be hidden: at once, on the next page, and shown again", async () => {
    const page = await open("index.html");
    const words = async () => (await marked(page)).map(({ label }) => label);
    await look(page, "Q243630");
    await page.keyboard.press("Escape");
    await cardGone(page);
    assert.deepEqual(await kept(page), {}, "nothing is kept before it is asked for");
    assert.ok((await words()).includes("BRICS"));
    await choose(page, HIDE);
    await waitFor(page, async () => window.gloss.entities.some(({ label, mentions }) => label === "BRICS" && !mentions.some(({ shown }) => shown)));
    const hidden = await count(page);

    await look(page, "Q794"); // Marked many times, until its card is closed.
    await page.keyboard.press("Escape");
    await cardGone(page);
    await waitFor(page, (most) => CSS.highlights.get("newsgloss").size < most, hidden - 1);
    assert.deepEqual(Object.keys(await kept(page)), ["newsgloss"]);

    await again(page);
    const left = await page.evaluate(async () => {
      window.gloss = await window.newsgloss.ready;
      return window.gloss.entities.filter(({ mentions }) => !mentions.some(({ shown }) => shown)).map(({ label }) => label);
    });
    assert.deepEqual(left, ["Iran", "BRICS"], "they are in the panel, and unmarked");
    await press(page, ".panel-button");
    assert.equal(await ask(page, HIDE, "?.getAttribute('aria-pressed')"), "true");
    await press(page, HIDE);
    await waitFor(page, () => window.gloss.entities.every(({ mentions }) => mentions.some(({ shown }) => shown)));
  });

  test("where storage is forbidden, or holds what is not ours, newsgloss works as ever", async () => {
    const page = await open("index.html");
    for (const value of ["{", "null", "7", '{"pages":7,"seen":"x"}']) {
      await page.evaluate((value) => localStorage.setItem("newsgloss", value), value);
      await again(page);
      assert.ok(await count(page) > 20, value);
    }
    await page.evaluate(async () => {
      (await window.newsgloss.ready).unmount();
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
      window.gloss = await window.newsgloss.mount();
    });
    assert.ok(await count(page) > 20);
    await choose(page, OFF_HERE);
    await waitFor(page, () => !CSS.highlights.get("newsgloss")?.size);
  });
});
