/**
 * Builds the content of an entity's card, from elements and text only: no HTML is parsed, and nothing is fetched but the
 * image, if the publisher allows it.
 *
 *     card.replaceChildren(...cardContent(entity, context));
 *
 * Cost: a millisecond. Failure: none; what is not in the record is left out.
 */
import { flagOf } from "../entity/flag.js";
import { formatDate } from "../entity/iso-date.js";
import { baseOf, inLanguage, nameIn, pick, textIn } from "../entity/label.js";
import { articlePart } from "./article-part.js";
import { button, element } from "./element.js";
import { factList } from "./fact-list.js";
import { rowsFor } from "./layout.js";
import { capitalised, entityButton } from "./value.js";

/**
 * @typedef {import("../newsgloss.d.ts").Entity} Entity
 * @typedef {import("../newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("../newsgloss.d.ts").Mention} Mention
 * @typedef {import("../newsgloss.d.ts").Properties} Properties
 * @typedef {import("../entity/facts.js").FactRow} FactRow
 *
 * @typedef {object} CardContext
 * @property {string} language  of labels and descriptions
 * @property {string} locale  of dates, numbers and what newsgloss says itself
 * @property {import("../messages/messages.js").Messages} messages  in it
 * @property {string} date  the article's
 * @property {string} today
 * @property {Properties} properties
 * @property {boolean} [images]
 * @property {Page} [page]  missing where there is nothing to press, as on paper
 *
 * @typedef {object} Page  what a card knows of the article around it, and may do there
 * @property {readonly Entity[]} entities
 * @property {Mention} mention  the one the card was opened at
 * @property {(entity: Entity) => void} turn  opens another card in place of this one
 * @property {(mention: Mention, focus: string) => void} jump  goes to another mention and takes the card along; a selector
 *   of what has the focus then
 * @property {(entity: Entity) => void} [report]  tells the page's publisher of a mistake, where they listen
 */

export const TITLE_ID = "title";

/**
 * @param {Entity} entity
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
export function cardContent(entity, context) {
  const { record, type } = entity;
  const rows = rowsFor(record, context);
  const facts = factList(rows, context);
  const told = facts.flatMap((part) => [...part.querySelectorAll("button")].map(({ dataset }) => dataset.id));
  return [
    type && element("p", { class: "kind", ...inLanguage(kindOf(type, context)[1], context) }, kindOf(type, context)[0]),
    titleOf(entity, context),
    descriptionOf(record, context),
    context.images && record.image && imageOf(record.image),
    ...facts,
    articlePart(entity, told, context),
    element("div", { class: "end" }, links(record, context), whyPart(entity, context)),
    footOf(rows, record, context),
  ].filter((part) => part instanceof HTMLElement);
}

/**
 * Where it was too close to call: asks which one is meant.
 * @param {Mention} mention
 * @param {CardContext} context
 * @returns {HTMLElement[]}
 */
export function choiceContent({ entity, others = [], range }, context) {
  const { messages } = context;
  return [
    element("p", { class: "kind" }, messages.say("quoted", wordsOf(range))),
    element("h2", { class: "title", id: TITLE_ID }, messages.say("which")),
    element("ul", { class: "choices" }, ...[entity, ...others].map((one) => element("li", {},
      entityButton("panel-item", one, context, {}, ...itemContent(one, context))))),
  ];
}

/**
 * An entity in a list: its name and what it is.
 * @param {Entity} entity
 * @param {CardContext} context
 */
export function itemContent({ record, label }, context) {
  const [description, language] = pick(record.description, context.language);
  return [
    element("b", inLanguage(nameIn(record, context.language)[1], context), label),
    element("span", inLanguage(language, context), description),
  ];
}

/**
 * @param {Entity} entity
 * @param {CardContext} context
 */
export function titleOf({ record, label }, context) {
  const flag = flagOf(record);
  return element("h2", { class: "title", id: TITLE_ID },
    flag && element("span", { "aria-hidden": "true" }, `${flag} `),
    element("span", inLanguage(nameIn(record, context.language)[1], context), label));
}

