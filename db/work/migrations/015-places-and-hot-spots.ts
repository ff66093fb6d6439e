import type { Migration } from 'kysely/migration';

/**
 * The register of places, and hot spots with every step of their lives. Of the municipality's named places `place` holds only what
 * staff say besides (kind, name and geometry are null then).
 */
export const placesAndHotSpotsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('registered_place')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text')
      .addColumn('name', 'text')
      .addColumn('geometry', 'text')
      .addColumn('radius_metres', 'integer')
      .addColumn('internal_name', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text')
      .addColumn('keeper', 'text')
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('speed_limit', 'integer')
      .addColumn('is_retired', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('changed_on', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('registered_place_key', ['municipality', 'id'])
      .execute();
    await db.schema
      .createTable('hot_spot')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('place_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('hot_spot_key', ['municipality', 'id'])
      .execute();
    await db.schema
      .createTable('hot_spot_step')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('hot_spot_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('settled', 'text', (column) => column.notNull())
      .addColumn('evidence', 'text')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('review_by', 'text')
      .addColumn('closing', 'text')
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('hot_spot_step_key', ['municipality', 'hot_spot_id', 'number'])
      .execute();
  },
};
