/**
 * Builds what a card says of an entity. Elements and text only, no HTML is parsed, nothing is fetched.
 *
 *     card.replaceChildren(...cardContent(entity, { language, date, today, properties }));
 *
 * Cost: well under a millisecond. Failure: none; what the record does not know is left out.
 */
import { element } from "./element.js";
import { factList, rowsFor } from "./fact-list.js";
import { flagOf } from "./flag.js";
import { formatDate } from "./iso-date.js";
import { textIn } from "./label.js";
import { say } from "./messages.js";
import { capitalised } from "./value.js";

/**
 * @typedef {import("./newsgloss.d.ts").Entity} Entity
 * @typedef {import("./newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("./newsgloss.d.ts").Property} Property
 * @typedef {import("./facts.js").FactRow} FactRow
 *
 * @typedef {object} CardContext
 * @property {string} language  of labels, dates and numbers
 * @property {string} date  the article's
 * @property {string} today
 * @property {Record<string, Property>} properties
 */

export const TITLE_ID = "title";

/**
 * @param {Entity} entity
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
export function cardContent({ record, label, type }, context) {
  const flag = flagOf(record);
  const description = textIn(record.description, context.language);
  const rows = rowsFor(record.facts ?? [], context);
  const foot = footLine(rows, context);
  return [
    type && element("p", { class: "kind", part: "kind" }, kindOf(type)),
    element("h2", { class: "title", part: "title", id: TITLE_ID }, flag && element("span", { "aria-hidden": "true" }, `${flag} `), label),
    description && element("p", { class: "description", part: "description" }, sentence(description)),
    ...factList(rows, context),
    links(record, context),
    foot && element("p", { class: "foot", part: "foot" }, foot),
  ].filter((part) => part instanceof HTMLElement);
}

/**
 * @param {EntityRecord} record
 * @param {CardContext} context
 */
function links({ links: { wikipedia, official } = {} }, { language }) {
  const [base] = language.split("-");
  const edition = wikipedia && [base, "en", ...Object.keys(wikipedia)].find((one) => wikipedia[one]);
  const title = edition && encodeURIComponent(wikipedia[edition].replaceAll(" ", "_"));
  const article = edition && `https://${edition}.wikipedia.org/wiki/${title}`;
  const site = official && /^https?:/.test(official) && official;
  if (!article && !site) return undefined;
  return element("p", { class: "links", part: "links" },
    article && linkTo(article, say("wikipedia")),
    site && linkTo(site, say("official")));
}

/**
 * @param {string} href
 * @param {string} text
 */
function linkTo(href, text) {
  return element("a", { class: "link", part: "link", href, target: "_blank", rel: "noopener" }, text);
}

/**
 * The date the card speaks of, and where its facts were read.
 * @param {FactRow[]} rows
 * @param {CardContext} context
 */
function footLine(rows, { date, language }) {
  if (!rows.length) return "";
  const hosts = new Set(rows.flatMap(({ held }) => held.flatMap(({ source }) => (source ? [hostOf(source)] : []))));
  const parts = [say("asOf", formatDate(date, language)), hosts.size && say("source", [...hosts].join(", "))];
  return parts.filter(Boolean).join(" · ");
}

/** @param {string} url */
function hostOf(url) {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "");
}

/**
 * "ThinkTank" is read as "Think tank".
 * @param {string} type
 */
function kindOf(type) {
  return capitalised(type.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase());
}

/**
 * Descriptions are phrases; a card speaks in sentences.
 * @param {string} text
 */
function sentence(text) {
  return capitalised(text) + (/[.!?…。]$/.test(text) ? "" : ".");
}
