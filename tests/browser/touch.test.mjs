// Fingers: a tap opens, a tap elsewhere closes, scrolling and links are left alone.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, find, sleep, waitFor } from "./browsers.mjs";

const phone = { viewport: { width: 390, height: 844, hasTouch: true } };

describeInBrowsers("touch", (open) => {
  test("a tap on a name opens a sheet at the bottom and leaves the name in view", async () => {
    const page = await open("index.html", phone);
    const { x, y } = await find(page, "BRICS", 1);
    await page.touchscreen.tap(x, y);
    const { title, box } = await card(page);
    assert.equal(title, "BRICS");
    assert.equal(Math.round(box.bottom), 844);
    const bottom = await page.evaluate(() => [...CSS.highlights.get("newsgloss-open")][0].getBoundingClientRect().bottom);
    assert.ok(bottom <= box.top, `${bottom} ≤ ${box.top}`);
  });

  test("a tap elsewhere closes it", async () => {
    const page = await open("index.html", phone);
    const { x, y } = await find(page, "BRICS", 1);
    await page.touchscreen.tap(x, y);
    const { box } = await card(page);
    await page.touchscreen.tap(5, box.top - 200);
    await cardGone(page);
  });

  test("a finger that moves scrolls", async () => {
    const page = await open("index.html", phone);
    const { x, y } = await find(page, "BRICS", 1);
    const touch = await page.touchscreen.touchStart(x, y);
    await touch.move(x, y - 60);
    await touch.end();
    await sleep(200);
    assert.equal(await card(page, { wait: false }), undefined);
  });

  test("the panel opens, and gives way to a card", async () => {
    const page = await open("index.html", phone);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("newsgloss-host")).position), "fixed");
    await page.tap(".cookies button");
    await page.tap("pierce/.panel-button");
    await waitFor(page, () => document.querySelector("newsgloss-host").shadowRoot.querySelector(".panel:not([hidden])"));
    const item = await page.$("pierce/.panel-item");
    await item.tap();
    await card(page);
    assert.ok(await page.evaluate(() => document.querySelector("newsgloss-host").shadowRoot.querySelector(".panel").hidden));
  });

  test("a tap on a link follows it", async () => {
    const page = await open("index.html", phone);
    const { x, y } = await find(page, "Mikhail Mishustin");
    await page.touchscreen.tap(x, y);
    await waitFor(page, () => location.hash === "#mishustin-in-tehran");
  });
}, { touch: true });
