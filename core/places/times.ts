import type { LocalText } from '../base/text.ts';

/**
 * When something is so (docs/field.md 4c): the time of day, the kind of day, the season, or whenever it is dark. One list for all
 * surveys, since a release's filter on time reads these codes.
 */
export const TIME_OPTIONS: readonly TimeOption[] = [
  {
    code: 'morgon',
    heading: { sv: 'Tid på dygnet', lattlast: 'Tid på dagen', en: 'Time of day' },
    text: { sv: 'Morgon, kl. 6–9', lattlast: 'Morgon, klockan 6 till 9', en: 'Morning, 6–9' },
    inSentence: { sv: 'på morgonen', lattlast: 'på morgonen', en: 'in the morning' },
  },
  {
    code: 'dag',
    text: { sv: 'Dag, kl. 9–16', lattlast: 'Dag, klockan 9 till 16', en: 'Day, 9–16' },
    inSentence: { sv: 'på dagen', lattlast: 'på dagen', en: 'in the daytime' },
  },
  {
    code: 'eftermiddag',
    text: {
      sv: 'Sen eftermiddag, kl. 16–19',
      lattlast: 'Eftermiddag, klockan 16 till 19',
      en: 'Late afternoon, 16–19',
    },
    inSentence: { sv: 'sent på eftermiddagen', lattlast: 'på eftermiddagen', en: 'late in the afternoon' },
  },
  {
    code: 'kvall',
    text: { sv: 'Kväll, kl. 19–23', lattlast: 'Kväll, klockan 19 till 23', en: 'Evening, 19–23' },
    inSentence: { sv: 'på kvällen', lattlast: 'på kvällen', en: 'in the evening' },
  },
  {
    code: 'natt',
    text: { sv: 'Natt, kl. 23–6', lattlast: 'Natt, klockan 23 till 6', en: 'Night, 23–6' },
    inSentence: { sv: 'på natten', lattlast: 'på natten', en: 'at night' },
  },
  { code: 'morker', text: { sv: 'När det är mörkt', lattlast: 'När det är mörkt', en: 'When it is dark' } },
  {
    code: 'vardag',
    heading: { sv: 'Dag i veckan', lattlast: 'Dag', en: 'Day of the week' },
    text: { sv: 'Vardagar', lattlast: 'Måndag till fredag', en: 'Weekdays' },
    inSentence: { sv: 'på vardagar', lattlast: 'måndag till fredag', en: 'on weekdays' },
  },
  {
    code: 'helg',
    text: { sv: 'Helger', lattlast: 'Lördag och söndag', en: 'Weekends' },
    inSentence: { sv: 'på helger', lattlast: 'lördag och söndag', en: 'at weekends' },
  },
  {
    code: 'sommar',
    heading: { sv: 'Tid på året', lattlast: 'Tid på året', en: 'Time of year' },
    text: { sv: 'Sommar', lattlast: 'På sommaren', en: 'Summer' },
    inSentence: { sv: 'på sommaren', lattlast: 'på sommaren', en: 'in summer' },
  },
  {
    code: 'vinter',
    text: { sv: 'Vinter', lattlast: 'På vintern', en: 'Winter' },
    inSentence: { sv: 'på vintern', lattlast: 'på vintern', en: 'in winter' },
  },
  {
    code: 'alltid',
    text: { sv: 'Det är alltid så', lattlast: 'Det är alltid så', en: 'It is always like that' },
    inSentence: { sv: 'alltid', lattlast: 'alltid', en: 'always' },
    escape: true,
  },
];

export interface TimeOption {
  readonly code: string;
  readonly text: LocalText;
  /** How it is said of a place: "på kvällen". */
  readonly inSentence?: LocalText;
  readonly heading?: LocalText;
  readonly escape?: true;
}
