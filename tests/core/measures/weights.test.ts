import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { SurveyPicture } from '#core/measures/contract.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import type { Population } from '#core/places/population.ts';
import { UNITS } from '#core/privacy/estimate.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { builtRelease } from '../../support/built-release.ts';
import { asked, countedAnswers, groupParts } from '../../support/counted-answers.ts';
import { fixedChance, fixedWords } from '../../support/fixed-words.ts';

const text = (words: string) => ({ sv: words, lattlast: words, en: words });
const GENDERS = ['kvinna', 'man', 'annat'].map((code) => ({ code, text: text(code) }));
const ANSWERS = ['otrygg', 'trygg', 'vet_ej'].map((code) => ({ code, text: text(code), noAnswer: code === 'vet_ej' }));
const population = (groups: Population['groups']): Population => ({
  source: 'SCB',
  of: text('vuxna'),
  date: '2026-12-31',
  groups,
});

/** A release of two questions, the first by gender too, with next to no noise: by gender, how many answered what. */
function releaseOf(
  people: readonly (readonly [unsafe: number, safe: number, unsure: number])[],
  known: Population | null,
): Pick<Release, 'header' | 'tables'> {
  const { header } = builtRelease([], 1).release;
  const table = (question: string, by: boolean) => ({
    question,
    row: null,
    text: text(question),
    rowText: null,
    by: by ? { name: 'gender' as const, groups: GENDERS } : null,
    max: 1,
    options: ANSWERS,
    varianceUnits2: 1,
  });
  const all = [0, 1, 2].map((answer) => people.reduce((sum, own) => sum + (own[answer] ?? 0), 0));
  const units = (counts: readonly number[]) => Int32Array.from(counts, (count) => UNITS * count);
  return {
    header: {
      ...header,
      respondents: { units: UNITS * all.reduce((sum, one) => sum + one, 0), varianceUnits2: 1 },
      tables: [table('Q2', false), table('Q3', false), table('Q2', true)],
      ...(known === null ? {} : { population: known }),
    },
    // After the answers of each stands who gave none: nobody.
    tables: [[...all, 0], [...all, 0], people.flatMap((own) => [...own, 0])].map(units),
  };
}

const half = population({ gender: { kvinna: 500, man: 500 } });

describe('a survey that is weighed as the population is', () => {
  const people = [
    [120, 80, 10],
    [30, 70, 10],
    [20, 20, 0],
  ] as const;

  it('counts each group for its part, and whom statistics do not know as they are', () => {
    const picture = surveyPicture(releaseOf(people, half), 'gender');
    expect(Value.Check(SurveyPicture, picture)).toBe(true);
    expect(picture.weighedBy).toBe('gender');
    const [weights] = picture.weights;
    // Of 360 people 320 are women or men: each counts for 160, whether or not they answered just this.
    expect(weights?.groups.map(({ weight }) => weight)).toEqual(
      [160 / 210, 160 / 110, 1].map((one) => expect.closeTo(one, 3)),
    );
    expect(weights?.groups.map((group) => group.population)).toEqual([50, 50, null]);
    expect(weights?.groups[0]?.answered?.percent).toBeCloseTo((100 * 210) / 360, 1);
    expect(weights?.effective).toBeCloseTo(360 ** 2 / (160 ** 2 / 210 + 160 ** 2 / 110 + 40), 0);
    const [own] = picture.tables;
    const counted = [(120 * 160) / 210 + (30 * 160) / 110 + 20, (80 * 160) / 210 + (70 * 160) / 110 + 20];
    const share = (counted[0] as number) / ((counted[0] as number) + (counted[1] as number));
    expect(own).toMatchObject({ question: 'Q2', isWeighted: true, answered: 340 });
    expect(own?.answers.map((answer) => answer.share?.percent)).toEqual(
      [100 * share, 100 * (1 - share)].map((one) => expect.closeTo(one, 1)),
    );
    // Each group by itself is as it answered.
    expect(own?.by[0]?.groups[0]?.answers[0]?.share?.percent).toBeCloseTo(60, 1);
  });

  it('leaves a question that is not released by those groups as it was answered, and says so', () => {
    const [, other] = surveyPicture(releaseOf(people, half), 'gender').tables;
    expect(other).toMatchObject({ question: 'Q3', isWeighted: false });
    expect(other?.answers[0]?.share?.percent).toBeCloseTo(50, 1);
  });

  it('is refused where a group is too small, where nothing is known of it, and where the release came without statistics', () => {
    const few = [people[0], [12, 9, 0], people[2]] as const;
    const small = surveyPicture(releaseOf(few, half), 'gender');
    expect(small.weighedBy).toBeNull();
    expect(small.weights).toMatchObject([{ by: 'gender', refused: 'group-too-small', effective: null }]);
    expect(small.weights[0]?.groups[1]).toMatchObject({ answered: null, weight: null });
    expect(small.tables.some(({ isWeighted }) => isWeighted)).toBe(false);
    expect(surveyPicture(releaseOf(people, half), 'age').weighedBy).toBeNull();
    const none = surveyPicture(releaseOf(people, null), 'gender');
    expect(none).toMatchObject({ weighedBy: null, weights: [], population: null });
    expect(surveyPicture(releaseOf(people, population({ gender: { okand: 5 } })), 'gender').weights).toEqual([]);
  });

  it('is as it was where nobody asks for weights', () => {
    const { tables, weighedBy } = surveyPicture(releaseOf(people, half));
    expect(weighedBy).toBeNull();
    expect(tables).toEqual(surveyPicture(releaseOf(people, null)).tables);
  });

  it('has intervals that hold what is true of the population nine times of ten, noise and all', () => {
    const [chance, noise] = [fixedChance(31), createNoise(fixedWords(31))];
    const parts = { a: 0.3, b: 0.4, c: 0.3 };
    let [tried, held] = [0, 0];
    for (let run = 0; run < 300; run += 1) {
      const { release } = countedAnswers(700, chance, noise);
      const by = release.header.tables.find((table) => table.by !== null)?.by;
      if (by === null || by === undefined) throw new Error('no table by a group');
      const groups = Object.fromEntries(
        by.groups.map(({ code }, index) => [code, 1000 * (Object.values(parts)[index] ?? 0)]),
      );
      const known = population({ [by.name]: groups });
      const picture = surveyPicture({ ...release, header: { ...release.header, population: known } }, by.name);
      for (const { question, answers, isWeighted } of picture.tables)
        if (isWeighted)
          for (const [index, { share }] of answers.entries()) {
            const truth = 100 * (asked.find((one) => one.question === question)?.shares[index] ?? Number.NaN);
            if (share === null) continue;
            tried += 1;
            if (share.low <= truth && truth <= share.high) held += 1;
          }
    }
    expect(groupParts).toHaveLength(3);
    expect(tried).toBeGreaterThan(1_000);
    expect(held / tried).toBeGreaterThan(0.87);
    expect(held / tried).toBeLessThan(0.97);
  });
});
