import type { FaultCode } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { FEWEST_PERSONS } from '#core/moderation/told-apart.ts';
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
    sv: 'Det som skulle lämnas ut har ändrats sedan du såg det, eller så finns det inget. Titta på det på nytt.',
    en: 'What would be given out has changed since you saw it, or there is nothing. Look at it again.',
  });

export const notFetchable = (): RefusalError =>
  new RefusalError(409, 'not-fetchable', {
    sv: 'Filen kan inte hämtas. Den har redan hämtats, eller så är utlämnandet inte godkänt.',
    en: 'The file cannot be fetched. It has been fetched already, or the disclosure is not approved.',
  });

export const disclosureLapsed = (): RefusalError =>
  new RefusalError(409, 'disclosure-lapsed', {
    sv: 'Något i utlämnandet har ändrats eller tagits tillbaka sedan det godkändes. Föreslå det på nytt.',
    en: 'Something in the disclosure has been changed or taken back since it was approved. Propose it again.',
  });

export const notProposer = (): RefusalError =>
  new RefusalError(403, 'not-proposer', {
    sv: 'Bara den som föreslog utlämnandet kan hämta filen.',
    en: 'Only whoever proposed the disclosure can fetch the file.',
  });

/** What is wrong with a selection, all of it at once. */
export const notSelected = (faults: readonly FaultCode[], language: Language): RefusalError =>
  faulty('selection-faulty', faults, language, {
    sv: 'Urvalet går inte att visa än. Rätta det som står i listan.',
    en: 'The selection cannot be shown yet. Mend what the list says.',
  });

/** What is wrong with a proposal, all of it at once. */
export const notProposed = (faults: readonly FaultCode[], language: Language): RefusalError =>
  faulty('proposal-faulty', faults, language, {
    sv: 'Utlämnandet kan inte föreslås än. Rätta det som står i listan.',
    en: 'The disclosure cannot be proposed yet. Mend what the list says.',
  });

function faulty(code: string, faults: readonly FaultCode[], language: Language, said: Sentence): RefusalError {
  const told = faults.map((fault) => ({ ...fault, message: textIn(sentenceOf(fault.code), language) }));
  return new RefusalError(422, code, said, told);
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
  'dialogue-unknown': {
    sv: 'Dialogen finns inte längre. Läs in sidan på nytt.',
    en: 'The dialogue is no longer there. Reload the page.',
  },
  'dialogue-open': {
    sv: 'Svar kan ännu komma in till dialogen. Så länge får ingen se vad människor svarar. Välj en annan.',
    en: 'Answers may still come in to the dialogue. As long as they may, nobody may see what people answer. Choose another.',
  },
  'dialogue-unsure': {
    sv: 'Serverns klocka har hoppat, så det är inte säkert att dialogen har stängt. Den som sköter servern kan bekräfta vilken dag det är.',
    en: 'The clock of the server has leapt, so it is not sure that the dialogue has closed. Whoever runs the server can confirm which day it is.',
  },
  'questions-none': {
    sv: 'Välj minst en fråga.',
    en: 'Choose at least one question.',
  },
  'question-kept': {
    sv: 'Någon av frågorna kan inte lämnas ut så här. Läs in sidan på nytt.',
    en: 'One of the questions cannot be given out like this. Reload the page.',
  },
  'period-none': {
    sv: 'Skriv en första och en sista dag. Den första får inte komma efter den sista.',
    en: 'Write a first and a last day. The first cannot come after the last.',
  },
  'period-weeks': {
    sv: 'Välj hela veckor: från en måndag, eller dialogens första dag, till en söndag eller dialogens sista dag.',
    en: 'Choose whole weeks: from a Monday, or the first day of the dialogue, to a Sunday or its last day.',
  },
  'period-few': {
    sv: `Urvalet har svar från färre än ${FEWEST_PERSONS} personer. Så få kan pekas ut. Välj en längre period.`,
    en: `The selection has answers from fewer than ${FEWEST_PERSONS} people. So few can be pointed out. Choose a longer period.`,
  },
  'period-apart': {
    sv: `Det som skiljer urvalet från resten av dialogen, eller från det som redan har visats ur den, är svar från färre än ${FEWEST_PERSONS} personer. Så få kan pekas ut. Välj hela dialogen, eller en period som skiljer sig mer.`,
    en: `What sets the selection apart from the rest of the dialogue, or from what has been shown of it before, is answers from fewer than ${FEWEST_PERSONS} people. So few can be pointed out. Choose the whole dialogue, or a period that differs more.`,
  },
  'places-few': {
    sv: `Platserna i urvalet är från färre än ${FEWEST_PERSONS} personer. Så få kan pekas ut. Ta inte med frågor om platser, eller välj en längre period.`,
    en: `The places in the selection are from fewer than ${FEWEST_PERSONS} people. So few can be pointed out. Leave out questions about places, or choose a longer period.`,
  },
  'places-apart': {
    sv: `Det som skiljer urvalet från resten av dialogen, eller från det som redan har visats ur den, är platser från färre än ${FEWEST_PERSONS} personer. Så få kan pekas ut. Ta inte med frågor om platser, eller välj hela dialogen.`,
    en: `What sets the selection apart from the rest of the dialogue, or from what has been shown of it before, is places from fewer than ${FEWEST_PERSONS} people. So few can be pointed out. Leave out questions about places, or choose the whole dialogue.`,
  },
  'preview-reason-short': {
    sv: 'Skriv varför du behöver se svaren, med några ord. Skälet sparas i loggen.',
    en: 'Write in a few words why you need to see the answers. The reason is kept in the log.',
  },
  'preview-reason-long': {
    sv: 'Skriv skälet kortare, högst 300 tecken.',
    en: 'Make the reason shorter, at most 300 characters.',
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
