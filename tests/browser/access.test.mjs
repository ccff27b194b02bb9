// For every reader: what axe-core and the accessibility tree say, contrast, sizes, narrow and magnified pages, right to left.
import { test } from "node:test";
import assert from "node:assert/strict";
import { browsers, browsersFor, card, cardGone, describeInBrowsers, find, hover, waitFor } from "./browsers.mjs";

const ARABIC = `
  <main><article>
    <h1>الرئيسان يلتقيان في عشق آباد</h1>
    <p>التقى الرئيسان يوم الجمعة للمرة الأولى. تقول روسيا إن العلاقات مع إيران أولوية، وقد زادت التجارة هذا العام بين البلدين.</p>
    <p>دُعيت الصين والهند إلى القمة في قازان، ولم يعلن أي منهما بعد من سيحضر ومتى يصل.</p>
  </article></main>`;

/** In the page: newsgloss's own root. */
const ROOT = `document.querySelector("newsgloss-host").shadowRoot`;

/** What a page can look like: opens it, without a policy so that axe-core may be loaded. */
const looks = {
  light: (open) => open("index.html", { csp: "" }),
  async dark(open, emulateMedia) {
    const page = await looks.light(open);
    await emulateMedia(page, { "prefers-color-scheme": "dark" });
    await waitFor(page, `${ROOT}.querySelector(".root.dark")`);
    return page;
  },
  async rtl(open) {
    const page = await open("blank.html", { csp: "", ready: false });
    await page.evaluate(async (story) => {
      Object.assign(document.documentElement, { lang: "ar", dir: "rtl" });
      document.title = "عشق آباد";
      document.body.innerHTML = story;
      const { mount } = await import("/newsgloss.mjs");
      window.gloss = await mount({ root: "article" });
      window.newsgloss = { mount, ready: Promise.resolve(window.gloss) };
    }, ARABIC);
    return page;
  },
};

const openCard = async (page) => {
  await page.evaluate(async () => (await window.newsgloss.ready).open((await window.newsgloss.ready).entities[0].id));
  await card(page);
};
const openPanel = async (page) => {
  await page.evaluate(`${ROOT}.querySelector(".panel-button").click()`);
  await waitFor(page, `${ROOT}.querySelector(".panel:not([hidden])")`);
  await page.evaluate(`Promise.allSettled(${ROOT}.querySelector(".panel").getAnimations().map(({ finished }) => finished)).then(() => {})`);
};
const openSheet = async (page) => {
  await page.setViewport({ width: 390, height: 844 });
  await openCard(page);
  await waitFor(page, `${ROOT}.querySelector(".card.sheet")`);
};
/**
 * What newsgloss can show: opens it, and a rule of axe-core's that must have found something to check there.
 * @type {Record<string, [(page: any) => Promise<void>, string]>}
 */
const states = {
  button: [async () => {}, "button-name"],
  card: [openCard, "aria-dialog-name"],
  sheet: [openSheet, "aria-dialog-name"],
  panel: [openPanel, "aria-dialog-name"],
};

