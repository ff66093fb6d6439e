import type { Migration } from 'kysely/migration';

/** Shifts with the places that they were given, visits as devices have sent them, and what is left of those whose time is out. */
export const roundsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('shift')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('brief', 'text', (column) => column.notNull())
      .addColumn('is_ended', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('shift_key', ['municipality', 'id'])
      .addUniqueConstraint('shift_once', ['municipality', 'organisation_id', 'day', 'kind', 'unit'])
      .execute();
    await db.schema
      .createTable('visit')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('shift_id', 'text', (column) => column.notNull())
      .addColumn('place_id', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('arrived_by_device', 'bigint', (column) => column.notNull())
      .addColumn('arrived_at', 'bigint', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('minutes', 'integer')
      .addColumn('mode', 'text')
      .addColumn('observed', 'text', (column) => column.notNull())
      .addColumn('people', 'text')
      .addColumn('contacts', 'text')
      .addColumn('done', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('visit_key', ['municipality', 'id'])
      .execute();
    await db.schema.createIndex('visit_shift').on('visit').columns(['municipality', 'shift_id']).execute();
    await db.schema
      .createTable('visit_total')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('place_id', 'text', (column) => column.notNull())
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('visits', 'integer', (column) => column.notNull())
      .addColumn('minutes', 'integer', (column) => column.notNull())
      .addColumn('planned', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('visit_total_key', ['municipality', 'place_id', 'week'])
      .execute();
  },
};
