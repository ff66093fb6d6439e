import { describe, expect, it } from 'vitest';
import { squaresFor } from '#core/moderation/disclosed-square.ts';

const point = (easting: number, northing: number) => ({ type: 'point', position: [easting, northing] }) as const;
/** One square of 1 km with so many residents, and the rest of its 8 km too where `around` says so. */
const living = (inside: number, around = 0) =>
  squaresFor({
    homes: [],
    population: {
      sizeMetres: 1000,
      squares: Array.from({ length: 64 }, (_, index) => {
        const [column, row] = [index % 8, Math.floor(index / 8)];
        return [440_000 + 1000 * column, 6_336_000 + 1000 * row, index === 0 ? inside : around] as const;
      }),
    },
  });

describe('the square that a place leaves as', () => {
  it.each([
    ['where as many live as a public map asks for', living(800), 'CRS3006RES500mN6336000E440000'],
    ['where nobody lives', living(0), 'CRS3006RES500mN6336000E440000'],
    ['twice as large where fewer live', living(799), 'CRS3006RES1000mN6336000E440000'],
    ['larger still where hardly anybody lives', living(1, 70), 'CRS3006RES2000mN6336000E440000'],
    ['never larger than 8 km, whoever lives there', living(1), 'CRS3006RES8000mN6336000E440000'],
  ])('is the smallest: %s', (_, squareOf, code) => {
    expect(squareOf(point(440_123, 6_336_456))).toBe(code);
  });

  it('is that of the middle of a stretch', () => {
    const line = {
      type: 'line',
      positions: [
        [440_100, 6_336_100],
        [440_300, 6_336_300],
      ],
    } as const;
    expect(living(800)(line as never)).toBe('CRS3006RES500mN6336000E440000');
  });
});
