// Pages that React renders: it finds its nodes as it left them, in both modes, and the marks follow.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describeInBrowsers, waitFor } from "./browsers.mjs";
import { MODES, change, mountIn, words } from "./changing-pages.mjs";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { build } = require("esbuild");

/** React as the page's own script: `window.App` and what renders it. Its development build tells of everything it dislikes. */
const SOURCE = `
  import { createElement as e, useState } from "react";
  import { flushSync } from "react-dom";
  import { hydrateRoot } from "react-dom/client";
  import { renderToString } from "react-dom/server.browser";

  function Story() {
    const [state, set] = useState({ who: "Russia", list: ["Iran", "Brazil", "India"], count: 1 });
    window.setState = (next) => flushSync(() => set((old) => ({ ...old, ...next })));
    return e("article", null,
      e("h1", null, "Talks"),
      e("p", null, state.who, " said on Friday that ", state.count, " of the talks would go on, and that nobody in ", e("em", null, "Turkey"), " had asked."),
      ...state.list.map((name) => e("p", { key: name }, name + " was told of it in good time, and had nothing to say about what came out of it.")));
  }
  window.startReact = () => (document.querySelector("main").innerHTML = renderToString(e(Story)));
  window.hydrate = () => new Promise((resolve) => {
    window.errors = [];
    window.root = hydrateRoot(document.querySelector("main"), e(Story), { onRecoverableError: (error) => window.errors.push(error.message) });
    setTimeout(resolve, 50);
  });`;

const { outputFiles: [{ text: script }] } = await build({
  stdin: { contents: SOURCE, resolveDir: new URL("../../js", import.meta.url).pathname },
  bundle: true, format: "iife", write: false, define: { "process.env.NODE_ENV": '"development"' }, logLevel: "error",
});

async function rendered(open) {
  const page = await open("blank.html", { csp: "", ready: false });
  await page.evaluate((script) => {
    document.body.innerHTML = "<main></main>";
    new Function(script)();
    window.startReact();
  }, script);
  return page;
}
const text = (page) => page.evaluate(() => [...document.querySelectorAll("p")].map(({ textContent }) => textContent.split(" ")[0]));

describeInBrowsers("React", (open) => {
  for (const mode of MODES) {
    test(`${mode}: no update is lost, no error, and the marks follow`, async () => {
      const page = await rendered(open);
      await page.evaluate(() => window.hydrate());
      await mountIn(page, { mode });
      assert.deepEqual(await words(page), ["Russia", "Turkey", "Iran", "Brazil", "India"]);

      await change(page, () => window.setState({ who: "China", count: 2 }));
      assert.deepEqual(await words(page), ["China", "Turkey", "Iran", "Brazil", "India"]);
      assert.match(await page.evaluate(() => document.querySelector("p").textContent), /^China said on Friday that 2 of the talks/);

      await change(page, () => window.setState({ list: ["India", "Mexico", "Iran"] }));
      assert.deepEqual(await text(page), ["China", "India", "Mexico", "Iran"]);
      assert.deepEqual(await words(page), ["China", "Turkey", "India", "Mexico", "Iran"]);

      await change(page, () => window.setState({ who: "", list: [] }));
      assert.equal(await page.evaluate(() => document.querySelector("article").textContent),
        "Talks said on Friday that 2 of the talks would go on, and that nobody in Turkey had asked.");

      await change(page, () => window.setState({ who: "Iran", list: ["Brazil"] }));
      assert.deepEqual(await words(page), ["Iran", "Turkey", "Brazil"]);
      await page.evaluate(() => window.gloss.unmount());
      await page.evaluate(() => window.setState({ who: "India" }));
      assert.deepEqual(await text(page), ["India", "Brazil"]);
      assert.equal(await page.evaluate(() => document.querySelectorAll("span").length), 0);
      await page.evaluate(() => window.root.unmount());
      assert.equal(await page.evaluate(() => document.querySelector("main").innerHTML), "");
      assert.deepEqual(await page.evaluate(() => window.errors), []);
    });
  }

  test("highlights are no mismatch: React takes over what the server wrote while they are there", async () => {
    const page = await rendered(open);
    await mountIn(page, {});
    assert.equal((await words(page)).length, 5);
    await page.evaluate(() => window.hydrate());
    assert.deepEqual(await page.evaluate(() => window.errors), []);
    await change(page, () => window.setState({ who: "China" }));
    await waitFor(page, () => window.gloss.entities[0].label === "China");
    assert.deepEqual(await words(page), ["China", "Turkey", "Iran", "Brazil", "India"]);
  });
});
