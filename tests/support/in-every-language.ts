import { LANGUAGES } from '#core/base/language.ts';
import type { Survey } from '#core/survey/contract.ts';

/**
 * A survey as it would be when a municipality has had it translated: each text in Finnish with a word of the length that
 * Finnish has, and in Arabic, so that pages are seen with long words and from the right.
 */
export const inEveryLanguage = (survey: Survey): Survey => ({
  ...(translated(survey) as Survey),
  languages: [...LANGUAGES],
});

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  if ('sv' in value && 'en' in value)
    return { ...value, fi: `${value.en} asuinympäristökyselyssämme`, ar: `سؤال عن المكان: ${value.en}` };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]));
}
