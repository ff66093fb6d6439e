import type { Migration } from 'kysely/migration';

/** Accounts belong to an organisation. Whoever has one today works for the municipality itself, which is in no table. */
export const organisationsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('organisation')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('organisation_key', ['municipality', 'id'])
      .execute();
    await db.schema
      .alterTable('account')
      .addColumn('organisation_id', 'text', (column) => column.notNull().defaultTo('municipality'))
      .execute();
  },
};