/** In the page: contrast of a colour with those that lie under it, from the lowest. */
function contrastOf(colour, ...grounds) {
  const paper = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (...colours) => {
    for (const one of colours) {
      paper.fillStyle = one;
      paper.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...paper.getImageData(0, 0, 1, 1).data].map((value) =>
      (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance("white", ...grounds), luminance("white", ...grounds, colour)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const readingTrees = browsersFor("accessibility tree", ["accessibilityTree"]);

describeInBrowsers("axe", (open, name) => {
  const { emulateMedia } = browsers[name];
  for (const [look, openLook] of Object.entries(looks)) {
    for (const [state, [show, rule]] of Object.entries(states)) {
      test(`axe-core finds no fault: ${look}, ${state}`, async () => {
        const page = await openLook(open, emulateMedia);
        await show(page);
        const { faults, checked } = await page.evaluate(async () => {
          await import("/node_modules/axe-core/axe.min.js");
          const { violations, passes } = await window.axe.run({ include: ["newsgloss-host"] }, { resultTypes: ["violations", "passes"] });
          return {
            faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)),
            checked: passes.filter(({ nodes }) => nodes.length).map(({ id }) => id),
          };
        });
        assert.deepEqual(faults, []);
        assert.ok(checked.includes(rule), checked.join());
      });
    }
  }
});

describeInBrowsers("contrast", (open, name) => {
  const { emulateMedia } = browsers[name];
  // axe-core does not see what colour lies behind what stands outside the body.
  for (const look of ["light", "dark"]) {
    for (const state of ["card", "sheet", "panel"]) {
      test(`texts stand out at 4.5 : 1: ${look}, ${state}`, async () => {
        const page = await looks[look](open, emulateMedia);
        await states[state][0](page);
        const found = await page.evaluate(`(() => {
          ${contrastOf}
          const hasText = ({ childNodes }) => [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
          return [...${ROOT}.querySelectorAll("*")].filter((one) => hasText(one) && one.checkVisibility()).map((one) => {
            const grounds = [];
            for (let around = one; around instanceof Element; around = around.parentNode) grounds.unshift(getComputedStyle(around).backgroundColor);
            return [one.className, one.textContent, contrastOf(getComputedStyle(one).color, ...grounds)];
          });
        })()`);
        assert.ok(found.length > 5);
        assert.deepEqual(found.filter(([, , contrast]) => contrast < 4.5), []);
      });
    }

    test(`the line under names stands out at 3 : 1, ${look}`, async () => {
      const page = await looks[look](open, emulateMedia);
      const found = await page.evaluate(`(() => {
        ${contrastOf}
        const ground = getComputedStyle(document.body).backgroundColor;
        return [...CSS.highlights.get("newsgloss")].map(({ startContainer: { parentElement } }) =>
          contrastOf(getComputedStyle(parentElement, "::highlight(newsgloss)").textDecorationColor, ground));
      })()`);
      assert.ok(found.length > 10);
      assert.ok(Math.min(...found) >= 3, `${Math.min(...found)} : 1`);
    });
  }
});

describeInBrowsers("access", (open, name) => {
  for (const state of Object.keys(states)) {
    test(`what is pressed is 24 px wide and high at least: ${state}`, async () => {
      const page = await looks.light(open);
      await states[state][0](page);
      const sizes = await page.evaluate(`[...${ROOT}.querySelectorAll("button, a[href], summary")].filter((one) => one.checkVisibility())
        .map((one) => [one.className, one.offsetWidth, one.offsetHeight])`);
      assert.ok(sizes.length);
      assert.deepEqual(sizes.filter(([, width, height]) => width < 24 || height < 24), []);
    });
  }

  // A page magnified to 200 % has half as many CSS pixels to each side.
  for (const { what, ...viewport } of [{ what: "320 px wide", width: 320, height: 640 }, { what: "at 200 %", width: 550, height: 400 }]) {
    for (const state of ["card", "panel"]) {
      test(`all of it can be read without scrolling sideways: ${state}, ${what}`, async () => {
        const page = await open("index.html", { viewport });
        await states[state][0](page);
        const { box, sideways, last } = await page.evaluate((state) => {
          const shown = document.querySelector("newsgloss-host").shadowRoot.querySelector(`.${state}:not([hidden])`);
          shown.scrollTop = shown.scrollHeight;
          const { left, top, right, bottom } = shown.getBoundingClientRect();
          return {
            box: { left, top, right, bottom },
            sideways: shown.scrollWidth - shown.clientWidth,
            last: shown.lastElementChild.getBoundingClientRect().bottom,
          };
        }, state);
        assert.ok(box.left >= 0 && box.top >= 0 && box.right <= viewport.width && box.bottom <= viewport.height, JSON.stringify(box));
        assert.ok(sideways <= 0);
        assert.ok(last <= box.bottom);
      });
    }
  }

  test("on a page written from right to left everything is the other way round", async () => {
    const page = await looks.rtl(open);
    const { x, y } = await find(page, "روسيا");
    await page.mouse.click(x, y);
    const { box } = await card(page);
    const { words, close, button, direction } = await page.evaluate(() => {
      const root = document.querySelector("newsgloss-host").shadowRoot;
      const boxOf = (one) => one.getBoundingClientRect().toJSON();
      return {
        words: boxOf([...CSS.highlights.get("newsgloss-open")][0]),
        close: boxOf(root.querySelector(".card .close")),
        button: boxOf(root.querySelector(".panel-button")),
        direction: getComputedStyle(root.querySelector(".card")).direction,
      };
    });
    assert.equal(direction, "rtl");
    assert.ok(Math.abs(box.right - words.right) <= 1, `${box.right} = ${words.right}`);
    assert.ok(close.left < (box.left + box.right) / 2);
    assert.ok(button.left > 1100 / 2);
  });

  test("nothing in the page shifts for a card, a sheet or the panel", async () => {
    const page = await open("index.html");
    const boxes = () => page.evaluate(() => [...document.querySelectorAll("article *")].filter((one) => one.checkVisibility()).map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round).join();
    }));
    const before = await boxes();
    await hover(page, "BRICS", 1);
    await card(page);
    assert.deepEqual(await boxes(), before);
    await page.keyboard.press("Escape");
    await cardGone(page);
    await openPanel(page);
    assert.deepEqual(await boxes(), before);
    await page.setViewport({ width: 390, height: 844 });
    await page.evaluate(`${ROOT}.querySelector(".panel-button").click()`);
    const narrow = await boxes();
    await openSheet(page);
    assert.deepEqual(await boxes(), narrow);
    const shifted = await page.evaluate(() => new Promise((resolve) => {
      if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return resolve("not told");
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => {
        // Those of the window's other size are the page's own.
        if (sources.some(({ node }) => node?.localName === "newsgloss-host" || node?.getRootNode() !== document)) sum += value;
      })).observe({ type: "layout-shift", buffered: true });
      return setTimeout(() => resolve(sum), 200);
    }));
    assert.equal(shifted, name === "chromium" ? 0 : "not told");
  });

  if (readingTrees.includes(name)) {
    const treeOf = async (page) => {
      const session = await page.createCDPSession();
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties }) => ({
        role: role.value, name: name?.value ?? "", ...Object.fromEntries(properties.map(({ name, value }) => [name, value.value])),
      }));
    };
    const dialogs = async (page) => (await treeOf(page)).filter(({ role, name }) => role === "dialog" && !name.startsWith("Cookies"));

    test("the accessibility tree has the card as a dialog named by its title, not modal", async () => {
      const page = await open("index.html");
      await openCard(page);
      const label = await page.evaluate(async () => (await window.newsgloss.ready).entities[0].label);
      const found = (await dialogs(page)).map(({ name, modal, focused }) => ({ name, modal, focused }));
      assert.deepEqual(found, [{ name: label, modal: false, focused: true }]);
    });

    test("the accessibility tree has the panel in a region, behind a button that says what it opens", async () => {
      const page = await open("index.html");
      const buttons = (tree) => tree.filter(({ name }) => /names explained$/.test(name));
      const [closed] = buttons(await treeOf(page));
      assert.deepEqual([closed.role, closed.hasPopup, closed.expanded], ["button", "dialog", false]);
      await openPanel(page);
      const tree = await treeOf(page);
      assert.equal(buttons(tree)[0].expanded, true);
      const roles = tree.filter(({ name }) => name === "In this article").map(({ role }) => role);
      assert.ok(roles.includes("region") && roles.includes("dialog"), roles.join());
      const labels = await page.evaluate(async () => (await window.newsgloss.ready).entities.map(({ label }) => label));
      const items = tree.filter(({ role, name }) => role === "button" && labels.some((label) => name.startsWith(label)));
      assert.ok(items.length >= labels.length);
    });

    test("a screen reader hears the story as it was", async () => {
      const storyOf = async (page) => {
        const session = await page.createCDPSession();
        const { nodes } = await session.send("Accessibility.getFullAXTree");
        const byId = new Map(nodes.map((node) => [node.nodeId, node]));
        const found = [];
        const rest = [nodes.find(({ role }) => role?.value === "article")];
        while (rest.length) {
          const node = rest.pop();
          if (!node.ignored) found.push(`${node.role.value}: ${node.name?.value ?? ""} ${node.description?.value ?? ""}`);
          rest.push(...(node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).reverse());
        }
        return found;
      };
      const plain = await storyOf(await open("index.html?", { csp: "script-src 'none'", ready: false, errors: true }));
      const page = await open("index.html");
      assert.ok(plain.length > 100);
      assert.deepEqual(await storyOf(page), plain);
      await hover(page, "BRICS", 1);
      await card(page);
      assert.deepEqual(await storyOf(page), plain);
    });
  }
});
