/**
 * The page's DOM as the platform made it. A form's controls, and a document's images and forms, stand in for its properties
 * under their names: after `<img name="body">`, `document.body` is that image, and a form with `<input name="firstChild">`
 * seems to begin with it.
 *
 *     page.createElement("span");    // the page's document
 *     plain(element).nextSibling;    // any node
 *
 * A view is for reading properties, calling methods and setting properties; only the node itself can be handed on.
 */

/** @type {ProxyHandler<any>} */
const VIEW = {
  get(node, name) {
    const value = Reflect.get(Object.getPrototypeOf(node), name, node);
    return typeof value === "function" ? value.bind(node) : value;
  },
  set: (node, name, value) => Reflect.set(Object.getPrototypeOf(node), name, value, node),
};

/** The kinds of nodes that have such names; what a node is called by a symbol cannot be covered, and is the same in a frame. */
const COVERED = new Set(["HTMLFormElement", "HTMLDocument", "XMLDocument", "Document"]);

/**
 * @template T
 * @param {T} node
 * @returns {T}  the same, or a view of it
 */
export function plain(node) {
  return COVERED.has(/** @type {any} */ (node)?.[Symbol.toStringTag]) ? new Proxy(node, VIEW) : node;
}

export const page = plain(/** @type {Document} */ (globalThis.document));
