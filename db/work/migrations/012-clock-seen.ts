import type { Migration } from 'kysely/migration';

/** The days that Lykta has run on, so that nothing is destroyed by a clock that has leapt. */
export const clockSeenMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('clock_seen')
      .addColumn('municipality', 'text', (column) => column.primaryKey())
      .addColumn('trusted_on', 'text', (column) => column.notNull())
      .addColumn('doubted_since', 'text')
      .addColumn('doubted_on', 'text')
      .addColumn('doubted_days', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
