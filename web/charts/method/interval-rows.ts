import type { Language } from '#core/base/language.ts';
import { wholeNumber } from '#core/base/words.ts';
import { roundedShare } from '#core/exports/rounding.ts';
import { shareWithInterval } from '#core/measures/share.ts';
import { UNITS, WIDTH_90 } from '#core/privacy/estimate.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { planMeasurement } from '#core/privacy/plan.ts';
import { inventedPreset, inventedQuestion } from './invented-rules.ts';

/** How sure the share of one named place is when so many have answered. All in per cent. */
export interface IntervalRow {
  readonly answers: number;
  /** Noise and sampling together, 90 %. */
  readonly low: number;
  readonly high: number;
  /** Half-width of the 90 % interval of the noise alone, in points. */
  readonly noise: number;
}

const ANSWERS = [200, 500, 2000, 20_000] as const;

/** The interval of a place that `percent` of the respondents marked, by the plan that so many respondents get. */
export function intervalRows(percent: number): readonly IntervalRow[] {
  return ANSWERS.map((answers) => {
    const { placesVariance } = planMeasurement({
      noisyRespondents: answers,
      preset: inventedPreset,
      // Places have no squares: their noise is the same whatever the municipality's size.
      levels: 0,
      effectiveAreaKm2: 1,
      // Places are measured where a survey asks for them: a map of something has to be asked for.
      families: mapFamilies({ mapQuestions: [inventedQuestion], groupings: {}, crossed: [], sensitive: [] }),
      tables: [],
    });
    if (placesVariance === null) throw new Error(`no places at ${answers} answers`);
    const standardError = (100 * Math.sqrt(placesVariance)) / UNITS / answers;
    const { low, high } = shareWithInterval(percent, standardError, answers);
    return { answers, low, high, noise: WIDTH_90 * standardError };
  });
}

/** "6–15", rounded outward as everywhere. */
export function intervalInWords({ low, high }: IntervalRow, percent: number): { low: number; high: number } {
  const rounded = roundedShare({ percent, low, high });
  return { low: rounded.low, high: rounded.high };
}

/** One decimal, and never a nought for something that is there: "2,2", "under 0,1". */
export function pointsInWords(points: number, language: Language, under: string): string {
  const comma = (text: string): string => (language === 'en' ? text : text.replace('.', ','));
  return points < 0.1 ? `${under} ${comma('0.1')}` : comma(points.toFixed(1));
}

export const answersInWords = ({ answers }: IntervalRow, language: Language): string => wholeNumber(answers, language);
