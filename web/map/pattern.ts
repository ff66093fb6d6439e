/** An image that a layer repeats. */
export interface PatternImage {
  readonly id: string;
  readonly pixelRatio: number;
  readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
}

/**
 * A hatch of 45°: one CSS pixel of line every `everyPixels`, measured across the lines. Drawn at four times the size so
 * that it stays sharp. The square repeats without a seam, since a line that leaves on one side comes in on the other.
 */
export function hatch(id: string, colour: string, everyPixels: number, linePixels = 1): PatternImage {
  const pixelRatio = 4;
  // Lines x + y = k · side: across them the distance is side / √2.
  const side = Math.round(everyPixels * Math.SQRT2 * pixelRatio);
  const [red, green, blue] = channels(colour);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const along = (x + y + 1) % side;
      const acrossPixels = Math.min(along, side - along) / Math.SQRT2 / pixelRatio;
      const cover = Math.min(1, Math.max(0, (linePixels / 2 - acrossPixels) * pixelRatio + 0.5));
      data.set([red, green, blue, Math.round(255 * cover)], (y * side + x) * 4);
    }
  }
  return { id, pixelRatio, image: { width: side, height: side, data } };
}

/** A plus or a minus of two CSS pixels' line in the middle of a square of `sidePixels`. */
export function sign(id: string, colour: string, which: 'plus' | 'minus', sidePixels: number): PatternImage {
  const pixelRatio = 4;
  const side = Math.round(sidePixels * pixelRatio);
  const armPixels = sidePixels / 4;
  const [red, green, blue] = channels(colour);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const right = Math.abs(x + 0.5 - side / 2) / pixelRatio;
      const down = Math.abs(y + 0.5 - side / 2) / pixelRatio;
      const across = down <= 1 && right <= armPixels;
      const upright = which === 'plus' && right <= 1 && down <= armPixels;
      data.set([red, green, blue, across || upright ? 255 : 0], (y * side + x) * 4);
    }
  }
  return { id, pixelRatio, image: { width: side, height: side, data } };
}

/** "#RRGGBB" to three bytes. */
function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
