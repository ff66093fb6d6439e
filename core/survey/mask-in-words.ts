import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { type Mask, maskOf } from '../places/mask.ts';
import type { Area, GazetteerEntry, NamedPlace } from '../places/municipality.ts';
import { searchNames } from '../places/search.ts';
import type { PlaceQuestion } from './contract.ts';
import { isOffered } from './place-of-entry.ts';

/** "Centrum och Öster" */
export function maskNames(mask: Mask, language: Language): string {
  const names = mask.map(({ text }) => textIn(text, language));
  return new Intl.ListFormat(language === 'lattlast' ? 'sv' : language).format(names);
}

/** "Frågan gäller platser i Centrum och Öster."; the same in the app and the form without script. */
export const onlyInMask = (mask: Mask, language: Language): string =>
  fill(WORDS[language].onlyIn, { areas: maskNames(mask, language) });

/**
 * What is said of a name that the search may not find because it lies outside the mask; null where there is no such name, or no
 * mask. A name that alone fits what was typed is said as it is written, else what was typed.
 */
export function outsideMask(
  typed: string,
  gazetteer: readonly GazetteerEntry[],
  { kinds, within }: Pick<PlaceQuestion, 'kinds' | 'within'>,
  { areas, places }: { readonly areas: readonly Area[]; readonly places: readonly NamedPlace[] },
  language: Language,
): string | null {
  const mask = maskOf(within, areas);
  if (mask === null) return null;
  const { hits, total } = searchNames(typed, gazetteer, 1, (entry) => isOffered(entry, kinds, places, null));
  const [first] = hits;
  if (first === undefined) return null;
  const name = total === 1 ? first.name : typed.trim();
  return fill(WORDS[language].outside, { name, areas: maskNames(mask, language) });
}

/** Apart from the dialogue's other words: no page needs them before a place is chosen. */
const WORDS: Readonly<Record<Language, { readonly onlyIn: string; readonly outside: string }>> = {
  sv: {
    onlyIn: 'Frågan gäller platser i {areas}.',
    outside: '”{name}” ligger utanför de områden som frågan gäller. Välj en plats i {areas}.',
  },
  lattlast: {
    onlyIn: 'Frågan gäller platser i {areas}.',
    outside: '”{name}” ligger i ett annat område. Välj en plats i {areas}.',
  },
  en: {
    onlyIn: 'The question is about places in {areas}.',
    outside: '“{name}” is outside the areas that the question is about. Choose a place in {areas}.',
  },
  fi: {
    onlyIn: 'Kysymys koskee paikkoja alueella {areas}.',
    outside: '”{name}” on niiden alueiden ulkopuolella, joita kysymys koskee. Valitse paikka alueelta {areas}.',
  },
  ar: {
    onlyIn: 'يخص السؤال أماكن في {areas}.',
    outside: '«{name}» خارج المناطق التي يخصها السؤال. اختر مكانًا في {areas}.',
  },
};
