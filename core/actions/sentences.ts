import type { LocalText } from '../base/text.ts';
import { staffTextSentences } from '../moderation/staff-text.ts';

/** What has to be mended in an action, an answer or a focus area, by code; staff read Swedish or English. */
export const actionSentences: Readonly<Record<string, LocalText>> = {
  ...staffTextSentences,
  'what-none': { sv: 'Skriv vad som ska göras', en: 'Write what is to be done' },
  'place-unknown': {
    sv: 'En plats finns inte i registret eller används inte längre. Välj en annan',
    en: 'A place is not in the register or no longer used. Choose another',
  },
  'kind-unknown': { sv: 'Välj vad det gäller i listan', en: 'Choose what it is about in the list' },
  'owner-not-yours': {
    sv: 'Välj en ägare som ni kan skriva för. Lämna över åtgärden om den är någon annans',
    en: 'Choose an owner that you may write for. Hand the action over if it is somebody else’s',
  },
  'unit-none': {
    sv: 'Skriv vilken enhet eller funktion som gör det, till exempel ”Gata och park”',
    en: 'Write which unit or office does it, such as “Streets and parks”',
  },
  'focus-unknown': { sv: 'Fokusområdet finns inte. Välj ett annat', en: 'There is no such focus area. Choose another' },
  'reference-unfit': {
    sv: 'Skriv ärendets nummer med högst {most} bokstäver och siffror. Aldrig en persons nummer',
    en: 'Write the number of the case with at most {most} letters and digits. Never a person’s number',
  },
  'presence-public': {
    sv: 'När och var polisen ska vara berättas aldrig utåt. Ta bort meningen för alla',
    en: 'When and where the police mean to be is never told to the public. Remove the sentence for everybody',
  },
  'public-swedish': { sv: 'Skriv meningen på svenska också', en: 'Write the sentence in Swedish too' },
  'source-unknown': {
    sv: 'Det som åtgärden bygger på finns inte längre. Välj något annat',
    en: 'What it rests on is no longer there. Choose something else',
  },
  'source-note': {
    sv: 'Skriv vad underlaget säger, eller vilket möte det var',
    en: 'Write what the source says, or which meeting it was',
  },
  'sources-many': { sv: 'Välj högst {most} underlag', en: 'Choose at most {most} sources' },
  'answer-reason': {
    sv: 'Skriv varför det inte görs. Den som har bett om något ska få veta skälet',
    en: 'Write why it is not done. Whoever asked is to be told the reason',
  },
  'due-none': {
    sv: 'Välj en dag: när det ska vara klart, eller när nästa besked kommer',
    en: 'Choose a day: when it is to be done, or when the next answer comes',
  },
  'due-past': { sv: 'Välj en dag som inte har varit', en: 'Choose a day that has not been' },
  'due-far': { sv: 'Välj en dag inom tio år', en: 'Choose a day within ten years' },
  'done-ahead': {
    sv: 'Välj dagen då det blev klart. Den kan inte ligga framåt i tiden',
    en: 'Choose the day that it was done. It cannot be ahead of today',
  },
  'look-again-day': {
    sv: 'Välj en dag efter den då det blev klart',
    en: 'Choose a day after the one that it was done',
  },
  'reason-none': { sv: 'Skriv skälet', en: 'Write the reason' },
  'comment-none': { sv: 'Skriv något först', en: 'Write something first' },
  'title-none': { sv: 'Skriv vad fokusområdet heter', en: 'Write what the focus area is called' },
  'problem-none': { sv: 'Skriv vad som är problemet', en: 'Write what the problem is' },
  'causes-many': { sv: 'Skriv högst {most} orsaker', en: 'Write at most {most} causes' },
  'meeting-none': {
    sv: 'Skriv vilket möte som beslutade, till exempel ”Lokala Brå 12 november”',
    en: 'Write which meeting decided, such as “The crime prevention council, 12 November”',
  },
  'state-other': {
    sv: 'Det går inte att göra så med den som den är nu. Läs in sidan på nytt',
    en: 'That cannot be done with it as it is now. Reload the page',
  },
};
