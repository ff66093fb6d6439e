import type { Migration } from 'kysely/migration';

/** Safety walks: their plans, and what was noted at each stop. */
export const walksMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('walk')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('grounds', 'text', (column) => column.notNull())
      .addColumn('follows', 'text')
      .addColumn('outing', 'text')
      .addColumn('cancelled_for', 'text')
      .addColumn('reported_on', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('walk_key', ['municipality', 'id'])
      .execute();
    await db.schema
      .createTable('walk_note')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('walk', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('noted_by', 'text')
      .addPrimaryKeyConstraint('walk_note_key', ['municipality', 'walk', 'id'])
      .execute();
  },
};
