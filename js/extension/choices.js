/**
 * What the reader has chosen on each site, as the content script writes it: in the extension's own storage, where no site
 * reads it; in a private window until the browser is closed.
 *
 * Whose they are is said by the browser, not by the message.
 */

/**
 * @param {chrome.Sender} sender
 * @returns {Promise<string | undefined>}
 */
export async function kept(sender) {
  const site = siteOf(sender);
  return /** @type {string | undefined} */ ((await areaOf(sender).get(site))[site]);
}

/**
 * @param {chrome.Sender} sender
 * @param {string} text
 */
export async function keep(sender, text) {
  await areaOf(sender).set({ [siteOf(sender)]: text });
}

// The process that draws a page is not to be trusted with what was chosen on other sites.
void chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });

/** @param {chrome.Sender} sender */
function siteOf({ url = "" }) {
  return `choices of ${new URL(url).origin}`;
}

/** @param {chrome.Sender} sender */
function areaOf({ tab }) {
  return tab?.incognito ? chrome.storage.session : chrome.storage.local;
}
