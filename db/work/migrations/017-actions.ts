import type { Migration } from 'kysely/migration';

/** Actions and focus areas with every step of their lives, and the words between police and municipality. */
export const actionsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('action_step')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('action_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('due', 'text')
      .addColumn('done_on', 'text')
      .addColumn('after_words', 'text', (column) => column.notNull())
      .addColumn('look_again_on', 'text')
      .addColumn('helped', 'text')
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('action_step_key', ['municipality', 'action_id', 'number'])
      .execute();
    await db.schema
      .createTable('action_comment')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('action_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('action_comment_key', ['municipality', 'action_id', 'number'])
      .execute();
    await db.schema
      .createTable('focus_area_step')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('focus_area_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('card', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('focus_area_step_key', ['municipality', 'focus_area_id', 'number'])
      .execute();
  },
};
