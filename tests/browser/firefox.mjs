// Firefox under test, over WebDriver BiDi; its own window is reached too, for what BiDi has no commands.
import { puppeteer } from "./puppeteer.mjs";

/** What cannot be tested here, why, and whether that still holds. */
export const lacks = {
  accessibilityTree: {
    why: "WebDriver BiDi does not read it",
    holds: (page) => page.createCDPSession().then(() => false, () => true),
  },
};

export async function launch({ touch = false } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: true,
    args: ["--remote-allow-system-access"], // for inWindow()
    // Headless it says that it has no mouse unless told.
    extraPrefsFirefox: { "ui.primaryPointerCapabilities": touch ? 1 : 6, "ui.allPointerCapabilities": touch ? 1 : 6 },
  });
  leaveOrientation(browser.connection); // Not in puppeteer's types.
  return browser;
}

/**
 * Puppeteer turns the screen whenever it sets a viewport, by a command that Firefox ESR 140 does not know; the whole call
 * fails then. No test needs the screen turned, so no Firefox is asked to.
 */
function leaveOrientation(connection) {
  const send = connection.send.bind(connection);
  connection.send = (method, ...more) =>
    method === "emulation.setScreenOrientationOverride" ? Promise.resolve({ result: {} }) : send(method, ...more);
}

/** Evaluates an expression of Firefox's own privileged code in the browser's window; it may await. */
export async function inWindow(browser, expression) {
  const send = (method, params) => browser.connection.send(method, params); // Not in puppeteer's types.
  const { result: { contexts } } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { context } = contexts.find(({ url }) => url === "chrome://browser/content/browser.xhtml");
  const { result } = await send("script.evaluate", {
    target: { context }, awaitPromise: true, expression: `(async () => JSON.stringify(${expression} ?? null))()`,
  });
  if (result.type !== "success") throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}

const OVERRIDES = {
  media: "mediumOverride",
  "forced-colors": "forcedColorsOverride",
  "prefers-color-scheme": "prefersColorSchemeOverride",
  "prefers-reduced-motion": "prefersReducedMotionOverride",
};

/** See browsers.mjs. */
export async function emulateMedia(page, media) {
  await page.bringToFront();
  const overrides = Object.entries(media).map(([name, value]) => [OVERRIDES[name], value]);
  await inWindow(page.browser(), `void Object.assign(gBrowser.selectedBrowser.browsingContext, ${JSON.stringify(Object.fromEntries(overrides))})`);
}
