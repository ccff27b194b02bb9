/**
 * What newsgloss costs the page's own thread, in Chromium: reading and marking the demo, at the machine's speed and four
 * times slower, the long tasks of a load beside those the page has without newsgloss, a page of 1,000 paragraphs, one of which changes then, and the way from the end of the delay to a card on the screen.
 *
 *     node tests/bench/page-bench.mjs
 *
 * Prints medians over fresh loads, and of all of them the longest slice: what newsgloss does on the page's thread in one
 * piece. A load that marks nothing, or another number of names than the one before, is an error.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, strictPolicy } from "../../demo/serve.mjs";
import { browsers, card, cardGone, find, roots } from "../browser/browsers.mjs";

const LOADS = 15;
/** How long the pointer rests on a name before its card opens: js/ui/pointer.js. */
const REST_MS = 250;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const ms = (values) => `${median(values).toFixed(1)} ms`;

/** A story of so many paragraphs, names in each. */
function longPage(paragraphs) {
  const names = ["Iran", "Russia", "Vladimir Putin", "BRICS", "Kazan", "China", "NATO", "Ashgabat"];
  const story = Array.from({ length: paragraphs }, (_, i) =>
    `<p>On the ${i + 1}th day the envoys of ${names[i % 8]} and ${names[(i + 3) % 8]} met again, and said, as they had before, `
    + `that talks about <em>trade</em>, transit and <a href="/${i}">prices</a> would go on in the week to come.</p>`);
  return `<!doctype html><html lang=en><title>A long story</title><article><h1>A long story</h1>${story.join("\n")}</article>`
    + `<script async src="/newsgloss.js" data-kb="world.kb" data-density="all"></script>`;
}

/** Loads a page and says what its gloss took. */
async function load(browser, server, { slower = 1, path = "", change = false } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await page.emulateCPUThrottling(slower);
  await page.evaluateOnNewDocument(observeLongTasks);
  await page.goto(server.url + path);
  const said = await page.evaluate(async (change) => {
    await document.fonts.ready; // The page's own first layout is not newsgloss's work.
    const gloss = await window.newsgloss.ready;
    const { snapshotMs, paintMs } = gloss.timing;
    // Once more, when the page has come to rest: the first time its load goes on beside, and scripts are still being compiled.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = window.longTasks.length;
    await gloss.refresh();
    if (change) {
      document.querySelector("p").firstChild.data = "On the first day the envoys of India met, and said that ";
      await new Promise((resolve) => gloss.addEventListener("ready", resolve, { once: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    const marks = gloss.entities.flatMap(({ mentions }) => mentions.filter(({ shown }) => shown)).length;
    return { ...gloss.timing, mountMs: snapshotMs + paintMs, marks, longTasks: window.longTasks.length - before };
  }, change);
  return { page, ...said };
}

/**
 * How many long tasks the loads of the demo have, four times slower, with newsgloss and without it, one after the other.
 * @returns {Promise<number[]>}
 */
async function longTasks(browser, server) {
  const counts = [0, 0];
  for (let i = 0; i < 2 * LOADS; ++i) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 800 });
    await page.emulateCPUThrottling(4);
    const isWithout = i % 2 === 1;
    if (isWithout) {
      await page.setRequestInterception(true);
      page.on("request", (request) => (request.url().includes("newsgloss") ? request.abort() : request.continue()));
    }
    await page.evaluateOnNewDocument(observeLongTasks);
    await page.goto(server.url);
    counts[Number(isWithout)] += await page.evaluate(async (isWithout) => {
      if (!isWithout) await window.newsgloss.ready;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return window.longTasks.length;
    }, isWithout);
    await page.close();
  }
  return counts;
}

function observeLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
}

/** Medians over fresh loads. */
async function measure(browser, server, options, loads = LOADS) {
  const all = [];
  for (let i = 0; i < loads; ++i) {
    const { page, ...said } = await load(browser, server, options);
    await page.close();
    if (!said.marks || (all.length && said.marks !== all[0].marks)) throw new Error(`${said.marks} names marked, before ${all[0]?.marks}`);
    all.push(said);
  }
  const of = (key) => all.map((one) => one[key]);
  const together = all.map(({ snapshotMs, paintMs }) => snapshotMs + paintMs);
  return { text: `snapshot ${ms(of("snapshotMs"))}, painting ${ms(of("paintMs"))}, together ${ms(together)}; when it mounted ${ms(of("mountMs"))}; core, elsewhere, ${ms(of("coreMs"))}`
    + `; ${all[0].marks} names marked; longest slice ${median(of("sliceMs")).toFixed(1)} ms, of all ${Math.max(...of("sliceMs")).toFixed(1)} ms`
    + `; long tasks: ${of("longTasks").reduce((a, b) => a + b)}` };
}

/** From the end of the delay to the frame with the card. */
async function hoverToCard(browser, server) {
  const { page } = await load(browser, server);
  const took = [];
  for (let i = 0; i < LOADS; ++i) {
    const { x, y } = await find(page, "BRICS", 1);
    await page.evaluate(async () => {
      const gloss = await window.newsgloss.ready;
      window.shown = new Promise((resolve) => gloss.addEventListener("open", () =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - window.moved))), { once: true }));
      addEventListener("pointermove", (event) => (window.moved = event.timeStamp), { capture: true });
    });
    await page.mouse.move(x - 2, y - 1);
    await page.mouse.move(x, y);
    took.push(await page.evaluate(() => window.shown) - REST_MS);
    await card(page);
    await page.keyboard.press("Escape");
    await page.mouse.move(5, 5);
    await cardGone(page);
  }
  await page.close();
  return took;
}

const made = await mkdtemp(join(tmpdir(), "newsgloss-bench-"));
await writeFile(join(made, "long.html"), longPage(1000));
await writeFile(join(made, "long-inline.html"), longPage(1000).replace("data-density", "data-mode=inline data-density"));
const server = await serve({ csp: strictPolicy, roots: [...roots, made] });
const browser = await browsers.chromium.launch();
try {
  console.log(`median of ${LOADS} loads`);
  console.log(`  the demo                      ${(await measure(browser, server)).text}`);
  console.log(`  the demo, 4 × slower          ${(await measure(browser, server, { slower: 4 })).text}`);
  const [longWith, longWithout] = await longTasks(browser, server);
  console.log(`  loads of it, 4 × slower       ${longWith} long tasks in ${LOADS}, without newsgloss ${longWithout}`);
  console.log(`  1,000 paragraphs              ${(await measure(browser, server, { path: "long.html" }, 5)).text}`);
  console.log(`  1,000 paragraphs, inline      ${(await measure(browser, server, { path: "long-inline.html" }, 5)).text}`);
  console.log(`  1,000 paragraphs, changed     ${(await measure(browser, server, { path: "long.html", change: true }, 5)).text}`);
  console.log(`  delay's end to card painted   ${ms(await hoverToCard(browser, server))}`);
} finally {
  await browser.close();
  await server.close();
  await rm(made, { recursive: true });
}
