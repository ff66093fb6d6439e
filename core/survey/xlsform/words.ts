import type { WholeText } from '../../base/text.ts';

/** Words of Lykta's own that an imported survey may need, where the form has a type and no text. */
export const importWords = {
  read: { sv: 'Läs det här', lattlast: 'Läs det här', en: 'Please read this', fi: 'Lue tämä', ar: 'اقرأ هذا' },
  agreed: {
    sv: 'Ja, jag har läst det',
    lattlast: 'Ja, jag har läst det',
    en: 'Yes, I have read it',
    fi: 'Kyllä, olen lukenut sen',
    ar: 'نعم، لقد قرأت ذلك',
  },
  notAgreed: {
    sv: 'Nej, inte än',
    lattlast: 'Nej, inte än',
    en: 'No, not yet',
    fi: 'En, en vielä',
    ar: 'لا، ليس بعد',
  },
  none: {
    sv: 'Inget av detta',
    lattlast: 'Inget av detta',
    en: 'None of these',
    fi: 'Ei mikään näistä',
    ar: 'لا شيء مما ذُكر',
  },
  other: { sv: 'Annat', lattlast: 'Annat', en: 'Other', fi: 'Muu', ar: 'غير ذلك' },
  whichOther: {
    sv: 'Vad menar du med annat?',
    lattlast: 'Vad menar du med annat?',
    en: 'What do you mean by other?',
    fi: 'Mitä tarkoitat muulla?',
    ar: 'ماذا تقصد بغير ذلك؟',
  },
  title: {
    sv: 'Enkät utan titel',
    lattlast: 'Enkät utan titel',
    en: 'Survey without a title',
    fi: 'Nimetön kysely',
    ar: 'استبيان بلا عنوان',
  },
} as const satisfies Readonly<Record<string, WholeText>>;
