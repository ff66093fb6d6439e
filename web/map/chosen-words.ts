import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { MapPicture } from '#core/measures/contract.ts';
import type { MapTexts } from '../i18n/map/index.ts';

/** What is chosen in a picture's filters, in words and in the filters' order: ["Orsak: Belysning", "Tid: Kväll, 19–23"]. */
export const chosenWords = (
  { chosen, filters }: Pick<MapPicture, 'chosen' | 'filters'>,
  language: Language,
  texts: Pick<MapTexts, 'filters'>,
): readonly string[] =>
  filters.flatMap(({ name, values }) => {
    const value = values.find(({ code }) => code === chosen[name]);
    return value === undefined ? [] : [`${texts.filters[name]}: ${textIn(value.text, language)}`];
  });
