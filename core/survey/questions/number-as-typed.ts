import type { Language } from '../../base/language.ts';
import { hasPoint } from '../../base/words.ts';
import { readNumber } from './read-number.ts';

/** A given number as somebody would type it in a language, so that it can be gone on from: "12.5" → "12,5". Ungrouped. */
export const numberAsTyped = (answer: string, language: Language): string =>
  readNumber(answer) === null || hasPoint(language) ? answer : answer.replace('.', ',');
