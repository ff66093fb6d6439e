import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addDays } from '#core/base/time.ts';
import { ORIGINAL_DAYS, type RawStep } from '#core/privacy/retention.ts';
import { SQUARE_METRES } from '#core/survey/thinned.ts';
import { coarsenPlaces, leaveAnswers, leaveThemes, type Stepping } from './remnants.ts';
import type { RawSchema } from './schema.ts';

interface Step {
  /** The rows that it has before it. What it has been done to is not among them any more. */
  readonly finds: (what: Stepping) => RawBuilder<unknown>;
  /** Needs a transaction. */
  readonly destroy: (db: Kysely<RawSchema>, what: Stepping) => Promise<void>;
}

const ofBatch = ({ municipality, campaign }: Stepping): RawBuilder<unknown> =>
  sql`municipality = ${municipality} and campaign = ${campaign}`;

const hidden = ({ municipality, today }: Stepping): RawBuilder<unknown> =>
  sql`municipality = ${municipality} and decided_on <= ${addDays(today, -ORIGINAL_DAYS)} and (original is not null or masks is not null)`;

export const RETENTION_STEPS: Readonly<Record<RawStep, Step>> = {
  words: {
    finds: (what) => sql`free_text where ${hidden(what)}`,
    async destroy(db, what) {
      await sql`delete from text_opening where text_id in (select text_id from free_text where ${hidden(what)})`.execute(
        db,
      );
      await sql`update free_text set original = null, masks = null where ${hidden(what)}`.execute(db);
    },
  },
  codes: {
    finds: (what) => sql`response where ${ofBatch(what)} and receipt_hash <> ''`,
    async destroy(db, what) {
      // The key's hash keeps rows apart and must be some word of its own: the random key that the row has anyway.
      await sql`update response set receipt_hash = '', body_hash = '', idempotency_hash = response_key where ${ofBatch(what)}`.execute(
        db,
      );
    },
  },
  places: {
    finds: (what) => sql`place where ${ofBatch(what)} and precision_metres < ${SQUARE_METRES}`,
    destroy: coarsenPlaces,
  },
  texts: { finds: (what) => sql`free_text where ${ofBatch(what)}`, destroy: leaveThemes },
  answers: { finds: (what) => sql`response where ${ofBatch(what)}`, destroy: leaveAnswers },
};

/** How many rows a step has before it. */
export async function countOf(db: Kysely<RawSchema>, step: RawStep, what: Stepping): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${RETENTION_STEPS[step].finds(what)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
