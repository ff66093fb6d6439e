import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What has been destroyed, so that what a power cut broke off is taken up again and a batch that is no longer whole is not
 * counted; and what is left of answers whose time is out, row by row and each by itself.
 */
export const retention: Migration = {
  async up(db: Kysely<unknown>) {
    // As random-order.ts: no row tells when it came, nor which others came with it.
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    const destruction = db.schema
      .createTable('destruction')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('campaign', 'text')
      .addColumn('decision', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('tens', 'integer', (column) => column.notNull())
      .addColumn('swept', 'integer', (column) => column.notNull())
      .addColumn('logged', 'integer', (column) => column.notNull());
    const remnant = db.schema
      .createTable('remnant')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('campaign', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull());
    for (const table of [destruction, remnant])
      await (isSqlite ? table.modifyEnd(sql`without rowid`) : table).execute();
    await db.schema.createIndex('remnant_campaign').on('remnant').columns(['municipality', 'campaign']).execute();
  },
};
