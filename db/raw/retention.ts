import { randomUUID } from 'node:crypto';
import type { RawStep } from '#core/privacy/retention.ts';
import { rewriteFile } from '../dialects/sqlite.ts';
import type { Stepping } from './remnants.ts';
import { foundBy, RETENTION_STEPS } from './retention-steps.ts';
import type { DestructionTable, RawDb } from './schema.ts';

/** A step, and what it is done to on a day. */
export interface StepOf extends Stepping {
  readonly step: RawStep;
}

/** How many a step would destroy, rounded down to tens: nobody is told more; and whether there is anything at all. */
export const wouldDestroy = (db: RawDb, what: StepOf): ReturnType<typeof foundBy> => foundBy(db, what.step, what);

/**
 * Does a step, with the note that it was done, in one transaction: a power cut leaves what was before or what comes after.
 * What was destroyed is in no row then; out of the file's bytes it is after `leaveNoTrace`. False where there was nothing.
 */
export async function destroyStep(db: RawDb, what: StepOf, decision: string): Promise<boolean> {
  if (!(await wouldDestroy(db, what)).any) return false;
  return db.transaction().execute(async (transaction) => {
    const id = randomUUID();
    // The first statement writes, so that nobody else writes between the count and the change.
    await transaction
      .insertInto('destruction')
      .values({
        id,
        municipality: what.municipality,
        step: what.step,
        campaign: what.campaign,
        decision,
        day: what.today,
        tens: 0,
        swept: 0,
        logged: 0,
      })
      .execute();
    const { any, tens } = await foundBy(transaction, what.step, what);
    await RETENTION_STEPS[what.step].destroy(transaction, what);
    await transaction.updateTable('destruction').set({ tens }).where('id', '=', id).execute();
    return any;
  });
}

/** What has been destroyed and is not yet out of every byte, or not yet in the staff's log. */
export const unfinished = (db: RawDb, municipality: string): Promise<readonly DestructionTable[]> =>
  db
    .selectFrom('destruction')
    .selectAll()
    .where('municipality', '=', municipality)
    .where((where) => where.or([where('swept', '=', 0), where('logged', '=', 0)]))
    .orderBy('day')
    .orderBy('id')
    .execute();

/**
 * Leaves no trace in the file of what has been destroyed, changed or taken back since it was last written anew. Throws where
 * another program was reading all the while: then it is for the next time.
 */
export async function leaveNoTrace(db: RawDb): Promise<void> {
  const before = await db.selectFrom('destruction').select('id').where('swept', '=', 0).execute();
  await rewriteFile(db);
  for (const { id } of before) await db.updateTable('destruction').set({ swept: 1 }).where('id', '=', id).execute();
}

export async function markLogged(db: RawDb, id: string): Promise<void> {
  await db.updateTable('destruction').set({ logged: 1 }).where('id', '=', id).execute();
}

/** Whether places or answers of a batch have been made coarser: it can then no longer be counted as it was planned. */
export async function isThinned(db: RawDb, municipality: string, campaign: string): Promise<boolean> {
  const row = await db
    .selectFrom('destruction')
    .select('id')
    .where('municipality', '=', municipality)
    .where('campaign', '=', campaign)
    .where('step', 'in', ['places', 'answers'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
