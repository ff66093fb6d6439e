import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import { weightsAtPlaces, whereIs } from '#core/waves/effect.ts';
import { weighingGround } from '#core/waves/shares.ts';
import { waveFault } from '#core/waves/states.ts';
import { tensOf } from '#core/waves/tens.ts';
import { town } from '../../support/release-town.ts';

const [first, second] = town.places;
if (first === undefined || second === undefined) throw new Error('the town has no places');
const ground = weighingGround(town);
const at = (...spots: readonly Position[]) => ({
  marks: spots.map((position): Geometry => ({ type: 'point', position })),
});
const many = (count: number, ...spots: readonly Position[]) => Array.from({ length: count }, () => at(...spots));

describe('what a wave weighs', () => {
  test('is one an answer, shared by its places, in tens rounded down', () => {
    const answers = [...many(39, first.point), ...many(25, first.point, second.point)];
    expect(weightsAtPlaces(answers, ground)).toEqual([
      { place: first.id, name: first.name, answers: 50 },
      { place: second.id, name: second.name, answers: 10 },
    ]);
  });

  test('is told by length, as in a release, and not by the middle that whoever draws has chosen', () => {
    const [easting, northing] = first.point;
    const back = Array.from({ length: 26 }, (_, index): Position => [easting + 40 * (index % 2), northing]);
    const line: Geometry = { type: 'line', positions: [...back, [easting + 600, northing], ...back] };
    const [most] = weightsAtPlaces(
      Array.from({ length: 100 }, () => ({ marks: [line] })),
      ground,
    );
    expect(most).toMatchObject({ place: first.id });
    expect(most?.answers).toBeGreaterThanOrEqual(50);
  });

  test('is not told of a place where it weighs less than ten', () => {
    expect(weightsAtPlaces(many(9, first.point), ground)).toEqual([]);
  });

  test('is never told finer than tens', () => {
    expect([0, 9, 10, 499, 500].map(tensOf)).toEqual([0, 0, 10, 490, 500]);
  });
});

describe('where a wave is', () => {
  test('is said by the place it is in, or what it is near', () => {
    expect(whereIs(many(30, first.point), ground, [])).toEqual({ kind: 'in', name: first.name });
    const away: Position = [first.point[0] + 20_000, first.point[1]];
    expect(whereIs(many(30, away), ground, [{ name: 'Gården', point: away }])).toEqual({
      kind: 'near',
      name: 'Gården',
    });
  });

  test('is not said where it is about many places, or none', () => {
    expect(whereIs([at(), at()], ground, [])).toBeNull();
    expect(
      whereIs(
        town.places.slice(0, 12).map(({ point }) => at(point)),
        ground,
        [],
      ),
    ).toBeNull();
  });
});

describe('a decision on a wave', () => {
  test('is made or taken back, with a reason in some words', () => {
    expect(waveFault('new', 'set-aside', 'Samma svar femhundra gånger.')).toBeNull();
    expect(waveFault('set-aside', 'new', 'Det var en skolklass.')).toBeNull();
    expect(waveFault('set-aside', 'real', 'Det var en skolklass.')?.code).toBe('wave-step');
    expect(waveFault('new', 'new', 'Det var en skolklass.')?.code).toBe('wave-step');
    expect(waveFault('new', 'real', '  jo  ')).toEqual({ field: 'reason', code: 'wave-reason-short' });
    expect(waveFault('new', 'real', 'x'.repeat(301))?.code).toBe('wave-reason-long');
  });
});
