import type { Language } from '../base/language.ts';
import { type Finding, type FindingKind, MASKED_KINDS, type MaskedKind } from './finding.ts';
import { maskOf } from './kind-words.ts';

/**
 * The text without what is certain: hard identifiers and numbers of flats go whole, of an address only the number of the
 * house, so that the street is still said. What was there is in no part of what comes back.
 */
export function masked(text: string, findings: readonly Finding[], language: Language): string {
  let done = '';
  let at = 0;
  for (const { kind, start, end } of findings) {
    if (!isMasked(kind) || start < at) continue;
    const from = kind === 'address' ? start + houseNumberIn(text.slice(start, end)) : start;
    done += `${text.slice(at, from)}${maskOf(kind, language)}`;
    at = end;
  }
  return done + text.slice(at);
}

const houseNumberIn = (address: string): number => address.search(/\p{Nd}/u);

const isMasked = (kind: FindingKind): kind is MaskedKind => (MASKED_KINDS as readonly string[]).includes(kind);
