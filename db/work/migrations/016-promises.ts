import type { Migration } from 'kysely/migration';

/** Citizen promises: their locked texts, follow-ups and what has been done. */
export const promisesMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('promise')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('terms', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('promise_key', ['municipality', 'id'])
      .execute();
    await db.schema
      .createTable('promise_version')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('promise', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('terms', 'text', (column) => column.notNull())
      .addColumn('checksum', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('decided_on', 'text')
      .addColumn('locked_by', 'text')
      .addPrimaryKeyConstraint('promise_version_key', ['municipality', 'promise', 'version'])
      .execute();
    await db.schema
      .createTable('promise_follow_up')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('promise', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('planned_on', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('held_on', 'text')
      .addColumn('items', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('promise_follow_up_key', ['municipality', 'promise', 'id'])
      .execute();
    await db.schema
      .createTable('promise_progress')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('promise', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('of_kind', 'text', (column) => column.notNull())
      .addColumn('of_id', 'text', (column) => column.notNull())
      .addColumn('value', 'double precision', (column) => column.notNull())
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('respondents', 'integer')
      .addColumn('source', 'text')
      .addColumn('noted_by', 'text')
      .addPrimaryKeyConstraint('promise_progress_key', ['municipality', 'promise', 'number'])
      .execute();
  },
};
