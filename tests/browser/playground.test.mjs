// The playground: pasted stories are glossed, annotated and timed, and nothing in them runs.
import { test } from "node:test";
import assert from "node:assert/strict";
import { describeInBrowsers, waitFor } from "./browsers.mjs";

const PROSE = " met in a room with a long table, and neither of the two would say afterwards what had been said there.".repeat(3);
const annotated = (page, words) => waitFor(page, (words) => {
  const text = document.querySelector("#json").textContent;
  return text && JSON.parse(text).items.some(({ target }) => target.selector[0].exact === words);
}, words);
const paste = (page, text) => page.evaluate((text) => {
  const source = document.querySelector("#source");
  source.value = text;
  source.dispatchEvent(new Event("input"));
}, text);
const markedWords = (page) => page.evaluate(() => [...CSS.highlights.get("newsgloss") ?? []].map(String));

describeInBrowsers("playground", (open) => {
  test("it begins with a story of its own", async () => {
    const page = await open("playground.html", { ready: false });
    await annotated(page, "Russia");
    assert.ok((await markedWords(page)).includes("Eurasian Economic Union"));
    assert.match(await page.$eval("#figures", ({ textContent }) => textContent), /^\d+ mentions of \d+ entities · core [\d.]+ ms · /);
  });

  test("what is pasted is read anew", async () => {
    const page = await open("playground.html", { ready: false });
    await annotated(page, "Russia");
    await paste(page, "Brazil and Egypt & Ethiopia <met>.\n\nNobody else did.");
    await annotated(page, "Egypt");
    await waitFor(page, () => CSS.highlights.get("newsgloss")?.size === 3);
    assert.deepEqual(await markedWords(page), ["Brazil", "Egypt", "Ethiopia"]);
    assert.equal(await page.$$eval("#story p", (paragraphs) => paragraphs.length), 2);
  });

  test("pasted HTML keeps its structure and loses all that acts", async () => {
    // Chromium reports handlers and styles already where they are parsed, in a document that runs nothing.
    const page = await open("playground.html", { ready: false, errors: true });
    await annotated(page, "Russia");
    await page.click("[name=input][value=html]");
    await annotated(page, "Ashgabat");
    await paste(page, `<article><h1 onclick="hit()">Russia</h1><p style="position:fixed">and <a href="javascript:hit()">Iran</a>${PROSE}</p>
      <img src="x" onerror="hit()"><script>hit()</script><svg onload="hit()"></svg><iframe srcdoc="<script>hit()</script>"></iframe></article>`);
    await annotated(page, "Iran");
    assert.equal(await page.$eval("#story", ({ innerHTML }) => innerHTML.replace(/\s+/g, " ").trim()),
      `<article><h1>Russia</h1><p>and Iran${PROSE}</p> </article>`);
  });
});
