import type { Finding } from './finding.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { isPersonWord } from './persons.ts';

/** Whether all words of what is written, in small letters, belong to the name of a known place. */
export type IsPlaceWord = (written: string) => boolean;

/**
 * People by name: what follows "heter", "kallas" and "namnet"; a given name that many bear; a surname after any word in
 * capitals; a first letter with a surname; what stands after a greeting at the end. What is a place by the register, or by how
 * it ends ("Annas väg", "Eriksbergsskolan"), is no person.
 */
export function namesIn(text: string, isPlaceWord: IsPlaceWord): readonly Finding[] {
  const isPlace = (written: string): boolean => isPlaceWord(written.toLowerCase()) || placeEnding.test(written);
  const shouted = !/\p{Ll}/u.test(text);
  const found: Finding[] = [];
  const add = (index: number, name: string): void => {
    found.push({ kind: 'name', start: index, end: index + name.length });
  };
  for (const { 0: whole, index, groups } of text.matchAll(afterCalled)) {
    const [who, name] = [groups?.who ?? '', groups?.name ?? ''];
    const aName = /^\p{Lu}/u.test(name) || (isPersonWord(who) && !nameless.has(name));
    if (aName && !isPlace(name)) add(index + whole.length - name.length, name);
  }
  for (const { 0: name, index, groups } of text.matchAll(signed)) if (groups?.name !== undefined) add(index, name);
  for (const { index, groups } of text.matchAll(pair)) {
    const [name, first, last] = [groups?.whole ?? '', groups?.first ?? '', groups?.last ?? ''];
    if (shouted || isPlace(last) || isPlace(name) || followedByPlace(text, index + name.length)) continue;
    const startsWithName =
      (isGiven(first) || alsoNames.has(first.toLowerCase())) && !smallWords.has(last.toLowerCase());
    if (startsWithName || (surname.test(last) && !isPlace(first) && !smallWords.has(first.toLowerCase())))
      add(index, name);
  }
  for (const { 0: name, index } of text.matchAll(single)) {
    const capital = /^\p{Lu}/u.test(name) && !shouted;
    const of = wordBefore(text, index);
    if (!isGiven(name) || (!capital && !isPersonWord(of)) || followedByPlace(text, index + name.length)) continue;
    if (!isPlaceWord(name.toLowerCase()) && !titles.has(of.toLowerCase())) add(index, name);
  }
  return found;
}

/** With the s of a genitive, and of two names with a hyphen either one. */
const isGiven = (name: string): boolean =>
  name
    .toLowerCase()
    .split('-')
    .some((part) => GIVEN_NAMES.has(part) || GIVEN_NAMES.has(part.replace(/s$/, '')));

const afterCalled =
  /(?:(?<who>\p{L}+) )?(?<!\p{L})(?:heter|hette|kallas|kallad|namnet|vid namn|name is|called|named) (?:är |för |is )?(?<name>\p{L}[\p{L}'-]+)/giu;

const word = "\\p{Lu}[\\p{L}'-]+";
/** Looked for at each word, so that the last of one pair may be the first of the next. */
const pair = new RegExp(`(?<![\\p{L}-])(?=(?<whole>(?<first>${word}|\\p{Lu}\\.?) (?<last>${word})))`, 'gu');
const single = /(?<![\p{L}@._-])\p{L}{3,}(?:-\p{L}+)?(?![\p{L}\d@_])/gu;
/** "mvh Lisa", "Hälsningar Bengt-Åke", "/Kerstin, 74 år" */
const signed =
  /(?<=(?<!\p{L})(?:mvh|hälsningar|hälsar|undertecknat:?|regards,?|\/) ?)(?<name>\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}'-]+)*)/gu;

const wordBefore = (text: string, at: number): string =>
  /(\p{L}+)[ .]$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';

/** "Annas väg", "Olof Palmes plats", "Astrid Lindgrens lekpark": named after somebody, and somebody's no more. */
const followedByPlace = (text: string, at: number): boolean => {
  const [, next = '', after = ''] = /^s? (\p{L}+)(?: (\p{L}+))?/u.exec(text.slice(at, at + 60)) ?? [];
  if (placeNoun.test(next) || (/^\p{Lu}/u.test(next) && placeEnding.test(next))) return true;
  return /^\p{Lu}/u.test(next) && placeNoun.test(after);
};

/** How a Swedish surname ends, and some of those that came later. */
const surname =
  /(?:sson|sen|ström|berg|lund|qvist|kvist|quist|gren|mark|dahl|dotter|stedt|holm|blom|strand|wall|vall|rot|ander|elius|enius|ović|ovic|ević|evic|oglu|zadeh|ski|ska|nen|[dl]in)s?$/iu;

const placeNoun =
  /^(?:\p{L}*(?:park|plats|väg|gata|torg|lekplats|skola|backe|stig|plan|bro|gränd|trappa|allé|minne|kyrka|hus|hall|gård|centrum|kulle|tunnel|station|lund|damm|bad|konditori|restaurang|pizzeria|kiosk|livs|grill|bar|affär|butik|salong|gym|museum|bibliotek|trädgård|strand|udde|vik|ås|grind|krog|hörna|terminal))(?:en|et|n|s|ar|er)?$/iu;

const placeEnding =
  /(?:gatan?|väg(?:en)?|gränd(?:en)?|stig(?:en)?|back(?:en|e)|torg(?:et)?|allén?|plan(?:en)?|park(?:en)?|skola[ns]?|torp(?:et)?|bro(?:n)?|tunnel(?:n)?|station(?:en)?|kyrka[n]?|hall(?:en)?|badet|sjön?|ån|dal(?:en)?|berget|kulle[n]?|gård(?:en)?|centrum|rondell(?:en)?|macken|området|vallen|arena[n]?|huset|köping|stad(?:en)?|hamn(?:en)?|hult|ryd|boda|ås(?:en)?|vik(?:en)?|näs(?:et)?|kommun|län|förskola[n]?|bibliotek(?:et)?|idrottsplats)s?$/iu;

/** What stands before the name of a church, a king, a shop or a storm. */
const titles = new Set(
  'sankt sankta kung drottning st restaurang salong pizzeria frisör café hotell stormen orkanen'.split(' '),
);

const smallWords = new Set(
  'i på vid från till och den det de en ett nära efter innan mellan bakom runt längs genom utanför norra södra östra västra gamla nya stora lilla övre nedre kvarteret bostadsområdet busshållplatsen parken korsningen'.split(
    ' ',
  ),
);

/** Words of their own that are names before a surname. */
const alsoNames = new Set('bo björn dag gun inga jan kent leo liv love maj max my per rose sten stig tom'.split(' '));

/** What follows "han heter" without being a name. */
const nameless = new Set('inte något nåt nånting någonting det så samma vad som ju nog en ett jag'.split(' '));
