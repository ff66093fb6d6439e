import type { FaultCode } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { RefusalError, type Sentence } from '../errors.ts';

/* What a moderator is told when something cannot be done. */

export const textGone = (): RefusalError =>
  new RefusalError(404, 'text-gone', {
    sv: 'Texten finns inte längre. Den som skrev den kan ha ändrat eller tagit tillbaka sitt svar.',
    en: 'The text is no longer there. Its author may have changed or withdrawn the answer.',
  });

export const movedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just granskat texten. Ditt beslut sparades inte.',
    en: 'Somebody else has just reviewed this text. Your decision was not saved.',
  });

/** Why a decision cannot be made, in words, at the field where it is mended. */
export function notDecided({ field, code }: FaultCode, language: Language): RefusalError {
  const sentence = sentences[code];
  if (sentence === undefined) throw new Error(`no sentence for ${code}`);
  return new RefusalError(422, code, sentence, [{ field, code, message: textIn(sentence, language) }]);
}

const sentences: Readonly<Record<string, Sentence>> = {
  'state-other': {
    sv: 'Det går inte att göra så med texten som den är nu. Läs in sidan på nytt.',
    en: 'That cannot be done with the text as it is now. Reload the page.',
  },
  'original-gone': {
    sv: 'Originalet är förstört. Det går inte att ångra beslutet längre.',
    en: 'The original has been destroyed. The decision can no longer be undone.',
  },
  'original-unopened': {
    sv: 'Visa originalet innan du tar bort en mask, så att du vet vad som blir synligt.',
    en: 'Show the original before you remove a mask, so that you know what becomes visible.',
  },
  'themes-none': {
    sv: 'Välj minst ett tema. Passar inget, välj Annat.',
    en: 'Choose at least one theme. If none fits, choose Other.',
  },
  'themes-many': { sv: 'Välj högst tre teman.', en: 'Choose at most three themes.' },
  'theme-unknown': {
    sv: 'Temat finns inte i kodboken. Läs in sidan på nytt.',
    en: 'The theme is not in the codebook. Reload the page.',
  },
  'nothing-left': {
    sv: 'Allt i texten är dolt. Avvisa den i stället. Temat räknas ändå.',
    en: 'Everything in the text is hidden. Refuse it instead. Its theme still counts.',
  },
  'reason-short': {
    sv: 'Skriv varför du behöver se originalet, med några ord. Skälet sparas i loggen.',
    en: 'Write in a few words why you need to see the original. The reason is kept in the log.',
  },
  'reason-long': {
    sv: 'Skriv skälet kortare, högst 300 tecken.',
    en: 'Make the reason shorter, at most 300 characters.',
  },
};