/**
 * Descriptions are phrases; a card speaks in sentences.
 * @param {EntityRecord} record
 * @param {CardContext} context
 */
export function descriptionOf(record, context) {
  const [text, language] = pick(record.description, context.language);
  return text && element("p", { class: "description", ...inLanguage(language, context) },
    capitalised(text) + (/[.!?…。؟]$/.test(text) ? "" : /^(zh|ja)/.test(language ?? "") ? "。" : "."));
}

/**
 * "ThinkTank" is read as "Think tank", unless the language has a word for it.
 * @param {string} type
 * @param {CardContext} context
 * @returns {[string, string]}
 */
export function kindOf(type, { messages }) {
  const translated = messages.name(type);
  return translated ? [translated, messages.locale]
    : [capitalised(type.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()), "en"];
}

/** @param {NonNullable<EntityRecord["image"]>} image */
function imageOf({ url, alt = "", credit, licence }) {
  return element("figure", { class: "image" },
    element("img", { alt, loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", src: url }),
    element("figcaption", { class: "foot" }, [credit, licence].filter(Boolean).join(" · ")));
}

/**
 * @param {EntityRecord} record
 * @param {CardContext} context
 */
function links({ links: { wikipedia = {}, official } = {} }, { language, locale, messages }) {
  const [title, edition = ""] = pick(wikipedia, language);
  const article = title && /^[a-z-]+$/.test(edition)
    && `https://${edition}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(" ", "_"))}`;
  const site = official && /^https?:/.test(official) && official;
  if (!article && !site) return undefined;
  const foreign = edition !== baseOf(locale);
  return element("p", { class: "links" },
    article && linkTo(article, messages.say("wikipedia") + (foreign ? ` (${edition})` : ""), edition),
    site && linkTo(site, messages.say("official")));
}

/**
 * @param {string} href
 * @param {string} text
 * @param {string} [hreflang]
 */
function linkTo(href, text, hreflang) {
  return element("a", { class: "link", href, hreflang, target: "_blank", rel: "noopener" }, text);
}

/**
 * The date the card speaks of, and where its facts come from: pages they were read on, the knowledge base and its date.
 * @param {FactRow[]} rows
 * @param {EntityRecord} record
 * @param {CardContext} context
 */
function footOf(rows, { about = [] }, { messages, date, language, locale }) {
  const pages = rows.flatMap(({ held }) => held.flatMap(({ source }) => source?.replace(/^https?:\/\/(www\.)?|\/.*$/g, "") ?? []));
  const bases = about.flatMap(({ label, date: made }) => [textIn(label, language), made && formatDate(made, locale, "short")]);
  const sources = [...new Set([...pages, ...bases])].filter(Boolean).join(", ");
  return element("p", { class: "foot" },
    rows.length > 0 && element("span", {}, messages.say("asOf", formatDate(date, locale))),
    sources && element("span", {}, messages.say("source", sources)));
}

/**
 * Why this card is shown, and a word to the newsroom when it is wrong.
 * @param {Entity} entity
 * @param {CardContext} context
 */
function whyPart(entity, { messages, page }) {
  if (!page) return undefined;
  const { mention } = page;
  const certainty = mention.others ? "unsure" : mention.score >= SURE ? "sure" : "likely";
  const asked = mention.entity === entity || mention.others?.includes(entity);
  const report = page.report && button("report", () => {
    page.report?.(entity);
    report?.replaceWith(element("p", { role: "status" }, messages.say("reported")));
  }, {}, messages.say("report"));
  if (!asked && !report) return undefined;
  return element("details", { class: "why" },
    element("summary", {}, messages.say("why")),
    asked && element("p", {}, messages.say(certainty, wordsOf(mention.range))),
    report);
}

/** From here on the core is as good as never wrong. */
const SURE = 0.95;

/** @param {Range} range */
function wordsOf(range) {
  return range.toString().replace(/\s+/g, " ").trim();
}
