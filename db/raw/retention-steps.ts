import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addDays } from '#core/base/time.ts';
import { ORIGINAL_DAYS, type RawStep } from '#core/privacy/retention.ts';
import { SQUARE_METRES } from '#core/survey/thinned.ts';
import { tensOf } from '#core/waves/tens.ts';
import { coarsenPlaces, leaveAnswers, leaveThemes, type Stepping } from './remnants.ts';
import type { RawSchema } from './schema.ts';

interface Step {
  /** The rows that it has before it. What it has been done to is not among them any more. */
  readonly finds: (what: Stepping) => RawBuilder<unknown>;
  /** What is counted to say how many, where that is something else. */
  readonly tells?: (what: Stepping) => RawBuilder<unknown>;
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
    // How many marks there were nobody is told before or after a release; how many answers, in tens, staff have seen.
    tells: (what) => sql`response where ${ofBatch(what)}`,
    destroy: coarsenPlaces,
  },
  texts: { finds: (what) => sql`free_text where ${ofBatch(what)}`, destroy: leaveThemes },
  answers: { finds: (what) => sql`response where ${ofBatch(what)}`, destroy: leaveAnswers },
};

/** Whether a step has anything before it, and how many to say there are. */
export async function foundBy(
  db: Kysely<RawSchema>,
  step: RawStep,
  what: Stepping,
): Promise<{ readonly any: boolean; readonly tens: number }> {
  const { finds, tells = finds } = RETENTION_STEPS[step];
  const any = (await countIn(db, finds(what))) > 0;
  return { any, tens: any ? tensOf(await countIn(db, tells(what))) : 0 };
}

async function countIn(db: Kysely<RawSchema>, rows: RawBuilder<unknown>): Promise<number> {
  const { rows: counted } = await sql<{ count: number }>`select count(*) as count from ${rows}`.execute(db);
  return Number(counted[0]?.count ?? 0);
}
