import type { Finding } from './finding.ts';

/**
 * Number plates: three letters (never I, Q, V, Å, Ä, Ö), two digits, and a digit or a letter (also not O). With a space only
 * in capitals, so that "och 112" is none. Plates that people have chosen themselves are missed; "BUS 123" is found.
 * Source: Transportstyrelsen, registreringsskyltar.
 */
export function platesIn(text: string): readonly Finding[] {
  const shouted = !/\p{Ll}/u.test(text);
  return [...text.matchAll(written)]
    .filter(({ groups }) => !(isOrdinary(groups?.letters ?? '') && (shouted || groups?.apart === undefined)))
    .map(({ 0: found, index }) => ({ kind: 'plate', start: index, end: index + found.length }));
}

const written =
  /(?<![\p{L}\d])(?:(?<letters>[A-HJ-PR-UW-Z]{3})(?<apart>[ -])?\d{2}[\dA-HJ-NPR-UW-Z]|(?<letters>[A-HJ-PR-UW-Z]{3}|[a-hj-pr-uw-z]{3}|[A-HJ-PR-UW-Z][a-hj-pr-uw-z]{2})\d{2}[\dA-HJ-NPR-UW-Za-hj-npr-uw-z])(?![\p{L}\d])/gu;

/** Words that stand before a number in ordinary writing, of letters that a plate may have. */
const ordinary = new Set(
  'bus cca den det dom etc ett fem han har hon hos kan man max med mer och per sen ska som tel tre tom'.split(' '),
);
const isOrdinary = (letters: string): boolean => ordinary.has(letters.toLowerCase());
