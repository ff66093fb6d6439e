import { WIDTH_90 } from '../privacy/estimate.ts';
import type { Estimate, Share } from './contract.ts';

/**
 * A share of `answered` respondents with its 90 % interval. Two chances add up: the privacy noise, given as a standard
 * error in points, and which people happened to answer, as in a simple random sample of that size (docs/design.md section 5.1).
 */
export function shareWithInterval(percent: number, noiseStandardError: number, answered: number): Share {
  const part = Math.min(Math.max(percent / 100, 0), 1);
  const sampling = 100 * Math.sqrt((part * (1 - part)) / answered);
  const width = WIDTH_90 * Math.hypot(noiseStandardError, sampling);
  return { percent, low: Math.max(0, percent - width), high: Math.min(100, percent + width) };
}

/** The share as it is shown, perhaps rounded: the ends are those of the unrounded value and always hold it. */
export const shownAs = (percent: number, { low, high }: Share): Share => ({
  percent,
  low: Math.min(percent, low),
  high: Math.max(percent, high),
});

/**
 * The share that a figure is of so many respondents; its own interval for the noise may be lopsided, and so is the share's.
 * The number of respondents is an estimate too, and what it may be wrong by counts for more the larger the share is.
 */
export function shareOfFigure(
  figure: Pick<Estimate, 'value' | 'low' | 'high'>,
  respondents: Pick<Estimate, 'value' | 'standardError'>,
): Share {
  const percentOf = (persons: number): number => (100 * persons) / respondents.value;
  const percent = Math.min(100, percentOf(figure.value));
  const part = percent / 100;
  const sampling = 100 * WIDTH_90 * Math.sqrt((part * (1 - part)) / respondents.value);
  const ofRespondents = WIDTH_90 * part * percentOf(respondents.standardError);
  return {
    percent,
    low: Math.max(0, percent - Math.hypot(percentOf(figure.value - figure.low), sampling, ofRespondents)),
    high: Math.min(100, percent + Math.hypot(percentOf(figure.high - figure.value), sampling, ofRespondents)),
  };
}
