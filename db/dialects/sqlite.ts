import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, type QueryExecutorProvider, SqliteDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/**
 * Opens a store of record: a commit survives a power cut (WAL, synchronous=FULL). `mode` is who may read and write the
 * file, 0o600 for its owner alone; SQLite gives its journal the same.
 */
export function openSqlite<Schema>(file: string, mode = 0o600): Kysely<Schema> {
  if (file !== ':memory:') limitRights(file, mode);
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.pragma('busy_timeout = 5000');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

/** Makes the file where there is none; one with wider rights is narrowed, never the other way. */
function limitRights(file: string, mode: number): void {
  closeSync(openSync(file, 'a', mode));
  const rights = statSync(file).mode & 0o777;
  if ((rights & ~mode) !== 0) chmodSync(file, rights & mode);
}

/** Brings a store to the newest schema; throws with the migration's name when one fails. */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const name = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}

/** Moves the write-ahead log into the file, where what was deleted is overwritten (secure_delete), and empties it. */
export async function emptyLog(db: QueryExecutorProvider): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
