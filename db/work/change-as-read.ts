import { failed, ok, type Result } from '#core/base/result.ts';
import { inOne } from './in-one.ts';
import type { WorkDb } from './schema.ts';

/** Why nothing was changed: there is no such thing, or somebody has changed it since it was read. */
export type NotDone = 'unknown' | 'moved-on';

export interface ReadChange<Kept, Change, Failure> {
  /** That which was read. */
  readonly revision: number;
  /** Reads it as it is now; null where there is no such thing. */
  readonly read: (work: WorkDb) => Promise<Kept | null>;
  /** What becomes of it, or why nothing does. */
  readonly change: (before: Kept) => Result<Change, Failure>;
  /** Writes that. What it is from then on. */
  readonly keep: (work: WorkDb, change: Change, before: Kept) => Promise<Kept>;
}

/** Changes something from the revision that somebody read, in one transaction: nobody writes over what they have not seen. */
export const changeAsRead = <Kept extends { readonly revision: number }, Change, Failure>(
  db: WorkDb,
  { revision, read, change, keep }: ReadChange<Kept, Change, Failure>,
): Promise<Result<Kept, NotDone | Failure>> =>
  inOne(db, async (work) => {
    const before = await read(work);
    if (before === null) return failed('unknown');
    if (before.revision !== revision) return failed('moved-on');
    const next = change(before);
    return next.ok ? ok(await keep(work, next.value, before)) : next;
  });
