// What the reader's system asks for: a page printed, dark, with less movement, in colours of its own.
import { test } from "node:test";
import assert from "node:assert/strict";
import { browsers, browsersFor, card, cardGone, describeInBrowsers, find, hover, waitFor } from "./browsers.mjs";

const line = (page) => page.evaluate(() => {
  const [{ startContainer }] = CSS.highlights.get("newsgloss");
  const { textDecorationLine, textDecorationStyle } = getComputedStyle(startContainer.parentElement, "::highlight(newsgloss)");
  return textDecorationLine === "none" ? "none" : `${textDecorationLine} ${textDecorationStyle}`;
});
const styleOf = (page, selector, property) => page.evaluate((selector, property) => {
  const host = document.querySelector("newsgloss-host");
  return getComputedStyle(selector ? host.shadowRoot.querySelector(selector) : host)[property];
}, selector, property);

const forcing = browsersFor("forced colours", ["forcedColours"]);

describeInBrowsers("media", (open, name) => {
  const { emulateMedia } = browsers[name];

  test("on a screen names are underlined with dots; on paper newsgloss is not to be seen", async () => {
    const page = await open("index.html");
    assert.equal(await line(page), "underline dotted");
    assert.equal(await styleOf(page, "", "display"), "block");
    await emulateMedia(page, { media: "print" });
    assert.equal(await line(page), "none");
    assert.equal(await styleOf(page, "", "display"), "none");
  });

  test("cards come with a movement, or without where less is preferred", async () => {
    const page = await open("index.html");
    await hover(page, "BRICS", 1);
    await card(page);
    for (const [preference, moves] of [["no-preference", true], ["reduce", false]]) {
      await emulateMedia(page, { "prefers-reduced-motion": preference });
      assert.equal(await styleOf(page, ".card", "animationName") !== "none", moves, String(preference));
    }
  });

  test("where the text's colour cannot be read cards are light or dark as the system is", async () => {
    const page = await open("index.html");
    await page.evaluate(() => (document.querySelector("article").style.color = "color(xyz 0.2 0.2 0.2)"));
    for (const [nth, scheme] of ["light", "dark"].entries()) {
      await emulateMedia(page, { "prefers-color-scheme": scheme });
      const { x, y } = await find(page, "BRICS", nth);
      await page.mouse.click(x, y);
      await card(page);
      assert.equal(await styleOf(page, ".root", "colorScheme"), scheme);
      await page.keyboard.press("Escape");
      await cardGone(page);
    }
  });

  test("an open card turns dark with its page", async () => {
    const page = await open("index.html");
    await hover(page, "BRICS", 1);
    await card(page);
    for (const [colour, scheme] of [["oklch(0.9 0.02 90)", "dark"], ["#333", "light"], ["color(srgb 0.9 0.9 0.8)", "dark"]]) {
      await page.evaluate((colour) => (document.body.style.color = colour), colour);
      await page.evaluate(() => document.querySelectorAll("article, article *").forEach(({ style }) => (style.color = "inherit")));
      await waitFor(page, (scheme) => getComputedStyle(document.querySelector("newsgloss-host").shadowRoot
        .querySelector(".root")).colorScheme === scheme, scheme);
    }
  });

  if (forcing.includes(name)) {
    test("cards have a border where colours are forced and leave no shadow", async () => {
      const page = await open("index.html");
      await hover(page, "BRICS", 1);
      await card(page);
      for (const [forced, width] of [["none", "0px"], ["active", "1px"]]) {
        await emulateMedia(page, { "forced-colors": forced });
        assert.equal(await styleOf(page, ".card", "borderTopWidth"), width, forced);
      }
    });
  }
});
