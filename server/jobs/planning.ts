import type { Municipality } from '#core/places/municipality.ts';
import { ratio } from '#core/privacy/apply-policy.ts';
import { writtenRatio } from '#core/privacy/fraction.ts';
import type { LedgerEvent, Planned } from '#core/privacy/ledger.ts';
import { standingOf } from '#core/privacy/ledger.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { yearOf } from '#core/privacy/year.ts';
import { METHOD_VERSION } from '#core/release/contract.ts';
import { LockedFault } from '#db/release/lock.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import { RefusalError } from '../errors.ts';
import type { Folders } from '../folders.ts';
import type { Planning } from '../planning.ts';
import { LedgerFault, withLedger } from './ledger-file.ts';

interface Sources {
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly policy: Policy;
  readonly campaigns: CampaignStore;
  readonly planNow: Planning['planNow'];
}

/** Reads the ledger for the parts of the server that may not open it. */
export function planningOf({ folders, municipality, policy, campaigns, planNow }: Sources): Planning {
  const { id } = municipality.settings;
  const yearly = ratio(policy.yearlyBudget);
  const budget = { numerator: yearly.numerator, denominator: yearly.denominator * policy.batchesPerYear };
  const thoughtOf = (campaign: Pick<KnownCampaign, 'id' | 'closes'>, day: string): Planned => ({
    municipality: id,
    batch: campaign.id,
    day,
    state: 'planned',
    closes: campaign.closes,
    budget: writtenRatio(budget),
    yearlyBudget: writtenRatio(yearly),
    methodVersion: METHOD_VERSION,
    preset: null,
    presetHash: '',
    surveyHash: '',
    registerHash: '',
    priorHash: '',
  });
  return {
    perYear: policy.batchesPerYear,
    planNow,
    async year(campaign, today) {
      const decided = (await campaigns.all(id)).filter(({ stage, closes }) => stage === 'ready' && closes >= today);
      const events = await ledgerOf(folders);
      const promised = decided
        .filter((other) => other.id !== campaign.id && standingOf(events, id, other.id).planned === null)
        .map((other) => thoughtOf(other, today));
      return yearOf([...events, ...promised], thoughtOf(campaign, today));
    },
  };
}

async function ledgerOf(folders: Folders): Promise<readonly LedgerEvent[]> {
  try {
    return await withLedger(folders, async (ledger) => ledger.read());
  } catch (error) {
    if (error instanceof LedgerFault) {
      console.error(`lykta: ${error.message}`);
      throw new RefusalError(503, 'ledger_unreadable', {
        sv: 'Liggaren över uttag går inte att läsa, så ingen dialog kan öppnas. Den som sköter driften behöver se på det.',
        en: 'The ledger of releases cannot be read, so no dialogue can be opened. Whoever runs the system needs to look at it.',
      });
    }
    if (!(error instanceof LockedFault)) throw error;
    throw new RefusalError(503, 'ledger_busy', {
      sv: 'Liggaren över uttag används just nu. Försök igen om en stund; görs ett uttag tar det några minuter.',
      en: 'The ledger of releases is in use right now. Try again in a while; if a release is being made it takes some minutes.',
    });
  }
}
