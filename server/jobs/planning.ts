import type { Campaign, Municipality } from '#core/places/municipality.ts';
import { ratio } from '#core/privacy/apply-policy.ts';
import { writtenRatio } from '#core/privacy/fraction.ts';
import type { LedgerRefusal, Planned } from '#core/privacy/ledger.ts';
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
  /** Writes the plan of a dialogue into the ledger (clockwork.ts); null where another process does. */
  readonly planNow: ((campaign: Campaign) => Promise<LedgerRefusal | null>) | null;
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
    planNow:
      planNow === null
        ? null
        : async (campaign) => {
            const refusal = await inWords(() => planNow(campaign));
            if (refusal !== null) throw notPlanned(refusal);
          },
    async hasDrawn(campaign) {
      const events = await inWords(() => withLedger(folders, async (ledger) => ledger.read(), READ_PATIENCE));
      const { drawn, released } = standingOf(events, id, campaign);
      return drawn !== null || released !== null;
    },
    async year(campaign, today) {
      const decided = (await campaigns.all(id)).filter(({ stage, closes }) => stage === 'ready' && closes >= today);
      const events = await inWords(() => withLedger(folders, async (ledger) => ledger.read(), READ_PATIENCE));
      const promised = decided
        .filter((other) => other.id !== campaign.id && standingOf(events, id, other.id).planned === null)
        .map((other) => thoughtOf(other, today));
      return yearOf([...events, ...promised], thoughtOf(campaign, today));
    },
  };
}

/** How long a page waits for whoever is at work on the ledger, in milliseconds. */
const READ_PATIENCE = 1_000;

async function inWords<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerFault) {
      console.error(`lykta: ${error.message}`);
      throw new RefusalError(503, 'ledger_unreadable', {
        sv: 'Liggaren över uttag går inte att läsa, så detta kan inte göras nu. Den som sköter driften behöver se på det.',
        en: 'The ledger of releases cannot be read, so this cannot be done now. Whoever runs the system needs to look at it.',
      });
    }
    if (!(error instanceof LockedFault)) throw error;
    throw new RefusalError(503, 'ledger_busy', {
      sv: 'Liggaren över uttag används just nu. Försök igen om en stund; görs ett uttag tar det några minuter.',
      en: 'The ledger of releases is in use right now. Try again in a while; if a release is being made it takes some minutes.',
    });
  }
}

function notPlanned({ code, detail }: LedgerRefusal): RefusalError {
  const { sv, en } = NOT_PLANNED[code] ?? NOT_PLANNED.other;
  return new RefusalError(409, 'not_planned', { sv: sv(detail), en: en(detail) });
}

/** Why a dialogue that opens today could not be released, and so is not opened. */
const NOT_PLANNED: Partial<Record<LedgerRefusal['code'], Reason>> & { readonly other: Reason } = {
  'year-exceeded': {
    sv: () => 'Dialogen öppnades inte: årets integritetsbudget räcker inte längre. Läs in sidan på nytt.',
    en: () => 'The dialogue was not opened: the year’s privacy budget no longer reaches. Reload the page.',
  },
  'plan-changed': {
    sv: (what) =>
      `Dialogen öppnades inte: den har redan en plan i liggaren, och den stämmer inte längre (${what}). Ändra tillbaka, eller gör en ny dialog.`,
    en: (what) =>
      `The dialogue was not opened: it has a plan in the ledger already, which no longer agrees (${what}). Change it back, or make a new dialogue.`,
  },
  abandoned: {
    sv: (day) => `Dialogen öppnades inte: dess plan övergavs ${day}. Gör en ny dialog.`,
    en: (day) => `The dialogue was not opened: its plan was abandoned on ${day}. Make a new dialogue.`,
  },
  other: {
    sv: (why) => `Dialogen öppnades inte: den kan inte planeras (${why}). Den som sköter driften behöver se på det.`,
    en: (why) =>
      `The dialogue was not opened: it cannot be planned (${why}). Whoever runs the system needs to look at it.`,
  },
};
interface Reason {
  readonly sv: (detail: string) => string;
  readonly en: (detail: string) => string;
}
