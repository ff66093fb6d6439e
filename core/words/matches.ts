import type { Finding, FindingKind } from './finding.ts';

/** What a pattern finds, as findings of a kind; only where `isOne` says that what was found is one. */
export const matchesOf = (
  kind: FindingKind,
  text: string,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean = () => true,
): readonly Finding[] =>
  [...text.matchAll(pattern)]
    .filter(isOne)
    .map(({ 0: found, index }) => ({ kind, start: index, end: index + found.length }));
