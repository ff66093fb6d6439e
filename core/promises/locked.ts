import type { Terms } from './contract.ts';

/** The text of a promise as it is locked: the same terms always give the same bytes, whatever order they were written in. */
export const lockedText = (terms: Terms): string => JSON.stringify(sorted(terms));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
