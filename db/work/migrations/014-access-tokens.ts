import type { Migration } from 'kysely/migration';

/** Tokens by which programs read releases as an organisation's analysts do. */
export const accessTokensMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('access_token')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('beginning', 'text', (column) => column.notNull())
      .addColumn('created_on', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('used_on', 'text')
      .addColumn('taken_back_on', 'text')
      .addPrimaryKeyConstraint('access_token_key', ['municipality', 'id'])
      .execute();
  },
};
