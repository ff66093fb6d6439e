import type { SetAside } from '#core/release/contract.ts';
import { tensOf } from '#core/waves/tens.ts';
import type { Batch } from './release-input.ts';
import type { RawDb } from './schema.ts';

/** What staff have set aside of a batch, by what stands on each answer's own row; null where nothing was. */
export async function setAsideIn(db: RawDb, { municipality, campaign }: Batch): Promise<SetAside | null> {
  const { waves, answers } = await db
    .selectFrom('response')
    .select(({ fn }) => [fn.count<number>('wave').distinct().as('waves'), fn.countAll<number>().as('answers')])
    .where('municipality', '=', municipality)
    .where('campaign', '=', campaign)
    .where('state', '=', 'new')
    .where('counted', '=', 'set-aside')
    .executeTakeFirstOrThrow();
  return Number(answers) === 0 ? null : { waves: Number(waves), answers: tensOf(Number(answers)) };
}
