import type { LocalText } from '../base/text.ts';

/** What has to be mended in a promise or its follow-up, by code; staff read Swedish or English. */
export const promiseSentences: Readonly<Record<string, LocalText>> = {
  'promise-period': {
    sv: 'Skriv en första och en sista dag. Den sista ska vara efter den första',
    en: 'Write a first and a last day. The last must be after the first',
  },
  'promise-personal': {
    sv: 'Texten blir offentlig och får inte peka ut någon. Ta bort {what}',
    en: 'The text will be public and must not point at anybody. Take away {what}',
  },
  'promise-twice': {
    sv: 'Två delar har samma id. Ta bort den ena och lägg till den på nytt',
    en: 'Two parts have the same id. Remove one and add it again',
  },
  'promise-no-day': { sv: 'Skriv en dag som finns', en: 'Write a day that there is' },
  'promise-signed-ahead': {
    sv: 'Skriv dagen då löftet undertecknades. Den kan inte ligga framåt i tiden',
    en: 'Write the day when the promise was signed. It cannot be ahead of today',
  },
  'promise-both-sign': {
    sv: 'Skriv vem som undertecknar för kommunen och vem för polisen, med befattning',
    en: 'Write who signs for the municipality and who for the police, by office',
  },
  'promise-no-points': { sv: 'Lägg till minst en punkt', en: 'Add at least one point' },
  'promise-no-activity': {
    sv: 'Punkten saknar aktivitet. Skriv något som ska göras, av vem och till när',
    en: 'The point has no activity. Write something that is to be done, by whom and by when',
  },
  'promise-unwritten': { sv: 'Fyll i det som fattas här', en: 'Fill in what is missing here' },
  'promise-held-ahead': {
    sv: 'Skriv dagen då mötet hölls. Den kan inte ligga framåt i tiden',
    en: 'Write the day of the meeting. It cannot be ahead of today',
  },
  'promise-no-status': { sv: '”{point}” saknar status', en: '“{point}” has no status' },
  'promise-no-sentence': {
    sv: '”{point}” saknar en mening som alla kan läsa',
    en: '“{point}” has no sentence for everybody to read',
  },
  'promise-no-evidence': {
    sv: '”{point}” är uppfylld. Visa med en länk eller källa vad det bygger på',
    en: '“{point}” is fulfilled. Show by a link or a source what that rests on',
  },
  'promise-no-decision': {
    sv: '”{point}” är försenad. Skriv vad mötet beslutade, vem som gör det och till när',
    en: '“{point}” is late. Write what the meeting decided, who does it and by when',
  },
  'promise-decision-past': {
    sv: 'Beslutet om ”{point}” ska vara gjort en dag som redan har varit. Välj en senare dag',
    en: 'The decision on “{point}” is to be done by a day that has been. Choose a later one',
  },
};
