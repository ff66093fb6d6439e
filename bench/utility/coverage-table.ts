import type { Means } from './scores.ts';

/** How wide 90 % intervals are and how often they hold what is true, over all runs together. */
export function coverageLines(means: Means): readonly string[] {
  return [
    '| town, N = 200 | intervals a run | half-width, respondents | hold the truth |',
    '| --- | --- | --- | --- |',
    ...Object.entries(means).map(([name, { tried, inside, halfWidth }]) => {
      const count = tried?.mean ?? 0;
      // A run without such a cell counts for nothing, in numerator and denominator alike.
      const part = (sum: number | undefined): number => (sum ?? 0) / count;
      return `| ${name} | ${count.toFixed(1)} | ±${part(halfWidth?.mean).toFixed(2)} | ${(100 * part(inside?.mean)).toFixed(1)} % |`;
    }),
    '',
  ];
}
