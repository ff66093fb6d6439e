import type { Migration } from 'kysely/migration';
import { countedAlone } from './counted-alone.ts';
import { disclosedAnswers } from './disclosed-answers.ts';
import { disclosures } from './disclosures.ts';
import { moderation } from './moderation.ts';
import { randomOrder } from './random-order.ts';
import { retention } from './retention.ts';
import { shownAnswers } from './shown-answers.ts';
import { standsSince } from './stands-since.ts';
import { awaitedNoMore, takenBack } from './taken-back.ts';
import { waves } from './waves.ts';

/** In order; each runs on SQLite and PostgreSQL alike. A migration that has shipped is never edited. */
export const rawMigrations: Readonly<Record<string, Migration>> = {
  '001-responses': {
    async up(db) {
      await db.schema
        .createTable('response')
        .addColumn('response_key', 'text', (column) => column.primaryKey())
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('survey', 'text', (column) => column.notNull())
        .addColumn('survey_version', 'integer', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('input_way', 'text', (column) => column.notNull())
        .addColumn('received_hour', 'text', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('idempotency_hash', 'text', (column) => column.notNull())
        .addColumn('body_hash', 'text', (column) => column.notNull())
        .addColumn('receipt_hash', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('response_once')
        .unique()
        .on('response')
        .columns(['municipality', 'idempotency_hash'])
        .execute();
      await db.schema.createIndex('response_campaign').on('response').columns(['municipality', 'campaign']).execute();
      await db.schema
        .createIndex('response_receipt')
        .on('response')
        .columns(['municipality', 'receipt_hash'])
        .execute();

      await db.schema
        .createTable('place')
        .addColumn('response_key', 'text', (column) =>
          column.notNull().references('response.response_key').onDelete('cascade'),
        )
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('ordinal', 'integer', (column) => column.notNull())
        .addColumn('geometry', 'text', (column) => column.notNull())
        .addColumn('precision_metres', 'integer', (column) => column.notNull())
        .addColumn('named', 'text')
        .addColumn('way', 'text', (column) => column.notNull())
        .addColumn('feeling', 'text')
        .addColumn('answers', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('place_key', ['response_key', 'question', 'ordinal'])
        .execute();

      await db.schema
        .createTable('background')
        .addColumn('response_key', 'text', (column) =>
          column.primaryKey().references('response.response_key').onDelete('cascade'),
        )
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('free_text')
        .addColumn('response_key', 'text', (column) =>
          column.notNull().references('response.response_key').onDelete('cascade'),
        )
        .addColumn('municipality', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('place_ordinal', 'integer', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('moderation', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('free_text_key', ['response_key', 'question', 'place_ordinal'])
        .execute();
    },
  },
  '002-random-order': randomOrder,
  '003-channel': {
    async up(db) {
      await db.schema
        .alterTable('response')
        .addColumn('channel', 'text', (column) => column.notNull().defaultTo('web'))
        .execute();
    },
  },
  '004-screening': {
    async up(db) {
      // What was written before there was any screening is held until somebody has looked at it.
      await db.schema
        .alterTable('free_text')
        .addColumn('screening', 'text', (column) => column.notNull().defaultTo('held'))
        .execute();
      await db.schema
        .alterTable('free_text')
        .addColumn('urgent', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  '005-moderation': moderation,
  '006-disclosures': disclosures,
  '007-waves': waves,
  '008-by-hour': {
    async up(db) {
      // What has come in lately is looked at often while a dialogue is open, and must not take the whole dialogue to find.
      await db.schema
        .createIndex('response_hour')
        .on('response')
        .columns(['municipality', 'campaign', 'received_hour'])
        .execute();
    },
  },
  '009-retention': retention,
  '010-taken-back': takenBack,
  '011-counted-alone': countedAlone,
  '012-awaited-no-more': awaitedNoMore,
  '013-stands-since': standsSince,
  '014-disclosed-answers': disclosedAnswers,
  '015-shown-answers': shownAnswers,
};
