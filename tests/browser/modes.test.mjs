// The options of mount(): where newsgloss looks, how it marks, and that all of it can be undone.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, hover, marked, printed, sleep } from "./browsers.mjs";

const STORY = `
  <nav>Russia, Iran, China</nav>
  <article>
    <h1>Two presidents in one room</h1>
    <p>Russia and Iran met again. Russia was early, Iran was late, and an aide from Russia closed the door behind them.</p>
    <h2>What they want</h2>
    <p>Iran wants jets, said <em>Carnegie</em> Endowment analysts; Russia wants <a href="#iran">Iran</a> &amp; its ports &lt;soon&gt;.</p>
    <aside class="box">Brazil is not a party to it, and neither is India, although both were told of it in good time.</aside>
  </article>`;

/** A page with the story in it, mounted with options; the gloss is `window.gloss`. */
async function mounted(open, options, story = STORY) {
  const page = await open("blank.html", { csp: "", ready: false });
  await page.evaluate(async (story, options) => {
    document.body.innerHTML = story;
    window.article = document.querySelector("article").outerHTML;
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    window.texts = [];
    while (walker.nextNode()) window.texts.push([walker.currentNode, walker.currentNode.data]);
    const { mount } = await import("/newsgloss.mjs");
    window.gloss = await mount(options);
  }, story, options);
  return page;
}
const words = async (page) => (await marked(page)).map((one) => one.words);
const asBefore = (page) => page.evaluate(() => document.querySelector("article").outerHTML === window.article
  && window.texts.every(([text, data]) => text.isConnected && text.data === data));

