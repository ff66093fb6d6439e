import { describe, expect, it } from 'vitest';
import { framePicture } from '#core/measures/frame.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { severalChoices, singleChoice } from '#core/privacy/percentages.ts';
import { readRespondents } from '#core/release/read-respondents.ts';
import { asked, countedAnswers, groupParts } from '../../support/counted-answers.ts';
import { fixedChance, fixedWords } from '../../support/fixed-words.ts';

interface Kept {
  tried: number;
  held: number;
}

/** Draws new people again and again, and counts how often published 90 % intervals hold what is true of everybody. */
function heldBy(respondents: number, runs: number): ReadonlyMap<string, Kept> {
  const [chance, noise] = [fixedChance(respondents), createNoise(fixedWords(respondents))];
  const kept = new Map<string, Kept>();
  const note = (name: string, truth: number, { low, high }: { readonly low: number; readonly high: number }): void => {
    const entry = kept.get(name) ?? { tried: 0, held: 0 };
    kept.set(name, entry);
    entry.tried += 1;
    if (low <= truth && truth <= high) entry.held += 1;
  };
  for (let run = 0; run < runs; run += 1) {
    const { release } = countedAnswers(respondents, chance, noise);
    note('respondents', respondents, framePicture(release).respondents);
    for (const { question, answers, by } of surveyPicture(release).tables) {
      const truths = (asked.find((one) => one.question === question)?.shares ?? []).map((share) => 100 * share);
      const kind = question.replace(/\d/, '');
      answers.forEach(({ share }, option) => {
        if (share !== null) note(`${kind} ${truths[option]} %`, truths[option] ?? 0, share);
      });
      for (const { groups } of by)
        groups.forEach(({ answers: own }, group) => {
          own.forEach(({ share }, option) => {
            if (share !== null) note(`${kind} ${truths[option]} % of ${groupParts[group]}`, truths[option] ?? 0, share);
          });
        });
    }
  }
  return kept;
}

describe('shares of those who answered', () => {
  it.each([
    [200, 600],
    [700, 400],
    [2000, 250],
  ])(
    'are within their intervals nine times of ten when %d have answered: one choice, several, and by group',
    (respondents, runs) => {
      const held = heldBy(respondents, runs);
      // Fewer are too few to judge: a figure that is hardly ever sure enough to be shown.
      const judged = [...held].filter(([, { tried }]) => tried >= runs / 2);
      expect(judged.length).toBeGreaterThanOrEqual(respondents < 400 ? 9 : 18);
      for (const [name, { tried, held: times }] of judged)
        expect([name, times / tried > 0.9 - 3.5 * Math.sqrt(0.09 / tried)]).toEqual([name, true]);
    },
  );

  it('state the half-width that their noise has: of several choices, and of one among twenty-five', () => {
    const [chance, noise] = [fixedChance(5), createNoise(fixedWords(5))];
    const runs = 1500;
    const kinds = [
      ['SEVERAL', 200],
      ['MANY', 700],
    ] as const;
    for (const [question, respondents] of kinds) {
      let [squared, stated, bias] = [0, 0, 0];
      for (let run = 0; run < runs; run += 1) {
        const { release, exact } = countedAnswers(respondents, chance, noise);
        const number = release.header.tables.findIndex((table) => table.question === question && table.by === null);
        const counts = [...(release.tables[number] ?? [])];
        const varianceUnits2 = release.header.tables[number]?.varianceUnits2 ?? 0;
        const { everybody } = readRespondents(release);
        const options = counts.length - 1;
        const { options: shares } =
          question === 'MANY'
            ? singleChoice(
                { counts, varianceUnits2 },
                counts.map((_, cell) => cell < options),
                everybody,
              )
            : severalChoices({ counts: counts.slice(0, options), varianceUnits2 }, counts[options] ?? 0, everybody);
        const own = exact[number] ?? [];
        const truth = (100 * (own[0] ?? 0)) / (respondents - (own[options] ?? 0));
        const error = (shares[0]?.percent ?? 0) - truth;
        squared += error ** 2 / runs;
        bias += error / runs;
        stated += (shares[0]?.halfWidth ?? 0) / runs;
      }
      const actual = 1.96 * Math.sqrt(squared);
      expect([question, stated / actual > 0.92 && stated / actual < 1.12]).toEqual([question, true]);
      expect([question, Math.abs(bias) < actual / 8]).toEqual([question, true]);
    }
  });
});
