import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';
import { maskOf } from '../places/mask.ts';
import type { Area, GazetteerEntry, NamedPlace } from '../places/municipality.ts';
import { searchNames } from '../places/search.ts';
import type { PlaceQuestion } from './contract.ts';
import { maskNames } from './mask-in-words.ts';
import { isOffered } from './place-of-entry.ts';

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
  return fill(OUTSIDE[language], { name, areas: maskNames(mask, language) });
}

/** Apart from the dialogue's other words: no page needs them before somebody has searched. */
const OUTSIDE: Readonly<Record<Language, string>> = {
  sv: '”{name}” ligger utanför de områden som frågan gäller. Välj en plats i {areas}.',
  lattlast: '”{name}” ligger i ett annat område. Välj en plats i {areas}.',
  en: '“{name}” is outside the areas that the question is about. Choose a place in {areas}.',
  fi: '”{name}” on niiden alueiden ulkopuolella, joita kysymys koskee. Valitse paikka alueelta {areas}.',
  ar: '«{name}» خارج المناطق التي يخصها السؤال. اختر مكانًا في {areas}.',
};
