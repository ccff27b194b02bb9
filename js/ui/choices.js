/**
 * What the reader has chosen: newsgloss off in an article or on a site, and names they have looked up unmarked. Kept in the
 * browser's storage for this site, under one key, and nowhere else; where storage is forbidden, until the page is left. The
 * extension keeps them in a storage of its own, since the site reads this one.
 *
 *     choices.keep({ site: true });
 *     choices.off    // true
 *
 * Names looked up are kept only while the reader wants them hidden.
 */

/**
 * @typedef {object} Kept
 * @property {boolean} [site]  off on the whole site
 * @property {string[]} [pages]  off in these
 * @property {boolean} [hide]  names looked up
 * @property {string[]} [seen]  their ids
 */

const KEY = "newsgloss";
/** More would only grow. */
const MOST_KEPT = 500;

export class Choices {
  /** @type {Kept} */
  #kept = {};
  #seen = new Set();
  #write;

  /** @param {(text: string) => void} [write]  keeps them elsewhere; what is there already comes by take() */
  constructor(write) {
    this.#write = write ?? ((text) => localStorage.setItem(KEY, text));
    if (!write) this.take(() => localStorage.getItem(KEY));
  }

  /** @param {() => string | null | undefined} read  what #write has kept */
  take(read) {
    try {
      /** @type {Kept} */
      const { site, hide, pages = [], seen = [] } = { __proto__: null, ...JSON.parse(read() ?? "{}") };
      this.#kept = { site, hide, pages: [...pages] };
      this.#seen = new Set(seen);
    } catch {
      // Forbidden, or not ours.
    }
  }

  get off() {
    return this.#kept.site === true || this.#kept.pages?.includes(page()) === true;
  }

  get hide() {
    return this.#kept.hide === true;
  }

  /** @param {string} id */
  hides(id) {
    return this.hide && this.#seen.has(id);
  }

  /** @param {string} id */
  see(id) {
    this.#seen.add(id);
    if (this.hide) this.keep({});
  }

  /** @param {"page" | "site"} where */
  switchOff(where) {
    const { pages = [] } = this.#kept;
    this.keep(where === "site" ? { site: true } : { pages: [...pages, page()].slice(-MOST_KEPT) });
  }

  switchOn() {
    this.keep({ site: undefined, pages: this.#kept.pages?.filter((one) => one !== page()) });
  }

  /** @param {Kept} changes */
  keep(changes) {
    this.#kept = { ...this.#kept, ...changes };
    this.#kept.seen = this.hide ? [...this.#seen].slice(-MOST_KEPT) : undefined;
    try {
      this.#write(JSON.stringify(this.#kept));
    } catch {
      // Kept until the page is left.
    }
  }
}

function page() {
  return location.pathname + location.search;
}
