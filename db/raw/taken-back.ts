import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Day } from '#core/base/time.ts';
import { markKeptUntil, markText, type TakenBackAct, type TakenBackMark } from '#core/privacy/taken-back.ts';
import { emptyLog, rewriteFile } from '../dialects/sqlite.ts';
import type { RawDb, RawSchema } from './schema.ts';

/** Marks that an answer is taken back, in the transaction that does so. Returns the mark, unless it was there already. */
export async function markTakenBack(
  transaction: Kysely<RawSchema>,
  municipality: string,
  act: TakenBackAct,
  of: string,
  today: Day,
): Promise<readonly TakenBackMark[]> {
  return insertMarks(transaction, municipality, [{ mark: markOf(act, of), keepUntil: markKeptUntil(today) }]);
}

/** Every mark that is still needed, in an order that tells nothing; read by pages, between which others have their turn. */
export async function takenBackMarks(db: RawDb, municipality: string, today: Day): Promise<readonly TakenBackMark[]> {
  const marks: TakenBackMark[] = [];
  for (;;) {
    const page: readonly TakenBackMark[] = await db
      .selectFrom('taken_back')
      .select(['mark', 'keep_until as keepUntil'])
      .where('municipality', '=', municipality)
      .where('keep_until', '>=', today)
      .where('mark', '>', marks.at(-1)?.mark ?? '')
      .orderBy('mark')
      .limit(PAGE)
      .execute();
    marks.push(...page);
    if (page.length < PAGE) return marks;
    await setImmediate();
  }
}

const PAGE = 500;

/** Forgets the marks that no backup can need any more. */
export async function forgetOldMarks(db: RawDb, municipality: string, today: Day): Promise<void> {
  await db.deleteFrom('taken_back').where('municipality', '=', municipality).where('keep_until', '<', today).execute();
}

/**
 * Takes answers back again that a store from before brings with it: erases them, or leaves them out of coming releases. Marks
 * that the store has already have been carried out in it. Leaves no byte of what it erases; how many nobody is told.
 */
export async function takeBackAgain(db: RawDb, municipality: string, marks: readonly TakenBackMark[]): Promise<void> {
  const fresh = await unknownOf(db, marks);
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

async function unknownOf(db: RawDb, marks: readonly TakenBackMark[]): Promise<readonly TakenBackMark[]> {
  const unknown: TakenBackMark[] = [];
  for (let at = 0; at < marks.length; at += PAGE) {
    const page = marks.slice(at, at + PAGE);
    const names = page.map(({ mark }) => mark);
    const rows = await db.selectFrom('taken_back').select('mark').where('mark', 'in', names).execute();
    const known = new Set(rows.map(({ mark }) => mark));
    unknown.push(...page.filter(({ mark }) => !known.has(mark)));
    await setImmediate();
  }
  return unknown;
}

async function insertMarks(
  db: Kysely<RawSchema>,
  municipality: string,
  marks: readonly TakenBackMark[],
): Promise<readonly TakenBackMark[]> {
  const fresh: TakenBackMark[] = [];
  for (const one of marks) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('taken_back')
      .values({ mark: one.mark, municipality, keep_until: one.keepUntil })
      .onConflict((conflict) => conflict.column('mark').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) fresh.push(one);
  }
  return fresh;
}

/** What is written instead of a key. */
export const markOf = (act: TakenBackAct, of: string): string =>
  createHash('sha256').update(markText(act, of), 'utf8').digest('hex');
