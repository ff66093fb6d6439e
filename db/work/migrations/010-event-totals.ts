import type { Migration } from 'kysely/migration';

/** What is left of events whose time is out: how many, by place and week. */
export const eventTotalsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('event_total')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('cause_group', 'text', (column) => column.notNull())
      .addColumn('events', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('event_total_key', ['municipality', 'place', 'week', 'cause_group'])
      .execute();
  },
};
