// A property as a test: what must hold for any values whatever, tried with values made at random. Each try has a seed of its own,
// which a failure names. To try that one alone, or others and more of them:
//
//     NEWSGLOSS_SEED=4711 NEWSGLOSS_TRIES=1 node --test tests/js/dates.property.test.mjs
import { test } from "node:test";

const first = Number(process.env.NEWSGLOSS_SEED ?? 1);
const tries = Number(process.env.NEWSGLOSS_TRIES ?? 3000);

/**
 * @param {string} name
 * @param {(random: Random) => void} check  throws where the property does not hold
 */
export function holds(name, check) {
  test(name, () => {
    for (let seed = first; seed < first + tries; ++seed) {
      try {
        check(new Random(seed));
      } catch (error) {
        error.message = `NEWSGLOSS_SEED=${seed}: ${error.message}`;
        throw error;
      }
    }
  });
}

/** The same values for the same seed, on every machine. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed;
  }

  /** A whole number from 0 to limit - 1. @param {number} limit */
  below(limit) {
    this.#state = (this.#state + 0x6d2b79f5) | 0; // mulberry32
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** True once in so many times. @param {number} times */
  chance(times) {
    return this.below(times) === 0;
  }

  /** @template One @param {readonly One[]} choices @returns {One} */
  of(choices) {
    return choices[this.below(choices.length)];
  }

  /** Up to `most` of what `make` makes. @template One @param {number} most @param {() => One} make @returns {One[]} */
  list(most, make) {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}
