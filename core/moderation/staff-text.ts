import type { FaultCode } from '../base/fault.ts';
import type { LocalText } from '../base/text.ts';
import { listInWords } from '../base/words.ts';
import { groupWordsIn } from '../words/groups.ts';
import type { IsPlaceWord } from '../words/names.ts';
import { personalIn } from './personal.ts';

/** What a text by staff is read with. */
export interface TextContext {
  readonly isPlaceWord: IsPlaceWord;
  readonly language: 'sv' | 'en';
}

/** What a text of staff must not hold, by field: words about a person, and about a group of people. */
export function faultsOfText(
  field: string,
  text: string,
  most: number,
  { isPlaceWord, language }: TextContext,
): readonly FaultCode[] {
  const personal = personalIn(text, isPlaceWord, language);
  const groups = groupWordsIn(text);
  return [
    ...(text.length > most ? [{ field, code: 'text-long', with: { most, length: text.length } }] : []),
    ...(personal === null ? [] : [{ field, code: 'text-personal', with: { what: personal } }]),
    ...(groups.length === 0
      ? []
      : [{ field, code: 'text-group', with: { what: listInWords(groups.map(quoted(language)), language) } }]),
  ];
}

const quoted =
  (language: 'sv' | 'en') =>
  (word: string): string =>
    language === 'en' ? `“${word}”` : `”${word}”`;

/** What has to be mended in one, by code. */
export const staffTextSentences: Readonly<Record<string, LocalText>> = {
  'text-long': {
    sv: 'Texten är {length} tecken. Korta den till högst {most}',
    en: 'The text is {length} characters. Shorten it to at most {most}',
  },
  'text-personal': {
    sv: 'Texten får inte peka ut någon. Ta bort {what}. Skriv om platsen',
    en: 'The text must not point at anybody. Take away {what}. Write about the place',
  },
  'text-group': {
    sv: 'Peka inte ut en grupp människor och kalla inte en plats farlig. Ta bort {what}. Skriv vad som händer, till exempel ”samlingar som skapar oro”',
    en: 'Do not point at a group of people or call a place dangerous. Take away {what}. Write what happens, such as “gatherings that cause concern”',
  },
};
