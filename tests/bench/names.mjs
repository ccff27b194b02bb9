/**
 * Names for the benchmarks: a real list, or made ones of the same shape.
 *
 *     namesFrom("names.txt.xz")     // a name a line; plain or xz
 *     madeNames(691_552)            // always the same
 *     spread(names, 1000)           // so many of them, from all over the list
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @param {string} file */
export function namesFrom(file) {
  const unpack = "import lzma, sys; sys.stdout.buffer.write(lzma.open(sys.argv[1]).read())";
  const text = file.endsWith(".xz") ? execFileSync("python3", ["-c", unpack, file], { maxBuffer: 1 << 30, encoding: "utf8" }) : readFileSync(file, "utf8");
  return [...new Set(text.split("\n").filter(Boolean))];
}

/** Writing systems of names in gazetteers, with how many names in a hundred they have, and letters and words in one. */
const SCRIPTS = [
  { share: 41, letters: "eaionrtlsudmhkcgbpvyzwfjáéíóöü", word: [3, 8], words: [1, 1, 1, 1, 2, 2, 2, 3, 4], capital: true },
  { share: 16, letters: "اينلرمتبوسدكهعقحفجشغطصخ", word: [3, 8], words: [1, 1, 1, 2] },
  { share: 14, letters: "аоеинрвлктсмдпуягбзйхшжчцьіў", word: [4, 9], words: [1, 1, 1, 1, 2], capital: true },
  { share: 9, range: [0x4E00, 1500], word: [3, 6], words: [1] },
  { share: 8, range: [0xAC00, 1500], word: [2, 6], words: [1, 1, 1, 1, 2] },
  { share: 7, range: [0x0905, 53], word: [5, 10], words: [1, 1, 1, 1, 2] },
  { share: 5, range: [0x30A2, 79], word: [4, 9], words: [1] },
];

/** Numbers from 0 to n - 1, always the same: a multiplicative congruential generator (Steele & Vigna 2021). */
export function dice(seed = 1) {
  let state = BigInt(seed);
  return (n) => {
    state = (state * 0xD1342543DE82EF95n + 1n) & 0xFFFFFFFFFFFFFFFFn;
    return Number((state >> 33n) * BigInt(n) >> 31n);
  };
}

/** @param {number} count */
export function madeNames(count) {
  const roll = dice();
  const names = new Set();
  while (names.size < count) {
    let at = roll(100);
    const script = SCRIPTS.find(({ share }) => (at -= share) < 0);
    const letter = () => (script.range ? String.fromCodePoint(script.range[0] + roll(script.range[1])) : script.letters[roll(script.letters.length)]);
    const words = Array.from({ length: script.words[roll(script.words.length)] }, () => {
      const text = Array.from({ length: script.word[0] + roll(script.word[1] - script.word[0] + 1) }, letter).join("");
      return script.capital ? text[0].toUpperCase() + text.slice(1) : text;
    });
    names.add(words.join(" "));
  }
  return [...names];
}

/**
 * @template T
 * @param {T[]} names
 * @param {number} count
 */
export const spread = (names, count) => Array.from({ length: Math.min(count, names.length) }, (_, i) => names[Math.floor((i * names.length) / Math.min(count, names.length))]);
