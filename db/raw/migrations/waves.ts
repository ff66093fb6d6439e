import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Many answers alike as one thing that somebody decides on; and of each answer whether it is counted, whether the bot check
 * was passed and what was odd about its sending. What came before there was any check was asked for none, and counts.
 */
export const waves: Migration = {
  async up(db: Kysely<unknown>) {
    const table = db.schema
      .createTable('wave')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('campaign', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reasons', 'text', (column) => column.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_on', 'text')
      .addColumn('reason', 'text');
    // As random-order.ts: no row tells when it came.
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await (isSqlite ? table.modifyEnd(sql`without rowid`) : table).execute();
    const add = (name: string, fallback?: string): Promise<void> =>
      db.schema
        .alterTable('response')
        .addColumn(name, 'text', (column) => (fallback === undefined ? column : column.notNull().defaultTo(fallback)))
        .execute();
    await add('wave');
    await add('counted', 'yes');
    await add('bot_check', 'unasked');
    await add('signs', '[]');
    await db.schema.createIndex('response_wave').on('response').columns(['municipality', 'wave']).execute();
  },
};
