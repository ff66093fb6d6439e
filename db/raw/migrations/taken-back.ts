import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** That answers have been taken back, by marks that name them only to whoever has a copy from before. */
export const takenBack: Migration = { up: (db) => marksTable(db, 'taken_back') };

/** The marks of keys that nothing has come with, which no backup needs and which are soon forgotten. */
export const awaitedNoMore: Migration = { up: (db) => marksTable(db, 'awaited_no_more') };

async function marksTable(db: Kysely<unknown>, name: string): Promise<void> {
  // As random-order.ts: no row tells when it came.
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const table = db.schema
    .createTable(name)
    .addColumn('mark', 'text', (column) => column.notNull().primaryKey())
    .addColumn('municipality', 'text', (column) => column.notNull())
    .addColumn('keep_until', 'text', (column) => column.notNull());
  await (isSqlite ? table.modifyEnd(sql`without rowid`) : table).execute();
}
