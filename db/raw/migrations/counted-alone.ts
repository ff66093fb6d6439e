import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Whether each answer counts apart from any decision on its wave, so that one that is taken back leaves it as it was. Of waves
 * that have been decided on before this nobody knows what was let in: those answers are as they came.
 */
export const countedAlone: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('response')
      .addColumn('counted_alone', 'text', (column) => column.notNull().defaultTo('yes'))
      .execute();
    await sql`update response set counted_alone = case
      when wave in (select id from wave where state <> 'new') then case bot_check when 'none' then 'waiting' else 'yes' end
      else counted end`.execute(db);
  },
};
