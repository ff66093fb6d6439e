import { checkWhole, migrate, openSqlite } from '../dialects/sqlite.ts';
import { workMigrations } from './migrations/index.ts';
import type { WorkDb, WorkSchema } from './schema.ts';

/**
 * Opens the work store of a data folder, looks through every page of it, and brings it to the newest schema. Close with
 * `destroy()`. Throws DamagedFault.
 */
export async function openWorkDb(file: string): Promise<WorkDb> {
  const db = openSqlite<WorkSchema>(file, 0o640);
  await checkWhole(db, file);
  await migrate(db, workMigrations);
  return db;
}
