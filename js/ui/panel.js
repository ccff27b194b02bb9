/**
 * The "In this article" panel: everything a pointer finds, for those who have none. A button in a lower corner opens the
 * list of all entities in order, to go through with Tab, the arrows, Home and End; each opens its card at its first mention
 * in place of the panel, and Esc leads back from the card to the panel and from there to the button. Below the list the
 * reader can switch newsgloss off here or on the whole site, and have names they have looked up left unmarked.
 *
 * Both are in a region of their own, which screen readers list among the page's landmarks. The panel is a non-modal
 * dialog.
 * Cost: the list is built when it is first opened.
 * Ownership: remove() takes the region away.
 */
import { itemContent } from "../card/card.js";
import { button, element } from "../card/element.js";

/**
 * @typedef {import("../newsgloss.d.ts").Entity} Entity
 * @typedef {import("../card/card.js").CardContext} CardContext
 *
 * @typedef {object} PanelOptions
 * @property {boolean} shortcuts  whether to tell of them
 * @property {(entity: Entity) => void} open
 * @property {import("./choices.js").Choices} choices
 * @property {() => void} chosen  the reader has chosen otherwise
 */

export class Panel {
  #options;
  /** @type {readonly Entity[]} */
  #entities = [];
  /** @type {Map<Entity, HTMLElement>} */
  #items = new Map();
  /** @type {CardContext | undefined} */
  #context;
  #count = element("span", { class: "count", "aria-hidden": "true" });
  #label = element("span", { class: "label", "aria-hidden": "true" });
  #button = button("panel-button", () => (this.isOpen ? this.close() : this.open()),
    { "aria-haspopup": "dialog", "aria-expanded": "false" }, this.#label, " ", this.#count);
  #panel = element("div", {
    class: "panel", role: "dialog", "aria-labelledby": "panel-title", popover: "manual", hidden: true,
  });
  #region = element("section", { hidden: true }, this.#button, this.#panel);

  /**
   * @param {HTMLElement} root
   * @param {PanelOptions} options
   */
  constructor(root, options) {
    this.#options = options;
    this.#panel.addEventListener("keydown", (event) => this.#step(event));
    root.append(this.#region);
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /**
   * An open panel stays open, with the focus on the same entity.
   * @param {readonly Entity[]} entities
   * @param {CardContext} context
   */
  show(entities, context) {
    const { messages } = context;
    const { off } = this.#options.choices;
    const [focused] = [...this.#items].find(([, item]) => item.matches(":focus")) ?? [];
    this.#entities = entities;
    this.#context = context;
    this.#items.clear();
    this.#panel.replaceChildren();
    if (!entities.length) this.close();
    if (this.isOpen) {
      this.#fill();
      if (focused) (this.#items.get(focused) ?? this.#items.get(entities[0]))?.focus({ preventScroll: true });
    }
    this.#region.hidden = !entities.length && !off;
    const title = messages.say("panelTitle");
    const label = off ? `${title}: ${messages.say("off")}` : messages.say("panelButton", entities.length);
    if (this.#button.getAttribute("aria-label") === label) return; // What is written anew is read out anew.
    this.#label.textContent = title;
    this.#count.textContent = off ? "–" : messages.number(entities.length);
    this.#region.setAttribute("aria-label", title);
    this.#button.setAttribute("aria-label", label);
  }

  /** @param {Entity} [entity]  the one to begin at */
  open(entity = this.#entities[0]) {
    if (!this.#panel.firstChild) this.#fill();
    this.#panel.hidden = false;
    this.#panel.showPopover?.();
    this.#button.setAttribute("aria-expanded", "true");
    (this.#items.get(entity) ?? this.#panel.querySelector("button"))?.focus();
  }

  /** The focus goes back to the button when it was in the panel. */
  close() {
    if (!this.isOpen) return;
    const hadFocus = this.#panel.matches(":focus-within");
    this.#panel.hidePopover?.();
    this.#panel.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
    if (hadFocus) this.focus();
  }

  /** Moves the focus to the button. */
  focus() {
    this.#button.focus({ preventScroll: true });
  }

  remove() {
    this.#region.remove();
  }

  /** @param {KeyboardEvent} event */
  #step(event) {
    const items = [...this.#items.values()];
    const at = items.findIndex((item) => item.matches(":focus"));
    const steps = new Map([["ArrowDown", at + 1], ["ArrowUp", at - 1], ["Home", 0], ["End", items.length - 1]]);
    const to = items[steps.get(event.key) ?? -1];
    if (!to || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    to.focus();
  }

  #fill() {
    const context = this.#context;
    if (!context) return;
    const { messages } = context;
    const { off } = this.#options.choices;
    // Without its numbers Safari takes a list for none.
    const list = element("ol", { role: "list" }, ...this.#entities.map((entity) => element("li", {}, this.#itemFor(entity, context))));
    const head = element("div", { class: "panel-head" },
      button("close", () => this.close(), { "aria-label": messages.say("close") }),
      element("h2", { class: "title", id: "panel-title" }, messages.say("panelTitle")),
      off && element("p", { class: "hint" }, messages.say("off")));
    this.#panel.replaceChildren(head, ...(off ? [] : [list]), this.#choices(messages));
  }

  /**
   * What the reader may choose.
   * @param {import("../messages/messages.js").Messages} messages
   */
  #choices(messages) {
    const { choices, chosen, shortcuts } = this.#options;
    /** @param {"offHere" | "offSite" | "on" | "hideSeen"} key @param {() => void} choose @param {object} [attributes] */
    const choice = (key, choose, attributes) => button("choice", () => {
      choose();
      this.close(); // What it does is seen in the page.
      chosen();
    }, { ...attributes }, messages.say(key));
    if (choices.off) return element("div", { class: "panel-foot" }, choice("on", () => choices.switchOn()));
    return element("details", { class: "panel-foot" },
      element("summary", {}, messages.say("settings")),
      choice("hideSeen", () => choices.keep({ hide: !choices.hide }), { "aria-pressed": String(choices.hide) }),
      choice("offHere", () => choices.switchOff("page")),
      choice("offSite", () => choices.switchOff("site")),
      shortcuts && element("p", { class: "hint" }, messages.say("hint")));
  }

  /**
   * @param {Entity} entity
   * @param {CardContext} context
   */
  #itemFor(entity, context) {
    const item = button("panel-item", () => {
      this.close();
      this.#options.open(entity);
    }, {}, ...itemContent(entity, context));
    this.#items.set(entity, item);
    return item;
  }
}
