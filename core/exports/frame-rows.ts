import { textIn } from '../base/text-in.ts';
import { channelInWords } from '../places/channel-words.ts';
import { roundedRespondents } from './rounding.ts';
import type { ExportTable } from './table.ts';

/**
 * The frame of a table for people, a line each: what it is and of whom, about how many answered, when, and what must be minded.
 * `checksum` is the SHA-256 of figuresAsCsv.
 */
export function frameRows(
  { frame, title, notes }: ExportTable,
  checksum: string,
): readonly (readonly [label: string] | readonly [label: string, value: string])[] {
  const { value, low, high } = roundedRespondents(frame);
  return [
    [title],
    ...(frame.fictional ? [['Påhittade testdata'] as const] : []),
    ['Kommun', textIn(frame.municipalityName, 'sv')],
    ['Dialog', textIn(frame.title, 'sv')],
    ['Period', `${frame.opens}–${frame.closes}`],
    ['Svarande', `Ungefär ${value} (${low}–${high})`],
    ['Kanaler', frame.channels.map((channel) => channelInWords(channel, 'sv')).join(', ')],
    ['Uttag', `${frame.release}, ${frame.releasedOn}`],
    ['Gäller för', frame.tier === 'public' ? 'Öppna data' : 'Internt bruk'],
    ['Metod', frame.methodVersion],
    ['Kontrollsumma', `SHA-256 ${checksum}`],
    ...notes.map((note) => ['Observera', note] as const),
  ];
}
