import type { Batch } from './release-input.ts';
import type { RawDb } from './schema.ts';

/** How many answers to a campaign came in before an hour ("2027-03-15T06") and have not been withdrawn or set aside. */
export async function answersBefore(db: RawDb, { municipality, campaign }: Batch, hour: string): Promise<number> {
  const { answers } = await db
    .selectFrom('response')
    .select(({ fn }) => fn.countAll<number>().as('answers'))
    .where('municipality', '=', municipality)
    .where('campaign', '=', campaign)
    .where('state', '=', 'new')
    .where('counted', '!=', 'set-aside')
    .where('received_hour', '<', hour)
    .executeTakeFirstOrThrow();
  return Number(answers);
}
