// Firefox under test, over WebDriver BiDi; its own window is reached too, for what BiDi has no commands.
import { puppeteer } from "./puppeteer.mjs";
import { waitFor } from "./wait-for.mjs";

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
    extraPrefsFirefox: {
      // Headless it says that it has no mouse unless told.
      "ui.primaryPointerCapabilities": touch ? 1 : 6,
      "ui.allPointerCapabilities": touch ? 1 : 6,
      "dom.security.trusted_types.enabled": true, // ESR 140 has them, switched off.
    },
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

/** A page of Firefox's own, and empty: its scripts may do all that Firefox may. */
const OWN_PAGE = "chrome://browser/content/blanktab.html";

/** Evaluates an expression of Firefox's own privileged code, with its `window` and `gBrowser`; it may await. */
export async function inWindow(browser, expression) {
  const send = async (method, params) => (await browser.connection.send(method, params)).result;
  const { contexts: [{ context, url }] } = await send("browsingContext.getTree", { maxDepth: 0 }); // The first tab, which no test uses.
  if (url !== OWN_PAGE) await send("browsingContext.navigate", { context, url: OWN_PAGE, wait: "complete" });
  const { type, result, exceptionDetails } = await send("script.evaluate", {
    target: { context }, awaitPromise: true, expression: `(async () => {
      const window = Services.wm.getMostRecentWindow("navigator:browser");
      const { gBrowser } = window;
      return JSON.stringify(${expression} ?? null);
    })()`,
  });
  if (type !== "success") throw new Error(exceptionDetails.text);
  return JSON.parse(result.value);
}

const OVERRIDES = {
  media: "mediumOverride",
  "forced-colors": "forcedColorsOverride",
  "prefers-color-scheme": "prefersColorSchemeOverride",
};

/** See browsers.mjs. How much movement is preferred is a setting of the whole browser: ESR 140 knows no other way. */
export async function emulateMedia(page, { "prefers-reduced-motion": motion, ...media }) {
  await page.bringToFront();
  if (motion) {
    await inWindow(page.browser(), `Services.prefs.setIntPref("ui.prefersReducedMotion", ${Number(motion === "reduce")})`);
    await waitFor(page, (motion) => matchMedia(`(prefers-reduced-motion: ${motion})`).matches, motion);
  }
  const overrides = Object.fromEntries(Object.entries(media).map(([name, value]) => [OVERRIDES[name], value]));
  await inWindow(page.browser(), `void Object.assign(gBrowser.selectedBrowser.browsingContext, ${JSON.stringify(overrides)})`);
}
