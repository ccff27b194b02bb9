// Where the text may be besides the page's own tree, where the names may come from besides the core, and that nothing stays.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, describeInBrowsers, sleep, waitFor } from "./browsers.mjs";
import { MODES, change, mountIn, mounted, told, words } from "./changing-pages.mjs";

/** A story in a shadow root, with a part of it in a slot. */
const SHADOW = `(() => {
  document.body.innerHTML = '<news-story>${told("Iran")}</news-story>';
  document.querySelector("news-story").attachShadow({ mode: "open" })
    .innerHTML = '<article><h1>Talks</h1>${told("Russia")}<slot></slot>${told("Brazil")}</article>';
})()`;

/** A story in a frame. */
const FRAME = `new Promise((resolve) => {
  document.body.innerHTML = '<h1>Talks</h1>${told("Russia")}<iframe style="border: 7px solid; width: 700px; height: 300px"></iframe>';
  const frame = document.querySelector("iframe");
  frame.onload = () => resolve();
  frame.srcdoc = '<!doctype html><body>${told("Iran")}${told("Brazil")}';
})`;

/** Where the words are on the screen. */
const place = (page, label) => page.evaluate((label) => {
  const { range } = window.gloss.entities.find((entity) => entity.label === label).mentions[0];
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}, label);

async function opensUnderPointer(page, label) {
  const { x, y } = await place(page, label);
  await page.mouse.move(x - 2, y - 1);
  await page.mouse.move(x, y);
  const { title, box } = await card(page);
  assert.match(title, new RegExp(label));
  assert.ok(Math.abs(box.top - y) < 60 || Math.abs(box.bottom - y) < 60, `the card is at ${box.top}, the words at ${y}`);
}
const inOrder = (page) => page.evaluate(() => window.gloss.entities.map(({ label }) => label));

