// A browser with the extension in it, its toolbar button, and the background behind it.
//
//   const browser = await browsers.firefox.launch();
//   const extension = await install("firefox", browser);
//   await extension.press(page);                 // a real press: it grants activeTab
//   await extension.badge(page);                 // { text: "12", title: "12 names explained. …" }
//   await extension.endBackground();             // as the browser does after some idle seconds
//   await extension.requests(work);              // the addresses asked for during that, but for the extension's own files: in
//                                                // Chromium by the extension, in Firefox by all pages and extensions
import { fileURLToPath } from "node:url";
import { inWindow as inFirefoxWindow } from "./firefox.mjs";

const folder = fileURLToPath(new URL("../../js/dist/extension", import.meta.url));

export const install = (name, browser) => (name === "chromium" ? installInChromium(browser) : installInFirefox(browser));

async function installInChromium(browser) {
  const id = await browser.installExtension(folder);
  const ours = (target) => target.type() === "service_worker" && target.url().includes(id);
  const inBackground = async (run, ...args) => (await (await browser.waitForTarget(ours)).worker()).evaluate(run, ...args);
  // Chromium answers before the background has run once, and a press before that is lost.
  while (!await inBackground(() => globalThis.chrome?.action?.onClicked.hasListeners())) await new Promise((resolve) => setTimeout(resolve, 10));
  return {
    async press(page) {
      await page.bringToFront();
      await page.triggerExtensionAction((await browser.extensions()).get(id));
    },
    async badge(page) {
      await page.bringToFront();
      return inBackground(async () => {
        const [{ id: tabId }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
      });
    },
    async endBackground() {
      const worker = await (await browser.waitForTarget(ours)).worker();
      await worker.close();
      while (browser.targets().some(ours)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    inBackground,
    async requests(work) {
      await work();
      const fetched = () => performance.getEntriesByType("resource").map((entry) => entry.name);
      const offscreen = await browser.targets().find((target) => target.url().endsWith("/offscreen.html")).asPage();
      const workers = await Promise.all(offscreen.workers().map((worker) => worker.evaluate(fetched)));
      return [await inBackground(fetched), await offscreen.evaluate(fetched), ...workers].flat();
    },
  };
}

async function installInFirefox(browser) {
  const id = await browser.installExtension(folder);
  /** Evaluates an expression in Firefox's own window, with `extension` and its `button`. */
  const inWindow = (expression) => inFirefoxWindow(browser, `await (async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const button = ExtensionParent.apiManager.global.browserActionFor(extension);
    return ${expression};
  })()`);
  return {
    async press(page) {
      await page.bringToFront();
      await inWindow("button.triggerAction(window)");
    },
    async badge(page) {
      await page.bringToFront();
      return inWindow("(({ badgeText: text, title }) => ({ text, title }))(button.action.getContextData(gBrowser.selectedTab))");
    },
    async endBackground() {
      // Another may have been started by the time this one has ended.
      const lives = await inWindow(`await (async (background) => {
        await extension.terminateBackground({ disableResetIdleForTest: true }); // though it may be at work
        return extension.views.has(background);
      })([...extension.views].find(({ viewType }) => viewType === "background"))`);
      if (lives) throw new Error("the background goes on");
    },
    async requests(work) {
      await inWindow(`(() => {
        window.askedFor = [];
        window.askedForObserver = (channel) => {
          channel.QueryInterface(Ci.nsIHttpChannel);
          if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) window.askedFor.push(channel.URI.spec);
        };
        Services.obs.addObserver(window.askedForObserver, "http-on-modify-request");
      })()`);
      await work();
      return inWindow('(Services.obs.removeObserver(window.askedForObserver, "http-on-modify-request"), window.askedFor)');
    },
  };
}
