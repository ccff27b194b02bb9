// Whatever a page's elements are called, say or lose, newsgloss works, and its errors are not the page's.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, describeInBrowsers, hover, waitFor } from "./browsers.mjs";
import { MODES, mountIn, mounted, told, words } from "./changing-pages.mjs";

const STORY = `<article><h1>Talks</h1>${told("Russia")}${told("Iran")}</article>`;
const NAMES = ["Russia", "Iran"];

/** What the page's own scripts would have to be careful with, too. */
const OF_DOCUMENT = ("body head documentElement querySelector createElement addEventListener createRange createTreeWalker "
  + "adoptedStyleSheets defaultView ownerDocument activeElement readyState designMode elementFromPoint "
  + "caretPositionFromPoint caretRangeFromPoint nodeType parentNode parentElement getRootNode baseURI contains").split(" ");
const OF_FORM = ("nodeType firstChild nextSibling hasAttributes parentNode parentElement tagName localName nodeName attributes "
  + "children childNodes getAttribute getAttributeNames closest matches contains shadowRoot contentDocument style getRootNode "
  + "ownerDocument querySelectorAll isConnected host assignedSlot defaultView getBoundingClientRect focus").split(" ");
const controls = (names) => names.map((name) => `<input type="hidden" name="${name}">`).join("");

describeInBrowsers("clobbered properties", (open) => {
  for (const mode of MODES) {
    test(`${mode}: images of every name`, async () => {
      const page = await mounted(open, OF_DOCUMENT.map((name) => `<img name="${name}">`).join("") + STORY, { mode, root: "article" });
      assert.deepEqual(await words(page), NAMES);
      // No other helper of the tests finds its way here.
      const { x, y } = await page.evaluate(() => {
        window.gloss.addEventListener("open", ({ detail }) => (window.opened = detail.entity.label));
        const { left, top } = window.gloss.entities[0].mentions[0].range.getBoundingClientRect();
        return { x: left + 5, y: top + 5 };
      });
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y);
      await waitFor(page, () => window.opened === "Russia");
    });

    for (const root of [undefined, "article", "#inner"]) {
      test(`${mode}: a form with controls of every name, root ${root ?? "not given"}`, async () => {
        const form = `<article><form id="f">${controls(OF_FORM)}<div id="inner"><h1>Talks</h1>${told("Russia")}${told("Iran")}</div></form></article>`;
        const page = await mounted(open, form, { mode, root });
        assert.deepEqual(await words(page), NAMES);
        await hover(page, "Russia");
        assert.equal((await card(page)).title, "🇷🇺 Russia");
        await page.mouse.click(5, 5);
        await page.evaluate(() => window.gloss.unmount());
      });
    }
  }

  test("a form whose controls would lead the walk in a circle", async () => {
    const page = await mounted(open, `<article>${told("Russia")}<form><input name="nextSibling"><input name="firstChild"></form>${told("Iran")}</article>`);
    assert.deepEqual(await words(page), NAMES);
  });
});

describeInBrowsers("what a page says and loses", (open) => {
  for (const lang of ["en-", "de-$$$", "fr-fr-fr", "-", "x", "en_US", "tlh-a-b-c-", "ru-!", "zh-\u0000", "e".repeat(10_000)]) {
    test(`lang ${JSON.stringify(lang).slice(0, 20)}: the names are marked and cards open`, async () => {
      const page = await open("blank.html", { csp: "", ready: false });
      await page.evaluate((lang, story) => {
        document.documentElement.lang = lang;
        document.body.innerHTML = story;
      }, lang, STORY);
      await mountIn(page, { root: "article" });
      assert.ok((await words(page)).includes("Iran"));
      await hover(page, "Iran");
      assert.ok((await card(page)).title);
    });
  }

  for (const observe of [true, false]) {
    test(`a host that is taken away is put back, observe ${observe}`, async () => {
      const page = await mounted(open, STORY, { observe });
      await page.evaluate(() => document.querySelector("newsgloss-host").remove());
      await hover(page, "Russia");
      assert.equal((await card(page)).title, "🇷🇺 Russia");
      if (observe) await page.evaluate(() => document.querySelector("newsgloss-host").remove());
      if (observe) await waitFor(page, () => document.querySelector("newsgloss-host"));
    });
  }

  for (const [what, remove] of [
    ["body", () => document.body.remove()],
    ["root element", () => document.documentElement.remove()],
    ["root element, for another", () => document.documentElement.replaceWith(document.createElement("html"))],
  ]) {
    test(`a page without its ${what}: quiet`, async () => {
      const page = await mounted(open, STORY);
      await page.evaluate(remove);
      await waitFor(page, () => window.gloss.entities.length === 0);
      await page.evaluate(() => {
        window.gloss.close();
        window.gloss.unmount();
      });
    });
  }

  test("a publisher's listeners that fail are a line in the console and no error of the page", async () => {
    const page = await open("blank.html", { csp: "", ready: false, errors: true });
    await page.evaluate((story) => {
      document.body.innerHTML = story;
      window.escaped = [];
      addEventListener("error", ({ message }) => window.escaped.push(message));
      addEventListener("unhandledrejection", ({ reason }) => window.escaped.push(String(reason)));
    }, STORY);
    await mountIn(page, {});
    const heard = await page.evaluate(async () => {
      const heard = [];
      const { gloss } = window;
      const removed = () => heard.push("removed");
      gloss.addEventListener("open", removed);
      gloss.removeEventListener("open", removed);
      gloss.addEventListener("open", () => { throw new Error("sync"); });
      gloss.addEventListener("open", async () => { throw new Error("late"); });
      gloss.addEventListener("open", { handleEvent: ({ type }) => heard.push(type) });
      gloss.addEventListener("open", null);
      gloss.open("Q159");
      await new Promise((resolve) => setTimeout(resolve, 50));
      return heard;
    });
    assert.deepEqual(heard, ["open"]);
    assert.deepEqual(await page.evaluate(() => window.escaped), []);
    assert.equal((await card(page)).title, "🇷🇺 Russia");
  });
});
