/**
 * Finds annotations made beforehand again in the page, by the words they quote and the words around them.
 *
 *     const anchored = await anchor(snapshot, annotationPage.items, "en", slices);
 *
 * White space is no part of the comparison, since two ways to the same text rarely agree on it. Of several places with the
 * same words the one whose surroundings agree longest is taken, the next in reading order among equals. Words that are no
 * longer there are left out; nothing is guessed.
 * Cost: the page's text once, and one search for each annotation.
 * Units: offsets in the text without white space, until they come back as places in text nodes.
 */

import { nameIn } from "../entity/label.js";
import { indexAt } from "./snapshot.js";
import { wholeText } from "./split.js";

/**
 * @typedef {import("../newsgloss.d.ts").Annotation} Annotation
 * @typedef {import("../newsgloss.d.ts").AnnotationBody} AnnotationBody
 * @typedef {import("../newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("../newsgloss.d.ts").Selector} Selector
 * @typedef {import("./snapshot.js").Snapshot} Snapshot
 * @typedef {import("./mentions.js").Found} Found
 * @typedef {import("../core/reader.js").Named} Named
 * @typedef {{ text: string, starts: number[], texts: string[] }} Squeezed  `starts[i]` is where `texts[i]`, that of
 *   snapshot.nodes[i], begins
 */

const ENTITY_PREFIX = /^https?:\/\/www\.wikidata\.org\/entity\//;
const SPACE = /\s+/g;

/**
 * @param {Snapshot} snapshot
 * @param {Annotation[]} items  in reading order
 * @param {string} language
 * @param {import("./slice.js").Slices} slices
 * @returns {Promise<{ found: Found[], named: Record<string, Named> } | undefined>} undefined when wanted no more
 */
export async function anchor(snapshot, items, language, slices) {
  const { nodes } = snapshot;
  const page = squeeze(snapshot);
  /** @type {Found[]} */
  const found = [];
  /** @type {Record<string, Named>} */
  const named = Object.create(null); // An id may be any name.
  let from = 0;
  for (const { body: bodies, target } of items) {
    if (slices.over && await slices.rest()) return undefined;
    const [body, ...rivals] = [bodies].flat(); // Several where it was too close to call, best first.
    const quote = [target.selector].flat().find((selector) => selector.type === "TextQuoteSelector");
    const exact = quote?.type === "TextQuoteSelector" ? quote.exact.replace(SPACE, "") : "";
    if (!quote || !exact) continue;
    const start = search(page.text, exact, quote, from);
    if (start < 0) continue;
    from = start + exact.length;
    const [id, ...others] = [body, ...rivals].map((one) => {
      const id = one.id.replace(ENTITY_PREFIX, "");
      named[id] ??= namedBy(id, one, language);
      return id;
    });
    const first = indexAt(page.starts, start);
    const last = indexAt(page.starts, from - 1);
    const spot = {
      startNode: nodes[first],
      startOffset: offsetIn(page.texts[first], start - page.starts[first]),
      endNode: nodes[last],
      endOffset: offsetIn(page.texts[last], from - 1 - page.starts[last]) + 1,
    };
    const isThere = (/** @type {number} */ index) => nodes[index].isConnected && wholeText(nodes[index]) === page.texts[index];
    found.push({
      id, score: body.score ?? 1, section: snapshot.sections[first], words: exact,
      spot: () => (isThere(first) && isThere(last) ? spot : undefined),
      others: others.length ? others : undefined,
    });
  }
  return { found, named };
}

/**
 * @param {Snapshot} snapshot
 * @returns {Squeezed}
 */
function squeeze({ nodes }) {
  let text = "";
  const texts = nodes.map(wholeText);
  const starts = texts.map((one) => {
    const start = text.length;
    text += one.replace(SPACE, "");
    return start;
  });
  return { text, starts, texts };
}

/**
 * @param {string} text
 * @param {string} exact
 * @param {{ prefix?: string, suffix?: string }} quote
 * @param {number} from  what lies before is taken
 */
function search(text, exact, { prefix = "", suffix = "" }, from) {
  const before = prefix.replace(SPACE, "");
  const after = suffix.replace(SPACE, "");
  let best = -1;
  let bestAgreement = -1;
  for (let at = text.indexOf(exact, from); at >= 0; at = text.indexOf(exact, at + 1)) {
    let agreement = 0;
    while (agreement < before.length && text[at - 1 - agreement] === before[before.length - 1 - agreement]) ++agreement;
    const end = at + exact.length;
    let following = 0;
    while (following < after.length && text[end + following] === after[following]) ++following;
    agreement += following;
    if (agreement > bestAgreement) [best, bestAgreement] = [at, agreement];
    if (agreement === before.length + after.length) break;
  }
  return best;
}

/**
 * Where the character with so many others before it stands, white space counted.
 * @param {string} text
 * @param {number} characters
 */
function offsetIn(text, characters) {
  let left = characters;
  for (let offset = 0; offset < text.length; ++offset) {
    if (/\s/.test(text[offset])) continue;
    if (left-- === 0) return offset;
  }
  return text.length;
}

/**
 * @param {string} id
 * @param {AnnotationBody} body
 * @param {string} language
 * @returns {Named}
 */
function namedBy(id, { label, class: type, score: _score, ...fields }, language) {
  /** @type {EntityRecord} */
  const record = { ...fields, id, type, label: typeof label === "string" ? { [language]: label } : label };
  return { label: nameIn(record, language)[0], type, json: JSON.stringify(record) };
}
