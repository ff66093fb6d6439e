import type { Bounding } from '#core/privacy/contribution.ts';
import { boundedContribution } from '#core/privacy/contribution.ts';
import { addToTally, emptyTally, type Tally } from '#core/privacy/tally.ts';
import type { Ground } from '#core/release/contract.ts';
import { type Batch, releaseInput } from '#db/raw/release-input.ts';
import type { RawDb } from '#db/raw/schema.ts';
import type { OnProgress } from '../terminal.ts';

/** Counts the batch. How far it has come is not told: done and expected would give away the exact number. */
export async function countBatch(
  rawDb: RawDb,
  batch: Batch,
  bounding: Bounding,
  ground: Ground,
  onProgress: OnProgress = () => undefined,
): Promise<Tally> {
  const tally = emptyTally(bounding, ground.prior.length);
  onProgress('Räknar svar', 0);
  for await (const page of releaseInput(rawDb, batch))
    for (const response of page) {
      const contribution = boundedContribution(response, bounding);
      if (contribution !== null) addToTally(tally, contribution);
    }
  onProgress('Räknar svar', 1);
  return tally;
}
