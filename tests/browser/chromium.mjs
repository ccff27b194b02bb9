// Chromium under test, over the Chrome DevTools Protocol.
import { puppeteer } from "./puppeteer.mjs";

/** What cannot be tested here: nothing. */
export const lacks = {};

/** Headless it says that it has no mouse unless told. */
const MOUSE = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

export const launch = ({ touch = false } = {}) => puppeteer.launch({
  browser: "chrome",
  executablePath: "/usr/bin/chromium",
  headless: true,
  pipe: true,
  enableExtensions: true,
  args: [
    ...(process.getuid() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
    ...(touch ? [] : [`--blink-settings=${MOUSE}`]),
  ],
});

/** What each page emulates, and the session that does: every call would forget the one before. */
const emulated = new WeakMap();

/** See browsers.mjs. */
export async function emulateMedia(page, { media, ...features }) {
  const before = emulated.get(page) ?? { session: await page.createCDPSession(), media: "", features: {} };
  const now = { session: before.session, media: media ?? before.media, features: { ...before.features, ...features } };
  emulated.set(page, now);
  const list = Object.entries(now.features).map(([name, value]) => ({ name, value }));
  await now.session.send("Emulation.setEmulatedMedia", { media: now.media, features: list });
}
