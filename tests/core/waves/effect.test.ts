import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import { waveScale } from '#core/waves/effect.ts';
import { weighingGround } from '#core/waves/shares.ts';
import { type Counted, waveFault } from '#core/waves/states.ts';
import { tensOf } from '#core/waves/tens.ts';
import { town } from '../../support/release-town.ts';

const [first, second] = town.places;
if (first === undefined || second === undefined) throw new Error('the town has no places');
const ground = weighingGround(town);
const effectOf = (answers: readonly ReturnType<typeof at>[], known: Parameters<typeof waveScale>[1] = []) => {
  const scale = waveScale(ground, known);
  // Some at a time, as they are read.
  for (let from = 0; from < answers.length; from += 7) scale.add(answers.slice(from, from + 7));
  return scale.end();
};
const at = (...spots: readonly Position[]) => ({
  counted: 'yes' as Counted,
  marks: spots.map((position): Geometry => ({ type: 'point', position })),
});
const many = (count: number, ...spots: readonly Position[]) => Array.from({ length: count }, () => at(...spots));

describe('what a wave weighs', () => {
  test('is one an answer, shared by its places, in tens rounded down', () => {
    const answers = [...many(39, first.point), ...many(25, first.point, second.point)];
    expect(effectOf(answers).loses).toEqual([
      { name: first.name, answers: 50 },
      { name: second.name, answers: 10 },
    ]);
  });

  test('is told by length, as in a release, and not by the middle that whoever draws has chosen', () => {
    const [easting, northing] = first.point;
    const back = Array.from({ length: 26 }, (_, index): Position => [easting + 40 * (index % 2), northing]);
    const line: Geometry = { type: 'line', positions: [...back, [easting + 600, northing], ...back] };
    const [most] = effectOf(Array.from({ length: 100 }, () => ({ ...at(), marks: [line] }))).loses;
    expect(most).toMatchObject({ name: first.name });
    expect(most?.answers).toBeGreaterThanOrEqual(50);
  });

  test('is not told of a place where it weighs less than ten', () => {
    expect(effectOf(many(9, first.point)).loses).toEqual([]);
  });

  test('is what the places lose of what counts now, and gain of what does not', () => {
    const waiting = many(30, second.point).map((one) => ({ ...one, counted: 'waiting' as Counted }));
    expect(effectOf([...many(20, first.point), ...waiting])).toEqual({
      where: { kind: 'in', name: second.name },
      loses: [{ name: first.name, answers: 20 }],
      gains: [{ name: second.name, answers: 30 }],
    });
  });

  test('is never told finer than tens', () => {
    expect([0, 9, 10, 499, 500].map(tensOf)).toEqual([0, 0, 10, 490, 500]);
  });
});

describe('where a wave is', () => {
  test('is said by the place it is in, or what it is near', () => {
    expect(effectOf(many(30, first.point)).where).toEqual({ kind: 'in', name: first.name });
    const away: Position = [first.point[0] + 20_000, first.point[1]];
    expect(effectOf(many(30, away), [{ name: 'Gården', point: away }]).where).toEqual({
      kind: 'near',
      name: 'Gården',
    });
  });

  test('is not said where it is about many places, or none', () => {
    expect(effectOf([at(), at()]).where).toBeNull();
    expect(effectOf(town.places.slice(0, 12).map(({ point }) => at(point))).where).toBeNull();
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
