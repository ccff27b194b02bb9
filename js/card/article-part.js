/**
 * The part of a card about the article it stands in: how often and where it names the entity, the way to the next mention,
 * and what else it names that belongs to it.
 *
 * Cost: one look at the facts of every entity in the article.
 */
import { inLanguage, nameIn } from "../entity/label.js";
import { button, element } from "./element.js";
import { entityButton } from "./value.js";

/**
 * @typedef {import("../newsgloss.d.ts").Entity} Entity
 * @typedef {import("./card.js").CardContext} CardContext
 */

const MOST_RELATED = 6;

/**
 * @param {Entity} entity
 * @param {(string | undefined)[]} told  ids of those the card has a button for already
 * @param {CardContext} context
 */
export function articlePart(entity, told, context) {
  const { page, messages, language } = context;
  if (!page) return undefined;
  const { mentions } = entity;
  const at = mentions.indexOf(page.mention);
  const related = relatedTo(entity, page.entities).filter(({ id }) => !told.includes(id)).slice(0, MOST_RELATED);
  /** @param {"previous" | "next"} key @param {number} step */
  const way = (key, step) => button(key, () => page.jump(mentions[(at + step + mentions.length) % mentions.length], `.${key}`),
    { "aria-label": messages.say(key), title: messages.say(key) });
  const elsewhere = mentions.length > (at < 0 ? 0 : 1);
  if (!elsewhere && !related.length) return undefined;
  return element("div", { class: "here" },
    elsewhere && element("p", { class: "mentions" },
      element("span", {}, at < 0 ? messages.say("named", mentions.length) : messages.say("nth", at + 1, mentions.length)),
      strip(entity, context),
      at >= 0 && way("previous", -1),
      way("next", 1)),
    related.length > 0 && element("p", { class: "term" }, messages.say("related")),
    related.length > 0 && element("ul", { class: "related" }, ...related.map((one) => element("li", {},
      entityButton("chip", one, context, inLanguage(nameIn(one.record, language)[1], context), one.label)))));
}

/**
 * The article as a line from its beginning to its end, with the mentions on it.
 * @param {Entity} entity
 * @param {CardContext} context
 */
function strip({ mentions }, { page }) {
  const all = page?.entities.reduce((sum, one) => sum + one.mentions.length, 0) ?? 0;
  return element("span", { class: "strip", "aria-hidden": "true" }, ...mentions.map((mention) => {
    const tick = element("i", { class: mention === page?.mention && "at" });
    tick.style.insetInlineStart = `${(100 * mention.index) / all}%`;
    return tick;
  }));
}

/**
 * Entities of the article that this one's facts name, or whose facts name it; those named oftenest first.
 * @param {Entity} entity
 * @param {readonly Entity[]} entities
 */
export function relatedTo(entity, entities) {
  const ids = idsIn(entity);
  return entities
    .filter((one) => one.id !== entity.id && (ids.has(one.id) || idsIn(one).has(entity.id)))
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

/** @param {Entity} entity */
function idsIn({ record: { facts = [] } }) {
  return new Set(facts.map(({ value }) => typeof value === "object" && value.id));
}
