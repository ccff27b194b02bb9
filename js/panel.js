/**
 * The "In this article" panel: everything a pointer finds, for those who have none. A button in a lower corner opens the
 * list of all entities in order, to go through with Tab, the arrows, Home and End; each opens its card at its first mention
 * in place of the panel, and Esc leads back from the card to the panel and from there to the button.
 *
 * Both are in a region of their own, which those who listen to the page find among its landmarks. The panel is a non-modal
 * dialog.
 * Cost: the list is built when it is first opened.
 * Ownership: remove() takes the region away.
 */
import { element } from "./element.js";
import { textIn } from "./label.js";
import { say } from "./messages.js";

/**
 * @typedef {import("./newsgloss.d.ts").Entity} Entity
 *
 * @typedef {object} PanelOptions
 * @property {boolean} shortcuts  whether to tell of them
 * @property {(entity: Entity) => void} open
 */

export class Panel {
  #options;
  /** @type {readonly Entity[]} */
  #entities = [];
  /** @type {Map<Entity, HTMLElement>} */
  #items = new Map();
  #count = element("span", { class: "count", "aria-hidden": "true" });
  #button = element("button", {
    class: "panel-button", part: "panel-button", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false",
  }, element("span", { class: "label", "aria-hidden": "true" }, say("panelTitle")), " ", this.#count);
  #panel = element("div", {
    class: "panel", part: "panel", role: "dialog", "aria-labelledby": "panel-title", popover: "manual", hidden: true,
  });
  #region = element("section", { "aria-label": say("panelTitle"), hidden: true }, this.#button, this.#panel);

  /**
   * @param {HTMLElement} root
   * @param {PanelOptions} options
   */
  constructor(root, options) {
    this.#options = options;
    this.#button.addEventListener("click", () => (this.isOpen ? this.close() : this.open()));
    this.#panel.addEventListener("keydown", (event) => this.#step(event));
    root.append(this.#region);
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /**
   * An open panel stays open, with the focus on the same entity.
   * @param {readonly Entity[]} entities
   * @param {string} language  of the descriptions
   */
  show(entities, language) {
    const [focused] = [...this.#items].find(([, item]) => item.matches(":focus")) ?? [];
    this.#entities = entities;
    this.#panel.lang = language;
    this.#items.clear();
    this.#panel.replaceChildren();
    if (!entities.length) this.close();
    if (this.isOpen) {
      this.#fill();
      if (focused) (this.#items.get(focused) ?? this.#items.get(entities[0]))?.focus({ preventScroll: true });
    }
    this.#region.hidden = !entities.length;
    this.#button.setAttribute("aria-label", say("panelButton", entities.length));
    this.#count.textContent = String(entities.length);
  }

  /** @param {Entity} [entity]  the one to begin at */
  open(entity = this.#entities[0]) {
    if (!this.#panel.firstChild) this.#fill();
    this.#panel.hidden = false;
    this.#panel.showPopover?.();
    this.#button.setAttribute("aria-expanded", "true");
    this.#items.get(entity)?.focus();
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
    // Without its numbers Safari takes a list for none.
    const list = element("ol", { role: "list" }, ...this.#entities.map((entity) => element("li", {}, this.#itemFor(entity))));
    const close = element("button", { class: "close", part: "close", type: "button", "aria-label": say("close") });
    close.addEventListener("click", () => this.close());
    const head = element("div", { class: "panel-head" }, close,
      element("h2", { class: "title", part: "title", id: "panel-title" }, say("panelTitle")));
    this.#panel.replaceChildren(head, list);
    if (this.#options.shortcuts) this.#panel.append(element("p", { class: "hint" }, say("hint")));
  }

  /** @param {Entity} entity */
  #itemFor(entity) {
    const description = textIn(entity.record.description, this.#panel.lang);
    const item = element("button", { class: "panel-item", part: "panel-item", type: "button" },
      element("b", {}, entity.label), description && element("span", {}, description));
    item.addEventListener("click", () => {
      this.close();
      this.#options.open(entity);
    });
    this.#items.set(entity, item);
    return item;
  }
}
