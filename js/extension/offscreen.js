/**
 * Chromium's place for workers, which its background may not start: a document that nobody sees, opened by cores.js. It
 * closes itself when no core is left.
 */
import { answer } from "../core/remote.js";
import { Cores } from "./cores.js";

const cores = new Cores(() => close());

chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  if (sender.tab) return false; // It is for the background.
  answer({ read: cores.read }, message).then(sendResponse);
  return true; // The answer comes later.
});
