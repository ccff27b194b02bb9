// Workers that end: one is started once more, and after a second end the page stays as it was.
import { test } from "node:test";
import assert from "node:assert/strict";
import { describeInBrowsers } from "./browsers.mjs";

describeInBrowsers("workers", (open) => {
  /** Mounts again, with workers that the page can get at, and end when they are asked to read while `window.deadly`. */
  const mounted = async () => {
    const page = await open("index.html", { csp: "" });
    await page.evaluate(async () => {
      (await window.newsgloss.ready).unmount();
      window.workers = [];
      window.Worker = class extends Worker {
        constructor(url) {
          super(url);
          window.workers.push(this);
        }

        postMessage(message) {
          if (!window.deadly || message.name !== "read") return super.postMessage(message);
          this.terminate();
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { cancelable: true })));
        }
      };
      window.gloss = await window.newsgloss.mount();
    });
    return page;
  };
  const marked = (page) => page.evaluate(() => window.gloss.entities.flatMap(({ mentions }) => mentions.map(({ range }) => String(range))).join());

  test("one that the browser ends without a word is started once more", async () => {
    const page = await mounted();
    const before = await marked(page);
    const count = await page.evaluate(async () => {
      window.workers[0].terminate();
      await window.gloss.refresh();
      return window.workers.length;
    });
    assert.equal(count, 2);
    assert.equal(await marked(page), before);
  });

  test("after a second end refresh() rejects with a reason, and the page stays as it was", async () => {
    const page = await mounted();
    const before = await marked(page);
    const told = await page.evaluate(async () => {
      const told = [];
      window.gloss.addEventListener("error", ({ detail }) => told.push(detail.error.message));
      window.deadly = true;
      for (let time = 0; time < 2; ++time) await window.gloss.refresh().catch(({ message }) => told.push(message));
      return { told, count: window.workers.length };
    });
    assert.deepEqual(told, { told: Array(4).fill("the worker ended, and so did another"), count: 2 });
    assert.equal(await marked(page), before);
    assert.ok(before);
  });
});
