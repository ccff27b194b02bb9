// Everything a pointer finds, without one: the panel, the keys, the focus.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, waitFor } from "./browsers.mjs";

/** What has the focus: text or label, in the page or in newsgloss. */
const focused = (page) => page.evaluate(() => {
  const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  return inner?.getAttribute("aria-label") ?? inner?.querySelector("b")?.textContent ?? inner?.className ?? "";
});
const panelItems = (page) => page.evaluate(() => {
  const items = document.querySelector("newsgloss-host").shadowRoot.querySelectorAll(".panel:not([hidden]) .panel-item b");
  return [...items].map((item) => item.textContent);
});

describeInBrowsers("keyboard", (open) => {
  test("the panel lists every entity in order, and leads to the card and back", async () => {
    const page = await open("index.html");
    await page.focus("pierce/.panel-button");
    await page.keyboard.press("Enter");
    const labels = await page.evaluate(async () => (await window.newsgloss.ready).entities.map(({ label }) => label));
    assert.deepEqual(await panelItems(page), labels);
    assert.equal(await focused(page), labels[0]);

    await page.keyboard.press("Tab");
    assert.equal(await focused(page), labels[1]);
    await page.keyboard.press("Enter");
    const { title, focused: inCard } = await card(page);
    assert.ok(title.endsWith(labels[1]));
    assert.ok(inCard);
    assert.deepEqual(await panelItems(page), []);

    await page.keyboard.press("Escape");
    await cardGone(page);
    assert.equal(await focused(page), labels[1]);
    await page.keyboard.press("Escape");
    assert.deepEqual(await panelItems(page), []);
    assert.match(await focused(page), /^In this article: \d+ names explained$/);
  });

  test("Tab reaches the panel's button after the page's last link", async () => {
    const page = await open("index.html");
    await page.evaluate(() => [...document.querySelectorAll("body a[href], body button")].at(-1).focus());
    await page.keyboard.press("Tab");
    assert.match(await focused(page), /^In this article: \d+ names explained$/);
  });

  test("arrows, Home and End go through the panel", async () => {
    const page = await open("index.html");
    await page.focus("pierce/.panel-button");
    await page.keyboard.press("Enter");
    const labels = await panelItems(page);
    for (const [key, nth] of [["ArrowUp", 0], ["ArrowDown", 1], ["ArrowDown", 2], ["ArrowUp", 1], ["End", -1], ["Home", 0]]) {
      await page.keyboard.press(key);
      assert.equal(await focused(page), labels.at(nth), String(key));
    }
  });

  test("from the panel to a name and back the page is where it was", async () => {
    const page = await open("index.html");
    await page.focus("pierce/.panel-button");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await card(page);
    assert.ok(await page.evaluate(() => scrollY) > before + 400);
    await page.keyboard.press("Escape");
    await cardGone(page);
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.equal(await focused(page), (await panelItems(page)).at(-1));
  });

  test("Tab past the card's last link leads back to where it was opened", async () => {
    const page = await open("index.html");
    await page.focus(".skip");
    await page.evaluate(async () => (await window.newsgloss.ready).open((await window.newsgloss.ready).entities[0].id));
    const stops = await page.$$eval("pierce/.card :is(a[href], button, summary)", (all) => all.length);
    for (let stop = 0; stop < stops; ++stop) {
      await page.keyboard.press("Tab");
      assert.ok((await card(page)).focused);
    }
    await page.keyboard.press("Tab");
    await cardGone(page);
    assert.equal(await focused(page), "skip");
  });

  test("the shortcuts can be switched off", async () => {
    const page = await open("index.html");
    const hints = await page.evaluate(async () => {
      const hint = () => {
        const { shadowRoot } = document.querySelector("newsgloss-host");
        shadowRoot.querySelector(".panel-button").click();
        const found = shadowRoot.querySelectorAll(".hint").length;
        shadowRoot.querySelector(".panel-button").click();
        return found;
      };
      const on = hint();
      (await window.newsgloss.ready).unmount();
      window.gloss = await window.newsgloss.mount({ shortcuts: false });
      return [on, hint()];
    });
    assert.deepEqual(hints, [1, 0]);
    await page.keyboard.down("Alt");
    await page.keyboard.down("Shift");
    await page.keyboard.press("KeyN");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Alt");
    assert.equal(await card(page, { wait: false }), undefined);
    await page.evaluate(() => window.gloss.open(window.gloss.entities[0].id));
    await card(page);
    await page.keyboard.press("Escape");
    await cardGone(page);
  });

  test("a letter that the page has given to something of its own is the page's", async () => {
    const page = await open("index.html");
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.accessKey = "N";
      document.body.append(button);
    });
    const press = async (code) => {
      await page.keyboard.down("Alt");
      await page.keyboard.down("Shift");
      await page.keyboard.press(code);
      await page.keyboard.up("Shift");
      await page.keyboard.up("Alt");
    };
    await press("KeyN");
    assert.equal(await card(page, { wait: false }), undefined);
    await press("KeyP");
    await card(page);
  });

  test("the last entity's card scrolls the page to its words", async () => {
    const page = await open("index.html");
    await page.click("pierce/.panel-button");
    await page.evaluate(() => {
      const items = document.querySelector("newsgloss-host").shadowRoot.querySelectorAll(".panel-item");
      items[items.length - 1].click();
    });
    await card(page);
    const inView = await page.evaluate(async () => {
      const { entities } = await window.newsgloss.ready;
      const { top, bottom } = entities.at(-1).mentions[0].range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.ok(inView);
  });

  test("keys go to the next name and the previous one, and Esc leads back", async () => {
    const page = await open("index.html");
    await page.focus(".skip");
    const words = await page.evaluate(async () => {
      const { entities } = await window.newsgloss.ready;
      const shown = entities.flatMap(({ mentions }) => mentions.filter((mention) => mention.shown));
      shown.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
      return [shown[0], shown[1], shown.at(-1)].map(({ entity }) => entity.label);
    });
    const press = async (key) => {
      await page.keyboard.down("Alt");
      await page.keyboard.down("Shift");
      await page.keyboard.press(key);
      await page.keyboard.up("Shift");
      await page.keyboard.up("Alt");
    };
    const endsWith = async (label) => assert.ok((await card(page)).title.endsWith(label), label);
    await press("KeyN");
    await endsWith(words[0]);
    await press("KeyN");
    await endsWith(words[1]);
    await press("KeyP");
    await endsWith(words[0]);
    await press("KeyP");
    await endsWith(words[2]);
    await page.keyboard.press("Escape");
    await cardGone(page);
    assert.equal(await focused(page), "skip");
  });

  test("keys type letters where the reader types", async () => {
    const page = await open("index.html");
    await page.focus("#comment-text");
    await page.keyboard.down("Alt");
    await page.keyboard.down("Shift");
    await page.keyboard.press("KeyN");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Alt");
    assert.equal(await card(page, { wait: false }), undefined);
  });

  test("a link in the story opens the card of the name in it when the keyboard reaches it", async () => {
    const page = await open("index.html");
    await page.focus('a[href="#note-1"]');
    await page.keyboard.press("Tab");
    assert.match((await card(page)).title, /Mikhail Mishustin/);
    assert.equal(await focused(page), "");
    await page.keyboard.press("Tab");
    await waitFor(page, () => document.querySelector("newsgloss-host").shadowRoot.querySelector(".card .title").textContent
      === "Shanghai Cooperation Organisation");
    await page.keyboard.press("Tab");
    await cardGone(page);
  });

  test("the card is a dialog named by its title, with a close button and links to tab to", async () => {
    const page = await open("index.html");
    await page.evaluate(async () => (await window.newsgloss.ready).open((await window.newsgloss.ready).entities[0].id));
    await waitFor(page, () => {
      const { activeElement } = document.querySelector("newsgloss-host").shadowRoot;
      const titled = activeElement?.getRootNode().getElementById(activeElement.getAttribute("aria-labelledby"));
      return activeElement?.role === "dialog" && titled?.localName === "h2";
    });
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Close");
    const side = await page.evaluate(() => document.querySelector("newsgloss-host").shadowRoot.querySelector(".close").offsetWidth);
    assert.ok(side >= 24);
    const stops = [];
    for (let stop = 0; stop < 8; ++stop) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    assert.deepEqual(stops.filter((one) => one === "go" || one === "link"), ["go", "go", "link"]);
  });
});
