import type { Migration } from 'kysely/migration';

/** Events that staff report (underlag): each belongs to the organisation that it came from. */
export const eventsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('event')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('report_key', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addColumn('certainty', 'text', (column) => column.notNull())
      .addColumn('entry', 'text')
      .addColumn('place', 'text')
      .addColumn('geometry', 'text', (column) => column.notNull())
      .addColumn('precision_metres', 'integer')
      .addColumn('from_minute', 'text', (column) => column.notNull())
      .addColumn('until_minute', 'text')
      .addColumn('people', 'text')
      .addColumn('effect', 'text', (column) => column.notNull())
      .addColumn('measure', 'text', (column) => column.notNull())
      .addColumn('receiver', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('refusal', 'text')
      .addColumn('duplicate_of', 'text')
      .addColumn('corrected', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('reported_at', 'bigint', (column) => column.notNull())
      .addColumn('reviewed_by', 'text')
      .addColumn('reviewed_on', 'text')
      .addPrimaryKeyConstraint('event_key', ['municipality', 'id'])
      .addUniqueConstraint('event_report', ['municipality', 'organisation_id', 'report_key'])
      .execute();
    await db.schema.createIndex('event_state').on('event').columns(['municipality', 'state', 'from_minute']).execute();
    await db.schema.createIndex('event_time').on('event').columns(['municipality', 'reported_at', 'id']).execute();
  },
};
