// Marks go to words that a reader can see.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, describeInBrowsers } from "./browsers.mjs";
import { MODES, change, mounted, told, words } from "./changing-pages.mjs";

const story = (inner, style = "") => `<style>${style}</style><article><h1>Talks</h1>${inner}${told("Brazil")}</article>`;
const copies = (attributes) => `<div id="first" ${attributes}>${told("Russia")}</div><div id="second">${told("Russia")}</div>`;

/** The ids of what the marks of a word are in. */
const placesOf = (page, word) => page.evaluate((word) => window.gloss.entities.flatMap(({ mentions }) => mentions)
  .filter(({ shown, range }) => shown && String(range) === word)
  .map(({ range }) => range.startContainer.parentElement.closest("[id]")?.id), word);

describeInBrowsers("visible words", (open) => {
  for (const mode of MODES) {
    for (const [what, html, style] of [
      ["not shown", copies('class="m"'), ".m { display: none }"],
      ["in a box that is not shown", `<div class="m">${copies("")}</div>`.replace('</div><div id="second">', '</div></div><div><div id="second">'), ".m { display: none }"],
      ["invisible", copies('class="m"'), ".m { visibility: hidden }"],
      ["for screen readers, by clip", copies('class="sr"'), ".sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0) }"],
      ["for screen readers, by clip of 1px", copies('class="sr"'), ".sr { position: absolute; clip: rect(1px, 1px, 1px, 1px) }"],
      ["for screen readers, by clip-path", copies('class="sr"'), ".sr { position: absolute; clip-path: inset(50%) }"],
      ["in a closed details", `<details><summary>More</summary><div id="first">${told("Russia")}</div></details><div id="second">${told("Russia")}</div>`],
    ]) {
      test(`${mode}: a copy ${what} leaves the mark to the visible one`, async () => {
        const page = await mounted(open, story(html, style), { mode });
        assert.deepEqual(await placesOf(page, "Russia"), ["second"]);
        assert.deepEqual(await words(page), ["Russia", "Brazil"]);
      });
    }

    test(`${mode}: the mark goes along when the other copy is shown, without a change of the page`, async () => {
      const page = await mounted(open, story(copies(""), "#first { display: none } .wide #first { display: block } .wide #second { display: none }"), { mode });
      assert.deepEqual(await placesOf(page, "Russia"), ["second"]);
      await change(page, () => document.body.classList.add("wide"));
      assert.deepEqual(await placesOf(page, "Russia"), ["first"]);
    });

    test(`${mode}: a name in a closed details has no mark, and going to it opens the details`, async () => {
      const html = `<details><summary>What they want</summary>${told("Russia")}</details>`;
      const page = await mounted(open, story(html), { mode });
      assert.deepEqual(await words(page), ["Brazil"]);
      await change(page, () => void window.gloss.open(window.gloss.entities.find(({ label }) => label === "Russia").id));
      assert.equal(await page.evaluate(() => document.querySelector("details").open), true);
      assert.match((await card(page)).title, /Russia$/);
      assert.deepEqual(await words(page), ["Russia", "Brazil"]);
    });

    test(`${mode}: a page that is hidden until it is complete is marked all the same`, async () => {
      const page = await mounted(open, story(copies(""), "body { visibility: hidden }"), { mode });
      assert.deepEqual(await words(page), ["Russia", "Brazil"]);
    });
  }

  test("no style, no words: browsers that cannot say what is visible get marks everywhere", async () => {
    const page = await open("blank.html", { csp: "", ready: false });
    await page.evaluate(async (html) => {
      delete Element.prototype.checkVisibility;
      document.body.innerHTML = html;
      const { mount } = await import("/newsgloss.mjs");
      window.gloss = await mount({ kb: "/world.kb" });
    }, story(copies('class="m"'), ".m { display: none }"));
    assert.deepEqual(await placesOf(page, "Russia"), ["first"]);
  });
});
