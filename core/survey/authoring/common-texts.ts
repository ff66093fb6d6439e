import type { WholeText } from '../../base/text.ts';

/* Words that a new question begins with, as they stand in Lykta's own dialogue. An author may change them. */

export const COMMON = {
  dontKnow: { sv: 'Vet inte', lattlast: 'Vet inte', en: 'Don’t know', fi: 'En osaa sanoa', ar: 'لا أعرف' },
  ratherNot: {
    sv: 'Vill inte svara',
    lattlast: 'Jag vill inte svara',
    en: 'Prefer not to answer',
    fi: 'En halua vastata',
    ar: 'لا أريد الإجابة',
  },
  several: {
    sv: 'Välj allt som stämmer.',
    lattlast: 'Du kan välja flera.',
    en: 'Choose all that apply.',
    fi: 'Valitse kaikki sopivat.',
    ar: 'اختر كل ما ينطبق.',
  },
  atMostThree: {
    sv: 'Välj högst tre.',
    lattlast: 'Välj högst tre.',
    en: 'Choose at most three.',
    fi: 'Valitse enintään kolme.',
    ar: 'اختر ثلاثة على الأكثر.',
  },
  unsafe: { sv: 'Otrygg', lattlast: 'Dålig, otrygg', en: 'Unsafe', fi: 'Turvaton', ar: 'غير آمن' },
  safe: { sv: 'Trygg', lattlast: 'Bra, trygg', en: 'Safe', fi: 'Turvallinen', ar: 'آمن' },
} as const satisfies Readonly<Record<string, WholeText>>;

export const FOLLOW_UPS = {
  feeling: {
    text: {
      sv: 'Hur känns platsen?',
      lattlast: 'Känns platsen bra eller dålig?',
      en: 'How does the place feel?',
      fi: 'Miltä paikka tuntuu?',
      ar: 'كيف تشعر تجاه المكان؟',
    },
    short: {
      sv: 'Platsen känns',
      lattlast: 'Platsen känns',
      en: 'The place feels',
      fi: 'Paikka tuntuu',
      ar: 'الشعور بالمكان',
    },
  },
  causes: {
    text: {
      sv: 'Vad är det som påverkar?',
      lattlast: 'Varför känns det så?',
      en: 'What affects it?',
      fi: 'Mikä siihen vaikuttaa?',
      ar: 'ما الذي يؤثر في ذلك؟',
    },
    short: {
      sv: 'Det som påverkar',
      lattlast: 'Varför',
      en: 'What affects it',
      fi: 'Mikä vaikuttaa',
      ar: 'ما يؤثر',
    },
  },
  times: {
    text: {
      sv: 'När är det så?',
      lattlast: 'När känns det så?',
      en: 'When is it like that?',
      fi: 'Milloin on näin?',
      ar: 'متى يكون ذلك؟',
    },
    short: { sv: 'När', lattlast: 'När', en: 'When', fi: 'Milloin', ar: 'متى' },
  },
} as const satisfies Readonly<Record<string, { readonly text: WholeText; readonly short: WholeText }>>;
