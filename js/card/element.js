/**
 * Builds elements: properties are set, not parsed, so that it works under every policy.
 */
import { page } from "../page/dom.js";
import { guarded } from "../page/guard.js";

/**
 * Builds an element. Its classes are its parts too, for the publisher's look.
 *
 *     element("a", { href, class: "link" }, "Wikipedia");
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [attributes]  null, undefined and false are left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
    if (key === "class") made.setAttribute("part", made.className);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * @param {string} name  its class
 * @param {() => void} press
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function button(name, press, attributes, ...children) {
  const made = element("button", { type: "button", class: name, ...attributes }, ...children);
  made.addEventListener("click", guarded(press));
  return made;
}
