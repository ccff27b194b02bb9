// What a card says of the article it stands in, and the ways that lead on from it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { browsers, describeInBrowsers, waitFor } from "./browsers.mjs";
import { ask, look, press, says } from "./story.mjs";

const [IRAN, RUSSIA, BRICS, INDIA, SU35] = ["Q794", "Q159", "Q243630", "Q668", "urn:newsgloss:su-35"];
const focused = (page) => ask(page, ":focus", "?.className");

describeInBrowsers("in this article", (open, name) => {
  test("a card counts the mentions and goes to the next and the previous one", async () => {
    const page = await open("index.html");
    const count = await look(page, IRAN).then(async (text) => {
      const [, at, all] = /Mention (\d+) of (\d+)/.exec(text);
      assert.equal(at, "1");
      return Number(all);
    });
    assert.equal(count, await page.evaluate((id) => window.gloss.entities.find((one) => one.id === id).mentions.length, IRAN));
    assert.equal(await page.evaluate(() => document.querySelector("newsgloss-host").shadowRoot.querySelectorAll(".strip i").length), count);
    await press(page, ".next");
    assert.match(await says(page), new RegExp(`Mention 2 of ${count}`));
    assert.equal(await focused(page), "next");
    await press(page, ".previous");
    await press(page, ".previous");
    assert.match(await says(page), new RegExp(`Mention ${count} of ${count}`));
    assert.equal(await focused(page), "previous");
    const seen = await page.evaluate((id) => {
      const { top, bottom } = window.gloss.entities.find((one) => one.id === id).mentions.at(-1).range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, IRAN);
    assert.ok(seen, "the page has gone there");
  });

  test("a name that is alone in the article is not counted", async () => {
    const page = await open("index.html");
    assert.doesNotMatch(await look(page, BRICS), /Mention|Named/);
  });

  test("a card leads to another one and back, with the focus where it was", async () => {
    const page = await open("index.html");
    await page.evaluate(async () => {
      window.gloss = await window.newsgloss.ready;
      window.told = [];
      window.gloss.addEventListener("open", ({ detail: { entity, mention, reason } }) =>
        window.told.push(`${reason} ${entity.label} at ${mention.entity.label}`));
    });
    await look(page, BRICS);
    await press(page, `[data-id="${INDIA}"]`);
    assert.match(await says(page), /BRICS Country 🇮🇳 ?India .*Capital New Delhi .*Named 2 times/);
    assert.equal(await ask(page, ".back", "?.getAttribute('aria-label')"), "Back to BRICS");
    await press(page, ".back");
    assert.match(await says(page), /^Bloc BRICS/);
    assert.equal(await ask(page, ".back", ""), null);
    assert.equal(await ask(page, ":focus", "?.dataset.id"), INDIA);
    assert.deepEqual(await page.evaluate(() => window.told), ["call BRICS at BRICS", "card India at BRICS"]);
  });

  test("what belongs together and is named too is offered, once", async () => {
    const page = await open("index.html");
    await look(page, RUSSIA);
    const offered = await page.evaluate(() => [...document.querySelector("newsgloss-host").shadowRoot
      .querySelectorAll(".card button[data-id]")].map(({ dataset }) => dataset.id));
    assert.ok(offered.includes(SU35) && offered.includes(BRICS), offered.join());
    assert.equal(new Set(offered).size, offered.length);
    assert.ok(!offered.includes(RUSSIA));
    await press(page, `.chip[data-id="${SU35}"]`);
    assert.match(await says(page), /Aircraft Su-35/);
  });

  test("why this card: the words and how sure; reported to who listens, and only then offered", async () => {
    const page = await open("index.html");
    await look(page, BRICS);
    await press(page, "summary");
    assert.match(await says(page), /Why this card\? “BRICS” almost certainly means this\. As of/);
    assert.equal(await ask(page, ".report", ""), null);
    await page.evaluate(() => window.gloss.addEventListener("report", ({ detail: { entity, mention } }) =>
      (window.reported = `${entity.label} in “${mention.range}”`)));
    await look(page, IRAN);
    await press(page, "summary");
    await press(page, ".report");
    assert.equal(await page.evaluate(() => window.reported), "Iran in “Iran”");
    assert.match(await says(page), /Thank you\. This site has been told\./);
  });

  test("on paper: nothing, or what the cards would say where that is asked for", async () => {
    const page = await open("index.html");
    assert.equal(await ask(page, ".appendix", ""), null);
    await page.evaluate(async () => {
      (await window.newsgloss.ready).unmount();
      window.gloss = await window.newsgloss.mount({ print: "appendix", date: "2024-10-11" });
    });
    const shown = () => page.evaluate(() => {
      const host = document.querySelector("newsgloss-host");
      return [".appendix", ".panel-button"].map((part) => host.shadowRoot.querySelector(part).getBoundingClientRect().height > 0);
    });
    assert.deepEqual(await shown(), [false, true]);
    await browsers[name].emulateMedia(page, { media: "print" });
    await waitFor(page, () => matchMedia("print").matches);
    assert.deepEqual(await shown(), [true, false]);
    const text = await ask(page, ".appendix", "?.innerText.replace(/\\s+/g, ' ')");
    assert.equal(text.slice(0, 59), "In this article Vladimir Putin · Person President of Russia");
    assert.match(text,
      /BRICS · Bloc Group of large emerging economies that holds yearly summits\. Founded 16 June 2009 Invited, has not joined Saudi Arabia .*Members on 11 October 2024: 9/);
    assert.equal(await ask(page, ".appendix button", ""), null);
    await page.evaluate(() => window.gloss.unmount());
    assert.equal(await page.evaluate(() => document.querySelectorAll("newsgloss-host").length), 0);
  });
});
