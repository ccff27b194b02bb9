// The extension as a reader has it: the button is pressed, names are explained, the button is pressed again.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { hover, sleep, strictPolicy } from "./browsers.mjs";
import { card, hasHost, within } from "./extension-shadow.mjs";
import { describeExtension, markedWords, until } from "./extension-tests.mjs";
import { listen } from "./listen.mjs";

/** Neither scripts nor WebAssembly, neither styles nor workers: nothing a page could forbid is left. */
const forbidding = "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const policies = [
  ["a page without a policy", ""],
  ["a page with a careful policy", strictPolicy],
  ["a page that forbids scripts, styles and WebAssembly", forbidding],
  ["a page in a sandbox", `${forbidding}; sandbox`],
];

/** Everything in a page that newsgloss could leave behind. */
const traces = (page) => page.evaluate(() => ({
  html: document.documentElement.outerHTML,
  sheets: document.adoptedStyleSheets.length,
  highlights: [...CSS.highlights.keys()].join(),
}));

/** Marks come a few at a time: waits for all that are expected, or for any. */
const marksShown = (page, expected = []) =>
  until(() => markedWords(page), (words) => words.length > 0 && expected.every((word) => words.includes(word)));
const marksGone = (page) => until(() => hasHost(page), (has) => !has);

test("the extension may see the page whose button is pressed, and no other", async () => {
  const manifest = JSON.parse(await readFile(new URL("../../js/dist/extension/manifest.json", import.meta.url), "utf8"));
  assert.deepEqual(manifest.permissions, ["activeTab", "scripting", "storage", "offscreen"]);
  for (const key of ["host_permissions", "optional_host_permissions", "content_scripts"]) assert.ok(!(key in manifest), key);
});

