// Every request there is: what a page fetches for newsgloss when it loads, when a name is pointed at and when it is looked up, and what
// the extension fetches. The table in README.md under "Security" says the same.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, describeInBrowsers, hover, strictPolicy, waitFor } from "./browsers.mjs";
import { told, toldInGerman } from "./changing-pages.mjs";
import { card as extensionCard } from "./extension-shadow.mjs";
import { describeExtension, markedWords, until } from "./extension-tests.mjs";

/** What would go anywhere else is refused, and fails the test that opened the page. */
const policy = strictPolicy.replace(/; require-trusted-types-for.*/, "");

const ALWAYS = ["/newsgloss-worker.js", "/newsgloss.js", "/newsgloss.wasm", "/world.kb"];

describeInBrowsers("requests", (open) => {
  for (const [language, story, name, files] of /** @type {any[]} */ ([
    ["en", told("Russia") + told("Iran"), "Russia", []],
    ["de", toldInGerman("Russland"), "Russland", ["/messages/de.json", "/world-de.kb"]],
  ])) {
    test(`a page in the language “${language}” fetches its publisher's files when it loads, and nothing later`, async () => {
      const page = await open("blank.html", { csp: policy, ready: false });
      page.requests.length = 0;
      await page.evaluate((language, html) => {
        document.documentElement.lang = language;
        document.body.innerHTML = `<article><h1>Talks</h1>${html}</article>`;
        const script = document.createElement("script");
        script.src = "/newsgloss.js";
        document.head.append(script);
      }, language, story);
      await waitFor(page, () => window.newsgloss?.ready.then(() => true));
      assert.deepEqual([...page.requests].sort(), [...ALWAYS, ...files].sort());

      page.requests.length = 0;
      await hover(page, name);
      await card(page);
      await page.keyboard.press("Escape");
      await page.evaluate(async () => {
        const gloss = await window.newsgloss.ready;
        for (const { id } of gloss.entities) gloss.open(id); // as the panel and the keys do
        document.querySelector("newsgloss-host").shadowRoot.querySelector(".panel-button").click();
        await gloss.refresh();
      });
      await card(page);
      assert.deepEqual(page.requests, []);
    });
  }
});

describeExtension("requests of the extension", ({ name, extension, openPage }) => {
  test("it asks for nothing but its own files, neither the site nor anybody else", async () => {
    const asked = [];
    const page = await openPage("german.html", { asked: (path) => asked.push(path) });
    asked.length = 0;
    const requests = await extension.requests(async () => {
      await page.evaluate(() => fetch("/form.html").then(() => {})); // The site's own shows that requests are seen.
      await extension.press(page);
      await until(() => markedWords(page), (words) => words.includes("Russland"));
      await hover(page, "BRICS");
      await until(() => extensionCard(name, page), Boolean);
    });
    assert.deepEqual(asked, ["/form.html"]);
    assert.deepEqual(requests, name === "firefox" ? [new URL("/form.html", page.url()).href] : []);
  });
});
