// Makes demo/screenshot.png for the README: the demo story with the card of BRICS open. Needs a finished build.
//
//   node tests/browser/screenshot.mjs [FILE.png]
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/serve.mjs";
import { browsers, card, find, hover } from "./browsers.mjs";

const file = process.argv[2] ?? fileURLToPath(new URL("../../demo/screenshot.png", import.meta.url));
const server = await serve();
const browser = await browsers.chromium.launch();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1024, height: 640, deviceScaleFactor: 1.25 });
  await page.goto(server.url);
  await page.evaluate(() => window.newsgloss.ready.then(() => {}));
  await page.click(".cookies button");
  // In the middle of the page the words would leave the card too little room.
  await page.evaluate(() => document.documentElement.style.setProperty("scroll-padding-bottom", "18rem"));
  await find(page, "BRICS", 1);
  await hover(page, "BRICS", 1);
  await card(page);
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await server.close();
}
