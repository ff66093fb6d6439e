import type { LocalText } from '../base/text.ts';

/** What has to be mended in a report, by code; staff read Swedish or English. */
export const eventSentences: Readonly<Record<string, LocalText>> = {
  'cause-none': { sv: 'Välj vad som hände', en: 'Choose what happened' },
  'where-none': {
    sv: 'Välj en plats eller gata i listan, eller använd din position',
    en: 'Choose a place or street in the list, or use your position',
  },
  'where-unknown': {
    sv: 'Platsen finns inte längre på kartan. Välj en annan',
    en: 'The place is no longer on the map. Choose another',
  },
  'where-outside': {
    sv: 'Platsen ligger utanför kommunen. Välj en plats i kommunen',
    en: 'The place is outside the municipality. Choose one inside it',
  },
  'from-unreadable': { sv: 'Skriv dag och klockslag', en: 'Write the day and the time' },
  'from-ahead': {
    sv: 'Tiden har inte varit än. Skriv när det började',
    en: 'That time has not come yet. Write when it began',
  },
  'from-old': {
    sv: 'Det är mer än ett år sedan. Rapportera det som har hänt det senaste året',
    en: 'That is more than a year ago. Report what has happened in the last year',
  },
  'until-unreadable': {
    sv: 'Skriv dag och klockslag, eller lämna fältet tomt',
    en: 'Write the day and the time, or leave the field empty',
  },
  'until-ahead': {
    sv: 'Tiden har inte varit än. Lämna fältet tomt om det fortfarande pågår',
    en: 'That time has not come yet. Leave the field empty if it is still going on',
  },
  'until-before': { sv: 'Det kan inte sluta innan det började', en: 'It cannot end before it began' },
  'until-long': {
    sv: 'Rapportera det som pågått längre än {days} dagar som flera händelser',
    en: 'Report what went on for more than {days} days as several events',
  },
  'certainty-none': { sv: 'Välj hur du vet det', en: 'Choose how you know' },
  'effect-none': {
    sv: 'Välj hur mycket det påverkar tryggheten',
    en: 'Choose how much it affects how safe people feel',
  },
  'measure-none': { sv: 'Välj vad som är gjort', en: 'Choose what has been done' },
  'text-long': {
    sv: 'Texten är {length} tecken. Korta den till högst {most}',
    en: 'The text is {length} characters. Shorten it to at most {most}',
  },
  'text-personal': {
    sv: 'Texten får inte peka ut någon. Ta bort {what}. Skriv om platsen och om det som hände',
    en: 'The text must not point at anybody. Take away {what}. Write about the place and what happened',
  },
  'link-gone': {
    sv: 'Händelsen som du ville koppla till räknas inte längre. Välj en annan',
    en: 'The event that you wanted to link to no longer counts. Choose another',
  },
  'state-other': {
    sv: 'Det går inte att göra så med rapporten som den är nu. Läs in sidan på nytt',
    en: 'That cannot be done with the report as it is now. Reload the page',
  },
};