describeInBrowsers("modes", (open) => {
  for (const [density, russias] of [["all", 3 + 1], ["first-in-section", 2], ["first", 1]]) {
    test(`density ${density} marks Russia ${russias} times`, async () => {
      const page = await mounted(open, { root: "article", density });
      assert.equal((await words(page)).filter((one) => one === "Russia").length, russias);
      const mentions = await page.evaluate(() => window.gloss.entities.find(({ label }) => label === "Russia").mentions.length);
      assert.equal(mentions, 4);
    });
  }

  test("root keeps to the element, exclude away from others", async () => {
    const page = await mounted(open, { root: "article", exclude: [".box", "h2 + p"] });
    assert.deepEqual(await words(page), ["Russia", "Iran"]);
  });

  test("the page's own marks win: pinned and off", async () => {
    const page = await mounted(open, { root: "article" }, `<article><p>The <span data-newsgloss="Q159">big neighbour</span> in the
      north and <b data-newsgloss="off">Iran</b> in the south have a sea between them.</p></article>`);
    assert.deepEqual(await marked(page), [{ label: "Russia", words: "big neighbour" }]);
  });

  test("a knowledge base may be JSON, alone or over another, and its errors say where", async () => {
    const story = "<article><p>They met in the Market Hall, and Iran was not spoken of by anybody who was there that day.</p></article>";
    assert.deepEqual(await words(await mounted(open, { root: "article", kb: ["desk.json"] }, story)), ["Market Hall"]);
    const page = await mounted(open, { root: "article", kb: ["world.kb", "desk.json"] }, story);
    assert.deepEqual(await words(page), ["Market Hall", "Iran"]);
    const message = await page.evaluate(async () => {
      const { mount } = await import("/newsgloss.mjs");
      const kb = new TextEncoder().encode('{"format":"newsgloss-kb/1",\n"entities":[{"id":"Q1"}]}');
      return mount({ root: "article", kb }).then(() => "mounted", (error) => error.message);
    });
    assert.equal(message, 'kb[0]:2: /entities/0/label: missing; expected {"en": "…"}');
  });

  test("one knowledge base that cannot be read is left out, and a card names the one it is from", async () => {
    const page = await open("blank.html", { csp: "", ready: false, errors: true });
    await page.evaluate(async () => {
      document.body.innerHTML = "<article><p>They met in the Market Hall, and Iran was not spoken of by anybody who was there that day.</p></article>";
      const desk = await (await fetch("desk.json")).json();
      const named = { ...desk, properties: { about: { label: { en: "The Harbour desk" }, date: "2026-10" } } };
      const bytes = (text) => new TextEncoder().encode(text);
      const { mount } = await import("/newsgloss.mjs");
      window.gloss = await mount({ root: "article", kb: ["world.kb", bytes('{"format":'), bytes("KB?"), bytes(JSON.stringify(named))] });
    });
    assert.deepEqual(await words(page), ["Market Hall", "Iran"]);
    const [cut, foreign, ...more] = (await printed(page)).filter((line) => line.includes("newsgloss"));
    assert.match(cut, /^newsgloss: kb\[1\]:1: not JSON: .*; it is left out$/);
    assert.equal(foreign, "newsgloss: kb[2]: not a .kb file: it must begin with the bytes NGKB; it is left out");
    assert.deepEqual(more, []);
    const footOf = async (id) => {
      await page.evaluate((id) => window.gloss.open(id), id);
      return (await card(page)).text.match(/Source: (.*)/)[1];
    };
    assert.equal(await footOf("https://paper.example/desk/market-hall"), "The Harbour desk, Oct 2026");
    assert.match(await footOf("Q794"), /newsgloss knowledge base, \w+ \d+$/);
  });

  test("any character may be named in HTML that is given to annotate, and a page pays nothing for it", async () => {
    const page = await mounted(open, { root: "article" });
    const fetched = () => page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".bin")));
    assert.equal(await fetched(), false);
    const exact = await page.evaluate(async () => {
      const html = "<p>They met in S&atilde;o Tom&eacute; and Pr&iacute;ncipe, and nobody else was there when they did.</p>";
      const { page: { items } } = await window.gloss.annotate(html, { input: "html" });
      return items.map(({ target }) => target.selector[0].exact);
    });
    assert.deepEqual(exact, ["São Tomé and Príncipe"]);
  });

  test("names across elements and beside character references are marked exactly", async () => {
    const page = await mounted(open, { root: "article", density: "all" });
    const all = await words(page);
    assert.ok(all.some((one) => one.startsWith("Carnegie Endowment")), all.join());
    assert.deepEqual(all.filter((one) => one === "Iran").length, 4);
    assert.ok(await asBefore(page));
  });

  test("inline mode wraps the names, works the same, and gives the very text nodes back", async () => {
    const page = await mounted(open, { root: "article", mode: "inline", density: "all" });
    const spans = await page.evaluate(() => [...document.querySelectorAll("article .newsgloss-mention")].map((span) => span.textContent));
    assert.ok(spans.includes("Russia"));
    const split = spans.indexOf("Carnegie");
    assert.ok(split >= 0 && spans[split + 1].trim().startsWith("Endowment"), spans.join());
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    assert.equal(await page.evaluate(() => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector("article p .newsgloss-mention"));
      return `${textDecorationLine} ${textDecorationStyle}`;
    }), "underline dotted");

    await hover(page, "Russia");
    assert.match((await card(page)).title, /Russia/);
    await page.keyboard.press("Escape");
    await cardGone(page);

    await page.evaluate(() => window.gloss.refresh());
    assert.deepEqual(await page.evaluate(() =>
      [...document.querySelectorAll("article .newsgloss-mention")].map((span) => span.textContent)), spans);
    await page.evaluate(() => window.gloss.unmount());
    assert.ok(await asBefore(page));
  });

  test("inline names are reached and opened by the keyboard", async () => {
    const page = await mounted(open, { root: "article", mode: "inline" });
    await page.keyboard.press("Tab");
    assert.match((await card(page)).title, /Russia/);
    await page.keyboard.press("Enter");
    assert.ok((await card(page)).focused);
    await page.keyboard.press("Escape");
    await cardGone(page);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Russia");
  });

  test("refresh finds what is new and forgets what is gone", async () => {
    const page = await mounted(open, { root: "article", density: "first" });
    await page.evaluate(async () => {
      document.querySelector("article p").textContent = "Brazil and India met, and nobody else was in the room when they did.";
      await window.gloss.refresh();
    });
    assert.deepEqual((await words(page)).slice(0, 2), ["Brazil", "India"]);
  });

  test("two glosses share a page, and one leaves alone", async () => {
    const page = await mounted(open, { root: "article p" });
    const counts = await page.evaluate(async () => {
      const { mount } = await import("/newsgloss.mjs");
      const count = () => CSS.highlights.get("newsgloss").size;
      const one = count();
      const second = await mount({ root: ".box" });
      const both = count();
      second.unmount();
      return [one, both, count()];
    });
    assert.deepEqual(counts, [2, 4, 2]);
  });

  test("a theme can be set, and follows the text otherwise", async () => {
    const isDark = (page) => page.evaluate(() => document.querySelector("newsgloss-host").shadowRoot.querySelector(".root.dark") !== null);
    for (const [theme, colour, dark] of [["dark", "black", true], ["light", "white", false], ["auto", "white", true], ["auto", "black", false]]) {
      const page = await mounted(open, { root: "article", theme });
      await page.evaluate((colour) => (document.body.style.color = colour), colour);
      await hover(page, "Russia");
      await card(page);
      assert.equal(await isDark(page), dark, `${theme} on ${colour}`);
    }
  });

  test("unmount in the middle of reading leaves nothing behind", async () => {
    const page = await mounted(open, { root: "article" });
    const left = await page.evaluate(async () => {
      const reading = window.gloss.refresh().catch(() => {});
      window.gloss.unmount();
      await reading;
      return [document.querySelectorAll("newsgloss-host").length, CSS.highlights.size, document.adoptedStyleSheets.length];
    });
    assert.deepEqual(left, [0, 0, 0]);
    await sleep(50);
  });
});

describeInBrowsers("damaged records", (open) => {
  test("one damaged record is left out, and one line in the console names it and its file", async () => {
    const page = await open("blank.html", { csp: "", ready: false, errors: true });
    await page.evaluate(async () => {
      document.body.innerHTML = "<article><p>They met in Russia, and Iran was not spoken of by anybody who was there. Iran was silent on that day.</p></article>";
      const kb = new Uint8Array(await (await fetch("world.kb")).arrayBuffer());
      const at = new TextDecoder("latin1").decode(kb).indexOf('{"id":"Q794","type"');
      kb[at + 40] ^= 1;
      const { mount } = await import("/newsgloss.mjs");
      window.gloss = await mount({ root: "article", density: "all", kb: [kb] });
      await window.gloss.refresh();
    });
    assert.deepEqual(await words(page), ["Russia"]);
    assert.deepEqual((await printed(page)).filter((line) => line.includes("newsgloss")),
      ["newsgloss: kb[0]: the record of Q794 is damaged (not as it was built); it is left out"]);
  });
}, { needs: ["workerConsole"] });
