/**
 * What the toolbar button says of a tab: how many names were explained, or why none were. The browser forgets it when
 * the tab goes to another page.
 */

/** @typedef {import("./content.js").Outcome} Outcome */

const READ = "#175e66";
const UNREAD = "#6b6f73";

/**
 * @param {number} tabId
 * @param {Outcome} outcome
 */
export async function showOutcome(tabId, outcome) {
  const { text, title, color } = faceOf(outcome);
  try {
    await Promise.all([
      chrome.action.setBadgeText({ tabId, text }),
      chrome.action.setTitle({ tabId, title }),
      chrome.action.setBadgeBackgroundColor({ tabId, color }),
      chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    ]);
  } catch {
    // The tab is gone, and its button with it.
  }
}

/**
 * @param {Outcome} outcome
 * @returns {{ text: string, title: string, color: string }}
 */
function faceOf(outcome) {
  switch (outcome.state) {
    case "off":
      return { text: "", title: chrome.runtime.getManifest().action.default_title, color: READ };
    case "on":
      return { text: String(outcome.count), title: `${explained(outcome.count)}. Press to remove the marks`, color: READ };
    case "nothing":
      return { text: "0", title: "newsgloss found no article here with a name it knows", color: UNREAD };
    case "already":
      return { text: "–", title: "This page already explains its names. Press again to explain it all the same", color: UNREAD };
    case "unreadable":
      return { text: "–", title: `newsgloss reads web pages and plain text; this is ${outcome.type}`, color: UNREAD };
    case "failed":
      return { text: "–", title: `newsgloss could not read this page: ${outcome.message}`, color: UNREAD };
    case "closed":
      return {
        text: "–",
        title: "No extension may read this page: browsers keep all of them out of their own pages, PDF files and extension stores",
        color: UNREAD,
      };
  }
}

/** @param {number} count */
function explained(count) {
  return count === 1 ? "1 name explained" : `${count} names explained`;
}
