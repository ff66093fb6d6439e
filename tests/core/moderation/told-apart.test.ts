import { describe, expect, it } from 'vitest';
import { type AnswersOfPersons, FEWEST_PERSONS, fewestApart, fewFaults } from '#core/moderation/told-apart.ts';

const keys = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `${from + index}`);
const people = (from: number, to: number): ReadonlySet<string> => new Set(keys(from, to));
const counted = people(0, 1_000);

describe('how few persons files tell apart', () => {
  it('is all of a file that stands alone, and what is in one of two and not in the other', () => {
    expect(fewestApart(people(0, 40), [], counted)).toBe(40);
    expect(fewestApart(people(0, 41), [people(0, 40)], counted)).toBe(1);
    expect(fewestApart(people(0, 40), [people(0, 41)], counted)).toBe(1);
    expect(fewestApart(people(0, 40), [people(38, 90)], counted)).toBe(2);
    expect(fewestApart(people(0, 40), [people(40, 90)], counted)).toBe(40);
  });

  it('is nobody where a file has the people of an earlier one, however few they have become', () => {
    expect(fewestApart(people(0, 40), [people(0, 40)], counted)).toBe(Infinity);
    expect(fewestApart(people(0, 42), [people(0, 40), people(40, 42)], counted)).toBe(Infinity);
  });

  it('is seen through several files together, where no two of them tell it', () => {
    // The two earlier ones together are all of the third but one.
    expect(fewestApart(people(0, 81), [people(0, 40), people(40, 80)], counted)).toBe(1);
    expect(fewestApart(people(35, 80), [people(0, 40), people(40, 80)], counted)).toBe(5);
  });
});

describe('a file of answers', () => {
  const answers = (
    who: readonly string[],
    marked: readonly string[],
    isCounted = (_key: string): boolean => true,
  ): AnswersOfPersons =>
    who.map((key) => ({
      key,
      isCounted: isCounted(key),
      places: marked.includes(key)
        ? [{ question: 'Q4', geometry: { type: 'point', position: [441_733, 6_338_545] }, answers: {} }]
        : [],
    }));
  const everybody = keys(0, 100);

  it('has so many persons, and so many who have marked places where it has places', () => {
    const faults = (count: number, marked: number) =>
      fewFaults({ asked: answers(keys(0, count), keys(0, marked)), earlier: [] }).map(({ code }) => code);
    expect(faults(0, 0)).toEqual(['period-few']);
    expect(faults(FEWEST_PERSONS - 1, 0)).toEqual(['period-few']);
    expect(faults(FEWEST_PERSONS, 0)).toEqual([]);
    expect(faults(100, FEWEST_PERSONS - 1)).toEqual(['places-few']);
    expect(faults(100, FEWEST_PERSONS)).toEqual([]);
  });

  it('differs from an earlier one by as many, and by as many who have marked places', () => {
    const earlier = [answers(keys(0, 50), keys(0, 49))];
    expect(fewFaults({ asked: answers(everybody, keys(0, 50)), earlier })).toMatchObject([{ code: 'places-apart' }]);
    expect(fewFaults({ asked: answers(everybody, everybody), earlier })).toMatchObject([]);
    expect(fewFaults({ asked: answers(keys(0, 51), []), earlier })).toMatchObject([{ code: 'period-apart' }]);
    // Nothing of the places is told where they were not asked about in both.
    expect(fewFaults({ asked: answers(everybody, []), earlier })).toEqual([]);
  });

  it('is no larger for answers that no release counts, and hides nobody behind them', () => {
    const counts = (from: number) => (key: string) => Number(key) >= from;
    const faults = (asked: AnswersOfPersons, earlier: readonly AnswersOfPersons[] = []) =>
      fewFaults({ asked, earlier }).map(({ code }) => code);
    expect(faults(answers(keys(0, 59), [], counts(30)))).toEqual(['period-few']);
    expect(faults(answers(keys(0, 60), [], counts(30)))).toEqual([]);
    // Beside an earlier file, one person and twenty-nine that somebody has sent in.
    expect(faults(answers(keys(0, 100), [], counts(29)), [answers(keys(30, 100), [])])).toEqual(['period-apart']);
    // Nor is somebody who waits to be let in told apart.
    expect(faults(answers(keys(0, 61), [], counts(1)), [answers(keys(1, 61), [])])).toEqual(['period-apart']);
  });

  it('never puts everybody out of reach, and leaves no two that differ by few, in whatever order they are asked for', () => {
    const everybody = keys(0, 200);
    // A hundred dialogues of eight weeks, some of them with few in each.
    for (let seed = 1; seed <= 100; seed += 1) {
      let state = seed;
      const upTo = (limit: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % limit;
      };
      const borders = [0, ...Array.from({ length: 7 }, () => upTo(200)), 200].toSorted((one, other) => one - other);
      const whole = answers(everybody, everybody);
      const shown: AnswersOfPersons[] = [];
      for (let look = 0; look < 12; look += 1) {
        const [from = 0, to = 0] = [borders[upTo(9)] ?? 0, borders[upTo(9)] ?? 0].toSorted((one, other) => one - other);
        const asked = answers(keys(from, to), everybody);
        if (fewFaults({ asked, earlier: [whole, ...shown] }).length === 0) shown.push(asked);
      }
      expect(fewFaults({ asked: whole, earlier: [whole, ...shown] })).toEqual([]);
      const files = [whole, ...shown].map((file) => new Set(file.map(({ key }) => key)));
      const differences = files.flatMap((one) => files.map((other) => one.difference(other).size));
      expect(differences.filter((size) => size > 0 && size < FEWEST_PERSONS)).toEqual([]);
    }
  });
});
