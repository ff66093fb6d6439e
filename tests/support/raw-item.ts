import type { RawPlace, RawResponse } from '#core/survey/raw-response.ts';

/** A key with a number in it, as one device's. */
export const numberedKey = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const rawPlace: RawPlace = {
  question: 'Q4',
  ordinal: 0,
  geometry: { type: 'point', position: [505_125, 6_504_675] },
  precisionMetres: 10,
  named: null,
  way: 'map',
  feeling: 'unsafe',
  answers: { '4a': 'unsafe' },
};

/** One answer in Lillstad as the raw store is given it. */
export const rawResponse = (change: Partial<RawResponse> = {}): RawResponse => ({
  municipality: 'lillstad',
  campaign: 'host-2026',
  survey: { id: 'dialogue', version: 1 },
  language: 'sv',
  inputWay: 'app',
  channel: 'web',
  receivedHour: '2026-11-25T14',
  answers: { Q2: 'varken' },
  background: { Q14a: '30-49' },
  places: [rawPlace],
  texts: [{ question: '4f', place: 0, text: 'Mörkt', screening: 'clear', urgent: false }],
  ...change,
});
