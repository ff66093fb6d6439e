import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Day } from '#core/base/time.ts';
import { markKeptUntil, markText, type TakenBackAct, type TakenBackMark } from '#core/privacy/taken-back.ts';
import { emptyLog, rewriteFile } from '../dialects/sqlite.ts';
import type { RawDb, RawSchema } from './schema.ts';

/** Marks that an answer is taken back, in the transaction that does so. */
export async function markTakenBack(
  transaction: Kysely<RawSchema>,
  municipality: string,
  act: TakenBackAct,
  of: string,
  today: Day,
): Promise<void> {
  await insertMarks(transaction, municipality, [{ mark: markOf(act, of), keepUntil: markKeptUntil(today) }]);
}

/** Which of some keys, by their hashes, have been spent on an answer that its author has had erased. */
export async function spentAmong(
  db: Kysely<RawSchema>,
  idempotencyHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const hashOf = new Map(idempotencyHashes.map((hash) => [markOf('spent', hash), hash]));
  const found = await db
    .selectFrom('taken_back')
    .select('mark')
    .where('mark', 'in', [...hashOf.keys()])
    .execute();
  return new Set(found.map(({ mark }) => hashOf.get(mark) as string));
}

/** Every mark that is still needed, in an order that tells nothing. */
export async function takenBackMarks(db: RawDb, municipality: string, today: Day): Promise<readonly TakenBackMark[]> {
  const rows = await db
    .selectFrom('taken_back')
    .select(['mark', 'keep_until as keepUntil'])
    .where('municipality', '=', municipality)
    .where('keep_until', '>=', today)
    .orderBy('mark')
    .execute();
  return rows;
}

/** Forgets the marks that no backup can need any more. */
export async function forgetOldMarks(db: RawDb, municipality: string, today: Day): Promise<void> {
  await db.deleteFrom('taken_back').where('municipality', '=', municipality).where('keep_until', '<', today).execute();
}

/**
 * Takes answers back again that a store from before brings with it: erases them, or leaves them out of coming releases. Marks
 * that the store has already have been carried out in it. Leaves no byte of what it erases; how many nobody is told.
 */
export async function takeBackAgain(db: RawDb, municipality: string, marks: readonly TakenBackMark[]): Promise<void> {
  const known = new Set((await takenBackMarks(db, municipality, '')).map(({ mark }) => mark));
  const fresh = marks.filter(({ mark }) => !known.has(mark));
  if (fresh.length === 0) return;
  const wanted = new Set(fresh.map(({ mark }) => mark));
  const erased = await db.transaction().execute(async (transaction) => {
    // A write comes first, so that nobody else writes between the look and the change.
    await insertMarks(transaction, municipality, fresh);
    const keys = await transaction
      .selectFrom('response')
      .select('response_key')
      .where('municipality', '=', municipality)
      .execute();
    let isErased = false;
    for (const { response_key: key } of keys)
      if (wanted.has(markOf('erased', key))) {
        await transaction.deleteFrom('response').where('response_key', '=', key).execute();
        isErased = true;
      } else if (wanted.has(markOf('withdrawn', key)))
        await transaction.updateTable('response').set({ state: 'withdrawn' }).where('response_key', '=', key).execute();
    return isErased;
  });
  if (erased) await rewriteFile(db);
  else await emptyLog(db);
}

async function insertMarks(
  db: Kysely<RawSchema>,
  municipality: string,
  marks: readonly TakenBackMark[],
): Promise<void> {
  for (const { mark, keepUntil } of marks)
    await db
      .insertInto('taken_back')
      .values({ mark, municipality, keep_until: keepUntil })
      .onConflict((conflict) => conflict.column('mark').doNothing())
      .execute();
}

const markOf = (act: TakenBackAct, of: string): string =>
  createHash('sha256').update(markText(act, of), 'utf8').digest('hex');
