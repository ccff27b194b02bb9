// What newsgloss does where a page's policy forbids its steps, and what it says about that.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { card, describeInBrowsers, hover, marked, printed, strictPolicy, waitFor } from "./browsers.mjs";
import { listen } from "./listen.mjs";

const without = (directive, instead = "") => strictPolicy.replace(directive, instead);
const step = (page) => page.evaluate(async () => (await window.newsgloss.ready).step);
const said = async (page) => (await printed(page)).filter((line) => line.startsWith("newsgloss:"));
const wordsOf = async (page) => (await marked(page)).map(({ words }) => words);

describeInBrowsers("policy", (open) => {
  test("under a strict policy the worker reads, in silence", async () => {
    const page = await open("index.html");
    assert.equal(await step(page), "worker");
    assert.deepEqual(await said(page), []);
  });

  for (const [what, policy, needed] of [
    ["no worker", without("worker-src 'self'", "worker-src 'none'"), "a worker (worker-src 'self')"],
    ["no Trusted Types policy of ours", `${strictPolicy}; trusted-types other`,
      "a Trusted Types policy for a worker's address (trusted-types newsgloss)"],
  ]) {
    test(`${what}: the page's own thread reads`, async () => {
      const page = await open("index.html", { csp: policy, errors: true });
      assert.equal(await step(page), "main");
      assert.deepEqual(await said(page), [`newsgloss: reading on the page's own thread; the page's policy would have to allow ${needed}`]);
      await hover(page, "BRICS", 1);
      assert.equal((await card(page)).title, "BRICS");
    });
  }

  test("no WebAssembly: the page reads as it always did", async () => {
    const page = await open("index.html", { csp: without("'wasm-unsafe-eval'"), errors: true });
    assert.equal(await step(page), "none");
    assert.deepEqual(await said(page), ["newsgloss: leaving the page as it is; the page's policy would have to allow "
      + "WebAssembly (script-src 'wasm-unsafe-eval')"]);
    assert.deepEqual(await marked(page), []);
    const added = await page.evaluate(() => [document.querySelectorAll("newsgloss-host").length, document.adoptedStyleSheets.length]);
    assert.deepEqual(added, [0, 0]);
  });

  test("no WebAssembly, but annotations made beforehand: the same names are marked", async () => {
    const allowed = await open("index.html");
    const words = await wordsOf(allowed);
    const annotations = await allowed.evaluate(async () => {
      const gloss = await window.newsgloss.ready;
      return (await gloss.annotate(await (await fetch("index.html")).text(), { input: "html" })).page;
    });
    const page = await open("index.html", { csp: without("'wasm-unsafe-eval'"), errors: true });
    await page.evaluate(async (annotations) => {
      window.gloss = await window.newsgloss.mount({ annotations });
    }, annotations);
    assert.equal(await page.evaluate(() => window.gloss.step), "annotations");
    assert.deepEqual(await wordsOf(page), words);
    await hover(page, "BRICS", 1);
    assert.match((await card(page)).text, /Bloc\s+BRICS/);
  });

  test("a knowledge base that is missing: one line, and the page is untouched", async () => {
    const page = await open("index.html", { errors: true });
    const message = await page.evaluate(() => window.newsgloss.mount({ kb: "nowhere.kb" }).catch((error) => error.message));
    assert.match(message, /nowhere\.kb answers 404/);
    assert.equal(await page.evaluate(() => document.querySelectorAll("newsgloss-host").length), 1);
  });

  test("a knowledge base that is none: said so", async () => {
    const page = await open("index.html", { errors: true });
    const message = await page.evaluate(() => window.newsgloss.mount({ kb: new TextEncoder().encode("not a knowledge base at all") })
      .catch((error) => error.message));
    assert.match(message, /^kb\[0\]: not a \.kb file/);
  });

  test("a script from another origin brings its own worker", async () => {
    const types = { js: "text/javascript", wasm: "application/wasm" };
    const elsewhere = createServer(async (request, response) => {
      const name = request.url.slice(1);
      const bytes = await readFile(new URL(`../../js/dist/${name}`, import.meta.url)).catch(() => undefined);
      response.writeHead(bytes ? 200 : 404, { "access-control-allow-origin": "*", "content-type": types[name.split(".")[1]] ?? "" });
      response.end(bytes);
    });
    const origin = await listen(elsewhere);
    try {
      const csp = `default-src 'self' data: ${origin}; script-src 'self' ${origin} 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'`;
      const page = await open("blank.html", { csp, ready: false });
      await page.evaluate((origin) => {
        const article = document.createElement("article");
        article.append("Russia and Iran agreed on it in Kazan, on the Volga. ".repeat(8));
        document.body.append(article);
        const script = document.createElement("script");
        const policy = window.trustedTypes?.createPolicy("page", { createScriptURL: (url) => url });
        const url = `${origin}/newsgloss.js`;
        script.src = policy ? policy.createScriptURL(url) : url;
        document.head.append(script);
      }, origin);
      await waitFor(page, () => window.newsgloss?.ready);
      assert.equal(await step(page), "worker");
      assert.ok((await wordsOf(page)).includes("Iran"));
    } finally {
      elsewhere.closeAllConnections();
      elsewhere.close();
    }
  });
});
