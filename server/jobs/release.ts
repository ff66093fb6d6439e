import type { Day } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { written } from '#core/privacy/fraction.ts';
import {
  type Drawn,
  type LedgerRefusal,
  type Planned,
  type RefusalCode,
  refusalOf,
  standingOf,
} from '#core/privacy/ledger.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { FillWords } from '#core/privacy/noise/words.ts';
import type { Plan } from '#core/privacy/plan.ts';
import { type Bracket, standardPreset } from '#core/privacy/preset.ts';
import { clearTally, type Tally } from '#core/privacy/tally.ts';
import { buildRelease, type ReleaseFacts } from '#core/release/build.ts';
import { METHOD_VERSION, type Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import type { Survey } from '#core/survey/contract.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { withLocks } from '#db/release/lock.ts';
import { readRelease } from '#db/release/read.ts';
import { discardDraft, isPublished, publishRelease, writeRelease } from '#db/release/write.ts';
import type { Folders } from '../folders.ts';
import type { OnProgress } from '../terminal.ts';
import { countBatch } from './count-batch.ts';
import { LedgerFault, LedgerFile } from './ledger-file.ts';
import { preparedFacts, releaseIdOf } from './release-facts.ts';

export interface ReleaseOrder {
  readonly rawDb: RawDb;
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly survey: Survey;
  readonly campaign: Campaign;
  readonly today: Day;
  readonly onProgress?: OnProgress;
  /** The operating system's generator (randomness.ts); tests give fixed words. */
  readonly randomness: FillWords;
  /** r_max: how many batches close within any 365 days. Each then has an equal part of a year's budget. */
  readonly batchesPerYear?: number;
}

export interface ReleaseOutcome {
  readonly id: string;
  readonly bracket: Bracket;
  /** About how many answered, by the noisy number. */
  readonly respondents: number;
  /** True when an earlier run had drawn and only the publishing was left. */
  readonly resumed: boolean;
}

/** A release that may not be made, and why. */
export class ReleaseRefusal extends Error {
  readonly code: RefusalCode | 'not-closed';

  constructor(code: RefusalCode | 'not-closed', message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Releases a closed campaign: counts, draws noise once, writes the staff and the public file, and publishes them. Every
 * step is in the ledger before the next begins, so a run that breaks can be run again: before "drawn" from the start,
 * since nothing was visible; after it by publishing the files that were drawn. Throws ReleaseRefusal, LedgerFault or
 * LockedFault.
 */
export async function releaseCampaign(order: ReleaseOrder): Promise<ReleaseOutcome> {
  const { campaign, folders, municipality, today } = order;
  if (campaignState(campaign, today) !== 'closed')
    throw new ReleaseRefusal('not-closed', `the campaign ${campaign.id} takes answers until ${campaign.closes}`);
  const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
  // Both are held: two data folders may share the second copy.
  const locks = [folders.ledger, folders.ledgerCopy].map((path) => `${path}.lock.sqlite`);
  return withLocks(locks, async () => {
    const standing = standingOf(ledger.read(), municipality.settings.id, campaign.id);
    if (standing.drawn !== null && standing.released === null) return publish(order, ledger, true);
    if (standing.drawn !== null)
      throw new ReleaseRefusal('already-released', `the campaign ${campaign.id} was released on ${standing.drawn.day}`);
    return draw(order, ledger);
  });
}

async function draw(order: ReleaseOrder, ledger: LedgerFile): Promise<ReleaseOutcome> {
  const { folders, campaign, municipality, today, batchesPerYear = 1, onProgress = () => undefined } = order;
  const preset = standardPreset(order.survey, { numerator: 1, denominator: batchesPerYear });
  const id = releaseIdOf(municipality.settings.id, campaign.id);
  if (isPublished(folders.releases, id, 'staff') || isPublished(folders.releases, id, 'public'))
    throw new LedgerFault(
      `${id} is published, but the ledger ${folders.ledger} knows nothing of it: restore the ledger`,
    );
  discardDrafts(folders, id);
  onProgress('Förbereder', 0);
  const { facts, bounding } = preparedFacts({ ...order, preset });
  const events = ledger.read();
  const about = { municipality: municipality.settings.id, batch: campaign.id, day: today };
  const before = standingOf(events, about.municipality, about.batch);
  const planned: Planned = {
    ...about,
    state: 'planned',
    closes: campaign.closes,
    budget: `1/${batchesPerYear}`,
    methodVersion: METHOD_VERSION,
    ...facts.hashes,
  };
  const refusal = refusalOf(events, planned, batchesPerYear);
  if (refusal !== null) throw new ReleaseRefusal(refusal.code, sentenceFor(refusal, campaign.id));
  if (before.planned === null) ledger.append(planned);

  const batch = { municipality: about.municipality, campaign: about.batch };
  const tally = await countBatch(order.rawDb, batch, bounding, facts.ground, onProgress);
  ledger.append({ ...about, state: 'reserved', attempt: (before.reserved?.attempt ?? 0) + 1 });
  ledger.append({ ...about, state: 'drawn', ...drafts(order, facts, tally) });
  onProgress('Skriver filerna', 1);
  return publish(order, ledger, false);
}

/** Draws all noise and writes both drafts; what the ledger says of them. One that fails leaves none behind. */
function drafts(
  { folders, randomness, onProgress = () => undefined }: ReleaseOrder,
  facts: ReleaseFacts,
  tally: Tally,
): Pick<Drawn, 'spent' | 'variances' | 'staffHash' | 'publicHash'> {
  try {
    const noise = createNoise(randomness);
    const { release, plan } = buildRelease(facts, tally, noise, (part) => onProgress('Lägger till slumpen', part));
    clearTally(tally);
    onProgress('Skriver filerna', 0);
    const staffHash = writeRelease(folders.releases, release);
    onProgress('Skriver filerna', 0.7);
    const publicHash = writeRelease(folders.releases, publicRelease(release, noise));
    return { spent: written(plan.spent), variances: variancesOf(release, plan), staffHash, publicHash };
  } catch (error) {
    discardDrafts(folders, facts.id);
    throw error;
  }
}

function discardDrafts({ releases }: Folders, id: string): void {
  for (const tier of ['staff', 'public'] as const) discardDraft(releases, id, tier);
}

/** Only files with the hashes in the ledger are published. */
function publish(
  { folders, municipality, campaign, today }: ReleaseOrder,
  ledger: LedgerFile,
  resumed: boolean,
): ReleaseOutcome {
  const about = { municipality: municipality.settings.id, batch: campaign.id, day: today };
  const { drawn } = standingOf(ledger.read(), about.municipality, about.batch);
  if (drawn === null) throw new Error(`nothing drawn for ${campaign.id}`);
  const id = releaseIdOf(about.municipality, campaign.id);
  publishRelease(folders.releases, id, 'staff', drawn.staffHash);
  publishRelease(folders.releases, id, 'public', drawn.publicHash);
  ledger.append({ ...about, state: 'released' });
  const { header } = readRelease(folders.releases, id, 'staff');
  return { id, bracket: header.bracket, respondents: Math.max(0, header.respondents.units / 60), resumed };
}

const variancesOf = ({ header }: Release, plan: Plan): Readonly<Record<string, readonly number[]>> => ({
  respondents: [header.respondents.varianceUnits2],
  ...Object.fromEntries(plan.maps.map(({ family, variances }) => [family, variances])),
  places: plan.placesVariance === null ? [] : [plan.placesVariance],
  survey: plan.tableVariances.filter((variance) => variance !== null),
});

function sentenceFor({ code, detail }: LedgerRefusal, campaign: string): string {
  switch (code) {
    case 'already-released':
      return `the campaign ${campaign} was released on ${detail}`;
    case 'clock-behind':
      return `the clock is behind: the ledger has a line from ${detail}; set the clock right`;
    case 'plan-changed':
      return `the plan of ${campaign} has changed since it was written in the ledger (${detail}): undo the change`;
    case 'budget-above-part':
      return `the campaign ${campaign} would spend more than its part of a year (${detail})`;
    case 'year-exceeded':
      return `with ${campaign} more than a year's budget would be spent (${detail})`;
  }
}
