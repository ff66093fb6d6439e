import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import { findWaves, WAVE_BOUNDS } from '#core/waves/find.ts';
import type { Waves } from '#db/raw/waves.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';

interface Watched {
  readonly waves: Waves;
  readonly campaigns: CampaignStore;
  readonly municipality: Municipality;
  readonly clock: Clock;
}

/** Days before the day it is that are looked through: a wave that is found is kept, and grows also later. */
const DAYS_BACK = 2;

/** After each look as many times longer is rested as it took: whoever asks without end takes a twentieth of the server. */
const REST = 20;

/**
 * Looks for waves whenever somebody asks whether there are any, in the dialogues that take answers and in those that have closed
 * and are not released yet: what came in the last night is seen in the morning. Those who ask meanwhile wait for one look.
 */
export function waveWatch({ waves, campaigns, municipality, clock }: Watched): () => Promise<void> {
  let looking: Promise<void> | null = null;
  let restUntil = 0;
  const look = async (): Promise<void> => {
    const today = dayOf(clock());
    for (const { id, stage, opens, closes, releasedOn } of await campaigns.all(municipality.settings.id)) {
      const state = campaignState({ opens, closes }, today);
      if (stage === 'draft' || state === 'upcoming' || releasedOn !== null) continue;
      const [last = today] = [today, closes].sort();
      const from = addDays(last, -DAYS_BACK);
      const found = findWaves(await waves.since(id, `${from}T00`), municipality.places);
      await waves.keep(id, found, WAVE_BOUNDS.words.least);
    }
  };
  return () => {
    if (looking !== null) return looking;
    const began = performance.now();
    if (began < restUntil) return Promise.resolve();
    looking = look().finally(() => {
      looking = null;
      restUntil = performance.now() + REST * (performance.now() - began);
    });
    return looking;
  };
}
