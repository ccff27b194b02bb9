/**
 * Mentions: which entity is named where. The model between what was read and what is painted.
 *
 *     const mentions = await mentionsOf(found, { density: "first", named, before, slices });
 *     mentions?.entities[0].mentions[0].range;
 *
 * When the page is read again, what is named as before is the same entity and the same mention: an open card stays open,
 * marks stay untouched. Where the text nodes are no more the same, the order of the names tells: pages write texts anew.
 * Cost: one Range for each mention that is marked; a live Range costs the page a little whenever its text changes, so
 * those left unmarked are looked up in the page only when asked for. Marked are words that a reader can see; behind a closed
 * `<details>` a mention is one without a mark.
 * Ownership: holds the page's text nodes and nothing else of it.
 */
import { groupsOf } from "../entity/groups.js";
import { own } from "../entity/own.js";
import { plain } from "./dom.js";
import { closedAround, sight } from "./sight.js";
import { isAt, rangeOf } from "./snapshot.js";

/**
 * @typedef {import("../newsgloss.d.ts").Entity} Entity
 * @typedef {import("../newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("../newsgloss.d.ts").Mention} Mention
 * @typedef {import("../newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("../core/reader.js").Named} Named
 * @typedef {import("./snapshot.js").Spot} Spot
 *
 * @typedef {object} Found
 * @property {string} id
 * @property {number} score
 * @property {number} section
 * @property {string} words  what tells it from other names of the same entity
 * @property {() => Spot | undefined} spot  undefined when the words are gone
 * @property {string[]} [others]  ids of who else it may be, where it was too close to call
 *
 * @typedef {object} Kept  a found one that is still in the page
 * @property {Found} one
 * @property {Spot} [place]  where it will be marked
 * @property {number} at  how often the page had had its turn when it was there
 */

/** @implements {Entity} */
export class NamedEntity {
  label = "";
  type = "";
  /** @type {Mention[]} */
  mentions = [];
  #json = "{}";
  /** @type {EntityRecord | undefined} */
  #record;

  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }

  /**
   * What is known of it from now on; it is named nowhere yet.
   * @param {Named | undefined} named
   */
  know({ label = this.id, type = "", json } = { json: JSON.stringify({ id: this.id }) }) {
    this.label = label;
    this.type = type;
    this.mentions = [];
    this.#json = json;
    this.#record = undefined;
    return this;
  }

  /** Read when it is asked for: few cards of a page are ever opened. */
  get record() {
    return (this.#record ??= /** @type {EntityRecord} */ (JSON.parse(this.#json)));
  }
}

/** @implements {Mention} The values it starts with are filled in by mentionsOf(). */
export class PlacedMention {
  /** @type {Range | undefined} kept by the marks while it is marked */
  mark;
  /** @type {NamedEntity} */
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
  /** @type {Spot | undefined} where it was, and when: see spotAt() */
  place;
  placedAt = -1;

  /**
   * Its spot, found again only when the page has had its turn since it was looked up.
   * @param {import("./slice.js").Slices | undefined} slices
   */
  spotAt(slices) {
    return slices?.rests === this.placedAt ? this.place : this.spot();
  }

  get range() {
    const spot = this.mark ? undefined : this.spot();
    return this.mark ?? (spot ? rangeOf(spot) : new Range());
  }
}

