import { dayInWords, oneDecimal } from '#core/base/words.ts';
import type { AnswerTotal } from '#core/survey/staff-dialogue.ts';
import type { DialoguesTexts } from '../../i18n/dialogues/index.ts';

/** How many have answered, in the only words there are for it. */
export const answersInWords = (
  { atLeast, day }: AnswerTotal,
  today: string,
  language: 'sv' | 'en',
  { answers }: DialoguesTexts,
): string => answers.about(atLeast, day === today ? answers.thisMorning : dayInWords(day, language, today));

/** "2 mars–21 mars", with the year where it is not this one. */
export const datesInWords = (opens: string, closes: string, today: string, language: 'sv' | 'en'): string =>
  `${dayInWords(opens, language, opens.slice(0, 4) === closes.slice(0, 4) ? opens : today)}–${dayInWords(closes, language, today)}`;

/** Points of noise: one decimal up to ten, whole above. */
export const pointsInWords = (points: number, language: 'sv' | 'en'): string =>
  points < 9.95 ? oneDecimal(points, language) : String(Math.round(points));
