/**
 * Mentions: which entity is named where. The model between what was read and what is painted.
 *
 *     const mentions = await mentionsOf(found, { density: "first", language: "en", records, before, slices });
 *     mentions?.entities[0].mentions[0].range;
 *
 * When the page is read again, what is named as before is the same entity and the same mention: an open card stays open,
 * marks stay untouched. Where the text nodes are no more the same, the order of the names tells: pages write texts anew.
 * Cost: one Range for each mention that is marked; a live Range costs the page a little whenever its text changes, so
 * those left unmarked are looked up in the page only when asked for.
 * Ownership: holds the page's text nodes and nothing else of it.
 */
import { nameIn } from "./label.js";
import { isAt, rangeOf } from "./snapshot.js";

/**
 * @typedef {import("./newsgloss.d.ts").Entity} Entity
 * @typedef {import("./newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("./newsgloss.d.ts").Mention} Mention
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("./snapshot.js").Spot} Spot
 *
 * @typedef {object} Found
 * @property {string} id
 * @property {number} score
 * @property {number} section
 * @property {string} words  what tells it from other names of the same entity
 * @property {() => Spot | undefined} spot  undefined when the words are gone
 * @property {EntityRecord[]} [others]  who else it may be, where it was too close to call
 *
 * @typedef {Found & { shown: boolean, place: Spot | undefined }} Kept
 */

/** @implements {Mention} What it is said to be until it is first read does not matter. */
export class PlacedMention {
  /** @type {Range | undefined} kept by the marks while it is marked */
  mark;
  /** @type {Entity} */
  entity = /** @type {any} */ (undefined);
  shown = false;
  score = 0;
  section = 0;
  words = "";
  index = 0;
  /** @type {Entity[] | undefined} */
  others;
  /** @type {Found["spot"]} */
  spot = () => undefined;

  get range() {
    const spot = this.mark ? undefined : this.spot();
    return this.mark ?? (spot ? rangeOf(spot) : new Range());
  }
}

export class Mentions {
  /** @type {Entity[]} */
  entities = [];
  /** @type {PlacedMention[]} in reading order */
  all = [];
  /** @type {PlacedMention[]} those that are marked, in reading order */
  shown = [];

  /**
   * The marked mention some steps on from another one, going round at the ends.
   * @param {Mention | undefined} from
   * @param {number} step
   * @returns {Mention | undefined}
   */
  next(from, step) {
    const count = this.shown.length;
    const index = this.shown.findIndex((mention) => mention === from);
    if (index < 0) return step > 0 ? this.shown[0] : this.shown[count - 1];
    return this.shown[(index + step + count) % count];
  }
}

/**
 * @param {Found[]} found  in reading order, never overlapping
 * @param {object} options
 * @param {Record<string, EntityRecord>} options.records
 * @param {string} options.language
 * @param {MountOptions["density"]} options.density
 * @param {(id: string) => boolean} options.isHidden  whether an entity is to stay unmarked
 * @param {Mentions} options.before  changed: what goes on in the new ones belongs to them
 * @param {import("./slice.js").Slices} options.slices
 * @returns {Promise<Mentions | undefined>} undefined when they are wanted no more; nothing has changed then
 */
export async function mentionsOf(found, { records, language, density, isHidden, before, slices }) {
  /** @type {Map<string, number>} the section of the last mention of each entity */
  const sections = new Map();
  /** @type {Kept[]} */
  const kept = [];
  for (const one of found) {
    if (slices.over && await slices.rest()) return undefined;
    const shown = isShown(sections.get(one.id), one.section, density) && !isHidden(one.id);
    const place = shown ? one.spot() : undefined;
    if (shown && !place) continue;
    sections.set(one.id, one.section);
    kept.push({ ...one, shown, place });
  }
  const mentions = new Mentions();
  const known = new Map(before.entities.map((entity) => [entity.id, entity]));
  /** @type {Map<string, Entity>} */
  const byId = new Map();
  const same = sameMentions(before.all, kept);
  const entityOf = (/** @type {EntityRecord} */ record) => {
    const { id, type = "" } = record;
    return { id, record, label: nameIn(record, language)[0] ?? id, type, mentions: [] };
  };
  kept.forEach(({ id, score, section, words, spot, shown, others: rivals }, index) => {
    let entity = byId.get(id);
    if (!entity) {
      entity = Object.assign(known.get(id) ?? {}, entityOf(records[id] ?? { id }));
      byId.set(id, entity);
      mentions.entities.push(entity);
    }
    const others = rivals?.map(entityOf);
    const mention = Object.assign(same[index] ?? new PlacedMention(), { entity, score, section, words, spot, shown, index, others });
    entity.mentions.push(mention);
    mentions.all.push(mention);
    if (shown) mentions.shown.push(mention);
  });
  return mentions;
}

/**
 * Which of the mentions before each new one is: the one at its place, else the next of the same words.
 * @param {PlacedMention[]} before
 * @param {Kept[]} now
 */
function sameMentions(before, now) {
  /** @type {Map<string, PlacedMention[]>} */
  const olds = new Map();
  const keyOf = (/** @type {string} */ id, /** @type {string} */ words) => `${id} ${words}`;
  for (const old of before) {
    const key = keyOf(old.entity.id, old.words);
    const like = olds.get(key);
    if (like) like.push(old);
    else olds.set(key, [old]);
  }
  const take = (/** @type {Kept} */ { id, words, place }, /** @type {boolean} */ isMoved) => {
    const like = olds.get(keyOf(id, words)) ?? [];
    const index = isMoved ? 0 : like.findIndex(({ mark }) => mark && place && isAt(mark, place));
    return index < 0 ? undefined : like.splice(index, 1)[0];
  };
  const same = now.map((one) => take(one, false));
  return same.map((old, index) => old ?? take(now[index], true));
}

/**
 * @param {number | undefined} last  the section of the entity's mention before this one
 * @param {number} section
 * @param {MountOptions["density"]} density
 */
function isShown(last, section, density = "first-in-section") {
  return density === "all" || last === undefined || (density === "first-in-section" && last !== section);
}
