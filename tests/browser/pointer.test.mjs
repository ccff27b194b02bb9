// The mouse's way: it rests before a card opens, reaches the card over other names, and has one card at a time.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, hover, sleep, waitFor } from "./browsers.mjs";

/** Notes from now on what opens and closes. */
const listen = (page) => page.evaluate(async () => {
  const gloss = await window.newsgloss.ready;
  window.told = [];
  for (const event of ["open", "close"]) {
    gloss.addEventListener(event, ({ detail }) => window.told.push(`${event} ${detail.entity.label}`));
  }
});
const told = (page) => page.evaluate(() => window.told);

/** Moves the mouse as a hand does that means to get there, in a good half of a second. */
async function glide(page, from, to) {
  const STEPS = 16;
  for (let step = 1; step <= STEPS; ++step) {
    const share = step / STEPS;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await sleep(30);
  }
}

describeInBrowsers("pointer", (open) => {
  test("a card opens when the mouse has rested for a quarter of a second, and no sooner", async () => {
    const page = await open("index.html");
    await page.evaluate(async () => {
      const gloss = await window.newsgloss.ready;
      addEventListener("pointermove", () => (window.moved = performance.now()));
      gloss.addEventListener("open", () => (window.rested = performance.now() - window.moved));
    });
    await hover(page, "BRICS", 1);
    await card(page);
    const rested = await page.evaluate(() => window.rested);
    assert.ok(rested >= 240, `${rested} ms`);
  });

  for (const { where, across, down } of [
    { where: "the far corner", across: 0.95, down: 0.9 },
    { where: "the near corner", across: 0.05, down: 0.9 },
    { where: "its edge", across: 0.9, down: 0.03 },
  ]) {
    test(`the card stays on the way from the words to ${where}`, async () => {
      const page = await open("index.html");
      const from = await hover(page, "BRICS", 1);
      const { box: { left, top, right, bottom } } = await card(page);
      await listen(page);
      const to = { x: left + (right - left) * across, y: top + (bottom - top) * down };
      await glide(page, from, to);
      await sleep(500);
      assert.deepEqual(await told(page), []);
    });
  }

  test("the card stays on the way back to the words", async () => {
    const page = await open("index.html");
    const words = await hover(page, "BRICS", 1);
    const { box: { left, bottom } } = await card(page);
    await listen(page);
    const corner = { x: left + 10, y: bottom - 40 };
    await page.mouse.move(corner.x, corner.y, { steps: 5 });
    await glide(page, corner, words);
    await sleep(500);
    assert.deepEqual(await told(page), []);
  });

  test("a card that is left goes after a moment, not at once", async () => {
    const page = await open("index.html");
    const { y } = await hover(page, "BRICS", 1);
    await card(page);
    await page.mouse.move(1090, y - 150);
    await page.mouse.move(1095, y - 200);
    assert.ok(await card(page, { wait: false }));
    await cardGone(page);
  });

  test("nothing flickers while the mouse moves about on the words", async () => {
    const page = await open("index.html");
    await listen(page);
    const { x, y } = await hover(page, "BRICS", 1);
    await card(page);
    for (let turn = 0; turn < 12; ++turn) {
      await page.mouse.move(x + 8 * (turn % 2), y + 2 * (turn % 3));
      await sleep(40);
    }
    assert.deepEqual(await told(page), ["open BRICS"]);
  });

  test("the next name's card takes the place of the last one's", async () => {
    const page = await open("index.html");
    await listen(page);
    const [first, second] = await page.evaluate(async () => {
      const { entities } = await window.newsgloss.ready;
      const [one, two] = ["Russia", "Iran"].map((name) => entities.find(({ label }) => label === name).mentions[0].range);
      one.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      return [one, two].map((range) => {
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
    });
    await page.mouse.move(first.x, first.y);
    assert.match((await card(page)).title, /Russia/);
    await page.mouse.move(second.x, second.y);
    await waitFor(page, () => window.told.length === 3);
    assert.deepEqual(await told(page), ["open Russia", "close Russia", "open Iran"]);
    assert.equal(await page.$$eval("pierce/.card:not([hidden])", (all) => all.length), 1);
  });

  test("Esc takes the card away under a resting mouse, and it does not come back by itself", async () => {
    const page = await open("index.html");
    const { x, y } = await hover(page, "BRICS", 1);
    await card(page);
    await page.keyboard.press("Escape");
    await cardGone(page);
    await page.mouse.move(x + 3, y);
    await sleep(600);
    assert.equal(await card(page, { wait: false }), undefined);
  });

  test("the card stays as long as the mouse rests on its words", async () => {
    const page = await open("index.html");
    await listen(page);
    await hover(page, "BRICS", 1);
    await card(page);
    await sleep(3000);
    assert.deepEqual(await told(page), ["open BRICS"]);
  });
});
