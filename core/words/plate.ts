import type { Finding } from './finding.ts';
import { matchesOf } from './matches.ts';

/**
 * Number plates: three letters (never I, Q, V, Å, Ä, Ö), two digits, and a digit or a letter (also not O). In capitals with a
 * space or a mark between or none; in small letters without space, so that "och 112" is none, or with one where a vehicle is
 * spoken of in the same sentence. Letters that are also words ("TAL 123") are one where a plate is named just before. Cyrillic
 * and Greek letters are read as those that they look like. Plates that people have chosen themselves are missed; "BUS 123" is found.
 * Source: Transportstyrelsen, registreringsskyltar.
 */
export const platesIn = (text: string): readonly Finding[] =>
  matchesOf('plate', text.replace(lookAlike, latinOf), written, ({ 0: found, index, groups }) => {
    const letters = groups?.letters ?? '';
    if (namedPlate.test(text.slice(Math.max(0, index - 30), index))) return true;
    if (ordinary.has(letters.toLowerCase())) return false;
    return (
      groups?.apart === '' || letters === letters.toUpperCase() || vehicle.test(sentenceAround(text, index, found))
    );
  });

/** Each in its place: the letter that it looks like. */
const foreign = 'АВЕКМНРСТУХЅЈасеорухѕјΑΒΕΖΗΚΜΝΡΤΥΧ';
const latin = 'ABEKMHPCTYXSJaceopyxsjABEZHKMNPTYX';
const lookAlike = new RegExp(`[${foreign}]`, 'g');
const latinOf = (letter: string): string => latin.charAt(foreign.indexOf(letter));

const namedPlate =
  /(?<!\p{L})(?:reg(?:istrerings)?\.? ?(?:nr|numme?r(?:et)?)|registrerad|number ?plate|licen[sc]e plate)\.?:? ?(?:är |is )?$/iu;

const written =
  /(?<![\p{L}\d])(?<letters>[A-HJ-PR-UW-Z]{3})(?<apart>[ ._-]{0,2})\d{2}[\dA-HJ-NPR-UW-Z](?![\p{L}\d])(?! ?(?:km|kr|kg|watt|m|st)(?!\p{L}))/giu;

/** What a vehicle is called, and what it does where people are bothered by it. */
const vehicle =
  /(?<!\p{L})(?:\p{L}*bil(?:en|ens)?|mc:?n?|moppen?|mopeden?|epan?|epatraktorn?|a-traktorn?|motorcykeln?|volvon?|saab(?:en)?|golf(?:en)?|bmw(?:n)?|audi(?:n)?|merca?(?:n)?|tesla[n]?|reg(?:\.?nr|istreringsnummer|nummer|skylten?)?|skylten|skyltarna|plåten?|car|number plate|licen[sc]e plate)(?!\p{L})/iu;

/** From the last end of a sentence to the next. */
function sentenceAround(text: string, index: number, found: string): string {
  const before = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf('\n', index), 0);
  const after = text.slice(index + found.length).search(/[.!?\n]/);
  return text.slice(before, after === -1 ? undefined : index + found.length + after);
}

/** Words that stand before a number in ordinary writing, of letters that a plate may have. */
const ordinary = new Set(
  'alt ban bar bra buss cca dag del dem den det dom dra efter eft ehh ett fel fem fot fram for ger han har hej hem hon hos hur hus jag kan kom led lgh man max med men mer mot ner nog nu och ord per plus rad rum ser sen sex sju ska som steg tag tal tar tel tog tre typ upp utan unge hel halv the and but buy can day few for has her mph net now one our out per see she ten top two who yes'.split(
    ' ',
  ),
);
