import { addDays, type Day } from '#core/base/time.ts';
import { rewriteFile } from '../dialects/sqlite.ts';
import type { RawDb } from './schema.ts';

/**
 * For how many days a text that has been decided on is kept as it was, so that a decision can be taken back. G1 of the
 * retention classes gives seven (docs/field.md section 3.2); one is left for a server that stands still.
 */
export const ORIGINAL_DAYS = 6;

/**
 * Destroys what was hidden, in every text that was decided on so long ago, and who had opened it: the file and its log hold
 * none of it any more. Whether there was anything.
 */
export async function destroyOriginals(db: RawDb, municipality: string, today: Day): Promise<boolean> {
  const due = await db
    .selectFrom('free_text')
    .select('text_id')
    .where('municipality', '=', municipality)
    .where('decided_on', '<=', addDays(today, -ORIGINAL_DAYS))
    .where((where) => where.or([where('original', 'is not', null), where('masks', 'is not', null)]))
    .execute();
  if (due.length === 0) return false;
  await db.transaction().execute(async (transaction) => {
    for (const { text_id: id } of due) {
      await transaction
        .updateTable('free_text')
        .set({ original: null, masks: null })
        .where('text_id', '=', id)
        .execute();
      await transaction.deleteFrom('text_opening').where('text_id', '=', id).execute();
    }
  });
  await rewriteFile(db);
  return true;
}

/** Leaves no trace in the file of what has been changed, taken back or erased since it was last written anew. */
export const leaveNoTrace = (db: RawDb): Promise<void> => rewriteFile(db);
