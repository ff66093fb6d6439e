import { addDays, type Day } from '#core/base/time.ts';
import { WORD_DAYS } from '#core/privacy/raw-retention.ts';
import { rewriteFile } from '../dialects/sqlite.ts';
import type { RawDb } from './schema.ts';

/**
 * For how many days a text that has been decided on is kept as it was, so that a decision can be taken back. G1 of the
 * retention classes gives one more (docs/field.md section 3.2), which is left for a server that stands still.
 */
export const ORIGINAL_DAYS = WORD_DAYS - 1;

/**
 * Destroys what was hidden, in every text that was decided on so long ago, and who had opened it: the file and its log hold
 * none of it any more. Whether there was anything.
 */
export async function destroyOriginals(db: RawDb, municipality: string, today: Day): Promise<boolean> {
  const changed = await db.transaction().execute(async (transaction) => {
    const due = await transaction
      .updateTable('free_text')
      .set({ original: null, masks: null })
      .where('municipality', '=', municipality)
      .where('decided_on', '<=', addDays(today, -ORIGINAL_DAYS))
      .where((where) => where.or([where('original', 'is not', null), where('masks', 'is not', null)]))
      .returning('text_id')
      .execute();
    for (const { text_id: id } of due) await transaction.deleteFrom('text_opening').where('text_id', '=', id).execute();
    return due.length;
  });
  if (changed === 0) return false;
  await rewriteFile(db);
  return true;
}

/** Leaves no trace in the file of what has been changed, taken back or erased since it was last written anew. */
export const leaveNoTrace = (db: RawDb): Promise<void> => rewriteFile(db);
