/**
 * Chromium's place for workers, which its background may not start: a document that nobody sees, opened by cores.js. It
 * closes itself when no core is left.
 */
import { Cores } from "./cores.js";
import { respond } from "./respond.js";

const cores = new Cores(() => close());

chrome.runtime.onMessage.addListener((message, sender, sendResponse) =>
  !sender.tab && respond({ read: cores.read }, message, sendResponse)); // From a tab it is for the background.
