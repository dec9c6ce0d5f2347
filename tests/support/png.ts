import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row. */
  rgb: Uint8Array;
}

/**
 * Decodes a screenshot: an 8-bit, not interlaced PNG with or without alpha, which is what both
 * browsers write. Format: https://www.w3.org/TR/png-3/
 */
export function decodePng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file.readUInt8(25)];
  if (file.readUInt8(24) !== 8 || channels === undefined || file.readUInt8(28) !== 0) {
    throw new Error('not a picture that browsers write');
  }
  const packed: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const lines = inflateSync(Buffer.concat(packed));
  const bytes = unfilter(lines, width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(bytes.subarray(pixel * channels, pixel * channels + 3), pixel * 3);
  }
  return { width, height, rgb };
}

/** The commonest colour in a rectangle, `r,g,b`: behind text, what it is written on. */
export function commonestColor(
  picture: Picture,
  box: { x: number; y: number; width: number; height: number },
): string {
  const counts = new Map<string, number>();
  const right = Math.min(picture.width, Math.floor(box.x + box.width));
  const bottom = Math.min(picture.height, Math.floor(box.y + box.height));
  for (let y = Math.max(0, Math.ceil(box.y)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.ceil(box.x)); x < right; x += 1) {
      const at = (y * picture.width + x) * 3;
      const color = picture.rgb.subarray(at, at + 3).join(',');
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (commonest === undefined) throw new Error('the rectangle lies outside of the picture');
  return commonest[0];
}

function unfilter(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const upLeft = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      out[at] = (lines[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((value) => Math.abs(estimate - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
