// A hostile page and the extension: what the page can learn of what the reader does, and what it can change about it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { find, hover, sleep } from "./browsers.mjs";
import { card, hasHost, within } from "./extension-shadow.mjs";
import { describeExtension, markedWords, until } from "./extension-tests.mjs";

/** In the page: writes down all it can get hold of. */
function spy() {
  const learnt = window.learnt = [];
  const tell = (what, ...details) => learnt.push([what, ...details.map(String)].join(" "));
  window.mutations = [];
  new MutationObserver((records) => window.mutations.push(...records.map(({ type, target, attributeName, addedNodes }) =>
    [type, target.nodeName, attributeName, ...[...addedNodes].map((node) => node.outerHTML)].filter(Boolean).join(" "))))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const [prototype, name] of /** @type {any[]} */ ([[Element.prototype, "attachShadow"], [EventTarget.prototype, "addEventListener"],
    [EventTarget.prototype, "dispatchEvent"], [HTMLElement.prototype, "attachInternals"], [Storage.prototype, "setItem"],
    [Storage.prototype, "getItem"], [Node.prototype, "appendChild"], [Element.prototype, "append"], [JSON, "parse"],
    [HTMLElement.prototype, "showPopover"], [HTMLElement.prototype, "focus"], [window, "fetch"], [window, "CustomEvent"]])) {
    const own = prototype[name];
    prototype[name] = function spied(...args) {
      tell(name, this, ...args);
      return Reflect.apply(own, this, args);
    };
  }
  const { addEventListener } = window;
  window.events = [];
  for (const name of ["open", "close", "ready", "error", "report", "toggle", "beforetoggle", "message", "unhandledrejection", "focusin", "storage"]) {
    Reflect.apply(addEventListener, window, [name, (event) => window.events.push(
      `${name} ${event.composedPath().map((/** @type {any} */ one) => one.className || one.nodeName || "window")} ${JSON.stringify(event.detail ?? null)}`), true]);
  }
  window.learnt.length = 0;
}

const marksShown = (page) => until(() => markedWords(page), (words) => words.includes("BRICS") && words.includes("Su\u201135"));
const stored = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

