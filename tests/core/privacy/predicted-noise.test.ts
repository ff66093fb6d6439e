import { describe, expect, it } from 'vitest';
import { surveyPicture } from '#core/measures/survey.ts';
import { inNumbers } from '#core/privacy/fraction.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { predictedNoise } from '#core/privacy/predicted-noise.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { buildRelease } from '#core/release/build.ts';
import { kappaOf, publicRelease } from '#core/release/public.ts';
import type { Survey } from '#core/survey/contract.ts';
import { tallyOf, townFacts } from '../../support/built-release.ts';
import { surveyPeople } from '../../support/every-type-people.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { town } from '../../support/release-town.ts';

const ground = { areas: town.areas, areaGroups: town.settings.areaGroups };
const predict = (answers: number, survey: Survey = everyTypeSurvey) =>
  predictedNoise(STANDARD_POLICY, survey, answers, ground);
const of = (answers: number, question: string, row: string | null = null) => {
  const found = predict(answers).tables.find((table) => table.question === question && table.row === row);
  if (found === undefined) throw new Error(question);
  return found;
};

describe('what somebody who writes a survey is told of its noise', () => {
  it('is what privacy.md section 10 says of ten questions and 500 answers', () => {
    const ten: Survey = {
      ...everyTypeSurvey,
      questions: Array.from({ length: 10 }, (_, index) => ({
        id: `T${index}`,
        type: 'choice' as const,
        text: { sv: 'Fråga' },
        short: { sv: 'Fråga' },
        options: [
          { code: 'ja', text: { sv: 'Ja' } },
          { code: 'nej', text: { sv: 'Nej' } },
        ],
      })),
      background: [],
      groupings: {},
    };
    const { tables, maps, asksForPlaces } = predict(500, ten);
    // Ten tables with 32 per cent of the budget: sd = sqrt(10/.32) = 5.6 people.
    expect(tables.map(({ halfWidth }) => halfWidth?.toFixed(1))).toEqual(Array(10).fill('2.2'));
    expect(tables.every(({ measured, showing }) => measured && showing === 'shown')).toBe(true);
    expect([maps, asksForPlaces]).toEqual([[], false]);
  });

  it('is that with few answers only the first eight questions are counted, and no map with fewer than a hundred', () => {
    const few = predict(300);
    expect(few.tables.filter(({ measured }) => measured).map(({ question }) => question)).toContain('S1');
    expect(of(300, 'H5')).toMatchObject({ measured: false, halfWidth: null, showing: 'too-few' });
    expect(few.maps).toEqual(['base', 'category']);
    expect(predict(90).maps).toEqual([]);
    expect(predict(90).tables.every(({ measured }) => !measured)).toBe(true);
    expect(predict(20_000).tables.every(({ measured, showing }) => measured && showing === 'shown')).toBe(true);
    expect(of(20_000, 'S1').groups.map(({ by }) => by)).toEqual(['area', 'gender', 'age']);
  });

  it('names every question that can be counted, a matrix row by row, and no text or number without bands', () => {
    const named = predict(500).tables.map(({ question, row }) => (row === null ? question : `${question}.${row}`));
    expect(named).toEqual(expect.arrayContaining(['M1.fart', 'M2.polis', 'N1', 'R1', 'S2', 'B4']));
    for (const id of ['T1', 'T2', 'N3', 'I1', 'P1', 'P1a']) expect(named).not.toContain(id);
  });

  // Sixty releases are drawn: on a slow machine with much else to do that takes its time.
  it('is what a release of so many answers then has', () => {
    const answers = 1200;
    const prepared = townFacts({ survey: everyTypeSurvey });
    const people = surveyPeople(everyTypeSurvey, answers, 4);
    const noiseless = people.length;
    expect(noiseless).toBe(answers);
    const tally = tallyOf(people, prepared);
    const draws = Array.from({ length: 60 }, (_, seed) =>
      buildRelease(prepared.facts, tally, createNoise(fixedWords(100 + seed))),
    );
    const first = draws[0]?.release;
    if (first === undefined) throw new Error('no release');
    const predicted = predict(answers);
    for (const table of predicted.tables) {
      const header = first.header.tables.find(
        ({ question, row, by }) => question === table.question && row === table.row && by === null,
      );
      expect([table.question, header !== undefined && header.varianceUnits2 !== null]).toEqual([
        table.question,
        table.measured,
      ]);
    }
    // Of a question that everybody is asked: how far the released percentages stray from one another.
    const shares = draws.map(({ release }) => surveyPicture(release).tables.find(({ question }) => question === 'S1'));
    const percents = shares.map((table) => table?.answers[1]?.share?.percent ?? Number.NaN);
    const mean = percents.reduce((sum, value) => sum + value, 0) / percents.length;
    const sd = Math.sqrt(percents.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (percents.length - 1));
    const { halfWidth, showing } = of(answers, 'S1');
    expect(shares[0]?.answers[1]?.status).toBe(showing);
    expect((1.96 * sd) / (halfWidth ?? 0)).toBeGreaterThan(0.6);
    expect((1.96 * sd) / (halfWidth ?? 0)).toBeLessThan(1.25);
    // The public file's noise, by what it is raised by.
    const kappa = inNumbers(kappaOf(first.header));
    const own = first.header.tables.find(({ question, by }) => question === 'S1' && by === null)?.varianceUnits2 ?? 0;
    const open = (196 * Math.sqrt(own * (1 + kappa))) / 60 / answers;
    const told = of(answers, 'S1').public.halfWidth ?? 0;
    expect(told).toBeGreaterThanOrEqual(open * 0.999);
    expect(told).toBeLessThan(open * 1.2);
    expect(publicRelease(first, createNoise(fixedWords(7))).header.tables.length).toBeGreaterThan(0);
  });
});
