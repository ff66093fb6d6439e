import type { Migration } from 'kysely/migration';
import { auditLogMigration } from './005-audit-log.ts';
import { signInMigration } from './006-sign-in.ts';
import { waysToSignInMigration } from './007-ways-to-sign-in.ts';
import { organisationsMigration } from './008-organisations.ts';
import { eventsMigration } from './009-events.ts';
import { eventTotalsMigration } from './010-event-totals.ts';
import { givenPasswordsMigration } from './011-given-passwords.ts';
import { clockSeenMigration } from './012-clock-seen.ts';
import { retentionDecidedMigration } from './013-retention-decided.ts';
import { accessTokensMigration } from './014-access-tokens.ts';
import { placesAndHotSpotsMigration } from './015-places-and-hot-spots.ts';
import { promisesMigration } from './016-promises.ts';
import { actionsMigration } from './017-actions.ts';
import { walksMigration } from './018-walks.ts';
import { roundsMigration } from './019-rounds.ts';
import { picturesMigration } from './020-pictures.ts';

/** In order; each runs on SQLite and PostgreSQL alike. A migration that has shipped is never edited. */
export const workMigrations: Readonly<Record<string, Migration>> = {
  '001-campaigns-and-accounts': {
    async up(db) {
      await db.schema
        .createTable('campaign')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('opens', 'text', (column) => column.notNull())
        .addColumn('closes', 'text', (column) => column.notNull())
        .addColumn('definition', 'text', (column) => column.notNull())
        .addColumn('released_on', 'text')
        .addPrimaryKeyConstraint('campaign_key', ['municipality', 'id'])
        .execute();
      await db.schema
        .createTable('account')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('password_hash', 'text', (column) => column.notNull())
        .addColumn('created_on', 'text', (column) => column.notNull())
        .addUniqueConstraint('account_name', ['municipality', 'name'])
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('started_at', 'bigint', (column) => column.notNull())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '002-staff-log': {
    async up(db) {
      await db.schema
        .createTable('staff_log')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('account_id', 'text', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('staff_log_time').on('staff_log').columns(['municipality', 'at']).execute();
    },
  },
  '003-dialogues': {
    async up(db) {
      await db.schema
        .alterTable('campaign')
        .addColumn('stage', 'text', (column) => column.notNull().defaultTo('ready'))
        .execute();
      await db.schema
        .createTable('survey_draft')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('changed_on', 'text', (column) => column.notNull())
        .addColumn('changed_by', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('survey_draft_key', ['municipality', 'id'])
        .execute();
      await db.schema
        .createTable('survey_version')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addColumn('published_on', 'text', (column) => column.notNull())
        .addColumn('published_by', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('survey_version_key', ['municipality', 'id', 'version'])
        .execute();
      await db.schema
        .createTable('school_class')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('created_on', 'text', (column) => column.notNull())
        .addColumn('created_by', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('school_class_key', ['municipality', 'code'])
        .execute();
      await db.schema
        .createTable('entry_count')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('account_id', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('answers', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('entry_count_key', ['municipality', 'campaign', 'account_id', 'channel', 'day'])
        .execute();
      await db.schema
        .createTable('answer_count')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('answers', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('answer_count_key', ['municipality', 'campaign'])
        .execute();
    },
  },
  '004-draft-revisions': {
    async up(db) {
      await db.schema
        .createTable('survey_draft_past')
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('survey_draft_past_key', ['municipality', 'id'])
        .execute();
    },
  },
  '005-audit-log': auditLogMigration,
  '006-sign-in': signInMigration,
  '007-ways-to-sign-in': waysToSignInMigration,
  '008-organisations': organisationsMigration,
  '009-events': eventsMigration,
  '010-event-totals': eventTotalsMigration,
  '011-given-passwords': givenPasswordsMigration,
  '012-clock-seen': clockSeenMigration,
  '013-retention-decided': retentionDecidedMigration,
  '014-access-tokens': accessTokensMigration,
  '015-places-and-hot-spots': placesAndHotSpotsMigration,
  '016-promises': promisesMigration,
  '017-actions': actionsMigration,
  '018-walks': walksMigration,
  '019-rounds': roundsMigration,
  '020-pictures': picturesMigration,
};
