import type { Language } from '../base/language.ts';

/** The sentences that a place is told by. Names stand as they are in every language: they are what the signs say. */
export interface PlaceSentences {
  readonly nameless: string;
  readonly near: (name: string) => string;
  readonly crossing: (one: string, other: string) => string;
  readonly from: (length: string, name: string) => string;
  readonly stretch: (length: string) => string;
  readonly stretchAt: (length: string, name: string) => string;
  readonly stretchFromTo: (length: string, from: string, to: string) => string;
  readonly area: (size: string) => string;
  readonly areaAt: (size: string, name: string) => string;
}

const sv: PlaceSentences = {
  nameless: 'En plats utan namn',
  near: (name) => `Nära ${name}`,
  crossing: (one, other) => `Korsningen ${one} och ${other}`,
  from: (length, name) => `Ungefär ${length} från ${name}`,
  stretch: (length) => `En sträcka på ungefär ${length}`,
  stretchAt: (length, name) => `Sträcka på ungefär ${length} vid ${name}`,
  stretchFromTo: (length, from, to) => `Sträcka på ungefär ${length} från ${from} till ${to}`,
  area: (size) => `Område på ungefär ${size}`,
  areaAt: (size, name) => `Område på ungefär ${size} vid ${name}`,
};

const lattlast: PlaceSentences = {
  ...sv,
  crossing: (one, other) => `Där ${one} möter ${other}`,
  from: (length, name) => `Det är ungefär ${length} till ${name}`,
  stretch: (length) => `Vägen är ungefär ${length} lång`,
  stretchAt: (length, name) => `En väg vid ${name}. Den är ungefär ${length} lång`,
  stretchFromTo: (length, from, to) => `En väg från ${from} till ${to}. Den är ungefär ${length} lång`,
  area: (size) => `Ett område som är ungefär ${size} stort`,
  areaAt: (size, name) => `Ett område vid ${name}. Det är ungefär ${size} stort`,
};

const en: PlaceSentences = {
  nameless: 'A place without a name',
  near: (name) => `Near ${name}`,
  crossing: (one, other) => `Where ${one} meets ${other}`,
  from: (length, name) => `About ${length} from ${name}`,
  stretch: (length) => `A stretch of about ${length}`,
  stretchAt: (length, name) => `Stretch of about ${length} at ${name}`,
  stretchFromTo: (length, from, to) => `Stretch of about ${length} from ${from} to ${to}`,
  area: (size) => `Area of about ${size}`,
  areaAt: (size, name) => `Area of about ${size} at ${name}`,
};

/** A Swedish name is not inflected in Finnish: it stands after a word that is, or after a colon. */
const fi: PlaceSentences = {
  nameless: 'Nimetön paikka',
  near: (name) => `Lähellä paikkaa ${name}`,
  crossing: (one, other) => `Risteys: ${one} ja ${other}`,
  from: (length, name) => `Noin ${length} paikasta ${name}`,
  stretch: (length) => `Reitin pituus on noin ${length}`,
  stretchAt: (length, name) => `Reitti, noin ${length}, paikassa ${name}`,
  stretchFromTo: (length, from, to) => `Reitti, noin ${length}, paikasta ${from} paikkaan ${to}`,
  area: (size) => `Alue, noin ${size}`,
  areaAt: (size, name) => `Alue, noin ${size}, paikassa ${name}`,
};

const ar: PlaceSentences = {
  nameless: 'مكان بلا اسم',
  near: (name) => `قرب ${name}`,
  crossing: (one, other) => `تقاطع ${one} و ${other}`,
  from: (length, name) => `على بعد ${length} تقريبًا من ${name}`,
  stretch: (length) => `مسار طوله ${length} تقريبًا`,
  stretchAt: (length, name) => `مسار طوله ${length} تقريبًا عند ${name}`,
  stretchFromTo: (length, from, to) => `مسار طوله ${length} تقريبًا من ${from} إلى ${to}`,
  area: (size) => `منطقة مساحتها ${size} تقريبًا`,
  areaAt: (size, name) => `منطقة مساحتها ${size} تقريبًا عند ${name}`,
};

export const placeSentences: Readonly<Record<Language, PlaceSentences>> = { sv, lattlast, en, fi, ar };