describeExtension("extension", ({ name, extension, open, openPage, closing }) => {
  const cardShown = (page) => until(() => card(name, page), Boolean);
  const cardGone = (page) => until(() => card(name, page), (found) => !found);

  /** The badge, once it says anything else than it did. */
  async function badgeAfterPress(page) {
    const before = await extension.badge(page);
    await extension.press(page);
    return until(() => extension.badge(page), ({ text, title }) => text !== before.text && title !== before.title);
  }

  for (const [what, csp] of policies) {
    test(`${what} is explained and given back as it was`, async () => {
      const page = await openPage("story.html", { csp });
      const before = await traces(page);
      const article = await page.evaluate(() => document.querySelector("article").outerHTML);
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));

      await extension.press(page);
      const words = await marksShown(page, ["Iran", "Russia", "Turkmenistan", "BRICS", "Su\u201135"]);
      for (const outside of ["Germany", "Brazil", "NATO"]) assert.ok(!words.includes(outside), outside);

      await hover(page, "BRICS");
      const { title, text } = await cardShown(page);
      assert.equal(title, "BRICS");
      assert.match(text, /Members on 11 October 2024: 9/);
      await page.keyboard.press("Escape");
      await cardGone(page);
      assert.equal(await page.evaluate(() => document.querySelector("article").outerHTML), article);

      await extension.press(page);
      await marksGone(page);
      assert.deepEqual(await traces(page), before);
      assert.deepEqual(requests, []);
    });
  }

  test("a page in German is explained in German", async () => {
    const page = await openPage("german.html");
    await extension.press(page);
    await marksShown(page, ["Russland"]);
    await hover(page, "BRICS");
    const { text } = await cardShown(page);
    assert.match(text, /^Staatenbündnis/m);
    assert.match(text, /Mitglieder am 11\. Oktober 2024: 9/);
    assert.match(text, /Südafrika/);
  });

  test("switched off in its panel, the button switches it on again", async () => {
    const page = await openPage("story.html");
    await extension.press(page);
    await marksShown(page);
    await within(name, page, (root) => {
      root.querySelector(".panel-button").click();
      root.querySelector(".choice:nth-of-type(2)").click();
    });
    await until(() => markedWords(page), (words) => !words.length);
    await extension.press(page); // Takes away what is left of it.
    await marksGone(page);
    await extension.press(page);
    await marksShown(page);
  });

  test("the badge counts the names, and forgets them when the marks are taken away", async () => {
    const page = await openPage("story.html");
    const fresh = await extension.badge(page);
    assert.deepEqual(fresh, { text: "", title: "Explain the names on this page" });
    const explained = await badgeAfterPress(page);
    assert.match(explained.text, /^\d+$/);
    assert.ok(Number(explained.text) >= 8, explained.text);
    assert.equal(explained.title, `${explained.text} names explained. Press to remove the marks`);
    assert.deepEqual(await badgeAfterPress(page), fresh);
  });

  test("the badge of a tab does not outlive its page", async () => {
    const page = await openPage("story.html");
    const fresh = await extension.badge(page);
    await badgeAfterPress(page);
    await page.reload();
    assert.deepEqual(await extension.badge(page), fresh);
    assert.match((await badgeAfterPress(page)).title, /names explained/);
  });

  test("a page without an article: 0, and nothing stays in it", async () => {
    const page = await openPage("form.html");
    const before = await traces(page);
    const { text, title } = await badgeAfterPress(page);
    assert.equal(text, "0");
    assert.match(title, /found no article/);
    assert.deepEqual(await traces(page), before);
  });

  test("a page that uses newsgloss itself is left to it", async () => {
    const roots = ["../../demo", "../../js/dist"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
    const page = await openPage("index.html", { csp: strictPolicy, roots });
    await page.evaluate(() => window.newsgloss.ready.then(() => {}));
    assert.deepEqual(await badgeAfterPress(page), { text: "–", title: "This page already explains its names. Press again to explain it all the same" });
    assert.equal(await page.evaluate(() => document.querySelectorAll("newsgloss-host").length), 1);
  });

  const closed = /^No extension may read this page/;
  for (const [type, body, why] of /** @type {[string, string, RegExp][]} */ ([
    ["application/pdf", "%PDF-1.1\n", name === "firefox" ? closed : /this is application\/pdf$/],
    ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><text>Iran</text></svg>", /this is image\/svg\+xml$/],
    ["application/json", '{"country": "Iran"}', /this is application\/json$/],
  ])) {
    test(`${type}: the button says why not`, async () => {
      const server = createServer((_, response) => response.writeHead(200, { "content-type": type }).end(body));
      const origin = await listen(server);
      closing.push(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));
      const page = await open(`${origin}/`);
      const { text, title } = await badgeAfterPress(page);
      assert.equal(text, "–");
      assert.match(title, why);
    });
  }

  test("a page the browser keeps to itself: the button says why not", async () => {
    const page = await open(name === "chromium" ? "chrome://version" : "view-source:about:blank");
    const { text, title } = await badgeAfterPress(page);
    assert.equal(text, "–");
    assert.match(title, closed);
  });

  test("a background that was ended is started by the next press, and nothing is lost", async () => {
    const page = await openPage("story.html", { csp: forbidding });
    await extension.endBackground();
    await extension.press(page);
    await marksShown(page);
    await extension.endBackground();
    await hover(page, "Turkmenistan");
    assert.match((await cardShown(page)).title, /Turkmenistan$/);
    await extension.press(page);
    await marksGone(page);
  });

  test("a press while the page is being read takes it back", async () => {
    const page = await openPage("story.html");
    const before = await traces(page);
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        window.wasMounted ||= document.documentElement.children.length > 2;
      });
      observer.observe(document.documentElement, { childList: true });
    });
    await extension.endBackground(); // So that reading takes a while.
    await Promise.all([extension.press(page), extension.press(page)]);
    await until(() => page.evaluate(() => window.wasMounted), Boolean);
    await marksGone(page);
    await sleep(500); // Nor do they come once the page has been read.
    assert.deepEqual(await traces(page), before);
  });

  if (name === "chromium") {
    test("the background can ask nobody else for anything", async () => {
      let asked = 0;
      const server = createServer((_, response) => { ++asked; response.end(); });
      const origin = await listen(server);
      closing.push(() => new Promise((resolve) => server.close(resolve)));
      const answer = await extension.inBackground((url) => fetch(url, { mode: "no-cors" }).then(() => "answered", (error) => error.name),
        `${origin}/`);
      assert.equal(answer, "TypeError");
      assert.equal(asked, 0);
    });
  }
});
