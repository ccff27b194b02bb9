// Where newsgloss's files come from: from beside its script, and never from where a page's content would have them.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { describeInBrowsers, printed, waitFor } from "./browsers.mjs";
import { told } from "./changing-pages.mjs";

/** A server of somebody else's, who answers every request with a script; the page's own images may be fetched from there. */
async function withAttacker(work) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" });
    response.end("globalThis.taken = true");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  try {
    await work(`http://127.0.0.1:${(/** @type {import("node:net").AddressInfo} */ (server.address())).port}/`);
    assert.deepEqual(asked.filter((path) => path !== "/image"), []);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const STORY = `<article><h1>Talks</h1>${told("Russia")}${told("Iran")}</article>`;
const NAMES = ["Russia", "Iran"];

const clobbered = (name) => `<img name="${name}"><img name="${name}">`;

/** Puts HTML before the script runs, then runs the script tag. */
async function tagged(open, html, { pollution = {}, data = {} } = {}) {
  const page = await open("blank.html", { csp: "", ready: false });
  await page.evaluate((html, pollution, data) => {
    const script = document.createElement("script");
    const { head, body } = document;
    body.innerHTML = html;
    Object.assign(Object.prototype, pollution);
    for (const name of Object.keys(pollution)) Object.defineProperty(Object.prototype, name, { enumerable: false });
    Object.assign(script.dataset, data);
    script.src = "/newsgloss.js";
    head.append(script);
    // A base that comes after the script has been asked for.
    for (const template of body.querySelectorAll("template")) head.append(template.content);
  }, html, pollution, data);
  await waitFor(page, () => window.newsgloss?.ready);
  return page;
}

const inTag = (page) => page.evaluate(async () => {
  const gloss = await window.newsgloss.ready;
  return { step: gloss.step, words: gloss.entities.map(({ label }) => label), taken: window.taken ?? false };
});

const READ = { step: "worker", words: NAMES, taken: false };

describeInBrowsers("addresses", (open) => {
  for (const [what, html, options = () => ({})] of /** @type {any[]} */ ([
    ["an image called currentScript", (evil) => `<img name="currentScript" src="${evil}image">`],
    ["a form called currentScript", (evil) => `<form name="currentScript"><input name="src" value="${evil}image"></form>`],
    ["two images called currentScript", () => clobbered("currentScript")],
    ["a frame called currentScript", () => '<iframe name="currentScript"></iframe>'],
    ["an image called baseURI", (evil) => `<img name="baseURI" src="${evil}image">`],
    ["a base that comes after the script", (evil) => `<template><base href="${evil}"></template>`],
    ["a base, and a relative knowledge base", (evil) => `<template><base href="${evil}"></template>`, () => ({ data: { kb: "world.kb" } })],
    ["links called newsgloss, trustedTypes and scheduler",
      () => `<a id="newsgloss"></a><a id="trustedTypes"></a><form id="scheduler"><input name="yield"></form>`],
    ["polluted options", () => "", (evil) => ({ pollution: {
      workerUrl: `${evil}w.js`, wasmUrl: `${evil}n.wasm`, messagesUrl: evil, kb: `${evil}k.kb`, annotations: `${evil}a.json`,
      root: "nothing", exclude: "p", language: "zh", mode: "inline", manual: "", site: true, de: 5,
    } })],
  ])) {
    test(`${what}: nothing is fetched from there, and the names are marked`, () => withAttacker(async (evil) => {
      const page = await tagged(open, html(evil) + STORY, options(evil));
      assert.deepEqual(await inTag(page), READ);
    }));
  }

  test("polluted options do nothing to the module either", () => withAttacker(async (evil) => {
    const page = await open("blank.html", { csp: "", ready: false });
    const step = await page.evaluate(async (evil, story) => {
      document.body.innerHTML = story;
      for (const name of ["workerUrl", "wasmUrl", "kb", "annotations"]) {
        Object.defineProperty(Object.prototype, name, { value: `${evil}${name}`, configurable: true });
      }
      const { mount } = await import("/newsgloss.mjs");
      return (await mount()).step;
    }, evil, STORY);
    assert.equal(step, "worker");
  }));

  test("a script that the browser gives no address for fetches nothing, and says so in one line", async () => {
    const page = await open("blank.html", { csp: "", ready: false, errors: true });
    await page.evaluate(() => {
      const script = document.createElement("script");
      const { Error } = window;
      window.Error = /** @type {any} */ (class extends Error {
        stack = undefined;
      });
      script.src = "/newsgloss.js";
      script.dataset.kb = "/world.kb";
      document.head.append(script);
    });
    await waitFor(page, () => window.newsgloss !== undefined);
    await page.evaluate(() => window.newsgloss.ready.catch(() => {}));
    assert.deepEqual((await printed(page)).filter((line) => line.startsWith("newsgloss:")),
      ["newsgloss: fetches nothing, since the browser does not say where this script is from"]);
    assert.deepEqual(page.requests, ["/blank.html", "/newsgloss.js"]);
  });
});
