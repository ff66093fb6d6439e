import type { Language } from '#core/base/language.ts';
import { wholeNumber } from '#core/base/words.ts';
import type { Difference } from '#core/measures/contract.ts';
import { mapTexts } from './index.ts';

/** "34 fler (20–48)", "9 färre (2–16)" or that it may be chance. Whole persons, ends outward. */
export function differenceWords({ value, low, high, change }: Difference, language: Language): string {
  const texts = mapTexts(language).difference;
  const number = (count: number): string => wholeNumber(Math.abs(count), language);
  const [lowest, highest] = [Math.floor(low), Math.ceil(high)];
  if (change === 'more') return texts.more(number(Math.round(value)), [number(lowest), number(highest)]);
  if (change === 'less') return texts.less(number(Math.round(value)), [number(highest), number(lowest)]);
  return texts.chance(number(Math.min(lowest, 0)), number(Math.max(highest, 0)));
}
