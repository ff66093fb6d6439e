import { afterEach, describe, expect, test } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import type { InWave } from '#db/raw/waves.ts';
import { groundOf, Weighing } from '#server/moderation/weighing.ts';
import { compactTown } from '../../support/release-town.ts';

const ground = groundOf({ municipality: compactTown, geography: { gazetteer: [] } });
const [place] = compactTown.places;
if (place === undefined) throw new Error('the town has no places');
const [easting, northing] = place.point;

let weighing: Weighing;
afterEach(() => weighing.close());

/** Five kilometres in ten-metre steps, to and fro: no line may be longer or have many more corners. */
const longLine = (from: number): string => {
  const positions = Array.from({ length: 495 }, (_, step): Position => {
    const [row, column] = [Math.floor(step / 20), step % 20];
    return [easting + 10 * (row % 2 === 0 ? column : 19 - column) - 100 + from, northing + 10 * row - 120];
  });
  return JSON.stringify({ type: 'line', positions });
};
const answer = (number: number, marks: readonly string[]): InWave => ({
  key: `key-${number}`,
  hour: '2027-03-05T14',
  hasPassed: true,
  signs: [],
  texts: [],
  pattern: `svar ${number}`,
  answered: 4,
  marks,
  wave: null,
  counted: 'yes',
  check: 'passed',
});
const heavy = (number: number) =>
  answer(
    number,
    [0, 1, 2, 3, 4].map((line) => longLine((number + line) % 7)),
  );
const light = (number: number) => answer(number, [JSON.stringify({ type: 'point', position: place.point })]);

async function* inPages(count: number, one: (number: number) => InWave) {
  for (let from = 0; from < count; from += 20)
    yield Array.from({ length: Math.min(20, count - from) }, (_, index) => one(from + index));
}

/** How long some work took, and the longest that nobody else got a turn meanwhile. */
async function heldUp<Done>(work: Promise<Done>) {
  const began = performance.now();
  let [turn, longest, isOver] = [began, 0, false];
  const watch = (): void => {
    longest = Math.max(longest, performance.now() - turn);
    turn = performance.now();
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  const done = await work;
  isOver = true;
  return { done, longest, whole: performance.now() - began };
}

describe('answers with as many corners as there may be', () => {
  test('are weighed while everybody else gets their turn', async () => {
    weighing = new Weighing(ground);
    const waves = await heldUp(weighing.wavesAmong(inPages(400, heavy)));
    expect(waves.done.map(({ keys }) => keys.length)).toEqual([400]);
    // Two thousand lines: in the server's own thread it would all be one turn.
    expect(waves.longest).toBeLessThan(waves.whole / 3);
    const effect = await heldUp(weighing.effectOf(inPages(400, heavy)));
    expect(effect.done).toMatchObject({ where: { kind: 'in', name: place.name }, gains: [] });
    expect(effect.longest).toBeLessThan(effect.whole / 3);
  });
});

describe('the thread', () => {
  test('that has not memory enough fails the work at hand, and nothing else', async () => {
    weighing = new Weighing(ground, 24);
    await expect(weighing.wavesAmong(inPages(40_000, light))).rejects.toThrow(/memory/);
    expect(await weighing.wavesAmong(inPages(40, light))).toHaveLength(1);
  });

  test('takes one work after another', async () => {
    weighing = new Weighing(ground);
    const [waves, effect, none] = await Promise.all([
      weighing.wavesAmong(inPages(40, light)),
      weighing.effectOf(inPages(30, light)),
      weighing.wavesAmong(inPages(3, light)),
    ]);
    expect(waves.map(({ keys }) => keys.length)).toEqual([40]);
    expect(effect.loses).toEqual([{ name: place.name, answers: 30 }]);
    expect(none).toEqual([]);
  });

  test('fails where what is read fails, and goes on with the next', async () => {
    weighing = new Weighing(ground);
    async function* broken() {
      yield [light(1)];
      throw new Error('the disk is away');
    }
    await expect(weighing.wavesAmong(broken())).rejects.toThrow('the disk is away');
    expect(await weighing.wavesAmong(inPages(40, light))).toHaveLength(1);
  });
});
