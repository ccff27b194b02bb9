/**
 * Writes a PNG: 8 bits a channel, RGBA, no filter, not interlaced. The same pixels give the same bytes.
 *
 *     signature | IHDR width height 8 6 0 0 0 | IDAT deflated rows, each behind a 0 | IEND
 *     a chunk is: length (4 bytes, big-endian), name (4), data (length), CRC-32 of name and data (4)
 */
import { deflateSync } from "node:zlib";

/**
 * @param {number} width
 * @param {number} height
 * @param {Uint8Array} pixels  4 × width × height, not premultiplied
 * @returns {Buffer}
 */
export function encodePng(width, height, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const stride = 4 * width;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; ++y) rows.set(pixels.subarray(stride * y, stride * (y + 1)), (stride + 1) * y + 1);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND")]);
}

/**
 * @param {string} name
 * @param {Buffer} [data]
 */
function chunk(name, data = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
