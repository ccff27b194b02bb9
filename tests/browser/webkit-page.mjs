// A page in WebKit, with what the tests use of puppeteer's Page, so that they need not know the difference.
import { EventEmitter } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { waitFor } from "./wait-for.mjs";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { Key } = require("selenium-webdriver");
const { Button, Keyboard, Pointer } = require("selenium-webdriver/lib/input.js");

const KEYS = {
  Alt: Key.ALT, Backspace: Key.BACK_SPACE, Control: Key.CONTROL, Delete: Key.DELETE, End: Key.END, Enter: Key.ENTER,
  Escape: Key.ESCAPE, Home: Key.HOME, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP, Shift: Key.SHIFT, Space: " ", Tab: Key.TAB,
  ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, ArrowUp: Key.ARROW_UP,
};

/** Emits "pageerror" with { message } and "console" with { text(), type() }. */
export class WebKitPage extends EventEmitter {
  inspector;
  #browser;
  #window;

  /**
   * @param {import("./webkit.mjs").WebKit} browser
   * @param {string} window  WebDriver's handle of it
   * @param {Awaited<ReturnType<import("./webkit-inspector.mjs").inspect>>} inspector
   */
  constructor(browser, window, inspector) {
    super();
    this.#browser = browser;
    this.#window = window;
    this.inspector = inspector;
    this.mouse = new Mouse(this);
    this.keyboard = new Keys(this);
    inspector.on("Console.messageAdded", ({ message: { source, level, text, parameters } }) => {
      if (source === "javascript" && level === "error") return this.emit("pageerror", { message: text });
      const words = parameters?.map(({ value, description }) => value ?? description).join(" ");
      return this.emit("console", { text: () => words ?? text, type: () => level });
    });
  }

  browser() {
    return this.#browser;
  }

  /** Runs WebDriver's commands in this page's window. */
  within(run) {
    return this.#browser.within(this.#window, run);
  }

  /** Lets an input device act. */
  act(device, ...actions) {
    return this.within((session) => session.actions({ async: true }).insert(device, ...actions).perform());
  }

  goto(url) {
    return this.within((session) => session.get(url));
  }

  async setViewport({ width, height, ...others }) {
    if (Object.keys(others).length) throw new Error(`WebKit's viewport has no ${Object.keys(others)}`);
    await this.within((session) => session.manage().window().setRect({ width, height }));
    await waitFor(this, (...size) => document.hasFocus() && `${[innerWidth, innerHeight]}` === `${size}`, width, height);
  }

  /** The value of a function or of an expression in the page, awaited, as JSON carries it. */
  async evaluate(code, ...args) {
    const given = args.map((arg) => JSON.stringify(arg) ?? "undefined");
    const value = typeof code === "string" ? code : `(${code})(${given})`;
    const script = `const done = arguments[0];
      (async () => (${value}))().then((value) => done({ json: JSON.stringify(value) }), (error) => done({ error: String(error) }));`;
    const { json, error } = await this.within((session) => session.executeAsyncScript(script));
    if (error) throw new Error(error);
    return json ? JSON.parse(json) : undefined;
  }

  /** @param {string} selector  after "pierce/": also in shadow roots */
  $eval(selector, read) {
    return this.evaluate(`(${read})((${findAll})(${JSON.stringify(selector)})[0])`);
  }

  $$eval(selector, read) {
    return this.evaluate(`(${read})((${findAll})(${JSON.stringify(selector)}))`);
  }

  focus(selector) {
    return this.$eval(selector, (element) => element.focus());
  }

  async click(selector) {
    const { x, y } = await this.$eval(selector, (element) => {
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await this.mouse.click(x, y);
  }

  /** Of the viewport. */
  async screenshot({ path }) {
    const [width, height] = await this.evaluate(() => [innerWidth, innerHeight]);
    const { dataURL } = await this.inspector.send("Page.snapshotRect", { x: 0, y: 0, width, height, coordinateSystem: "Viewport" });
    await writeFile(path, dataURL.slice(dataURL.indexOf(",") + 1), "base64");
  }

  /** Waits until everything that the page has printed is heard. */
  catchUp() {
    return this.inspector.send("Runtime.evaluate", { expression: "0" });
  }

  async close() {
    try {
      await this.catchUp();
      this.inspector.close();
    } finally {
      await this.#browser.closeWindow(this.#window);
    }
  }
}

/**
 * Begins at the corner, as puppeteer's does; a movement may take several steps. Unlike there, two clicks soon one after the
 * other at one place are a double click, as a reader's are.
 */
class Mouse {
  #page;
  #pointer = new Pointer("mouse", Pointer.Type.MOUSE);
  #at = { x: 0, y: 0 };

  constructor(page) {
    this.#page = page;
  }

  async move(x, y, { steps = 1 } = {}) {
    const from = this.#at;
    this.#at = { x, y };
    const along = (share) => ({ x: Math.round(from.x + (x - from.x) * share), y: Math.round(from.y + (y - from.y) * share) });
    await this.#act(...Array.from({ length: steps }, (_, step) => this.#pointer.move({ ...along((step + 1) / steps), duration: 0 })));
  }

  down() {
    return this.#act(this.#pointer.press(Button.LEFT));
  }

  up() {
    return this.#act(this.#pointer.release(Button.LEFT));
  }

  async click(x, y) {
    await this.move(x, y);
    await this.#act(this.#pointer.press(Button.LEFT), this.#pointer.release(Button.LEFT));
  }

  #act(...actions) {
    return this.#page.act(this.#pointer, ...actions);
  }
}

class Keys {
  #page;
  #keyboard = new Keyboard("keyboard");

  constructor(page) {
    this.#page = page;
  }

  down(name) {
    return this.#page.act(this.#keyboard, this.#keyboard.keyDown(keyOf(name)));
  }

  up(name) {
    return this.#page.act(this.#keyboard, this.#keyboard.keyUp(keyOf(name)));
  }

  press(name) {
    return this.#page.act(this.#keyboard, this.#keyboard.keyDown(keyOf(name)), this.#keyboard.keyUp(keyOf(name)));
  }
}

/** WebDriver's character for puppeteer's name of a key. */
function keyOf(name) {
  const key = KEYS[name] ?? /^Key([A-Z])$/.exec(name)?.[1].toLowerCase() ?? (name.length === 1 ? name : undefined);
  if (!key) throw new Error(`no key is called ${name}`);
  return key;
}

/** In the page. */
function findAll(selector) {
  const [, deep, css] = /^(pierce\/)?(.*)$/s.exec(selector);
  const found = [];
  /** @type {(Document | ShadowRoot)[]} */
  const scopes = [document];
  for (const scope of scopes) {
    found.push(...scope.querySelectorAll(css));
    if (deep) for (const { shadowRoot } of scope.querySelectorAll("*")) if (shadowRoot) scopes.push(shadowRoot);
  }
  return found;
}
