/**
 * Mentions: which entity is named where. The model between what was read and what is painted.
 *
 *     const mentions = new Mentions(found, { density: "first", language: "en", records });
 *     mentions.entities[0].mentions[0].range;
 *
 * Cost: one Range for each mention that is to be marked; a live Range costs the page a little whenever its text changes,
 * so those left unmarked are looked up in the page only when asked for.
 * Ownership: holds the page's text nodes and nothing else of it.
 */
import { textIn } from "./label.js";
import { rangeOf } from "./snapshot.js";

/**
 * @typedef {import("./newsgloss.d.ts").Entity} Entity
 * @typedef {import("./newsgloss.d.ts").Mention} Mention
 * @typedef {import("./newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("./snapshot.js").Spot} Spot
 *
 * @typedef {object} Found
 * @property {string} id
 * @property {number} score
 * @property {number} section
 * @property {() => Spot | undefined} spot  undefined when the words are gone
 */

export class Mentions {
  /** @type {Entity[]} */
  entities = [];
  /** @type {Mention[]} those that are marked, in reading order */
  shown = [];

  /**
   * @param {Found[]} found  in reading order, never overlapping
   * @param {{ records: Record<string, EntityRecord>, language: string, density: MountOptions["density"] }} options
   */
  constructor(found, { records, language, density }) {
    /** @type {Map<string, Entity>} */
    const byId = new Map();
    for (const { id, score, section, spot } of found) {
      let entity = byId.get(id);
      const shown = isShown(entity, section, density);
      const range = shown ? rangeAt(spot()) : undefined;
      if (shown && !range) continue;
      if (!entity) {
        const record = records[id] ?? { id };
        entity = { id, record, label: textIn(record.label, language) ?? id, type: record.type ?? "", mentions: [] };
        byId.set(id, entity);
        this.entities.push(entity);
      }
      /** @type {Mention} */
      const mention = {
        entity, score, section, shown,
        get range() {
          return range ?? rangeAt(spot()) ?? new Range();
        },
      };
      entity.mentions.push(mention);
      if (shown) this.shown.push(mention);
    }
  }

  /**
   * The marked mention some steps on from another one, going round at the ends.
   * @param {Mention | undefined} from
   * @param {number} step
   * @returns {Mention | undefined}
   */
  next(from, step) {
    const count = this.shown.length;
    const index = from ? this.shown.indexOf(from) : -1;
    if (index < 0) return step > 0 ? this.shown[0] : this.shown[count - 1];
    return this.shown[(index + step + count) % count];
  }
}

/**
 * @param {Entity | undefined} entity  with the mentions before this one
 * @param {number} section
 * @param {MountOptions["density"]} density
 */
function isShown(entity, section, density = "first-in-section") {
  if (density === "all" || !entity) return true;
  return density === "first-in-section" && entity.mentions[entity.mentions.length - 1].section !== section;
}

/** @param {Spot | undefined} spot */
function rangeAt(spot) {
  return spot && rangeOf(spot);
}
