/**
 * Turns byte offsets of a UTF-8 text into offsets of the JavaScript string it was encoded from.
 *
 * Cost: one walk over the bytes up to the last offset, no allocation but the answer.
 * Units: `offsets` are UTF-8 bytes, ascending; the answer is in UTF-16 code units.
 * Precondition: every offset lies between characters. One that does not is taken to the character's end.
 *
 *     toUtf16(new TextEncoder().encode("Çanakkale"), [2]); // [1]
 *
 * @param {Uint8Array} bytes
 * @param {ArrayLike<number>} offsets
 * @returns {Uint32Array}
 */
export function toUtf16(bytes, offsets) {
  const units = new Uint32Array(offsets.length);
  let unit = 0;
  let byte = 0;
  for (let index = 0; index < offsets.length; ++index) {
    const end = Math.min(offsets[index], bytes.length);
    for (; byte < end; ++byte) {
      // Every character counts where it begins; those of four bytes are surrogate pairs.
      const lead = bytes[byte];
      if ((lead & 0xc0) !== 0x80) unit += lead >= 0xf0 ? 2 : 1;
    }
    units[index] = unit;
  }
  return units;
}
