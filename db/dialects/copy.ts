import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { flush } from './flush.ts';

/**
 * Copies a store as it is at one moment, while others go on writing to it: SQLite's online backup behind one open reading,
 * so that what is written meanwhile neither shows in the copy nor makes it begin anew. The copy is one file without a journal,
 * for its owner alone, on disk when the promise resolves. Throws what SQLite throws, `code` "SQLITE_FULL" for a full disk.
 */
export async function copySqlite(from: string, to: string, onShare: (share: number) => void): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600));
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onShare(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  flush(to);
}

/** 4 MB: what is copied before the next progress is told. */
const PAGES_AT_ONCE = 1000;

/** What is wrong with a store's file, and which migrations it has been through. */
export interface Inspection {
  /** One line each, as SQLite says it; empty for a whole file. */
  readonly faults: readonly string[];
  /** Names of the migrations, in order; empty where there are none. */
  readonly migrations: readonly string[];
}

/** Reads every page of a store's file and checks every reference in it, without writing anything. */
export async function inspectSqlite(file: string): Promise<Inspection> {
  const db = readSqlite<{ kysely_migration: { name: string } }>(file);
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(db);
    const faults = rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok');
    if (faults.length > 0) return { faults, migrations: [] };
    const loose = await sql<{ table: string; parent: string }>`PRAGMA foreign_key_check`.execute(db);
    const migrations = await db.selectFrom('kysely_migration').select('name').orderBy('name').execute();
    return {
      faults: loose.rows.map(({ table, parent }) => `a row of ${table} belongs to no row of ${parent}`),
      migrations: migrations.map(({ name }) => name),
    };
  } catch (error) {
    return { faults: [(error as Error).message], migrations: [] };
  } finally {
    await db.destroy();
  }
}

/** Opens a store's file to be read alone. Close with `destroy()`. */
export function readSqlite<Schema>(file: string): Kysely<Schema> {
  const open = async (): Promise<Database.Database> => new Database(file, { readonly: true, fileMustExist: true });
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: open }) });
}
