// What the tests in WebKit rest on: mistakes in a page are heard, and nothing of it outlives the tests.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, readdir, rm } from "node:fs/promises";
import { serve } from "../../demo/serve.mjs";
import { browsers, patience_ms, roots, sleep, strictPolicy } from "./browsers.mjs";
import { launch } from "./webkit.mjs";

/** The processes that have a profile in their environment: names of programs. */
async function processesOf(profile) {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = (id, file) => readFile(`/proc/${id}/${file}`, "utf8").catch(() => "");
  const names = await Promise.all(ids.map(async (id) => (await read(id, "environ")).includes(profile) && (await read(id, "comm")).trim()));
  return names.filter(Boolean).sort();
}

/** A kernel takes a moment to end them. */
async function gone(profile) {
  for (const end = Date.now() + patience_ms; (await processesOf(profile)).length && Date.now() < end;) await sleep(20);
  assert.deepEqual(await processesOf(profile), []);
}

if (browsers.webkit) describe("webkit", { timeout: 120_000 }, () => {
  let browser;
  let server;
  before(async () => {
    server = await serve({ csp: strictPolicy, roots });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server.close();
  });

  for (const [what, run, expected] of /** @type {[string, () => void, RegExp][]} */ ([
    ["a script that throws", () => { setTimeout(() => { throw new Error("thrown"); }); }, /^pageerror Error: thrown$/],
    ["a promise that nobody awaits", () => void Promise.reject(new Error("rejected")), /^pageerror .*rejected$/],
    ["a style that the policy refuses", () => document.body.setAttribute("style", "color: red"), /^console error .*style-src/],
    ["a file that is missing", () => { document.body.append(Object.assign(new Image(), { src: "nowhere.png" })); }, /^console error .*404/],
    ["a message of several words", () => console.warn("one", 2, "three"), /^console warning one 2 three$/],
  ])) {
    test(`${what} is heard`, async () => {
      const page = await browser.newPage();
      const heard = once(page, "heard", { signal: AbortSignal.timeout(patience_ms) });
      page.on("pageerror", ({ message }) => page.emit("heard", `pageerror ${message}`));
      page.on("console", (message) => page.emit("heard", `console ${message.type()} ${message.text()}`));
      await page.goto(`${server.url}blank.html`);
      await page.evaluate(run);
      assert.match((await heard)[0], expected);
      await page.close();
    });
  }

  test("what a page has printed is known once it has been caught up with", async () => {
    const page = await browser.newPage();
    const lines = [];
    page.on("console", (message) => lines.push(message.text()));
    await page.goto(`${server.url}blank.html`);
    await page.evaluate(() => { for (let line = 0; line < 100; ++line) console.log(line); });
    await page.catchUp();
    assert.equal(lines.at(-1), "99");
    await page.close();
  });

  test("a function that throws in the page throws here", async () => {
    const page = await browser.newPage();
    await assert.rejects(page.evaluate(() => { throw new TypeError("there"); }), /TypeError: there/);
    await assert.rejects(page.evaluate(async () => { throw new TypeError("later"); }), /TypeError: later/);
    await page.close();
  });

  test("all its processes end when it is closed", async () => {
    const other = await launch();
    await other.newPage();
    const processes = await processesOf(other.profile);
    for (const name of ["MiniBrowser", "WebKitWebDriver", "WebKitWebProces", "Xvfb"]) assert.ok(processes.includes(name), `${name}: ${processes}`);
    await other.close();
    await gone(other.profile);
  });

  test("all its processes end when the tests are killed", async () => {
    const tests = spawn(process.execPath, ["--input-type=module", "--eval", `
      const { launch } = await import(${JSON.stringify(new URL("webkit.mjs", import.meta.url))});
      const browser = await launch();
      await browser.newPage();
      console.log(browser.profile);
    `], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(tests.stdout, "data");
    const profile = String(line).trim();
    assert.ok((await processesOf(profile)).length >= 4);
    tests.kill("SIGKILL");
    await gone(profile);
    await rm(profile, { recursive: true });
  });
});
