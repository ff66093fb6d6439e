import { copySqlite, type Inspection, inspectSqlite, readSqlite } from '../dialects/copy.ts';
import { rawMigrations } from './migrations/index.ts';
import type { RawSchema } from './schema.ts';

/** Copies the raw store while it is written to; see `copySqlite`. */
export const copyRaw = copySqlite;

/** What is wrong with a copy of the raw store, and the migrations that this program does not know. */
export async function inspectRaw(file: string): Promise<Inspection & { readonly unknown: readonly string[] }> {
  const inspection = await inspectSqlite(file);
  return { ...inspection, unknown: inspection.migrations.filter((name) => !(name in rawMigrations)) };
}

/** The dialogues that a copy holds answers of. */
export async function campaignsIn(file: string): Promise<readonly string[]> {
  const db = readSqlite<RawSchema>(file);
  const rows = await db.selectFrom('response').select('campaign').distinct().orderBy('campaign').execute();
  await db.destroy();
  return rows.map(({ campaign }) => campaign);
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
