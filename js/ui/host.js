/**
 * The one element newsgloss adds to a page: fixed, sizeless, with everything in its shadow root. It stands after the body,
 * out of the way of frameworks that own the body. A private one is an ordinary element with a closed shadow root, for the
 * extension: the page's scripts can neither look into it nor define what it is, nor does anything of what the reader does
 * show on it.
 *
 * Ownership: remove() takes the element away and the styles it has put on the page.
 * Failure: none. Where style sheets cannot be adopted (another realm, an old engine) a style element inside the host does.
 */
import { element } from "../card/element.js";
import { page, plain } from "../page/dom.js";
import MARKS from "../page/marks.css";
import { HOST_NAME } from "../page/snapshot.js";
import STYLE from "./style.css";

export class Host {
  #element;
  /** What cards and panels are put into. */
  root = element("div", { class: "root" });
  /** @type {Map<Document | ShadowRoot, () => void>} */
  #dressed = new Map();
  /** @type {ShadowRoot | undefined} */
  #shadow;

  /** @param {boolean} [isPrivate]  the page's scripts are not to see what is in it */
  constructor(isPrivate = false) {
    this.isPrivate = isPrivate;
    this.#element = page.createElement(isPrivate ? "div" : HOST_NAME);
  }

  /** Puts it into the page, or back. One that will have nothing to show leaves the page alone. */
  attach() {
    if (!this.#shadow) {
      this.#shadow = this.#element.attachShadow({ mode: this.isPrivate ? "closed" : "open" });
      adoptInto(this.#shadow, this.#shadow, STYLE);
      this.#shadow.append(this.root);
    }
    if (!this.#element.isConnected) page.documentElement?.append(this.#element);
  }

  /**
   * Puts the styles of marks on the page itself, or on a part of it that has its own.
   * @param {Document | ShadowRoot} scope
   */
  dress(scope) {
    if (!this.#dressed.has(scope)) this.#dressed.set(scope, adoptInto(scope, scope === document ? this.#element : scope, MARKS));
  }

  /** @param {boolean} dark */
  setDark(dark) {
    this.root.classList.toggle("dark", dark);
  }

  /** @param {string} language  of what newsgloss itself says */
  setLanguage(language) {
    if (this.root.lang === language) return; // Setting it to what it is costs styles, too.
    this.root.lang = language;
    this.root.dir = /^(ar|fa|he)\b/.test(language) ? "rtl" : "ltr";
  }

  /** @param {HTMLElement} appendix  what stands on paper behind the page, in place of the one before */
  print(appendix) {
    this.root.querySelector(".appendix")?.remove();
    this.root.append(appendix);
    this.#element.classList.add("print");
  }

  /** @param {Event} event */
  contains(event) {
    return event.target === this.#element;
  }

  /** The element that has the focus, also inside the shadow root. */
  get focused() {
    const { activeElement } = page;
    return activeElement === this.#element ? this.#shadow?.activeElement : activeElement;
  }

  remove() {
    for (const undo of this.#dressed.values()) undo();
    this.#element.remove();
  }
}

/**
 * @param {Document | ShadowRoot} scope
 * @param {Node} fallback  where a style element would apply to the same scope
 * @param {string} css
 */
function adoptInto(scope, fallback, css) {
  try {
    const own = plain(scope);
    const { defaultView } = plain(own.ownerDocument ?? /** @type {Document} */ (scope));
    const sheet = new /** @type {typeof globalThis} */ (defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    own.adoptedStyleSheets = [...own.adoptedStyleSheets, sheet];
    return () => {
      own.adoptedStyleSheets = own.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    const style = element("style", {}, css);
    fallback.appendChild(style);
    return () => style.remove();
  }
}
