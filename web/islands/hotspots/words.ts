import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords, listInWords, lowered, wholeNumber } from '#core/base/words.ts';
import { HOT_SPOT_KIND_WORDS } from '#core/hotspots/kinds.ts';
import type { ToldPlace } from '#core/places/registered.ts';
import type { HotSpotTexts } from '../../i18n/hotspots/index.ts';

/** "9 april 2026" */
export const dayOf = (day: Day, language: 'sv' | 'en'): string => dayInWords(day, language, '0000-00-00');

export const kindOf = (code: string, language: 'sv' | 'en'): string => {
  const words = HOT_SPOT_KIND_WORDS[code];
  return words === undefined ? code : textIn(words, language);
};

/** "Samlingar som skapar oro och mörkt eller dålig belysning" */
export const kindsInWords = (codes: readonly string[], language: 'sv' | 'en'): string =>
  listInWords(
    codes.map((code, index) => (index === 0 ? kindOf(code, language) : lowered(kindOf(code, language)))),
    language,
  );

/** "Vägsträcka, 1 240 meter", with its speed limit where there is one. */
export function groundInWords(
  { geometry, lengthMetres, radiusMetres, speedLimit }: ToldPlace,
  texts: HotSpotTexts,
  language: 'sv' | 'en',
): string {
  const speed = speedLimit === null ? '' : `, ${texts.card.speed(speedLimit)}`;
  if (geometry.type === 'line') return texts.register.stretch(wholeNumber(lengthMetres ?? 0, language)) + speed;
  return (geometry.type === 'point' ? texts.register.point(radiusMetres ?? 0) : texts.register.area) + speed;
}
