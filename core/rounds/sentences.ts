import type { LocalText } from '../base/text.ts';
import { staffTextSentences } from '../moderation/staff-text.ts';

/** What has to be mended in a shift or a visit, by code; staff read Swedish or English. */
export const roundSentences: Readonly<Record<string, LocalText>> = {
  ...staffTextSentences,
  'day-none': { sv: 'Välj vilken dag passet börjar', en: 'Choose the day that the shift begins' },
  'day-past': { sv: 'Välj i dag eller en dag som kommer', en: 'Choose today or a day to come' },
  'unit-none': {
    sv: 'Skriv vad enheten kallas under passet, till exempel ”Bil 3”',
    en: 'Write what the unit is called in the shift, such as “Car 3”',
  },
  'organisation-unknown': {
    sv: 'Välj en organisation som har patruller',
    en: 'Choose an organisation that has patrols',
  },
  'spots-none': {
    sv: 'Det finns inga aktiva heta platser att föreslå. Besluta om någon först, på sidan Platser',
    en: 'There are no active hot spots to propose. Decide on one first, on the page Places',
  },
  'reason-none': { sv: 'Välj varför platsen inte hanns med', en: 'Choose why there was no time for the place' },
  'observed-unknown': {
    sv: 'Något som kryssats i finns inte längre. Välj om',
    en: 'Something that was ticked is no longer there. Choose again',
  },
  'shift-unknown': {
    sv: 'Passet finns inte, eller så är det inte ert',
    en: 'There is no such shift, or it is not yours',
  },
  'place-other': {
    sv: 'Platsen har aldrig varit med i passet',
    en: 'The place has never been in the shift',
  },
};
