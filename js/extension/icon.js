/**
 * Draws the extension's icon: a g on a rounded square, whose tail runs on as the dotted line newsgloss puts under names.
 * Chromium takes no SVG for the toolbar, so every size is drawn from the same distances, in pixels of its own.
 *
 *     await writeFile("icon-32.png", drawIcon(32));
 *
 * Units: the square is 1 wide, y grows downwards; a distance is negative inside.
 */
import { encodePng } from "./png.js";

const GROUND = [0x17, 0x5e, 0x66];
const LETTER = [0xff, 0xff, 0xff];
const DOTS = [0x9f, 0xdc, 0xd6];

/** Half the letter's stroke. */
const PEN = 0.058;
const BOWL = { x: 0.49, y: 0.375, radius: 0.185 };
const STEM_X = BOWL.x + BOWL.radius;
const TAIL = { y: 0.8, radius: 0.13 };
const DOTS_X = [0.225, 0.39];

/**
 * @param {number} size  pixels
 * @returns {Buffer} a PNG
 */
export function drawIcon(size) {
  const pixels = new Uint8Array(4 * size * size);
  for (let row = 0; row < size; ++row) {
    for (let column = 0; column < size; ++column) {
      const [x, y] = [(column + 0.5) / size, (row + 0.5) / size];
      const cover = (/** @type {number} */ distance) => Math.min(1, Math.max(0, 0.5 - distance * size));
      const [letter, dots] = [cover(letterAt(x, y)), cover(dotsAt(x, y))];
      const at = 4 * (size * row + column);
      for (let channel = 0; channel < 3; ++channel) {
        const dotted = mix(GROUND[channel], DOTS[channel], dots);
        pixels[at + channel] = Math.round(mix(dotted, LETTER[channel], letter));
      }
      pixels[at + 3] = Math.round(255 * cover(squareAt(x, y)));
    }
  }
  return encodePng(size, size, pixels);
}

/**
 * @param {number} x
 * @param {number} y
 */
function squareAt(x, y) {
  const [half, corner] = [0.5, 0.2];
  const [dx, dy] = [Math.abs(x - 0.5) - half + corner, Math.abs(y - 0.5) - half + corner];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

/**
 * A bowl, a stem to its right, and a quarter turn to the left where the line of dots takes over.
 * @param {number} x
 * @param {number} y
 */
function letterAt(x, y) {
  const bowl = Math.abs(Math.hypot(x - BOWL.x, y - BOWL.y) - BOWL.radius);
  const turn = { x: STEM_X - TAIL.radius, y: TAIL.y - TAIL.radius };
  const stem = Math.hypot(x - STEM_X, y - clamp(y, BOWL.y - BOWL.radius, turn.y));
  const arc = x >= turn.x && y >= turn.y ? Math.abs(Math.hypot(x - turn.x, y - turn.y) - TAIL.radius) : Infinity;
  return Math.min(bowl, stem, arc) - PEN;
}

/**
 * @param {number} x
 * @param {number} y
 */
function dotsAt(x, y) {
  return Math.min(...DOTS_X.map((dot) => Math.hypot(x - dot, y - TAIL.y))) - PEN;
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} part  0 to 1
 */
function mix(from, to, part) {
  return from + (to - from) * part;
}