describeInBrowsers("parts", (open) => {
  for (const mode of MODES) {
    test(`${mode}: shadow roots, in the order in which they are shown`, async () => {
      const page = await mounted(open, SHADOW, { mode });
      assert.deepEqual(await inOrder(page), ["Russia", "Iran", "Brazil"]);
      await opensUnderPointer(page, "Brazil");
      await change(page, (html) => document.querySelector("news-story").shadowRoot.querySelector("p").insertAdjacentHTML("afterend", html), told("India"));
      assert.deepEqual(await inOrder(page), ["Russia", "India", "Iran", "Brazil"]);
      await page.evaluate(() => window.gloss.unmount());
      assert.deepEqual(await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("news-story");
        return [shadowRoot.adoptedStyleSheets.length, shadowRoot.querySelectorAll("span").length, CSS.highlights.size];
      }), [0, 0, 0]);
    });

    test(`${mode}: frames on request, where events are heard and cards are placed`, async () => {
      const page = await mounted(open, FRAME, { mode, frames: true });
      assert.deepEqual(await inOrder(page), ["Russia", "Iran", "Brazil"]);
      await opensUnderPointer(page, "Brazil");
      await page.keyboard.press("Escape");
      await change(page, (html) => document.querySelector("iframe").contentDocument.body.insertAdjacentHTML("beforeend", html), told("India"));
      assert.deepEqual(await inOrder(page), ["Russia", "Iran", "Brazil", "India"]);
      await change(page, (html) => (document.querySelector("iframe").srcdoc = html), `<!doctype html><body>${told("China")}${told("Mexico")}`);
      await waitFor(page, () => window.gloss.entities.some(({ label }) => label === "Mexico"));
      assert.deepEqual(await inOrder(page), ["Russia", "China", "Mexico"]);
      await page.evaluate(() => window.gloss.unmount());
      assert.deepEqual(await page.evaluate(() => {
        const { contentDocument, contentWindow } = document.querySelector("iframe");
        return [contentDocument.adoptedStyleSheets.length, contentDocument.querySelectorAll("span").length, contentWindow.CSS.highlights.size];
      }), [0, 0, 0]);
    });

    test(`${mode}: annotations made beforehand need no core: none is fetched`, async () => {
      const page = await open("blank.html", { csp: "", ready: false });
      await page.evaluate((html) => void (document.body.innerHTML = html),
        `<article><p><span class="newsgloss-mention" data-newsgloss-id="Q159">Russia</span> and <em>Carnegie</em> Endowment met, and Iran did not.</p></article>`);
      const before = await page.evaluate(() => document.body.innerHTML);
      const item = (id, label, exact) => ({
        type: "Annotation", body: { id: `http://www.wikidata.org/entity/${id}`, label, class: "Country", score: 1 },
        target: { selector: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }] },
      });
      const annotations = { type: "AnnotationPage", items: [item("Q159", "Russia", "Russia"), item("Q1", "Carnegie", "Carnegie Endowment"), item("Q794", "Iran", "Iran")] };
      await mountIn(page, { mode, annotations });
      assert.deepEqual(await words(page), ["Russia", "Carnegie Endowment", "Iran"]);
      assert.equal(await page.evaluate(() => window.gloss.step), "annotations");
      const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\.(wasm|kb)|worker/.test(name)));
      assert.deepEqual(fetched, []);
      await opensUnderPointer(page, "Iran");
      await change(page, (html) => document.querySelector("article").insertAdjacentHTML("afterbegin", html), told("Nobody"));
      assert.deepEqual(await words(page), ["Russia", "Carnegie Endowment", "Iran"]);
      await page.evaluate(() => {
        window.gloss.unmount();
        document.querySelector("p").remove();
      });
      assert.equal(await page.evaluate(() => document.body.innerHTML), before);
    });

    test(`${mode}: unmount leaves no trace`, async () => {
      const page = await open("blank.html", { csp: "", ready: false });
      await page.evaluate((html) => {
        document.body.innerHTML = html;
        const live = (window.live = { listeners: new Set(), observers: new Set(), timers: new Set(), frames: new Set(), workers: new Set() });
        const { addEventListener, removeEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function add(type, listener, options) {
          const entry = { target: this, type, listener };
          live.listeners.add(entry);
          options?.signal?.addEventListener("abort", () => live.listeners.delete(entry));
          if (options?.once) addEventListener.call(this, type, () => live.listeners.delete(entry), { once: true });
          return addEventListener.call(this, type, listener, options);
        };
        EventTarget.prototype.removeEventListener = function remove(type, listener, ...rest) {
          for (const entry of live.listeners) if (entry.target === this && entry.type === type && entry.listener === listener) live.listeners.delete(entry);
          return removeEventListener.call(this, type, listener, ...rest);
        };
        const { observe, disconnect } = MutationObserver.prototype;
        MutationObserver.prototype.observe = function start(...args) {
          live.observers.add(this);
          return observe.apply(this, args);
        };
        MutationObserver.prototype.disconnect = function stop() {
          live.observers.delete(this);
          return disconnect.call(this);
        };
        const wrap = (set, /** @type {string} */ start, /** @type {string} */ stop) => {
          const [begin, end] = [window[start], window[stop]];
          window[start] = (run, ...rest) => {
            const id = begin((...args) => {
              set.delete(id);
              run(...args);
            }, ...rest);
            set.add(id);
            return id;
          };
          window[stop] = (id) => {
            set.delete(id);
            end(id);
          };
        };
        wrap(live.timers, "setTimeout", "clearTimeout");
        wrap(live.frames, "requestAnimationFrame", "cancelAnimationFrame");
        const Native = window.Worker;
        window.Worker = class extends Native {
          constructor(url, options) {
            super(url, options);
            live.workers.add(this);
          }

          terminate() {
            live.workers.delete(this);
            super.terminate();
          }
        };
        window.trace = () => {
          const listeners = [...live.listeners].filter(({ target }) => target instanceof Window || target instanceof MediaQueryList
            || (target instanceof Node && target.isConnected)).map(({ type }) => type);
          return {
            html: document.documentElement.outerHTML, listeners, observers: live.observers.size, timers: live.timers.size, frames: live.frames.size,
            workers: live.workers.size, sheets: document.adoptedStyleSheets.length, highlights: CSS.highlights.size,
            // The driver has names of its own.
            globals: Object.keys(window).filter((name) => !name.includes("__aria")).sort().join(), texts: countTexts(),
          };
        };
        function countTexts() {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let count = 0;
          while (walker.nextNode()) ++count;
          return count;
        }
        window.gloss = window.readings = undefined;
      }, `<article><h1>Talks</h1>${told("Russia")}${told("<em>Carnegie</em> Endowment")}${told("Iran")}</article>`);
      const before = await page.evaluate(() => window.trace());
      await mountIn(page, { mode });
      const during = await page.evaluate(() => window.trace());
      assert.ok(during.listeners.length && during.observers && during.workers && during.sheets, "it is there");
      await opensUnderPointer(page, "Russia");
      // A change is waiting to be read when the gloss goes.
      await page.evaluate(async () => {
        const paragraph = document.querySelector("p");
        paragraph.remove();
        document.querySelector("h1").after(paragraph);
        await undefined;
        window.gloss.unmount();
      });
      await sleep(50);
      assert.deepEqual(await page.evaluate(() => window.trace()), before);
      await sleep(400);
      assert.deepEqual(await page.evaluate(() => window.trace()), before);
    });
  }
});
