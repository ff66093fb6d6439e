import { listInWords } from '../base/words.ts';
import { findingsIn } from '../words/find.ts';
import { classOf, type Finding, type FindingKind } from '../words/finding.ts';
import type { IsPlaceWord } from '../words/names.ts';
import { maskWord } from './mask-words.ts';

/**
 * What has to be taken out of a text by staff, as it stands there: "”Kalle” (namn) och ”ABC 123” (registreringsnummer)"; null where
 * there is nothing. Found as in what residents write. Of theirs only what is certain is refused; staff write about places as a
 * task, and for them everything that points at a person is (classes A to E). A threat is what may have happened. `points`: what else counts as
 * pointing at somebody, where the text is of another kind.
 */
export function personalIn(
  text: string,
  isPlaceWord: IsPlaceWord,
  language: 'sv' | 'en',
  points: (kind: FindingKind) => boolean = (kind) => !['F', 'G'].includes(classOf(kind)),
): string | null {
  const found = findingsIn(text, isPlaceWord).filter(({ kind }) => points(kind));
  if (found.length === 0) return null;
  const said = found.map((finding) => quoted(text, finding, language));
  return listInWords([...new Set(said)], language);
}

function quoted(text: string, { kind, start, end }: Finding, language: 'sv' | 'en'): string {
  const words = text.slice(start, end).trim();
  return `${language === 'en' ? `“${words}”` : `”${words}”`} (${maskWord(kind, language)})`;
}
