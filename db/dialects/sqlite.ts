import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type DatabaseConnection, Kysely, type QueryExecutorProvider, SqliteDialect, SqliteDriver, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/**
 * Opens a store of record: a commit survives a power cut (WAL, synchronous=FULL). `mode` is who may read and write the
 * file, 0o600 for its owner alone; SQLite gives its journal the same.
 */
export function openSqlite<Schema>(file: string, mode = 0o600): Kysely<Schema> {
  if (file !== ':memory:') limitRights(file, mode);
  const database = namingDamage(file, () => {
    const opened = new Database(file);
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = FULL');
    opened.pragma('foreign_keys = ON');
    opened.pragma('secure_delete = ON');
    opened.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    return opened;
  });
  return new Kysely<Schema>({ dialect: new SteadyDialect(database) });
}

/** Milliseconds to wait for another program that writes. */
const BUSY_TIMEOUT = 5000;

/** A store's file that cannot be read as what it is. The message names it. */
export class DamagedFault extends Error {
  constructor(file: string, what: string, cause?: unknown) {
    super(`${file} is damaged (${what}): nothing was changed in it. See "A damaged file" in docs/runbook.md`, {
      cause,
    });
  }
}

/** Reads every page of a store once. Throws DamagedFault where one is not as it was written. */
export async function checkWhole(db: QueryExecutorProvider, file: string): Promise<void> {
  try {
    const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(1)`.execute(db);
    const [found] = rows;
    if (found?.quick_check === 'ok') return;
    throw new DamagedFault(file, (found?.quick_check ?? 'no answer').replace(/\s+/g, ' '));
  } catch (error) {
    if (isDamage(error)) throw new DamagedFault(file, (error as Error).message, error);
    throw error;
  }
}

const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '');

function namingDamage<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (isDamage(error)) throw new DamagedFault(file, (error as Error).message, error);
    throw error;
  }
}

/**
 * SQLite itself rolls a transaction back that a full disk broke. Kysely's driver would roll back once more, fail, and so hide
 * what had happened; and one that could not be rolled back would be in the way of every later one.
 */
class SteadyDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new SteadyDriver(this.#database);
  }
}

class SteadyDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
    await super.beginTransaction(connection);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
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

/** Writes through to the disk what changes nothing. Throws where the store cannot be written. */
export async function writeNothing(db: QueryExecutorProvider): Promise<void> {
  await sql`PRAGMA user_version = 0`.execute(db);
}

/**
 * Moves the write-ahead log into the file, where what was deleted is overwritten (secure_delete), and empties it. False where
 * another program reads the file all the while, as a replicating one does: nobody's answer waits for that longer than `patience`
 * milliseconds, and the log is then emptied when the file is next written anew.
 */
export async function emptyLog(db: QueryExecutorProvider, patience = SHORT_PATIENCE): Promise<boolean> {
  await sql.raw(`pragma busy_timeout = ${patience}`).execute(db);
  try {
    const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy === 0;
  } finally {
    await sql.raw(`pragma busy_timeout = ${BUSY_TIMEOUT}`).execute(db);
  }
}

const SHORT_PATIENCE = 250;

/**
 * Writes the whole file anew and empties the log. secure_delete overwrites what is deleted, but where SQLite has moved rows
 * between pages a copy may lie in the empty part of a page (2 of 4 000 in a trial); a file written anew has no such part. What
 * it lays aside meanwhile is in memory and on no disk. Takes about a second for each 100 MB, in which nobody is answered. Throws
 * where the log could not be emptied: what was destroyed may still be in it.
 */
export async function rewriteFile(db: QueryExecutorProvider): Promise<void> {
  await sql`pragma temp_store = memory`.execute(db);
  await sql`vacuum`.execute(db);
  if (!(await emptyLog(db, BUSY_TIMEOUT)))
    throw new Error('the journal could not be emptied: another program reads the file');
}
