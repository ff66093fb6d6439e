import { ANSWER_WORDS } from '#core/actions/answers.ts';
import type { ActionState } from '#core/actions/life.ts';
import type { ToldSource } from '#core/actions/sources.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import { THEMES } from '#core/moderation/themes.ts';
import { CAUSE_GROUPS } from '#core/places/categories.ts';
import type { ActionTexts } from '../../i18n/actions/index.ts';

type Reader = 'sv' | 'en';

/** "9 april 2026" */
export const dayOf = (day: Day, language: Reader): string => dayInWords(day, language, '0000-00-00');

/** "9 april", with its year where that is another. */
export const nearDayOf = (day: Day, language: Reader, today: Day): string => dayInWords(day, language, today);

export const kindOf = (code: string, language: Reader): string =>
  textIn(CAUSE_GROUPS.find((group) => group.code === code)?.text, language) || code;

export const themeOf = (code: string, language: Reader): string =>
  textIn(THEMES.find((theme) => theme.code === code)?.text, language) || code;

export const stateOf = (state: ActionState, texts: ActionTexts, language: Reader): string =>
  state === 'proposed' || state === 'done' ? texts.states[state] : textIn(ANSWER_WORDS[state], language);

/** Where a source can be read; null of one that has no page of its own. */
export function addressOf({ kind, ref }: Pick<ToldSource, 'kind' | 'ref'>, language: Reader): string | null {
  const home = language === 'en' ? '/en/personal/' : '/personal/';
  if (kind === 'release') return `${home}karta/`;
  if (kind === 'hot-spot') return `${home}platser/#spot-${encodeURIComponent(ref)}`;
  if (kind === 'events') return `${home}underlag/`;
  if (kind === 'picture') return `${home}lagesbild/?bild=${encodeURIComponent(ref)}`;
  return kind === 'promise' ? `${home}lofte/` : null;
}
