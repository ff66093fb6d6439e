import type { Day } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { written } from '#core/privacy/fraction.ts';
import { type Drawn, drawRefusalOf, type LedgerRefusal, type RefusalCode, standingOf } from '#core/privacy/ledger.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { FillWords } from '#core/privacy/noise/words.ts';
import type { Plan } from '#core/privacy/plan.ts';
import { clearTally, type Tally } from '#core/privacy/tally.ts';
import { buildRelease, type ReleaseFacts } from '#core/release/build.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import type { Survey } from '#core/survey/contract.ts';
import { entriesUntil } from '#core/survey/dialogue.ts';
import { isThinned } from '#db/raw/retention.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { setAsideIn } from '#db/raw/set-aside.ts';
import { discardDraft, isPublished, writeRelease } from '#db/release/write.ts';
import type { Folders } from '../folders.ts';
import type { OnProgress } from '../terminal.ts';
import { countBatch } from './count-batch.ts';
import { LedgerFault, type LedgerFile, withLedger } from './ledger-file.ts';
import { plannedBatch } from './plan.ts';
import { type Publication, publishDrawn } from './publish.ts';
import { refusalSentence } from './refusal-sentence.ts';
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
  /** The hour in Sweden, 0 to 23: a release becomes visible at the hour that the preset says. */
  readonly hour: number;
  /** How long to wait for whoever is at work on the ledger, in milliseconds; not at all where nothing is said. */
  readonly patience?: number;
  /** What is written in the log before anything is drawn, when nothing is left that could refuse it. One that throws stops it. */
  readonly beforeDraw?: () => Promise<unknown>;
}

export interface ReleaseOutcome extends Publication {
  /** True when an earlier run had drawn and only the publishing was left. */
  readonly resumed: boolean;
}

/** A release that may not be made, and why. */
export class ReleaseRefusal extends Error {
  readonly code: RefusalCode | 'not-closed' | 'thinned';

  constructor(code: RefusalCode | 'not-closed' | 'thinned', message: string) {
    super(message);
    this.code = code;
  }
}

/** There is one already. */
export class AlreadyReleased extends ReleaseRefusal {
  readonly on: Day;

  constructor(campaign: string, on: Day) {
    super('already-released', `the campaign ${campaign} was released on ${on}`);
    this.on = on;
  }
}

/**
 * Releases a closed campaign: counts, draws noise once, writes the staff and the public file, and publishes them at the hour
 * that was decided. Every step is in the ledger before the next begins, so a run that breaks can be run again: before
 * "drawn" from the start, since nothing was visible; after it by publishing the files that were drawn. What is measured is
 * what was planned when the dialogue opened (plan.ts). Throws ReleaseRefusal, LedgerFault or LockedFault.
 */
export async function releaseCampaign(order: ReleaseOrder): Promise<ReleaseOutcome> {
  const { campaign, folders, municipality, today } = order;
  const lastDay = entriesUntil(campaign, municipality.settings);
  if (today <= lastDay) throw new ReleaseRefusal('not-closed', notClosed(campaign, lastDay));
  return withLedger(
    folders,
    async (ledger) => {
      const { drawn, released } = standingOf(ledger.read(), municipality.settings.id, campaign.id);
      if (released !== null) throw new AlreadyReleased(campaign.id, released.day);
      if (drawn === null) await draw(order, ledger);
      return { ...publishDrawn(order, ledger), resumed: drawn !== null };
    },
    order.patience,
  );
}

const notClosed = ({ id, closes }: Campaign, lastDay: Day): string =>
  lastDay === closes
    ? `the campaign ${id} takes answers until ${closes}`
    : `the campaign ${id} takes answers until ${closes}, and what was handed in by then is typed in until ${lastDay}`;

