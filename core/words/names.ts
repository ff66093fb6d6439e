import type { Finding } from './finding.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { isPersonWord } from './persons.ts';

/** Whether a word, in small letters, belongs to the name of a known place. */
export type IsPlaceWord = (word: string) => boolean;

/**
 * People by name: what follows "heter", "kallas" and "namnet"; a known given name with a word in capitals after it; a
 * surname after any word in capitals; and a known given name alone after somebody ("min chef Anna"). What is a place by the
 * register, or by how it ends ("Annas väg", "Eriksbergsskolan"), is no person.
 */
export function namesIn(text: string, isPlaceWord: IsPlaceWord): readonly Finding[] {
  const isPlace = (word: string): boolean => isPlaceWord(word.toLowerCase()) || placeEnding.test(word);
  const called = [...text.matchAll(afterCalled)].filter(
    ({ groups }) =>
      !isPlace(groups?.name ?? '') &&
      (/^\p{Lu}/u.test(groups?.name ?? '') || (isPersonWord(groups?.who ?? '') && !nameless.has(groups?.name ?? ''))),
  );
  const pairs = [...text.matchAll(pair)].filter(({ groups }) => {
    const [first, last] = [groups?.first ?? '', groups?.last ?? ''];
    if (isPlace(last) || isPlace(`${first} ${last}`)) return false;
    return (
      GIVEN_NAMES.has(first.toLowerCase()) ||
      (surname.test(last) && !isPlace(first) && !smallWords.has(first.toLowerCase()))
    );
  });
  const alone = [...text.matchAll(capital)].filter(
    ({ groups, index }) =>
      GIVEN_NAMES.has((groups?.name ?? '').toLowerCase().replace(/s$/, '')) && isPersonWord(wordBefore(text, index)),
  );
  return [
    ...called.map(({ 0: found, index, groups }) => ({
      kind: 'name' as const,
      start: index + found.length - (groups?.name ?? '').length,
      end: index + found.length,
    })),
    ...[...pairs, ...alone].map(({ 0: found, index }) => ({
      kind: 'name' as const,
      start: index,
      end: index + found.length,
    })),
  ];
}

const afterCalled =
  /(?:(?<who>\p{L}+) )?(?<!\p{L})(?:heter|hette|kallas|kallad|namnet|vid namn|name is|called|named) (?:är |för |is )?(?<name>\p{L}[\p{L}'-]+)/giu;

const word = "\\p{Lu}[\\p{L}'-]+";
const capital = new RegExp(`(?<![\\p{L}-])(?<name>${word})`, 'gu');
/** Looked for at each word, so that the last of one pair may be the first of the next. */
const pair = new RegExp(`(?<![\\p{L}-])(?<first>${word}) (?<last>${word})(?: ${word})?`, 'gu');

const wordBefore = (text: string, at: number): string =>
  /(\p{L}+) $/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';

/** How a Swedish surname ends, and some of those that came later. */
const surname =
  /(?:sson|sen|ström|berg|lund|qvist|kvist|quist|gren|mark|dahl|stedt|holm|blom|strand|wall|vall|rot|ander|elius|enius|ović|ovic|ević|evic|oglu|zadeh|ski|ska|nen)s?$/iu;

const placeEnding =
  /(?:gatan?|väg(?:en)?|gränd(?:en)?|stig(?:en)?|back(?:en|e)|torg(?:et)?|allén?|plan(?:en)?|park(?:en)?|skola[ns]?|skolan|torp(?:et)?|bro(?:n)?|tunnel(?:n)?|station(?:en)?|kyrka[n]?|hall(?:en)?|badet|sjön?|ån|dal(?:en)?|berget|kulle[n]?|gård(?:en)?|centrum|rondell(?:en)?|macken|området|vallen|arena[n]?|huset|köping|stad(?:en)?|hamn(?:en)?|hult|ryd|boda|ås(?:en)?|vik(?:en)?|näs(?:et)?|kommun|län|förskola[n]?|bibliotek(?:et)?|idrottsplats)s?$/iu;

const smallWords = new Set(
  'i på vid från till och den det de en ett nära efter innan mellan bakom runt längs genom utanför norra södra östra västra gamla nya stora lilla övre nedre kvarteret bostadsområdet busshållplatsen parken korsningen'.split(
    ' ',
  ),
);

/** What follows "han heter" without being a name. */
const nameless = new Set('inte något nåt nånting någonting det så samma vad som ju nog en ett'.split(' '));
