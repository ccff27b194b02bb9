// Pages that change: what is new is marked, what stands keeps its mark and its card, and the page never notices.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, cardGone, describeInBrowsers, hover, sleep } from "./browsers.mjs";
import { MODES, change, mounted, told, words } from "./changing-pages.mjs";

const STORY = `<article><h1>Talks</h1>${told("Russia")}${told("Iran")}<h2>More</h2>${told("Brazil")}${told("India")}</article>`;

describeInBrowsers("changes", (open) => {
  for (const mode of MODES) {
    test(`${mode}: text replaced is marked anew, and what stands is not painted again`, async () => {
      const page = await mounted(open, STORY, { mode });
      assert.deepEqual(await words(page), ["Russia", "Iran", "Brazil", "India"]);
      await page.evaluate(() => {
        const marks = () => window.gloss.entities.flatMap(({ mentions }) => mentions.map(({ range }) => range));
        window.before = [marks(), [...document.querySelectorAll(".newsgloss-mention")]];
        window.now = () => [marks(), [...document.querySelectorAll(".newsgloss-mention")]];
      });
      await change(page, () => {
        const text = document.querySelectorAll("p")[1].firstChild;
        const whole = document.querySelectorAll("p")[1].textContent;
        text.data = whole.replace("Iran", "China");
      });
      assert.deepEqual(await words(page), ["Russia", "China", "Brazil", "India"]);
      const kept = await page.evaluate(() => window.before.map((list, index) => list.filter((one) => window.now()[index].includes(one)).length));
      assert.deepEqual(kept, mode === "inline" ? [3, 3] : [3, 0]);
    });

    test(`${mode}: the page's own text is what it writes, at once`, async () => {
      const page = await mounted(open, STORY, { mode });
      const seen = await page.evaluate(async () => {
        const [first, second, third] = document.querySelectorAll("p");
        first.firstChild.data = "";
        second.firstChild.data = "Gone.";
        third.firstChild.remove();
        await undefined;
        return [first, second, third].map(({ textContent }) => textContent);
      });
      assert.deepEqual(seen, ["", "Gone.", ""]);
    });

    test(`${mode}: what is added while scrolling is marked, what is removed forgotten, the density stays right`, async () => {
      const page = await mounted(open, STORY, { mode, density: "first" });
      await change(page, (html) => document.querySelector("article").insertAdjacentHTML("beforeend", html),
        told("Russia") + told("Kazakhstan") + told("Iran"));
      assert.deepEqual(await words(page), ["Russia", "Iran", "Brazil", "India", "Kazakhstan"]);
      await change(page, () => document.querySelector("p").remove());
      assert.deepEqual(await words(page), ["Iran", "Brazil", "India", "Russia", "Kazakhstan"]);
      await change(page, (html) => document.querySelector("h1").insertAdjacentHTML("afterend", html), told("Kazakhstan"));
      assert.deepEqual(await words(page), ["Kazakhstan", "Iran", "Brazil", "India", "Russia"]);
      const all = await page.evaluate(() => window.gloss.entities.find(({ label }) => label === "Kazakhstan").mentions.map(({ shown }) => shown));
      assert.deepEqual(all, [true, false]);
    });

    test(`${mode}: another article in the same page, and back`, async () => {
      const page = await mounted(open, `<main>${STORY}</main>`, { mode, root: "article" });
      await change(page, (html) => {
        history.pushState({}, "", "?second");
        document.querySelector("main").innerHTML = `<article><h1>Other talks</h1>${html}</article>`;
        window.onpopstate = () => (document.querySelector("main").innerHTML = `<article><h1>Talks</h1>${html.replaceAll("China", "Mexico")}</article>`);
      }, told("China") + told("Turkey"));
      assert.deepEqual(await words(page), ["China", "Turkey"]);
      await change(page, () => history.back());
      assert.deepEqual(await words(page), ["Mexico", "Turkey"]);
    });

    test(`${mode}: an open card stays while its words do, and closes with them`, async () => {
      const page = await mounted(open, STORY, { mode });
      await page.evaluate(() => window.gloss.open("Q159"));
      assert.match((await card(page)).title, /Russia/);
      await change(page, () => document.querySelectorAll("p")[1].remove());
      assert.ok(await card(page, { wait: false }), "another paragraph went");
      await change(page, () => {
        const paragraph = document.querySelector("p");
        paragraph.replaceWith(Object.assign(document.createElement("p"), { textContent: paragraph.textContent }));
      });
      assert.ok(await card(page, { wait: false }), "the paragraph was written anew");
      assert.equal(await page.evaluate(() => document.querySelector(".newsgloss-open")?.textContent
        ?? [...CSS.highlights.get("newsgloss-open")].join()), "Russia");
      await page.evaluate(() => document.querySelector("p").remove());
      await cardGone(page);
    });

    test(`${mode}: what newsgloss does itself is no change, and a burst of changes is one`, async () => {
      const page = await mounted(open, STORY, { mode });
      await hover(page, "Russia");
      await card(page);
      await page.keyboard.press("Escape");
      await cardGone(page);
      await sleep(400);
      assert.equal(await page.evaluate(() => window.readings), 0);
      await change(page, async (html) => {
        for (let i = 0; i < 12; ++i) {
          document.querySelector("article").insertAdjacentHTML("beforeend", html);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }, told("Kazakhstan"));
      await sleep(400);
      assert.ok(await page.evaluate(() => window.readings) <= 2);
    });
  }

  test("with observe off a page is read when it is asked for", async () => {
    const page = await mounted(open, STORY, { observe: false });
    await page.evaluate(() => void (document.querySelector("p").textContent = document.querySelector("p").textContent.replace("Russia", "China")));
    await sleep(400);
    assert.equal(await page.evaluate(() => window.readings), 0);
    await page.evaluate(() => window.gloss.refresh());
    assert.deepEqual(await words(page), ["China", "Iran", "Brazil", "India"]);
  });

  test("a part that changed while it was out of the page is read anew", async () => {
    const page = await mounted(open, STORY);
    await change(page, async () => {
      const paragraph = document.querySelectorAll("p")[1];
      const { parentNode, nextSibling } = paragraph;
      paragraph.remove();
      await new Promise((resolve) => setTimeout(resolve));
      paragraph.firstChild.data = paragraph.firstChild.data.replace("Iran", "China");
      await new Promise((resolve) => setTimeout(resolve));
      parentNode.insertBefore(paragraph, nextSibling);
    });
    assert.deepEqual(await words(page), ["Russia", "China", "Brazil", "India"]);
  });

  test("an open panel stays open, with the focus on its entity", async () => {
    const page = await mounted(open, STORY);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("newsgloss-host");
      shadowRoot.querySelector(".panel-button").click();
      shadowRoot.querySelectorAll(".panel-item")[2].focus();
    });
    await change(page, (html) => document.querySelector("h1").insertAdjacentHTML("afterend", html), told("China"));
    const focused = await page.evaluate(() => document.querySelector("newsgloss-host").shadowRoot.activeElement.textContent);
    assert.match(focused, /^Brazil/);
  });
});
