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

export const waveGone = (): RefusalError =>
  new RefusalError(404, 'wave-unknown', {
    sv: 'Vågen finns inte längre. Svaren i den kan ha tagits tillbaka.',
    en: 'The wave is no longer there. Its answers may have been withdrawn.',
  });

export const waveMovedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just beslutat om vågen. Ditt beslut sparades inte. Läs in listan på nytt.',
    en: 'Somebody else has just decided on this wave. Your decision was not saved. Reload the list.',
  });

export const waveClosed = (): RefusalError =>
  new RefusalError(409, 'wave-closed', {
    sv: 'Svaren i dialogen är redan räknade. Beslutet om vågen går inte att ändra längre.',
    en: 'The answers of the dialogue have been counted. The wave can no longer be decided on.',
  });

export const disclosureGone = (): RefusalError =>
  new RefusalError(404, 'disclosure-unknown', {
    sv: 'Utlämnandet finns inte. Läs in listan på nytt.',
    en: 'There is no such disclosure. Reload the list.',
  });

export const otherTexts = (): RefusalError =>
  new RefusalError(409, 'other-texts', {
    sv: 'Texterna har ändrats sedan du såg dem, eller så finns det inga. Titta på dem på nytt.',
    en: 'The texts have changed since you saw them, or there are none. Look at them again.',
  });

export const notFetchable = (): RefusalError =>
  new RefusalError(409, 'not-fetchable', {
    sv: 'Filen kan inte hämtas. Den har redan hämtats, eller så är utlämnandet inte godkänt.',
    en: 'The file cannot be fetched. It has been fetched already, or the disclosure is not approved.',
  });

export const disclosureLapsed = (): RefusalError =>
  new RefusalError(409, 'disclosure-lapsed', {
    sv: 'Någon text har ändrats eller tagits tillbaka sedan utlämnandet godkändes. Föreslå det på nytt.',
    en: 'A text has been changed or taken back since the disclosure was approved. Propose it again.',
  });

/** What is wrong with a proposal, all of it at once. */
export function notProposed(faults: readonly FaultCode[], language: Language): RefusalError {
  const told = faults.map(({ field, code }) => ({ field, code, message: textIn(sentenceOf(code), language) }));
  return new RefusalError(
    422,
    'proposal-faulty',
    {
      sv: 'Utlämnandet kan inte föreslås än. Rätta det som står i listan.',
      en: 'The disclosure cannot be proposed yet. Mend what the list says.',
    },
    told,
  );
}

/** Why a decision cannot be made, in words, at the field where it is mended. */
export function notDecided({ field, code }: FaultCode, language: Language): RefusalError {
  const sentence = sentenceOf(code);
  const status = code === 'same-person' ? 403 : code === 'disclosure-decided' ? 409 : 422;
  return new RefusalError(status, code, sentence, [{ field, code, message: textIn(sentence, language) }]);
}

function sentenceOf(code: string): Sentence {
  const sentence = sentences[code];
  if (sentence === undefined) throw new Error(`no sentence for ${code}`);
  return sentence;
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
  'wave-step': {
    sv: 'Det går inte att göra så med vågen som den är nu. Läs in listan på nytt.',
    en: 'That cannot be done with the wave as it is now. Reload the list.',
  },
  'wave-reason-short': {
    sv: 'Skriv varför, med några ord. Skälet sparas i loggen.',
    en: 'Write why, in a few words. The reason is kept in the log.',
  },
  'wave-reason-long': {
    sv: 'Skriv skälet kortare, högst 300 tecken.',
    en: 'Make the reason shorter, at most 300 characters.',
  },
  'purpose-short': {
    sv: 'Skriv vad utlämnandet gäller, till exempel vem som har begärt handlingarna.',
    en: 'Write what the disclosure is about, such as who has asked for the records.',
  },
  'diary-none': { sv: 'Skriv ärendets diarienummer.', en: 'Write the diary number of the matter.' },
  'secrecy-short': {
    sv: 'Skriv hur sekretessen har prövats, med minst en mening.',
    en: 'Write how secrecy has been considered, in at least one sentence.',
  },
  'same-person': {
    sv: 'Du har själv föreslagit utlämnandet. En annan moderator måste pröva det.',
    en: 'You have proposed this disclosure yourself. Another moderator has to decide.',
  },
  'disclosure-decided': {
    sv: 'Utlämnandet är redan prövat. Läs in listan på nytt.',
    en: 'The disclosure has already been decided on. Reload the list.',
  },
  'note-short': { sv: 'Skriv varför, med några ord.', en: 'Write why, in a few words.' },
};
