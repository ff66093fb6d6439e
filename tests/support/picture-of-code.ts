import { inflateSync } from 'node:zlib';
import { correction, generate } from 'lean-qr';

/** Light and dark of a QR code, a line each row, its quiet zone left out: "#.##". */
export type CodePicture = readonly string[];

const QUIET = 4;
const square = (size: number, isDark: (x: number, y: number) => boolean): CodePicture =>
  Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => (isDark(x, y) ? '#' : '.')).join(''));

/** What the code of a text must look like. */
export function codeOf(text: string): CodePicture {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return square(code.size, (x, y) => code.get(x, y));
}

/** What is seen in a picture (PNG, as Chromium takes them) of a code of so many squares: the colour at the middle of each. */
export function codeInPicture(png: Buffer, size: number): CodePicture {
  const { width, height, lightness } = pixelsOf(png);
  const at = (place: number, across: number): number =>
    Math.floor(((place + QUIET + 0.5) / (size + 2 * QUIET)) * across);
  return square(size, (x, y) => lightness(at(x, width), at(y, height)) < 128);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white. */
  lightness(x: number, y: number): number;
}

/** Reads an eight-bit PNG without interlacing, in colour with or without transparency. */
function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows: Uint8Array[] = [];
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1);
    const above = rows[y - 1] ?? new Uint8Array(stride);
    rows.push(unfiltered(packed[from] ?? 0, packed.subarray(from + 1, from + 1 + stride), above, channels));
  }
  return {
    width,
    height,
    lightness(x, y) {
      const row = rows[y] ?? new Uint8Array(stride);
      const [red = 0, green = 0, blue = 0] = row.subarray(x * channels, x * channels + 3);
      return (red + green + blue) / 3;
    },
  };
}

/** One row of a PNG out of its filter (PNG specification, 9.2). */
function unfiltered(filter: number, packed: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  const row = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) {
    const left = i < channels ? 0 : (row[i - channels] ?? 0);
    const up = above[i] ?? 0;
    const corner = i < channels ? 0 : (above[i - channels] ?? 0);
    const guess = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0;
    row[i] = ((packed[i] ?? 0) + guess) & 255;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