async function draw(order: ReleaseOrder, ledger: LedgerFile): Promise<void> {
  const { folders, campaign, municipality, today, onProgress = () => undefined } = order;
  const id = releaseIdOf(municipality.settings.id, campaign.id);
  if (isPublished(folders.releases, id, 'staff') || isPublished(folders.releases, id, 'public'))
    throw new LedgerFault(
      `${id} is published, but the ledger ${folders.ledger} knows nothing of it: restore the ledger`,
    );
  discardDrafts(folders, id);
  onProgress('Förbereder', 0);
  const events = ledger.read();
  const about = { municipality: municipality.settings.id, batch: campaign.id, day: today };
  const { planned, reserved } = standingOf(events, about.municipality, about.batch);
  if (planned === null) throw refused({ code: 'not-planned', detail: campaign.closes }, campaign.id);
  // What an older method planned cannot be measured by this one.
  if (planned.preset === null) throw refused({ code: 'plan-changed', detail: 'methodVersion' }, campaign.id);
  const { facts, bounding } = preparedFacts({
    ...order,
    preset: planned.preset,
    plannedSurveyHash: planned.surveyHash,
  });
  const refusal = drawRefusalOf(events, plannedBatch(order, planned.preset, facts));
  if (refusal !== null) throw refused(refusal, campaign.id);

  const batch = { municipality: about.municipality, campaign: about.batch };
  const tally = await countBatch(order.rawDb, batch, bounding, facts.ground, onProgress);
  // After the count, so that what is destroyed meanwhile is known of too.
  if (await isThinned(order.rawDb, about.municipality, about.batch))
    throw new ReleaseRefusal(
      'thinned',
      `exact answers of the campaign ${campaign.id} have been destroyed, as was decided: it can be released no more, for what is left is coarser than what was planned`,
    );
  const setAside = await setAsideIn(order.rawDb, batch);
  const told = setAside === null ? facts : { ...facts, setAside };
  await order.beforeDraw?.();
  ledger.append({ ...about, state: 'reserved', attempt: (reserved?.attempt ?? 0) + 1 });
  ledger.append({ ...about, state: 'drawn', ...drafts(order, told, tally) });
  onProgress('Skriver filerna', 1);
}

/** Draws all noise and writes both drafts; what the ledger says of them. One that fails leaves none behind. */
function drafts(
  { folders, randomness, onProgress = () => undefined }: ReleaseOrder,
  facts: ReleaseFacts,
  tally: Tally,
): Omit<Drawn, 'state' | 'municipality' | 'batch' | 'day'> {
  try {
    const noise = createNoise(randomness);
    const { release, plan } = buildRelease(facts, tally, noise, (part) => onProgress('Lägger till slumpen', part));
    clearTally(tally);
    onProgress('Skriver filerna', 0);
    const staffHash = writeRelease(folders.releases, release);
    onProgress('Skriver filerna', 0.7);
    const publicHash = writeRelease(folders.releases, publicRelease(release, noise));
    return {
      outcome: { bracket: plan.bracket, respondentsUnits: release.header.respondents.units },
      spent: written(plan.spent),
      variances: variancesOf(release, plan),
      staffHash,
      publicHash,
    };
  } catch (error) {
    discardDrafts(folders, facts.id);
    throw error;
  }
}

function discardDrafts({ releases }: Folders, id: string): void {
  for (const tier of ['staff', 'public'] as const) discardDraft(releases, id, tier);
}

const variancesOf = ({ header }: Release, plan: Plan): Readonly<Record<string, readonly number[]>> => ({
  respondents: [header.respondents.varianceUnits2],
  ...Object.fromEntries(plan.maps.map(({ family, variances }) => [family, variances])),
  places: plan.placesVariance === null ? [] : [plan.placesVariance],
  survey: plan.tableVariances.filter((variance) => variance !== null),
});

const refused = (refusal: LedgerRefusal, campaign: string): ReleaseRefusal =>
  new ReleaseRefusal(refusal.code, refusalSentence(refusal, campaign));
