/**
 * For paper: what the cards would say, as a list after the article. It is visible only in print.
 */
import { flagOf } from "../entity/flag.js";
import { descriptionOf, kindOf } from "./card.js";
import { element } from "./element.js";
import { factList } from "./fact-list.js";
import { rowsFor } from "./layout.js";

/**
 * @param {readonly import("../newsgloss.d.ts").Entity[]} entities
 * @param {import("./card.js").CardContext} context
 */
export function appendix(entities, context) {
  return element("section", { class: "appendix" },
    entities.length > 0 && element("h2", { class: "title" }, context.messages.say("panelTitle")),
    ...entities.map(({ record, label, type }) => element("div", { class: "entry" },
      element("h3", {}, flagOf(record), " ", label, type && element("span", {}, ` · ${kindOf(type, context)[0]}`)),
      descriptionOf(record, context),
      ...factList(rowsFor(record, context), context))));
}
