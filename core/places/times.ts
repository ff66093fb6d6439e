import type { WholeText } from '../base/text.ts';
import { ALWAYS } from './always.ts';

/**
 * When something is so (docs/field.md 4c): the time of day, the kind of day, the season, or whenever it is dark. One list for all
 * surveys, since a release's filter on time reads these codes.
 */
export const TIME_OPTIONS: readonly TimeOption[] = [
  {
    code: 'morgon',
    heading: {
      sv: 'Tid på dygnet',
      lattlast: 'Tid på dagen',
      en: 'Time of day',
      fi: 'Vuorokaudenaika',
      ar: 'وقت اليوم',
    },
    text: {
      sv: 'Morgon, kl. 6–9',
      lattlast: 'Morgon, klockan 6 till 9',
      en: 'Morning, 6–9',
      fi: 'Aamu, klo 6–9',
      ar: 'الصباح، 6–9',
    },
    inSentence: { sv: 'på morgonen', lattlast: 'på morgonen', en: 'in the morning', fi: 'aamulla', ar: 'في الصباح' },
  },
  {
    code: 'dag',
    text: {
      sv: 'Dag, kl. 9–16',
      lattlast: 'Dag, klockan 9 till 16',
      en: 'Day, 9–16',
      fi: 'Päivä, klo 9–16',
      ar: 'النهار، 9–16',
    },
    inSentence: { sv: 'på dagen', lattlast: 'på dagen', en: 'in the daytime', fi: 'päivällä', ar: 'في النهار' },
  },
  {
    code: 'eftermiddag',
    text: {
      sv: 'Sen eftermiddag, kl. 16–19',
      lattlast: 'Eftermiddag, klockan 16 till 19',
      en: 'Late afternoon, 16–19',
      fi: 'Myöhäinen iltapäivä, klo 16–19',
      ar: 'آخر النهار، 16–19',
    },
    inSentence: {
      sv: 'sent på eftermiddagen',
      lattlast: 'på eftermiddagen',
      en: 'late in the afternoon',
      fi: 'myöhään iltapäivällä',
      ar: 'في آخر النهار',
    },
  },
  {
    code: 'kvall',
    text: {
      sv: 'Kväll, kl. 19–23',
      lattlast: 'Kväll, klockan 19 till 23',
      en: 'Evening, 19–23',
      fi: 'Ilta, klo 19–23',
      ar: 'المساء، 19–23',
    },
    inSentence: { sv: 'på kvällen', lattlast: 'på kvällen', en: 'in the evening', fi: 'illalla', ar: 'في المساء' },
  },
  {
    code: 'natt',
    text: {
      sv: 'Natt, kl. 23–6',
      lattlast: 'Natt, klockan 23 till 6',
      en: 'Night, 23–6',
      fi: 'Yö, klo 23–6',
      ar: 'الليل، 23–6',
    },
    inSentence: { sv: 'på natten', lattlast: 'på natten', en: 'at night', fi: 'yöllä', ar: 'في الليل' },
  },
  {
    code: 'morker',
    text: {
      sv: 'När det är mörkt',
      lattlast: 'När det är mörkt',
      en: 'When it is dark',
      fi: 'Pimeällä',
      ar: 'عندما يحل الظلام',
    },
  },
  {
    code: 'vardag',
    heading: { sv: 'Dag i veckan', lattlast: 'Dag', en: 'Day of the week', fi: 'Viikonpäivä', ar: 'يوم الأسبوع' },
    text: { sv: 'Vardagar', lattlast: 'Måndag till fredag', en: 'Weekdays', fi: 'Arkisin', ar: 'أيام العمل' },
    inSentence: {
      sv: 'på vardagar',
      lattlast: 'måndag till fredag',
      en: 'on weekdays',
      fi: 'arkisin',
      ar: 'في أيام العمل',
    },
  },
  {
    code: 'helg',
    text: {
      sv: 'Helger',
      lattlast: 'Lördag och söndag',
      en: 'Weekends',
      fi: 'Viikonloppuisin',
      ar: 'عطلات نهاية الأسبوع',
    },
    inSentence: {
      sv: 'på helger',
      lattlast: 'lördag och söndag',
      en: 'at weekends',
      fi: 'viikonloppuisin',
      ar: 'في عطلات نهاية الأسبوع',
    },
  },
  {
    code: 'sommar',
    heading: { sv: 'Tid på året', lattlast: 'Tid på året', en: 'Time of year', fi: 'Vuodenaika', ar: 'فصل السنة' },
    text: { sv: 'Sommar', lattlast: 'På sommaren', en: 'Summer', fi: 'Kesä', ar: 'الصيف' },
    inSentence: { sv: 'på sommaren', lattlast: 'på sommaren', en: 'in summer', fi: 'kesällä', ar: 'في الصيف' },
  },
  {
    code: 'vinter',
    text: { sv: 'Vinter', lattlast: 'På vintern', en: 'Winter', fi: 'Talvi', ar: 'الشتاء' },
    inSentence: { sv: 'på vintern', lattlast: 'på vintern', en: 'in winter', fi: 'talvella', ar: 'في الشتاء' },
  },
  {
    code: ALWAYS,
    text: {
      sv: 'Det är alltid så',
      lattlast: 'Det är alltid så',
      en: 'It is always like that',
      fi: 'Aina',
      ar: 'هكذا دائمًا',
    },
    inSentence: { sv: 'alltid', lattlast: 'alltid', en: 'always', fi: 'aina', ar: 'دائمًا' },
    escape: true,
  },
];

export interface TimeOption {
  readonly code: string;
  readonly text: WholeText;
  /** How it is said of a place: "på kvällen". */
  readonly inSentence?: WholeText;
  readonly heading?: WholeText;
  readonly escape?: true;
}
