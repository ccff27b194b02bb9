// Pages that are translated under the reader.
import { test } from "node:test";
import assert from "node:assert/strict";
import { describeInBrowsers, waitFor } from "./browsers.mjs";
import { change, told, toldInGerman, words } from "./changing-pages.mjs";

describeInBrowsers("translated pages", (open) => {
  test("a page translated under the reader is read with the names of its new language, and back", async () => {
    const page = await open("blank.html", { csp: "", ready: false });
    await page.evaluate(async (html) => {
      document.documentElement.lang = "en";
      document.body.innerHTML = html;
      const { mount } = await import("/newsgloss.mjs");
      window.gloss = await mount();
      window.readings = 0;
      window.gloss.addEventListener("ready", () => ++window.readings);
    }, `<article><h1>Talks</h1>${told("Russia")}${told("Germany")}${told("Brazil")}</article>`);
    assert.deepEqual(await words(page), ["Russia", "Germany", "Brazil"]);
    // As translators do it: text by text, each in new elements.
    await change(page, (paragraph) => {
      document.documentElement.lang = "de";
      document.documentElement.classList.add("translated-ltr");
      const into = { Russia: "Russland", Germany: "Deutschland", Brazil: "Brasilien" };
      const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        const [name] = /Russia|Germany|Brazil/.exec(text.data) ?? [];
        inner.textContent = name ? paragraph.replace("NAME", into[name]) : "Gespräche";
        outer.append(inner);
        text.replaceWith(outer);
      }
    }, toldInGerman("NAME").replace(/<.*?>/g, ""));
    await waitFor(page, () => window.gloss.entities.some(({ label }) => label === "Russland"));
    assert.deepEqual(await words(page), ["Russland", "Deutschland", "Brasilien"]);
    await change(page, (html) => {
      document.documentElement.lang = "en";
      document.querySelector("article").innerHTML = html;
    }, told("Russia") + told("Germany") + told("Brazil"));
    await waitFor(page, () => window.gloss.entities.some(({ label }) => label === "Russia"));
    assert.deepEqual(await words(page), ["Russia", "Germany", "Brazil"]);
  });
});
