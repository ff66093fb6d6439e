import { BEFORE_THE_FIRST } from '#core/audit/entry.ts';
import type { AuditHead } from '#core/audit/verify.ts';
import { type Day, dayOf } from '#core/base/time.ts';
import { copySqlite, type Inspection, inspectSqlite, readSqlite } from '../dialects/copy.ts';
import { openSqlite } from '../dialects/sqlite.ts';
import { workMigrations } from './migrations/index.ts';
import type { WorkSchema } from './schema.ts';

/** Copies the work store while it is written to; see `copySqlite`. */
export const copyWork = copySqlite;

/** What is wrong with a copy of the work store, and the migrations that this program does not know. */
export async function inspectWork(file: string): Promise<Inspection & { readonly unknown: readonly string[] }> {
  const inspection = await inspectSqlite(file);
  return { ...inspection, unknown: inspection.migrations.filter((name) => !(name in workMigrations)) };
}

/** How many accounts a copy holds, its dialogues with the day on which each closes, and how far its audit log goes. */
export async function contentsOfWork(
  file: string,
  municipality: string,
): Promise<{
  readonly accounts: number;
  readonly dialogues: readonly { readonly id: string; readonly closes: string }[];
  readonly log: Pick<AuditHead, 'number' | 'hash'>;
}> {
  const db = readSqlite<WorkSchema>(file);
  const accounts = await db.selectFrom('account').select('id').execute();
  const dialogues = await db.selectFrom('campaign').select(['id', 'closes']).execute();
  const head = await db
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  await db.destroy();
  const log = head === undefined ? { number: 0, hash: BEFORE_THE_FIRST } : { ...head, number: Number(head.number) };
  return { accounts: accounts.length, dialogues, log };
}

/** The day of the oldest event or shift that a copy holds; null where it has none, or is from before there were any. */
export async function firstOfStaffIn(file: string): Promise<Day | null> {
  const { migrations } = await inspectSqlite(file);
  const db = readSqlite<WorkSchema>(file);
  const days: Day[] = [];
  if (migrations.includes('009-events')) {
    const { at } = await db
      .selectFrom('event')
      .select(({ fn }) => fn.min('reported_at').as('at'))
      .executeTakeFirstOrThrow();
    if (at !== null) days.push(dayOf(Number(at)));
  }
  if (migrations.includes('019-rounds')) {
    const { day } = await db
      .selectFrom('shift')
      .select(({ fn }) => fn.min('day').as('day'))
      .executeTakeFirstOrThrow();
    if (day !== null) days.push(day);
  }
  await db.destroy();
  return days.toSorted().at(0) ?? null;
}

/**
 * Lets nobody into a store that has just been put back by what was good when it was copied: somebody may have signed out since, and
 * a token been taken back.
 */
export async function endWaysInto(file: string, today: Day): Promise<void> {
  const hasTokens = (await inspectSqlite(file)).migrations.includes('014-access-tokens');
  const db = openSqlite<WorkSchema>(file, 0o640);
  await db.deleteFrom('session').execute();
  if (hasTokens)
    await db.updateTable('access_token').set({ taken_back_on: today }).where('taken_back_on', 'is', null).execute();
  await db.destroy();
}
