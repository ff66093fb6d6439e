import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** That answers have been taken back, by marks that name them only to whoever has a copy from before. */
export const takenBack: Migration = {
  async up(db: Kysely<unknown>) {
    // As random-order.ts: no row tells when it came.
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    const table = db.schema
      .createTable('taken_back')
      .addColumn('mark', 'text', (column) => column.notNull().primaryKey())
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('keep_until', 'text', (column) => column.notNull());
    await (isSqlite ? table.modifyEnd(sql`without rowid`) : table).execute();
  },
};
