import type { Mean } from './scores.ts';

/** Better, a tie, or worse. A tie is a difference of less than 10 %, or of less than chance and rounding explain. */
export type Verdict = 'better' | 'tie' | 'worse';

export const SIGNS: Readonly<Record<Verdict, string>> = { better: '▲', tie: '=', worse: '▼' };

/** Captures and the mass that is drawn are the better the larger; everything else is an error. */
export const largerIsBetter = (metric: string): boolean => /hot|top|mass|cells drawn/.test(metric);

const TIE = 0.1;

/**
 * Against a published figure, which has a chance of its own (it was simulated `runs` times, with about the spread seen
 * here) and was rounded to `step`.
 */
export function againstReference(metric: string, own: Mean, reference: number, runs: number, step: number): Verdict {
  const spread = Number.isFinite(own.error) ? own.error * Math.sqrt(own.runs) : 0;
  const chance = 2 * Math.hypot(Number.isFinite(own.error) ? own.error : 0, spread / Math.sqrt(runs)) + step / 2;
  return verdict(metric, own.mean - reference, Math.max(TIE * Math.abs(reference), chance));
}

/** Against another method of the same runs. */
export function againstRival(metric: string, own: Mean, rival: Mean): Verdict {
  const chance = 2 * Math.hypot(own.error || 0, rival.error || 0);
  return verdict(metric, own.mean - rival.mean, chance);
}

function verdict(metric: string, difference: number, tie: number): Verdict {
  if (Math.abs(difference) <= tie + 1e-12) return 'tie';
  return difference > 0 === largerIsBetter(metric) ? 'better' : 'worse';
}