describeExtension("extension and hostile page", ({ name, extension, openPage }) => {
  const cardShown = (page) => until(() => card(name, page), Boolean);
  const choose = (page, nth) => within(name, page, (root, nth) => {
    root.querySelector(".panel-button").click();
    root.querySelector(`.choice:nth-of-type(${nth})`).click();
  }, nth);

  test("a page that spies on everything learns nothing of what is looked up", async () => {
    const page = await openPage();
    await page.evaluate(spy);
    const before = await stored(page);
    await extension.press(page);
    await marksShown(page);
    await hover(page, "BRICS");
    assert.match((await cardShown(page)).text, /Members on 11 October 2024/);
    await choose(page, 1);
    await page.keyboard.press("Escape");
    await until(() => card(name, page), (found) => !found);
    await page.keyboard.down("Alt");
    await page.keyboard.down("Shift");
    await page.keyboard.press("KeyN");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Alt");
    await cardShown(page);

    const told = await page.evaluate(() => {
      const host = [...document.documentElement.children].at(-1);
      return {
        mutations: window.mutations, learnt: window.learnt, events: window.events, names: [...CSS.highlights.keys()], root: host.shadowRoot, html: host.outerHTML,
        text: document.documentElement.innerText.includes("Members on"), global: typeof toggleNewsgloss,
      };
    });
    assert.deepEqual(told.mutations, ["childList HTML <div></div>"]);
    assert.deepEqual(told.learnt, []);
    assert.deepEqual(told.names, ["newsgloss"], "the name whose card is open is not to be told from the others");
    assert.deepEqual([told.root, told.html, told.text, told.global], [null, "<div></div>", false, "undefined"]);
    for (const event of told.events) assert.match(event, /^focusin (DIV,HTML|BODY,HTML|HTML),#document,window /);
    assert.equal(await stored(page), before);
  });

  test("a page cannot choose for the reader, nor open or close a card", async () => {
    const page = await openPage();
    await page.evaluate(() => localStorage.setItem("newsgloss", JSON.stringify({ site: true, hide: true, seen: ["Q243630", "Q794"] })));
    await extension.press(page);
    await marksShown(page);
    const { x, y } = await find(page, "BRICS");
    const press = () => page.evaluate((x, y) => {
      const target = document.elementFromPoint(x, y);
      const at = { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1, isPrimary: true };
      for (const pointerType of ["mouse", "touch"]) {
        for (const type of ["pointermove", "pointerdown", "pointerup", "click"]) target.dispatchEvent(new PointerEvent(type, { ...at, pointerType }));
      }
      const keys = { bubbles: true, composed: true, altKey: true, shiftKey: true };
      for (const code of ["KeyN", "KeyP", "constructor"]) document.body.dispatchEvent(new KeyboardEvent("keydown", { ...keys, code }));
      for (const type of ["focusin", "focusout"]) document.querySelector("article a").dispatchEvent(new FocusEvent(type, { bubbles: true }));
    }, x, y);
    await press();
    await sleep(500); // longer than a pointer has to rest
    assert.equal(await card(name, page), undefined);

    await hover(page, "BRICS");
    await cardShown(page);
    await page.evaluate(() => {
      const host = [...document.documentElement.children].at(-1);
      for (const target of [host, document.body]) {
        for (const key of ["Escape", "Tab", "Enter"]) target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
        for (const type of ["pointerdown", "pointerup", "click"]) target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 1, clientY: 1, detail: 1, pointerType: "mouse" }));
        target.click();
      }
      document.documentElement.dispatchEvent(new PointerEvent("pointerleave"));
    });
    await sleep(500); // longer than a card stays when the pointer has left
    assert.equal((await card(name, page))?.title, "BRICS");
    await marksShown(page);
  });

  for (const [what, set] of [
    ["an element called newsgloss-host", () => document.body.append(document.createElement("newsgloss-host"))],
    ["one that it has defined, with a shadow root", () => {
      customElements.define("newsgloss-host", class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: "open" }).innerHTML = "<div class=root></div>";
        }
      });
      document.documentElement.append(document.createElement("newsgloss-host"));
    }],
    ["elements named as what the content script asks for", () => {
      const names = "toggleNewsgloss documentElement contentType querySelectorAll createElement addEventListener body head chrome location";
      for (const one of names.split(" ")) document.querySelector("aside").insertAdjacentHTML("beforeend", `<img id="${one}" name="${one}"><form name="${one}"></form>`);
    }],
    ["globals of the same names", () => Object.assign(window, { toggleNewsgloss: 7, chrome: undefined, browser: undefined, Highlight: undefined, MutationObserver: undefined })],
    ["polluted prototypes", () => Object.assign(Object.prototype, { observe: false, mode: "inline", kb: "https://evil.example/", root: "nav", exclude: "*", site: true, print: "appendix" })],
  ]) {
    test(`${what}: the page is explained all the same`, async () => {
      const page = await openPage();
      await page.evaluate(set);
      await extension.press(page);
      await marksShown(page);
      await hover(page, "BRICS");
      await cardShown(page);
    });
  }

  test("a page that forges a whole gloss of its own gains one more press", async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const host = document.documentElement.appendChild(document.createElement("newsgloss-host"));
      host.attachShadow({ mode: "open" }).innerHTML = "<button class=panel-button>";
    });
    await extension.press(page);
    await until(() => extension.badge(page), ({ title }) => /names\. Press again/.test(title));
    assert.ok(!await hasHost(page));
    await extension.press(page);
    await marksShown(page);
  });

  for (const [what, meddle] of [
    ["removed", (host) => host.remove()],
    ["moved into the text", (host) => document.querySelector("article p").append(host)],
    ["put out of sight", (host) => { host.hidden = true; host.style.cssText = "display: none !important; opacity: 0 !important"; }],
  ]) {
    test(`its element ${what}: two presses give the reader a fresh one`, async () => {
      const page = await openPage();
      await extension.press(page);
      await marksShown(page);
      await page.evaluate(`(${meddle})([...document.documentElement.children].at(-1))`);
      await hover(page, "BRICS");
      await sleep(400);
      await extension.press(page);
      await until(() => markedWords(page), (words) => !words.length);
      await extension.press(page);
      await marksShown(page);
      await hover(page, "Turkmenistan");
      await hover(page, "BRICS");
      await cardShown(page);
    });
  }

  test("names looked up stay hidden on this site alone, and the page cannot add to them by moving the focus", async () => {
    const page = await openPage();
    await extension.press(page);
    await marksShown(page);
    await choose(page, 1);
    await hover(page, "BRICS");
    await cardShown(page);
    await page.keyboard.press("Escape");
    await until(() => markedWords(page), (words) => !words.includes("BRICS"));
    await page.keyboard.press("Tab"); // From now on the focus is seen.
    await page.evaluate(() => document.querySelector("article a").focus());
    await sleep(400);
    await page.reload();
    await extension.press(page);
    const words = await until(() => markedWords(page), (found) => found.includes("Su\u201135"));
    assert.ok(!words.includes("BRICS"), "hidden");
    assert.equal(await within(name, page, (root) => {
      root.querySelector(".panel-button").click();
      return root.querySelector(".choice").getAttribute("aria-pressed");
    }), "true");
    assert.equal(await stored(page), "{}");
    const other = await openPage(); // of another port, so another site
    await extension.press(other);
    await marksShown(other);
  });
});
