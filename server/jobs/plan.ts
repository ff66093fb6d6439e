import type { Day } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { presetOf } from '#core/privacy/apply-policy.ts';
import { fraction, written } from '#core/privacy/fraction.ts';
import { type LedgerRefusal, type Planned, planRefusalOf, policyOf, standingOf } from '#core/privacy/ledger.ts';
import type { Policy } from '#core/privacy/policy.ts';
import type { Preset, Ratio } from '#core/privacy/preset.ts';
import type { ReleaseFacts } from '#core/release/build.ts';
import { METHOD_VERSION } from '#core/release/contract.ts';
import type { Survey } from '#core/survey/contract.ts';
import { withLocks } from '#db/release/lock.ts';
import type { Folders } from '../folders.ts';
import { LedgerFile, ledgerLocks } from './ledger-file.ts';
import { hashOf, preparedFacts } from './release-facts.ts';

export interface PlanOrder {
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly policy: Policy;
  readonly survey: Survey;
  readonly campaign: Campaign;
  readonly today: Day;
}

/**
 * Writes into the ledger what a dialogue's release will measure and what it rests on: the whole preset, and the hashes of
 * the survey, the register of places and the prior. Done when the dialogue opens, so that none of it can follow from the
 * answers, and a later policy is the next batch's. Does nothing when it is planned already. The refusal when the year's
 * budget does not reach: such a dialogue can never be released. Throws LedgerFault or LockedFault.
 */
export async function planCampaign(order: PlanOrder): Promise<LedgerRefusal | null> {
  const { folders, municipality, campaign, policy, survey } = order;
  const { id } = municipality.settings;
  const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
  if (standingOf(ledger.read(), id, campaign.id).planned !== null) return null;
  const preset = presetOf(policy, survey);
  const { facts } = preparedFacts({ ...order, preset });
  const planned = plannedBatch(order, preset, facts);
  return withLocks(ledgerLocks(folders), async () => {
    const events = ledger.read();
    if (standingOf(events, id, campaign.id).planned !== null) return null;
    const refusal = planRefusalOf(events, planned);
    if (refusal === null) ledger.append(planned);
    return refusal;
  });
}

/** The line of a batch by the facts of the day: what is written when it is planned, and what the draw is held against. */
export function plannedBatch(
  { municipality, campaign, today }: Pick<PlanOrder, 'municipality' | 'campaign' | 'today'>,
  preset: Preset,
  { hashes }: Pick<ReleaseFacts, 'hashes'>,
): Planned {
  return {
    municipality: municipality.settings.id,
    batch: campaign.id,
    day: today,
    state: 'planned',
    closes: campaign.closes,
    budget: inWriting(preset.budget),
    yearlyBudget: inWriting(preset.yearlyBudget),
    methodVersion: METHOD_VERSION,
    preset,
    ...hashes,
  };
}

/**
 * Writes a policy that is new, or has changed, into the ledger with the fields that changed. It holds for the batches that
 * are planned from now on. Returns those fields, or null when nothing is new. Throws LedgerFault or LockedFault.
 */
export async function recordPolicy({
  folders,
  municipality,
  policy,
  today,
}: Pick<PlanOrder, 'folders' | 'municipality' | 'policy' | 'today'>): Promise<readonly string[] | null> {
  const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
  const { id } = municipality.settings;
  const policyHash = hashOf(policy);
  if (policyOf(ledger.read(), id)?.policyHash === policyHash) return null;
  return withLocks(ledgerLocks(folders), async () => {
    const before = policyOf(ledger.read(), id);
    if (before?.policyHash === policyHash) return null;
    const changed = before === null ? [] : differences(before.policy, policy);
    ledger.append({ state: 'policy', municipality: id, day: today, policy, policyHash, changed });
    return changed;
  });
}

const differences = (before: Policy, now: Policy): readonly string[] =>
  (Object.keys(now) as (keyof Policy)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]))
    .map((field) => `/${field}`);

const inWriting = ({ numerator, denominator }: Ratio): string => written(fraction(numerator, denominator));
