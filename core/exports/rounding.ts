import type { Estimate, Frame, HeatArea, Rate, Share, Tier } from '../measures/contract.ts';

/** Figures as people see them: the same on screen, in a table and in a file. Ends are rounded outward, so that an interval never promises more than it holds. */
export interface Rounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The same where there may be no interval: a model estimate has none. */
export interface RoundedHeat {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Persons: whole for staff, in tens for the public (docs/design.md section 5.1). */
export const roundedPersons = (estimate: Estimate, tier: Tier): Rounded =>
  outward(estimate, tier === 'public' ? 10 : 1);

/** Persons in a part of the heat map, rounded as persons are. */
export const roundedHeat = ({ estimate }: Pick<HeatArea, 'estimate'>, tier: Tier): RoundedHeat =>
  outwardIfKnown(estimate, tier === 'public' ? 10 : 1);

/** About how many answered: the value in tens for everyone, the ends as for persons. */
export function roundedRespondents({ respondents, tier }: Pick<Frame, 'respondents' | 'tier'>): Rounded {
  return { ...roundedPersons(respondents, tier), value: nearest(respondents.value, 10) };
}

/** Persons per km²: two significant figures of the value, since the colour carries no more. */
export function roundedDensity(density: RoundedHeat): RoundedHeat {
  const step = density.value < 10 ? 1 : 10 ** (Math.floor(Math.log10(density.value)) - 1);
  return outwardIfKnown(density, step);
}

/** Whole per cent; an uncertain share to the nearest five (privacy.md section 10). Never outside 0–100. */
export function roundedShare(share: Share, status: 'shown' | 'uncertain' = 'shown'): Rounded {
  const { low, high } = outward({ value: share.percent, low: share.low, high: share.high }, 1);
  return { value: nearest(share.percent, status === 'uncertain' ? 5 : 1), low, high: Math.min(high, 100) };
}

/** Per 1,000 residents: whole from ten on, with a decimal below. */
export const roundedRate = (rate: Rate): Rounded => outward(rate, rate.value < 10 ? 0.1 : 1);

/** "Fewer than about": in tens for the public, upward, so that the sentence stays true. */
export const roundedFewerThan = (fewerThan: number, tier: Tier): number =>
  upward(fewerThan, tier === 'public' ? 10 : 1);

function outwardIfKnown({ value, low, high }: RoundedHeat, step: number): RoundedHeat {
  const rounded = outward({ value, low: low ?? value, high: high ?? value }, step);
  return low === null || high === null ? { ...rounded, low: null, high: null } : rounded;
}

function outward({ value, low, high }: Rounded, step: number): Rounded {
  return {
    value: nearest(Math.max(value, 0), step),
    low: Math.max(tidy(step * Math.floor(tidy(low / step))), 0),
    high: upward(high, step),
  };
}

const nearest = (value: number, step: number): number => tidy(step * Math.round(value / step));
const upward = (value: number, step: number): number => tidy(step * Math.ceil(tidy(value / step)));

/** 416.00000000000006 is 416: an end already on the step stays there. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;
