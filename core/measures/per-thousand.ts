import { WIDTH_90 } from '../privacy/estimate.ts';
import { LEAST_ANSWERED } from '../privacy/percentages.ts';
import type { Estimate, Rate } from './contract.ts';

/** Of fewer residents nothing is said per 1,000: one person more or less would be five. */
export const LEAST_RESIDENTS = 200;

/**
 * How many of those who answered pointed an area out, per 1,000 who live there. Its 90 % interval holds the noise and which people
 * happened to answer, as a share's does; how many live there is taken as it is. Null where too few live there.
 */
export function perThousand(figure: Estimate, respondents: Pick<Estimate, 'value'>, residents: number): Rate | null {
  if (residents < LEAST_RESIDENTS) return null;
  const part = Math.min(1, figure.value / respondents.value);
  const sampling = WIDTH_90 * Math.sqrt(figure.value * (1 - part));
  const rateOf = (persons: number): number => (1000 * persons) / residents;
  return {
    value: rateOf(figure.value),
    low: rateOf(Math.max(0, figure.value - Math.hypot(figure.value - figure.low, sampling))),
    high: rateOf(figure.value + Math.hypot(figure.high - figure.value, sampling)),
    few: figure.value < LEAST_ANSWERED,
  };
}
