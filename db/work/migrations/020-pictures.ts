import type { Migration } from 'kysely/migration';

/** Pictures of the situation: drafts that people work on, and what has been frozen with its checksum. */
export const picturesMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('picture')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('snapshot', 'text', (column) => column.notNull())
      .addColumn('checksum', 'text')
      .addColumn('frozen_on', 'text')
      .addColumn('published_on', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('picture_key', ['municipality', 'id'])
      .execute();
  },
};
