// Fingers: a tap opens a sheet, a tap elsewhere or a drag closes it, scrolling and links are left alone.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, find, sleep, waitFor } from "./browsers.mjs";

const phone = { viewport: { width: 390, height: 844, hasTouch: true } };

/** The middle of the words whose card is open. */
const wordsOf = (page) => page.evaluate(() => {
  const { left, top, width, height } = [...CSS.highlights.get("newsgloss-open")][0].getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
});

describeInBrowsers("touch", (open, name) => {
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

  test("the first tap on a link that is a name shows the card with the link in it, and the second tap follows", async () => {
    const page = await open("index.html", phone);
    const { x, y } = await find(page, "Mikhail Mishustin");
    await page.touchscreen.tap(x, y);
    assert.match((await card(page)).text, /Mikhail Mishustin[^]*Follow the link/);
    assert.equal(await page.evaluate(() => location.hash), "");
    const again = await wordsOf(page);
    await page.touchscreen.tap(again.x, again.y);
    await waitFor(page, () => location.hash === "#mishustin-in-tehran");
    await cardGone(page);
  });

  test("the link in the card does what the page's own does", async () => {
    const page = await open("index.html", phone);
    await page.evaluate(() => document.querySelector('a[href="#sco"]').addEventListener("click", (event) => {
      event.preventDefault();
      window.handled = true;
    }));
    const { x, y } = await find(page, "Shanghai Cooperation Organisation");
    await page.touchscreen.tap(x, y);
    await card(page);
    assert.equal(await page.evaluate(() => window.handled), undefined);
    await page.tap("pierce/.page-link");
    await waitFor(page, () => window.handled);
    await cardGone(page);
    assert.equal(await page.evaluate(() => location.hash), "");
  });

  test("a tap on a link follows it at once where the publisher wants that", async () => {
    const page = await open("index.html", phone);
    await page.evaluate(async () => {
      (await window.newsgloss.ready).unmount();
      await window.newsgloss.mount({ linkTap: "follow" });
    });
    const { x, y } = await find(page, "Mikhail Mishustin");
    await page.touchscreen.tap(x, y);
    await waitFor(page, () => location.hash === "#mishustin-in-tehran");
    assert.equal(await card(page, { wait: false }), undefined);
  });

  /** Moves a finger down from a point of the open sheet, slowly, and lifts it. */
  const drag = async (page, { x, y }, way, steps = 8) => {
    const finger = await page.touchscreen.touchStart(x, y);
    for (let step = 1; step <= steps; ++step) {
      await finger.move(x, y + (way * step) / steps);
      await sleep(30);
    }
    await sleep(150); // So that it counts how far the finger went, not how fast.
    await finger.end();
  };
  const openSheet = async (page) => {
    const { x, y } = await find(page, "BRICS", 1);
    await page.touchscreen.tap(x, y);
    return (await card(page)).box;
  };

  test("at the page's end the sheet is lower where it would cover the name", async () => {
    const page = await open("index.html", phone);
    await page.evaluate(async () => {
      const { entities } = await window.newsgloss.ready;
      const { range } = entities.flatMap(({ mentions }) => mentions).find(({ shown }) => shown);
      // Nothing comes after the name.
      const end = range.startContainer.parentElement.getBoundingClientRect().bottom + scrollY;
      Object.assign(document.body.style, { height: `${end}px`, overflow: "hidden", minHeight: "0" });
    });
    const name = await page.evaluate(async () => {
      const { range } = (await window.newsgloss.ready).entities[0].mentions[0];
      const { left, top } = range.getBoundingClientRect();
      return { x: left + 5, y: top + 5 };
    });
    await page.touchscreen.tap(name.x, name.y);
    const { box } = await card(page);
    await sleep(200);
    assert.ok((await wordsOf(page)).y < box.top);
  });

  for (const [what, from] of [["by its grip", 10], ["by what it holds", 60]]) {
    test(`the sheet is dragged away ${what}`, async () => {
      const page = await open("index.html", phone);
      const { top, bottom } = await openSheet(page);
      await drag(page, { x: 195, y: top + from }, (bottom - top) * 0.6);
      await cardGone(page);
    });
  }

  test("a sheet that was dragged a little only comes back", async () => {
    const page = await open("index.html", phone);
    const { top } = await openSheet(page);
    await drag(page, { x: 195, y: top + 10 }, 40);
    assert.equal((await card(page, { wait: false })).box.top, top);
  });

  test("a finger that moves up scrolls what the sheet holds", async () => {
    const page = await open("index.html", { viewport: { ...phone.viewport, height: 500 } });
    const { top, bottom } = await openSheet(page);
    await page.evaluate(() => {
      window.left = [];
      const sheet = document.querySelector("newsgloss-host").shadowRoot.querySelector(".card");
      sheet.addEventListener("touchmove", ({ defaultPrevented }) => window.left.push(!defaultPrevented));
    });
    await drag(page, { x: 195, y: bottom - 60 }, top - bottom + 120);
    assert.equal((await card(page, { wait: false })).box.top, top);
    const { left, scrolled } = await page.evaluate(() => ({
      left: window.left, scrolled: document.querySelector("newsgloss-host").shadowRoot.querySelector(".card").scrollTop,
    }));
    assert.ok(left.length && left.every(Boolean), left.join());
    // Made by a driver, no finger scrolls in Firefox.
    if (name === "chromium") assert.ok(scrolled > 0);
  });
}, { touch: true });
