import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { PaletteItem } from '#core/survey/authoring/new-question.ts';
import type { Question } from '#core/survey/contract.ts';
import type { AuthorTexts } from '../../i18n/author/index.ts';

/** What a question is called in the editor: its short name, else its words, else that it has none. */
export function nameOf(question: Question, language: Language, texts: AuthorTexts): string {
  const short = textIn(question.short, language).trim();
  return short === '' ? textIn(question.text, language).trim() || texts.questions.nameless : short;
}

/** The word of the palette that fits a question. */
export function kindName(question: Question, texts: AuthorTexts): string {
  const item: PaletteItem =
    question.type === 'text'
      ? question.oneLine === true
        ? 'text'
        : 'long-text'
      : 'optionsFrom' in question && question.optionsFrom === 'times'
        ? 'times'
        : 'optionsFrom' in question && question.optionsFrom === 'areas'
          ? 'areas'
          : question.type;
  return texts.types[item].name;
}

/** An id that no question has: questions are told apart by it in every version and every export. */
export function newId(): string {
  const letters = 'bcdfghjkmnpqrstvwxz23456789';
  const random = crypto.getRandomValues(new Uint8Array(5));
  return `F${Array.from(random, (byte) => letters[byte % letters.length]).join('')}`;
}
