import type { Language } from '#core/base/language.ts';
import { oneDecimal } from '#core/base/words.ts';
import type { Difference } from '#core/measures/contract.ts';
import { mapTexts } from './index.ts';

/**
 * "3,4 fler per 100 svarande (2,0–4,8)", "0,9 färre per 100 svarande (0,2–1,6)" or that it may be chance. One decimal, ends
 * outward.
 */
export function differenceWords({ value, low, high, change }: Difference, language: Language): string {
  const texts = mapTexts(language).difference;
  const number = (persons: number): string => oneDecimal(Math.abs(persons), language);
  const [lowest, highest] = [Math.floor(10 * low) / 10, Math.ceil(10 * high) / 10];
  if (change === 'more') return texts.more(number(value), [number(lowest), number(highest)]);
  if (change === 'less') return texts.less(number(value), [number(highest), number(lowest)]);
  return texts.chance(number(Math.min(lowest, 0)), number(Math.max(highest, 0)));
}
