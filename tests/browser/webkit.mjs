// WebKit under test: MiniBrowser of WebKitGTK, in an X server of its own.
//
// Two ways lead into it. WebKitWebDriver opens windows, gives them a reader's mouse and keys, and runs scripts; but it tells
// neither messages nor errors, and sets no media. The Web Inspector does that (webkit-inspector.mjs). A page is driven as
// puppeteer's are (webkit-page.mjs).
//
//   const browser = await launch();
//   const page = await browser.newPage();
//   await browser.close();
//
// Ownership: close() ends all its processes and removes its profile.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program } from "./program.mjs";
import { inspect } from "./webkit-inspector.mjs";
import { WebKitPage } from "./webkit-page.mjs";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { Builder } = require("selenium-webdriver");
const { Pointer } = require("selenium-webdriver/lib/input.js");

/** Without it no window is narrower than 334 px. */
const NARROW = "notebook * { min-width: 0; padding: 0 }";

/**
 * The X server's own pointer rests in the middle of the screen. Where it lies on a window it gives that window the focus,
 * there being no window manager; so every page has its corner there, which is where puppeteer's mouse begins.
 */
const SCREEN = { width: 4800, height: 3600 };
const CORNER = { left: SCREEN.width / 2, top: SCREEN.height / 2 };

