/**
 * The playground shows what is pasted as a story with cards, its annotations, and the time they took.
 *
 * Pasted HTML is parsed into a document that runs nothing, and only its structure is copied from there: no attributes, no
 * addresses, and no elements outside the list.
 */
import { mount } from "./newsgloss.mjs";

/** @typedef {{ createHTML(html: string): string }} HtmlPolicy */

const PAUSE_MS = 250;

const STRUCTURE = new Set(("article section header footer main div h1 h2 h3 h4 h5 h6 p br hr ul ol li dl dt dd blockquote "
  + "figure figcaption pre code em strong b i u s small sub sup q cite time span table caption thead tbody tr th td")
  .split(" "));
const NEVER = new Set("script style template noscript iframe object embed svg math textarea select title head".split(" "));

const SAMPLES = {
  text: `The customs officers at Astara count lorries the way sailors count waves. Since Iran signed its agreement with the Eurasian Economic Union more of them are bound for Russia, with pistachios and tomatoes going north and timber coming back. Moscow and Tehran would like a railway to do the rest: one missing stretch along the Caspian Sea, and the Volga would be joined to the Persian Gulf and, past it, to India.

Not everyone at the BRICS table is in a hurry. China has roads of its own, Brazil and South Africa look to the sea, and the United Arab Emirates would rather be the port where it all changes ships. The European Union, meanwhile, reads waybills: a part for a Su\u201135 weighs less than a crate of oranges.`,
  html: `<article>
  <h1>The last stretch of line</h1>
  <p><em>Moscow</em> and Tehran want to join the Volga to the Persian Gulf by rail.</p>
  <h2>Who pays</h2>
  <p>Vladimir Putin and Masoud Pezeshkian spoke of it in Ashgabat, before the <b>BRICS</b> summit in Kazan.
     <strong>Carnegie</strong> Endowment researchers have their doubts.</p>
</article>
<footer><p>More on Russia, Iran and China</p></footer>`,
};

const source = /** @type {HTMLTextAreaElement} */ (document.querySelector("#source"));
const date = /** @type {HTMLInputElement} */ (document.querySelector("#date"));
const story = /** @type {HTMLElement} */ (document.querySelector("#story"));
const figures = /** @type {HTMLElement} */ (document.querySelector("#figures"));
const json = /** @type {HTMLElement} */ (document.querySelector("#json"));

const policy = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy } }} */ (
  /** @type {unknown} */ (globalThis)).trustedTypes?.createPolicy("playground", { createHTML: (html) => html });

source.value = SAMPLES.text;
show();
const gloss = await mount({ root: story, kb: "world.kb", density: "all", date: date.value || undefined }).catch(tell);
await annotate();

let pause = 0;
source.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => void refresh(), PAUSE_MS);
});
date.addEventListener("change", () => void refresh());
for (const choice of document.querySelectorAll("[name=input]")) {
  choice.addEventListener("change", () => {
    if (Object.values(SAMPLES).includes(source.value)) source.value = SAMPLES[inputKind()];
    void refresh();
  });
}

async function refresh() {
  show();
  await gloss?.refresh({ date: date.value || undefined }).catch(tell);
  await annotate();
}

async function annotate() {
  if (!gloss || gloss.step === "none") return;
  const text = source.value;
  const began = performance.now();
  const result = await gloss.annotate(text, { input: inputKind(), date: date.value || undefined }).catch(tell);
  if (!result || text !== source.value) return;
  const { items } = result.page;
  const entities = new Set(items.map(({ body }) => [body].flat()[0].id)).size;
  figures.textContent = `${items.length} mentions of ${entities} entities · core ${result.coreMs.toFixed(1)} ms · `
    + `round trip ${(performance.now() - began).toFixed(1)} ms`;
  json.textContent = JSON.stringify(result.page, null, 2);
}

/** @returns {"text" | "html"} */
function inputKind() {
  return document.querySelector("[name=input][value=html]:checked") ? "html" : "text";
}

/** @param {Error} error */
function tell(error) {
  figures.textContent = error.message;
  return undefined;
}

function show() {
  if (inputKind() === "html") {
    story.replaceChildren(structureOf(source.value));
    return;
  }
  story.replaceChildren(...source.value.split(/\n\s*\n/).map((text) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  }));
}

/** @param {string} html */
function structureOf(html) {
  const parsed = new DOMParser().parseFromString(/** @type {string} */ (policy?.createHTML(html) ?? html), "text/html");
  const copy = document.createDocumentFragment();
  /** @type {[Node, Node][]} what is still to be copied, and where to */
  const left = [[parsed.body, copy]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, into] = next;
    /** @type {Node} */
    let inner = into;
    if (node instanceof Text) {
      into.appendChild(document.createTextNode(node.data));
    } else if (node instanceof Element) {
      if (NEVER.has(node.localName)) continue;
      if (STRUCTURE.has(node.localName)) inner = into.appendChild(document.createElement(node.localName));
    }
    // The last child first: the stack returns the newest one.
    for (let child = node.lastChild; child; child = child.previousSibling) left.push([child, inner]);
  }
  return copy;
}
