import Database from 'better-sqlite3';
import { Kysely, type QueryExecutorProvider, SqliteDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/** How hard a commit is kept: "full" survives a power cut (WAL, synchronous=FULL), as every store of record must. */
export function openSqlite<Schema>(file: string): Kysely<Schema> {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.pragma('busy_timeout = 5000');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
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