export class Mentions {
  /** @type {NamedEntity[]} */
  entities = [];
  /** @type {PlacedMention[]} in reading order */
  all = [];
  /** @type {PlacedMention[]} those that are marked, in reading order */
  shown = [];
  /** @type {Node[]} where others would be marked if they could be seen */
  unseen = [];

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
 * The trees that marked mentions are in.
 * @param {PlacedMention[]} mentions
 */
export function scopesOf(mentions) {
  return new Set(mentions.map(({ place }) => /** @type {Document | ShadowRoot} */ (plain(place?.startNode)?.getRootNode())));
}

/**
 * @param {Found[]} found  in reading order, never overlapping
 * @param {object} options
 * @param {Record<string, Named>} options.named
 * @param {MountOptions["density"]} options.density
 * @param {(id: string) => boolean} options.isHidden  whether an entity is to stay unmarked
 * @param {Mentions} options.before  changed: what goes on in the new ones belongs to them
 * @param {import("./slice.js").Slices} options.slices
 * @returns {Promise<Mentions | undefined>} undefined when they are no longer wanted; nothing has changed then
 */
export async function mentionsOf(found, { named, density, isHidden, before, slices }) {
  /** @type {Map<string, number>} the section of the last mention of each entity */
  const sections = new Map();
  /** @type {Kept[]} */
  let kept = [];
  const mentions = new Mentions();
  for (const sees of [sight(), () => true]) {
    for (const one of found) {
      if (slices.over && await slices.rest()) return undefined;
      const shown = isShown(sections.get(one.id), one.section, density) && !isHidden(one.id);
      const place = shown ? one.spot() : undefined;
      if (shown && !place) continue;
      if (place && !sees(place.startNode)) {
        mentions.unseen.push(place.startNode);
        if (closedAround(place.startNode).length) kept.push({ one, at: slices.rests });
        continue;
      }
      sections.set(one.id, one.section);
      kept.push({ one, place, at: slices.rests });
    }
    // A page that hides all of its story is about to show it.
    if (sections.size || !mentions.unseen.length) break;
    kept = [];
  }
  const known = new Map(before.entities.map((entity) => [entity.id, entity]));
  /** @type {Map<string, NamedEntity>} */
  const byId = new Map();
  const same = sameMentions(before.all, kept);
  kept.forEach(({ one, place, at }, index) => {
    const { id } = one;
    let entity = byId.get(id);
    if (!entity) {
      entity = (known.get(id) ?? new NamedEntity(id)).know(own(named, id));
      byId.set(id, entity);
      mentions.entities.push(entity);
    }
    const mention = same[index] ?? new PlacedMention();
    mention.entity = entity;
    mention.score = one.score;
    mention.section = one.section;
    mention.words = one.words;
    mention.spot = one.spot;
    mention.place = place;
    mention.placedAt = at;
    mention.shown = place !== undefined;
    mention.index = index;
    mention.others = one.others?.map((other) => new NamedEntity(other).know(own(named, other)));
    entity.mentions.push(mention);
    mentions.all.push(mention);
    if (place) mentions.shown.push(mention);
  });
  return mentions;
}

/**
 * Which of the mentions before each new one is: the one at its place, else the next of the same words. A page that changes
 * does so in one place, most often: what is the same before it and behind it is found by going along both lists.
 * @param {PlacedMention[]} before
 * @param {Kept[]} now
 * @returns {(PlacedMention | undefined)[]}
 */
function sameMentions(before, now) {
  const fewer = Math.min(before.length, now.length);
  let head = 0;
  while (head < fewer && isSame(before[head], now[head])) ++head;
  let tail = 0;
  while (tail < fewer - head && isSame(before[before.length - 1 - tail], now[now.length - 1 - tail])) ++tail;
  return [
    ...before.slice(0, head),
    ...sought(before.slice(head, before.length - tail), now.slice(head, now.length - tail)),
    ...before.slice(before.length - tail),
  ];
}

/**
 * @param {PlacedMention[]} before
 * @param {Kept[]} now
 */
function sought(before, now) {
  const keyOf = (/** @type {string} */ id, /** @type {string} */ words) => `${id} ${words}`;
  const olds = groupsOf(before, ({ entity, words }) => keyOf(entity.id, words));
  const take = (/** @type {Kept} */ { one: { id, words }, place }, /** @type {boolean} */ isMoved) => {
    const like = olds.get(keyOf(id, words)) ?? [];
    const index = isMoved ? 0 : like.findIndex(({ mark }) => mark && place && isAt(mark, place));
    return index < 0 ? undefined : like.splice(index, 1)[0];
  };
  const same = now.map((one) => take(one, false));
  return same.map((old, index) => old ?? take(now[index], true));
}

/**
 * Whether a mention is named and marked where it was.
 * @param {PlacedMention} old
 * @param {Kept} now
 */
function isSame({ entity, words, mark }, { one, place }) {
  return entity.id === one.id && words === one.words && (mark && place ? isAt(mark, place) : !mark === !place);
}

/**
 * @param {number | undefined} last  the section of the entity's mention before this one
 * @param {number} section
 * @param {MountOptions["density"]} density
 */
function isShown(last, section, density = "first-in-section") {
  return density === "all" || last === undefined || (density === "first-in-section" && last !== section);
}
