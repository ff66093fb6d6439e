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

/**
 * What begins at each place where `pattern`, a lookahead with a group called "whole", finds something: so a number is found
 * also where it could be read as the end of the one before. What lies over one another is made one later (find.ts).
 */
export const matchesAtEach = (
  kind: FindingKind,
  text: string,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean,
): readonly Finding[] =>
  [...text.matchAll(pattern)]
    .filter(isOne)
    .map(({ groups, index }) => ({ kind, start: index, end: index + (groups?.whole ?? '').length }));
