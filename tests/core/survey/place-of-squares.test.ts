import { describe, expect, test } from 'vitest';
import { middleOfSquare, paperGrid } from '#core/places/paper-grid.ts';
import type { PlaceKind } from '#core/survey/contract.ts';
import { asksSquares, placeOfSquares } from '#core/survey/place-of-squares.ts';
import { compactTown } from '../../support/release-town.ts';

const grid = paperGrid(compactTown.settings.map);
const middle = (square: string) => middleOfSquare(square, grid);
const read = (typed: string, ...kinds: readonly PlaceKind[]) => placeOfSquares(typed, kinds, grid);

describe('squares that somebody wrote on a paper form', () => {
  test('are a stretch from the first to the last where stretches are asked for, however they are written', () => {
    const positions = ['D7', 'E7', 'E8'].map(middle);
    for (const typed of ['D7 E7 E8', 'd7,e7,e8', 'D7–E7–E8', 'd 07 till 7E och E 8', 'D7E7E8', 'D7 D7 E7 E8 E8'])
      expect(read(typed, 'line'), typed).toEqual({ kind: 'geometry', geometry: { type: 'line', positions } });
    expect(read('D7 E5', 'point', 'line')).toMatchObject({ geometry: { type: 'line' } });
    expect(read('D7', 'point', 'line')).toEqual({
      kind: 'geometry',
      geometry: { type: 'point', position: middle('D7') },
    });
  });

  test('are an area that holds them all, and one alone is the whole of it', () => {
    const [east = 0, north = 0] = middle('D7') ?? [];
    const half = grid.sideMetres / 2;
    const one = read('D7', 'area');
    expect(one).toMatchObject({
      geometry: {
        ring: [
          [east - half, north - half],
          [east + half, north - half],
          [east + half, north + half],
          [east - half, north + half],
        ],
      },
    });
    const corners = read('F8 D7', 'area');
    expect(corners).toEqual(read('D8 F7', 'area'));
    expect(corners).toMatchObject({
      geometry: {
        ring: [
          [east - half, north - half - grid.sideMetres],
          [east + half + 2 * grid.sideMetres, north - half - grid.sideMetres],
          [east + half + 2 * grid.sideMetres, north + half],
          [east - half, north + half],
        ],
      },
    });
  });

  test('that are too few, too many or none of the map’s are told apart', () => {
    expect(read('D7', 'line')).toEqual({ kind: 'too-few' });
    expect(read('D7 D7', 'line')).toEqual({ kind: 'too-few' });
    expect(read('D7 E7', 'point')).toEqual({ kind: 'too-many' });
    for (const typed of ['K7', 'D13', 'D', '7', 'D7 torget', 'D7 E', 'D 0', 'D777', '-'])
      expect(read(typed, 'point', 'line', 'area'), typed).toEqual({ kind: 'unknown' });
    expect(read('  ', 'line')).toEqual({ kind: 'empty' });
  });

  test('are asked for as what the question takes', () => {
    const asked = (...kinds: readonly PlaceKind[]) => asksSquares({ kinds });
    expect(asked('point')).toBe('point');
    expect(asked('line')).toBe('line');
    expect(asked('area')).toBe('area');
    expect(asked('point', 'line', 'area')).toBe('point-line');
    expect(asked('point', 'area')).toBe('point-area');
    expect(asked('line', 'area')).toBe('line');
  });
});
