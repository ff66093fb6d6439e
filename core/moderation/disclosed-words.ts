import { textIn } from '../base/text-in.ts';
import type { DisclosedColumn } from './disclosed-answers.ts';

type Masked = DisclosedColumn['masked'];

const words: Readonly<Record<Masked, { readonly sv: string; readonly en: string }>> = {
  'as-answered': { sv: 'Som det svarades', en: 'As it was answered' },
  'main-topics': {
    sv: 'Maskat: huvudämne i stället för orsak',
    en: 'Masked: the main topic instead of the cause',
  },
  bands: { sv: 'Maskat: intervall i stället för tal', en: 'Masked: a band instead of the number' },
  squares: {
    sv: 'Maskat: ruta om minst 500 meter i stället för plats, större där få bor',
    en: 'Masked: a square of at least 500 metres instead of the place, larger where few live',
  },
  apart: {
    sv: 'Lämnas inte ut här. Egna ord lämnas ut för sig, granskade och maskade',
    en: 'Not given out here. Own words are given out apart, reviewed and masked',
  },
  never: {
    sv: 'Lämnas inte ut. Talet har inga intervall att stå i',
    en: 'Not given out. The number has no bands to stand in',
  },
  week: { sv: 'Maskat: vecka i stället för timme', en: 'Masked: the week instead of the hour' },
  day: { sv: 'Maskat: dag i stället för timme', en: 'Masked: the day instead of the hour' },
};

/** How a column leaves, in words. */
export const maskedInWords = (masked: Masked, language: 'sv' | 'en'): string => textIn(words[masked], language);

const never = {
  sv: [
    'Timmen när svaret kom, språket, svarssättet och vad robotkontrollen visade.',
    'Svarets nyckel och kod, och allt om enheten som det skrevs på.',
    'Vilken person en plats hör till, och vilka platser som är samma persons.',
    'Den exakta platsen, och namn på platser.',
  ],
  en: [
    'The hour when the answer came, its language, the way it came and what the bot check showed.',
    "The answer's key and code, and anything of the device it was written on.",
    'Whose a place is, and which places are one person’s.',
    'The exact place, and names of places.',
  ],
} as const;

/** What leaves in no disclosure of answers, in words. */
export const neverInWords = (language: 'sv' | 'en'): readonly string[] => never[language];
