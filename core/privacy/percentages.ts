import { UNITS } from './estimate.ts';

/** An answer's share in per cent with its 95 % half-width for the noise, in points. */
export interface Percentage {
  readonly percent: number;
  readonly halfWidth: number;
}

export interface TablePercentages {
  /** n^: noisy number of substantive answers. */
  readonly answered: number;
  /** By substantive option, in order. */
  readonly options: readonly Percentage[];
}

/** Fewer answers than this and nothing is shown (privacy.md section 10). */
export const LEAST_ANSWERED = 30;

/** Single choice: x(a) = max(z(a), 0), n^ = sum of x, p = x/n^. Counts in units, variance of one count in units². */
export function singleChoice(counts: readonly number[], varianceUnits2: number): TablePercentages {
  const positive = counts.map((units) => Math.max(0, units) / UNITS);
  const answered = positive.reduce((sum, x) => sum + x, 0);
  const variance = varianceUnits2 / UNITS ** 2;
  const options = positive.map((x): Percentage => {
    const p = answered > 0 ? x / answered : 0;
    const halfWidth = (196 * Math.sqrt(variance * (1 - 2 * p + counts.length * p ** 2))) / answered;
    return { percent: 100 * p, halfWidth };
  });
  return { answered, options };
}

/** Several choices: n^ is everybody (noisy) but those in the "no answer" cell, and options do not exclude one another. */
export function severalChoices(
  counts: readonly number[],
  noAnswerUnits: number,
  respondentsUnits: number,
  varianceUnits2: number,
): TablePercentages {
  const answered = Math.max(0, (respondentsUnits - noAnswerUnits) / UNITS);
  const halfWidth = (196 * Math.sqrt(varianceUnits2)) / UNITS / answered;
  return {
    answered,
    options: counts.map((units) => ({
      percent: answered > 0 ? Math.min(100, (100 * Math.max(0, units)) / UNITS / answered) : 0,
      halfWidth,
    })),
  };
}
