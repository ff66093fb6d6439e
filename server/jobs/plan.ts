import type { Day } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { presetOf } from '#core/privacy/apply-policy.ts';
import { writtenRatio } from '#core/privacy/fraction.ts';
import {
  changeSince,
  type LedgerRefusal,
  type Planned,
  planRefusalOf,
  policyOf,
  standingOf,
} from '#core/privacy/ledger.ts';
import type { Policy } from '#core/privacy/policy.ts';
import type { Preset } from '#core/privacy/preset.ts';
import type { ReleaseFacts } from '#core/release/build.ts';
import { METHOD_VERSION } from '#core/release/contract.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { Folders } from '../folders.ts';
import { hashOf } from './hash-of.ts';
import { withLedger } from './ledger-file.ts';
import { preparedFacts } from './release-facts.ts';

export interface PlanOrder {
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly policy: Policy;
  readonly survey: Survey;
  readonly campaign: Campaign;
  readonly today: Day;
  /** How long to wait for whoever is at work on the ledger, in milliseconds; not at all where nothing is said. */
  readonly patience?: number;
}

/**
 * Writes into the ledger what a dialogue's release will measure and what it rests on: the whole preset, and the hashes of
 * the survey, the register of places and the prior. Done when the dialogue opens, so that none of it can follow from the
 * answers, and a later policy is the next batch's. What is planned already is held against today's facts, so that a change
 * is noticed while it can be undone. The refusal when the year's budget does not reach, or something has changed: such a
 * dialogue could not be released. Throws LedgerFault or LockedFault.
 */
export async function planCampaign(order: PlanOrder): Promise<LedgerRefusal | null> {
  const { folders, municipality, campaign, policy, survey } = order;
  return withLedger(
    folders,
    async (ledger) => {
      const events = ledger.read();
      const { planned, reserved, abandoned, lost } = standingOf(events, municipality.settings.id, campaign.id);
      if (abandoned !== null) return { code: 'abandoned', detail: abandoned.day };
      if (lost !== null) return { code: 'ledger-lost', detail: lost.day };
      const preset = planned?.preset ?? presetOf(policy, survey);
      const { facts } = preparedFacts({ ...order, preset, plannedSurveyHash: planned?.surveyHash });
      const now = plannedBatch(order, preset, facts);
      if (planned !== null) return reserved === null ? changeSince(planned, now) : null;
      const refusal = planRefusalOf(events, now);
      if (refusal === null) ledger.append(now);
      return refusal;
    },
    order.patience,
  );
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
    budget: writtenRatio(preset.budget),
    yearlyBudget: writtenRatio(preset.yearlyBudget),
    methodVersion: METHOD_VERSION,
    preset,
    ...hashes,
  };
}

/** A policy that was changed without a new decision. */
export class PolicyFault extends Error {}

/**
 * Writes a policy that is new, or has changed, into the ledger with the fields that changed. It holds for the batches that
 * are planned from now on. Returns those fields, or null when nothing is new. Throws
 * PolicyFault for a change under the version that was decided, LedgerFault or LockedFault.
 */
export async function recordPolicy({
  folders,
  municipality,
  policy,
  today,
  patience,
}: Pick<PlanOrder, 'folders' | 'municipality' | 'policy' | 'today' | 'patience'>): Promise<readonly string[] | null> {
  const { id } = municipality.settings;
  const policyHash = hashOf(policy);
  return withLedger(
    folders,
    async (ledger) => {
      const before = policyOf(ledger.read(), id);
      if (before?.policyHash === policyHash) return null;
      const changed = before === null ? [] : differences(before.policy, policy);
      if (before?.policy.version === policy.version)
        throw new PolicyFault(
          `policy.json of ${id} has changed (${changed.join(', ')}) but is still version ${policy.version}: ` +
            'give it a new version, and say when and by whom it was decided',
        );
      ledger.append({ state: 'policy', municipality: id, day: today, policy, policyHash, changed });
      return changed;
    },
    patience,
  );
}

const differences = (before: Policy, now: Policy): readonly string[] =>
  (Object.keys(now) as (keyof Policy)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]))
    .map((field) => `/${field}`);
