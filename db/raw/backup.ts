import { sql } from 'kysely';
import type { Day } from '#core/base/time.ts';
import type { TakenBackMark } from '#core/privacy/taken-back.ts';
import { copySqlite, type Inspection, inspectSqlite, readSqlite } from '../dialects/copy.ts';
import { rawMigrations } from './migrations/index.ts';
import { openRawDb } from './open.ts';
import type { RawSchema } from './schema.ts';
import { takeBackAgain, takenBackMarks } from './taken-back.ts';

/** Copies the raw store while it is written to; see `copySqlite`. */
export const copyRaw = copySqlite;

/** What is wrong with a copy of the raw store, and the migrations that this program does not know. */
export async function inspectRaw(file: string): Promise<Inspection & { readonly unknown: readonly string[] }> {
  const inspection = await inspectSqlite(file);
  return { ...inspection, unknown: inspection.migrations.filter((name) => !(name in rawMigrations)) };
}

/** What in a copy decides how long it may be kept: its dialogues, and words as they were written. */
export async function heldIn(file: string): Promise<{
  readonly campaigns: readonly string[];
  /** Those of them whose answers can still be found by their codes. */
  readonly coded: readonly string[];
  readonly firstDecided: string | null;
  readonly hasUndecided: boolean;
}> {
  const db = readSqlite<RawSchema>(file);
  const campaigns = await db.selectFrom('response').select('campaign').distinct().orderBy('campaign').execute();
  const coded = await db.selectFrom('response').select('campaign').distinct().where('receipt_hash', '!=', '').execute();
  const { first } = await db
    .selectFrom('free_text')
    .select((query) => query.fn.min('decided_on').as('first'))
    .where('original', 'is not', null)
    .executeTakeFirstOrThrow();
  const undecided = await db
    .selectFrom('free_text')
    .select('text_id')
    .where('decided_on', 'is', null)
    .limit(1)
    .execute();
  await db.destroy();
  return {
    campaigns: campaigns.map(({ campaign }) => campaign),
    coded: coded.map(({ campaign }) => campaign),
    firstDecided: first,
    hasUndecided: undecided.length > 0,
  };
}

/** How many answers a copy holds, rounded down to tens: nobody is told more of it (privacy.md section 9). */
export async function tensIn(file: string): Promise<number> {
  const db = readSqlite<RawSchema>(file);
  const { count } = await db
    .selectFrom('response')
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await db.destroy();
  return 10 * Math.floor(Number(count) / 10);
}

/** The marks in a copy of answers that had been taken back; null where the program that made it kept none. */
export async function takenBackIn(
  file: string,
  municipality: string,
  today: Day,
): Promise<readonly TakenBackMark[] | null> {
  const db = readSqlite<RawSchema>(file);
  try {
    const { rows } = await sql`select name from sqlite_master where name = 'taken_back'`.execute(db);
    return rows.length === 0 ? null : await takenBackMarks(db, municipality, today);
  } finally {
    await db.destroy();
  }
}

/** Takes back in a store that is being restored what its authors have taken back since it was copied. */
export async function takeBackIn(file: string, municipality: string, marks: readonly TakenBackMark[]): Promise<void> {
  const db = await openRawDb(file);
  await takeBackAgain(db, municipality, marks);
  await db.destroy();
}
