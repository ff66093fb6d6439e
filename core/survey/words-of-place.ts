import type { Language } from '../base/language.ts';

/** How a place feels, and what a stretch is, in the sentence that is said of it. `{length}` is filled in. */
export interface WordsOfPlace {
  readonly unsafe: string;
  readonly safe: string;
  readonly feelingMissing: string;
  readonly stretch: string;
}

/** Apart from the dialogue's other words: who reads of a place on a phone fetches these few, and not the rest five times over. */
export const wordsOfPlace: Readonly<Record<Language, WordsOfPlace>> = {
  sv: {
    unsafe: 'Känns otrygg.',
    safe: 'Känns trygg.',
    feelingMissing: 'Du har inte sagt hur platsen känns.',
    stretch: 'Sträcka, ungefär {length}.',
  },
  lattlast: {
    unsafe: 'Känns dålig.',
    safe: 'Känns bra.',
    feelingMissing: 'Du har inte sagt hur platsen känns.',
    stretch: 'En sträcka, ungefär {length}.',
  },
  en: {
    unsafe: 'Feels unsafe.',
    safe: 'Feels safe.',
    feelingMissing: 'You have not said how the place feels.',
    stretch: 'Stretch, about {length}.',
  },
  fi: {
    unsafe: 'Tuntuu turvattomalta.',
    safe: 'Tuntuu turvalliselta.',
    feelingMissing: 'Et ole kertonut, miltä paikka tuntuu.',
    stretch: 'Osuus, noin {length}.',
  },
  ar: {
    unsafe: 'يبدو غير آمن.',
    safe: 'يبدو آمنًا.',
    feelingMissing: 'لم تقل كيف تشعر في المكان.',
    stretch: 'مسافة، نحو {length}.',
  },
};
