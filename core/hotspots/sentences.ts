import type { LocalText } from '../base/text.ts';
import { staffTextSentences } from '../moderation/staff-text.ts';

/** What has to be mended in a place, a proposal or a decision, by code; staff read Swedish or English. */
export const hotSpotSentences: Readonly<Record<string, LocalText>> = {
  'kind-none': { sv: 'Välj vad det är för slags plats', en: 'Choose what kind of place it is' },
  'name-none': { sv: 'Skriv vad platsen heter', en: 'Write what the place is called' },
  'place-fixed': {
    sv: 'Platsen finns i kommunens eget platsregister. Namn, slag och läge ändras inte här',
    en: 'The place is in the municipality’s own file. Its name, kind and position are not changed here',
  },
  'where-none': { sv: 'Välj var platsen ligger', en: 'Choose where the place is' },
  'where-unknown': {
    sv: 'Namnet finns inte längre på kartan. Välj ett annat',
    en: 'The name is no longer on the map. Choose another',
  },
  'where-outside': {
    sv: 'Platsen ligger helt eller delvis utanför kommunen. Välj en plats i kommunen',
    en: 'All or part of the place is outside the municipality. Choose one inside it',
  },
  'where-home': {
    sv: 'Punkten ligger på ett bostadshus. Registret har bara offentliga platser: flytta den till gatan, gården eller parken',
    en: 'The point is on a house where people live. The register has public places alone: move it to the street, the yard or the park',
  },
  'where-stretch': {
    sv: 'Sträckan är {metres} meter. Den ska vara {least}–{most} meter',
    en: 'The stretch is {metres} metres. It has to be {least}–{most} metres',
  },
  'where-crosses': {
    sv: 'Områdets kant korsar sig själv. Skriv hörnen i ordning runt området',
    en: 'The edge of the area crosses itself. Write the corners in order around the area',
  },
  'where-small': {
    sv: 'Området är mindre än ett halvt hektar och kan peka ut en tomt. Rita större, eller välj en punkt',
    en: 'The area is less than half a hectare and may point at a plot. Draw it larger, or choose a point',
  },
  'where-large': {
    sv: 'Området är större än 4 kvadratkilometer. Dela det',
    en: 'The area is more than 4 square kilometres. Divide it',
  },
  radius: { sv: 'Välj en radie på {least}–{most} meter', en: 'Choose a radius of {least}–{most} metres' },
  'owner-unknown': {
    sv: 'Organisationen finns inte längre. Välj en annan',
    en: 'The organisation is no longer there. Choose another',
  },
  'speed-limit': { sv: 'Välj en hastighet i listan', en: 'Choose a speed limit in the list' },
  ...staffTextSentences,
  'place-unknown': {
    sv: 'Platsen finns inte i registret eller används inte längre. Välj en annan',
    en: 'The place is not in the register or no longer used. Choose another',
  },
  'kinds-none': { sv: 'Välj vad det gäller', en: 'Choose what it is about' },
  'aim-none': { sv: 'Skriv vad ni vill uppnå', en: 'Write what you want to achieve' },
  'reason-none': { sv: 'Skriv skälet', en: 'Write the reason' },
  'review-none': { sv: 'Välj en dag för nästa granskning', en: 'Choose a day for the next review' },
  'review-past': { sv: 'Välj en dag som inte har varit än', en: 'Choose a day that has not come yet' },
  'review-far': {
    sv: 'Nästa granskning ska vara inom {weeks} veckor: senast {latest}',
    en: 'The next review has to be within {weeks} weeks: {latest} at the latest',
  },
  'closing-none': { sv: 'Välj varför den avslutas', en: 'Choose why it is closed' },
  'already-open': {
    sv: 'Platsen är redan en het plats för samma sak. Ändra den i stället',
    en: 'The place is a hot spot for the same thing already. Change that one instead',
  },
  'state-other': {
    sv: 'Det går inte att göra så med platsen som den är nu. Läs in sidan på nytt',
    en: 'That cannot be done with the place as it is now. Reload the page',
  },
};
