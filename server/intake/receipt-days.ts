import { fill } from '#core/base/fill.ts';
import type { Language } from '#core/base/language.ts';
import { addDays, type Day, monthsAfter } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import { ANSWER_MONTHS, CODE_DAYS, type Decisions, type DestroyedClass } from '#core/privacy/retention.ts';
import type { OpenedReceipt } from './receipt-desk.ts';
import { receiptWords } from './receipt-words/index.ts';

/**
 * Until when the code works and the answer is whole, by what the municipality has decided today; and, where that has come or gone
 * since the answer came, since when: whoever holds the code was told something else then. One sentence or two for each.
 */
export function daysInWords(
  { campaign: { closes }, kept, decisionsChanged }: Pick<OpenedReceipt, 'campaign' | 'kept' | 'decisionsChanged'>,
  decisions: Decisions,
  language: Language,
): readonly string[] {
  const words = receiptWords[language];
  const inWords = (day: Day): string => dayInWords(day, language, '0000-00-00');
  const told = (name: DestroyedClass, last: Day, until: string, isGone: string): readonly string[] => {
    const changed = decisionsChanged.get(name);
    const isNews = changed !== undefined && changed >= kept.receivedHour.slice(0, 10);
    const since = { since: changed === undefined ? '' : inWords(changed) };
    if (decisions[name] === undefined) return isNews ? [fill(isGone, since)] : [];
    return [`${fill(until, { day: inWords(last) })}${isNews ? ` ${fill(words.dayIsNew, since)}` : ''}`];
  };
  return [
    ...told('G6', addDays(closes, CODE_DAYS - 1), words.codeWorksUntil, words.codeDayGone),
    ...told('G2', monthsAfter(closes, ANSWER_MONTHS), words.answerWholeUntil, words.answerDayGone),
  ];
}
