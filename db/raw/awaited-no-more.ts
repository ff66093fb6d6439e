import { type Kysely, sql } from 'kysely';
import { addDays, type Day } from '#core/base/time.ts';
import { AWAITED_NO_MORE_DAYS } from '#core/privacy/taken-back.ts';
import type { RawSchema } from './schema.ts';
import { markOf } from './taken-back.ts';

/**
 * How many keys are remembered of which nothing has come. Anybody may name one, so that they must not grow without end: those
 * to be forgotten first make room. A sending that is overtaken by its own taking back arrives within minutes.
 */
const MOST = 10_000;

/** Lets nothing be kept that is still on its way with a key, in the transaction that says so. */
export async function awaitNoMore(
  transaction: Kysely<RawSchema>,
  municipality: string,
  idempotencyHash: string,
  today: Day,
): Promise<void> {
  await transaction.deleteFrom('awaited_no_more').where('keep_until', '<', today).execute();
  await transaction
    .insertInto('awaited_no_more')
    .values({
      mark: markOf('spent', idempotencyHash),
      municipality,
      keep_until: addDays(today, AWAITED_NO_MORE_DAYS),
    })
    .onConflict((conflict) => conflict.column('mark').doNothing())
    .execute();
  const { rows } = await transaction
    .selectFrom('awaited_no_more')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('municipality', '=', municipality)
    .executeTakeFirstOrThrow();
  if (Number(rows) <= MOST) return;
  await transaction
    .deleteFrom('awaited_no_more')
    .where('mark', 'in', (query) =>
      query
        .selectFrom('awaited_no_more')
        .select('mark')
        .where('municipality', '=', municipality)
        .orderBy('keep_until')
        .orderBy(sql`random()`)
        .limit(Number(rows) - MOST),
    )
    .execute();
}

/** Which of some keys, by their hashes, bring nothing more: their answer has been erased, or its sender has taken it away. */
export async function spentAmong(
  db: Kysely<RawSchema>,
  idempotencyHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const hashOf = new Map(idempotencyHashes.map((hash) => [markOf('spent', hash), hash]));
  const found = await db
    .selectFrom('taken_back')
    .select('mark')
    .where('mark', 'in', [...hashOf.keys()])
    .union(
      db
        .selectFrom('awaited_no_more')
        .select('mark')
        .where('mark', 'in', [...hashOf.keys()]),
    )
    .execute();
  return new Set(found.map(({ mark }) => hashOf.get(mark) as string));
}