const MINI_BROWSER = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib"]
  .map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`).find((path, index, { length }) => existsSync(path) || index === length - 1);

const SETTINGS = {
  LC_ALL: "en_US.UTF-8", // Also where it is not installed, this makes navigator.language "en-US" rather than "C".
  GSETTINGS_BACKEND: "memory",
  NO_AT_BRIDGE: "1",
  // Without a graphics card, and with pages that live for a second, these cost more than they give: half of all time.
  WEBKIT_DISABLE_DMABUF_RENDERER: "1",
  JSC_useOMGJIT: "0",
};

/** What cannot be tested here, why, and whether that still holds. */
export const lacks = {
  touch: {
    why: "WebKitWebDriver makes a mouse of a finger",
    async holds(page) {
      await page.evaluate(() => addEventListener("pointerdown", ({ pointerType }) => (window.pointedWith = pointerType)));
      const finger = new Pointer("finger", Pointer.Type.TOUCH);
      await page.act(finger, finger.move({ x: 50, y: 50, duration: 0 }), finger.press(), finger.release());
      return await page.evaluate(() => window.pointedWith) === "mouse";
    },
  },
  forcedColours: {
    why: "WebKitGTK knows no forced colours",
    async holds(page) {
      await page.inspector.send("Page.overrideUserPreference", { name: "ForcedColors", value: "Active" }).catch(() => {});
      return !await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
    },
  },
  accessibilityTree: {
    why: "the Web Inspector reads it a node at a time",
    holds: (page) => page.inspector.send("Accessibility.getFullAXTree").then(() => false, () => true),
  },
  workerConsole: {
    why: "the Web Inspector hears workers on connections of their own",
    async holds(page) {
      const lines = [];
      page.on("console", (message) => lines.push(message.text()));
      await page.evaluate(() => new Promise((resolve) => {
        const script = new Blob(["console.log('heard'); postMessage(1)"], { type: "text/javascript" });
        new Worker(URL.createObjectURL(script)).onmessage = resolve;
      }).then(() => {}));
      await page.catchUp();
      return !lines.includes("heard");
    },
  },
  extensions: {
    why: "MiniBrowser loads none",
    holds(page) {
      const env = { ...process.env, DISPLAY: page.browser().display };
      return !/extension/i.test(execFileSync(MINI_BROWSER, ["--help-all"], { env, encoding: "utf8" }));
    },
  },
};

let launched = 0;

export async function launch() {
  const profile = await mkdtemp(join(tmpdir(), "newsgloss-webkit-"));
  const programs = [];
  const run = (name, args, { env = {}, ...more } = {}) => {
    const program = new Program(name, args, { env: { XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile, XDG_DATA_HOME: profile, ...env }, ...more });
    programs.unshift(program);
    return program;
  };
  const close = async () => {
    for (const program of programs) await program.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }); // What has just ended may still have been writing.
  };
  try {
    await mkdir(join(profile, "gtk-3.0"));
    await writeFile(join(profile, "gtk-3.0", "gtk.css"), NARROW);
    const display = await startScreen(run);

    // All of 127.0.0.0/8 is this machine: each browser has an address of its own, where no port can be taken.
    const nth = launched++;
    const address = addressOf(process.pid << 2 | nth & 3); // Process ids have 22 bits.
    const [inspectorPort, driverPort] = [10_000 + 2 * nth, 10_001 + 2 * nth];

    const miniBrowser = run(MINI_BROWSER, ["--automation", "--javascript-can-open-windows-automatically=true"], {
      env: { ...SETTINGS, DISPLAY: display, WEBKIT_INSPECTOR_HTTP_SERVER: `${address}:${inspectorPort}` },
    });
    await miniBrowser.until(() => answers(`http://${address}:${inspectorPort}/`));

    // The inspector's server has a second port, of the browser's choice, where the driver is to connect.
    const automationPort = (await portsAt(address)).find((port) => port !== inspectorPort);
    const driver = run("WebKitWebDriver", [`--host=${address}`, `--port=${driverPort}`, `--target=${address}:${automationPort}`]);
    await driver.until(() => answers(`http://${address}:${driverPort}/status`));
    const session = await new Builder().usingServer(`http://${address}:${driverPort}`)
      .withCapabilities({ browserName: "MiniBrowser" }).build();
    return new WebKit({ session, inspectorUrl: `ws://${address}:${inspectorPort}`, display, profile, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each page is a window, opened from the first one, which stays empty. */
export class WebKit {
  #session;
  #inspectorUrl;
  #first = "";
  #current = "";
  /** The inspector counts what it can look at as it comes: the first window is 1, the driver's session 2. */
  #lastTarget = 2;
  #queue = Promise.resolve();

  constructor({ session, inspectorUrl, display, profile, close }) {
    this.#session = session;
    this.#inspectorUrl = inspectorUrl;
    this.display = display;
    this.profile = profile;
    this.close = close;
  }

  /** Runs commands in a window, after all that were asked for before: WebDriver has one current window. */
  within(window, run) {
    const done = this.#queue.then(async () => {
      if (this.#current !== window) await this.#session.switchTo().window(window);
      this.#current = window;
      return run(this.#session);
    });
    this.#queue = done.catch(() => {});
    return done;
  }

  async newPage() {
    this.#first ||= await this.#session.getWindowHandle();
    return this.within(this.#first, async (session) => {
      const windows = await session.getAllWindowHandles();
      // With a size asked for it has no toolbar.
      const size = `left=${CORNER.left},top=${CORNER.top},width=800,height=600`;
      await session.executeScript((size) => void window.open("about:blank", "_blank", size), size);
      const opened = (await session.getAllWindowHandles()).find((window) => !windows.includes(window));
      return new WebKitPage(this, opened, await inspect(`${this.#inspectorUrl}/socket/1/${++this.#lastTarget}/WebPage`));
    });
  }

  closeWindow(window) {
    return this.within(window, async (session) => {
      await session.close();
      this.#current = "";
    });
  }
}

/** See browsers.mjs. */
export async function emulateMedia(page, { media, ...features }) {
  if (media !== undefined) await page.inspector.send("Page.setEmulatedMedia", { media });
  const nameOf = (text) => text.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  for (const [feature, value] of Object.entries(features)) {
    await page.inspector.send("Page.overrideUserPreference", { name: nameOf(feature), value: nameOf(value) });
  }
}

/** Starts an X server and gives its name. */
async function startScreen(run) {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const screen = run("Xvfb", ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp"], { stdio: ["pipe"] });
  let number = "";
  screen.stdio[3].on("data", (digits) => (number += digits));
  await screen.until(() => number.endsWith("\n"));
  return `:${number.trim()}`;
}

/** @param {number} id  of 24 bits */
const addressOf = (id) => [127, id >> 16 & 255, id >> 8 & 255, id & 255].join(".");

/** Whether there is a server yet. */
const answers = (url) => fetch(url).then(() => true, () => false);

/** Ports where anything listens at an address. */
async function portsAt(address) {
  const LISTENING = "0A";
  const wanted = Buffer.from(address.split(".")).reverse().toString("hex").toUpperCase();
  const lines = (await readFile("/proc/net/tcp", "utf8")).trim().split("\n").slice(1);
  return lines.map((line) => line.trim().split(/\s+/)).map(([, local, , state]) => [...local.split(":"), state])
    .filter(([host, , state]) => host === wanted && state === LISTENING).map(([, port]) => parseInt(port, 16));
}
