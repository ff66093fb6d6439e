import { checkWhole, migrate, openSqlite } from '../dialects/sqlite.ts';
import { rawMigrations } from './migrations/index.ts';
import type { RawDb, RawSchema } from './schema.ts';

/**
 * Opens the raw store of a data folder, for its owner's eyes alone, looks through every page of it, and brings it to the newest
 * schema. Close with `destroy()`. Throws DamagedFault.
 */
export async function openRawDb(file: string): Promise<RawDb> {
  const db = openSqlite<RawSchema>(file, 0o600);
  await checkWhole(db, file);
  await migrate(db, rawMigrations);
  return db;
}
