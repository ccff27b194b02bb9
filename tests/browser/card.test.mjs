// Cards: opened by a resting mouse, read, closed; and the page is none the wiser.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, find, hover, marked, sleep, waitFor } from "./browsers.mjs";

/** Boxes of everything in the page, to tell whether anything moved. */
const boxes = (page) => page.evaluate(() => {
  scrollTo(0, 0);
  return [...document.body.querySelectorAll("*")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, x, y, width, height].join(" ");
  });
});

describeInBrowsers("card", (open, name) => {
  test("a name explains itself when the mouse rests on it", async () => {
    const page = await open("index.html");
    await hover(page, "BRICS", 1);
    const { title, text } = await card(page);
    assert.equal(title, "BRICS");
    assert.match(text, /Members on 11 October 2024: 9/);
    assert.match(text, /1 Jan 2024\s+🇪🇬\s*Egypt/);
    assert.match(text, /Indonesia joined 6 January 2025/);
  });

  test("an office names who held it then and who holds it now", async () => {
    const page = await open("index.html");
    await hover(page, "Secretary of State");
    const { text } = await card(page);
    assert.match(text, /Antony Blinken\s+until 20 Jan 2025\s+Marco Rubio\s+since 21 Jan 2025/);
  });

  test("a country shows its flag", async () => {
    const page = await open("index.html");
    await hover(page, "Turkmenistan");
    assert.equal((await card(page)).title, "🇹🇲 Turkmenistan");
  });

  test("Esc closes it", async () => {
    const page = await open("index.html");
    await hover(page, "BRICS", 1);
    await card(page);
    await page.keyboard.press("Escape");
    await cardGone(page);
  });

  test("its button closes it", async () => {
    const page = await open("index.html");
    await hover(page, "BRICS", 1);
    await card(page);
    await page.click("pierce/.card .close");
    await cardGone(page);
  });

  test("it stays while the mouse is on it, and goes when the mouse is elsewhere", async () => {
    const page = await open("index.html");
    await hover(page, "BRICS", 1);
    const { box } = await card(page);
    await page.mouse.move(box.left + 40, box.top + 40, { steps: 5 });
    await sleep(600);
    assert.ok(await card(page, { wait: false }));
    await page.mouse.move(1095, box.top, { steps: 5 });
    await cardGone(page);
  });

  test("a mouse that only passes opens nothing", async () => {
    const page = await open("index.html");
    const { x, y } = await find(page, "BRICS", 1);
    await page.mouse.move(x, y);
    await sleep(100);
    await page.mouse.move(1095, y - 200);
    await sleep(500);
    assert.equal(await card(page, { wait: false }), undefined);
  });

  test("a click opens at once, and a click elsewhere closes", async () => {
    const page = await open("index.html");
    const { x, y } = await find(page, "BRICS", 1);
    await page.mouse.click(x, y);
    assert.equal((await card(page)).title, "BRICS");
    await page.mouse.move(2, 300);
    await sleep(500);
    assert.ok(await card(page, { wait: false }), "a card opened by a click stays");
    await page.mouse.click(2, 300);
    await cardGone(page);
  });

  test("links keep working", async () => {
    const page = await open("index.html");
    const { x, y } = await find(page, "Shanghai Cooperation Organisation");
    await page.mouse.click(x, y);
    await waitFor(page, () => location.hash === "#sco");
  });

  test("text can be selected across a name", async () => {
    const page = await open("index.html");
    const from = await find(page, "told the");
    const to = await find(page, "Tasnim");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await sleep(400);
    await page.mouse.up();
    await sleep(100);
    assert.match(await page.evaluate(() => getSelection().toString()), /the Tas/);
    assert.equal(await card(page, { wait: false }), undefined);
  });

  test("it is inside the viewport wherever the name is", async () => {
    for (const [width, height] of [[1100, 800], [700, 500], [390, 700], [320, 600]]) {
      const page = await open("index.html", { viewport: { width, height } });
      for (const nth of [0, 1]) {
        const { x, y } = await find(page, "BRICS", nth);
        await page.mouse.click(x, y);
        const { box } = await card(page);
        assert.ok(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height,
          `${width}×${height}: ${JSON.stringify(box)}`);
        await page.keyboard.press("Escape");
      }
    }
  });

  test("the page stays byte for byte as it was and nothing moves", async () => {
    const plain = await open("index.html?", { csp: "script-src 'none'", ready: false, errors: true });
    const without = await plain.evaluate(() => document.querySelector("article").outerHTML);
    const boxesWithout = await boxes(plain);

    const page = await open("index.html");
    const shifts = () => page.evaluate(() => new Promise((resolve) => {
      if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return resolve(0);
      let sum = 0;
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)));
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 200);
    }));
    await hover(page, "BRICS", 1);
    await card(page);
    assert.equal(await page.evaluate(() => document.querySelector("article").outerHTML), without);
    await page.keyboard.press("Escape");
    await cardGone(page);
    assert.equal(await page.evaluate(() => document.querySelector("article").outerHTML), without);
    assert.deepEqual(await boxes(page), boxesWithout);
    if (name === "chromium") assert.equal(await shifts(), 0);
  });

  test("nothing outside the story is marked", async () => {
    const page = await open("index.html");
    const outside = await page.evaluate(() => {
      const story = document.querySelector("article");
      const aside = "nav, .newsletter, .share, .tags, .notes, form";
      return [...CSS.highlights.get("newsgloss")].filter(({ startContainer }) =>
        !story.contains(startContainer) || startContainer.parentElement.closest(aside)).map(String);
    });
    assert.deepEqual(outside, []);
    assert.ok((await marked(page)).length > 20);
  });

  test("marks follow the text's colour and leave with unmount", async () => {
    const page = await open("index.html");
    const before = await page.evaluate(() => document.adoptedStyleSheets.length);
    assert.equal(before, 1);
    await hover(page, "BRICS", 1);
    await card(page);
    const left = await page.evaluate(async () => {
      const gloss = await window.newsgloss.ready;
      gloss.unmount();
      return {
        hosts: document.querySelectorAll("newsgloss-host").length,
        highlights: [...CSS.highlights.keys()],
        sheets: document.adoptedStyleSheets.length,
        entities: gloss.entities.length,
      };
    });
    assert.deepEqual(left, { hosts: 0, highlights: [], sheets: 0, entities: 0 });
    await hover(page, "BRICS", 1);
    await sleep(500);
  });

  test("events tell what happens", async () => {
    const page = await open("index.html");
    await page.evaluate(async () => {
      const gloss = await window.newsgloss.ready;
      window.told = [];
      for (const event of ["open", "close", "ready"]) {
        gloss.addEventListener(event, ({ type, detail }) => window.told.push([type, detail.entity?.label, detail.reason].join(" ").trim()));
      }
    });
    await hover(page, "BRICS", 1);
    await card(page);
    await page.keyboard.press("Escape");
    await page.evaluate(async () => (await window.newsgloss.ready).refresh());
    assert.deepEqual(await page.evaluate(() => window.told), ["open BRICS hover", "close BRICS", "ready"]);
  });
});
