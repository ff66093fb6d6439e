import { describe, expect, it } from 'vitest';
import { cellAt, cellCode, cellFromCode, rootSquare, sideAtLevel } from '#core/geo/grid.ts';

describe('the grid', () => {
  it('has the root square of the specification’s example', () => {
    const root = rootSquare({
      minEasting: 417_179,
      maxEasting: 466_548,
      minNorthing: 6_304_762,
      maxNorthing: 6_360_091,
    });
    expect(root).toEqual({ easting: 416_000, northing: 6_304_000, sideMetres: 64_000, levels: 9 });
    expect(sideAtLevel(root, root.levels)).toBe(125);
  });

  it('writes and reads the code of a square', () => {
    const cell = cellAt([441_733, 6_338_545], 500);
    expect(cellCode(cell)).toBe('CRS3006RES500mN6338500E441500');
    expect(cellFromCode(cellCode(cell))).toEqual(cell);
    expect(cellFromCode('500mN6338500E441500')).toBeNull();
  });

  it('gives a position on an edge to the square that begins there', () => {
    expect(cellAt([500, 250], 250)).toEqual({ easting: 500, northing: 250, sizeMetres: 250 });
    expect(cellAt([499, 249], 250)).toEqual({ easting: 250, northing: 0, sizeMetres: 250 });
  });
});
