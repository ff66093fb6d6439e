import { dayOf, monthsAfter } from '../base/time.ts';
import type { AuditEntry } from './entry.ts';

/**
 * What an entry "the log was shortened" says of what is gone: everything up to `through`, but the disclosures, which are kept
 * longer. It stands as JSON in the entry's `object`, and the decision in its `why`.
 */
export interface Shortening {
  /** The last number of what was looked at; the chain begins anew after it. */
  readonly through: number;
  /** The hash of that last entry: what the next one follows on. */
  readonly hash: string;
  /** How many entries were removed by this shortening. */
  readonly removed: number;
  /** How many entries up to `through` are still there. */
  readonly kept: number;
  /** SHA-256 over the hashes of the kept ones, in order, one a line: none can be changed, added or taken away later. */
  readonly keptHash: string;
}

/** What a shortening entry says, or null for any other entry and for one that cannot be read. */
export function shorteningOf(entry: AuditEntry): Shortening | null {
  if (entry.act !== 'shorten' || entry.thing !== 'log' || entry.object === null) return null;
  try {
    const said = JSON.parse(entry.object) as Partial<Shortening>;
    return Number.isInteger(said.through) && typeof said.hash === 'string' && typeof said.keptHash === 'string'
      ? (said as Shortening)
      : null;
  } catch {
    return null;
  }
}

/** The order of the fields is part of what is hashed. */
export const writtenShortening = ({ through, hash, removed, kept, keptHash }: Shortening): string =>
  JSON.stringify({ through, hash, removed, kept, keptHash });

/** The text whose SHA-256 is `keptHash`. */
export const keptText = (hashes: readonly string[]): string => hashes.map((hash) => `${hash}\n`).join('');

/** Retention class G7: entries are kept for 24 months, disclosures for five years. */
export const isKeptLonger = ({ act }: Pick<AuditEntry, 'act'>): boolean => act === 'disclose';

/** The first days that are kept on a day: of all entries, and of disclosures. */
export function keptSince(now: number): { readonly all: string; readonly disclosures: string } {
  const today = dayOf(now);
  return { all: monthsAfter(today, -24), disclosures: monthsAfter(today, -60) };
}
