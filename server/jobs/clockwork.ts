import { type Clock, clockHourOf, type Day, dayOf } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import type { LedgerRefusal } from '#core/privacy/ledger.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import { LockedFault } from '#db/release/lock.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import { everyHour } from '../every-hour.ts';
import type { Folders } from '../folders.ts';
import type { Surveys } from '../surveys.ts';
import { LedgerFault } from './ledger-file.ts';
import { planCampaign, recordPolicy } from './plan.ts';
import { publishDue } from './publish.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { StaffCount } from './staff-count.ts';

export interface Clockwork {
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly policy: Policy;
  readonly surveys: Surveys;
  readonly campaigns: CampaignStore;
  /** Writes down how many have answered an open campaign, for staff; null where the raw store is elsewhere. */
  readonly countAnswers: StaffCount | null;
  readonly clock: Clock;
  /** Whether it is that day: what is drawn becomes visible, and the ledger says so, on no word of a clock that has leapt. */
  readonly isSure: (today: Day) => Promise<boolean>;
  /** How long to wait for whoever is at work on the ledger, in milliseconds. */
  readonly patience: number;
  /** What an operator has to know, one sentence each. */
  readonly warn: (sentence: string) => void;
  /** Told when a turn has been taken. */
  readonly onTurn?: () => void;
}

/**
 * What has to happen by itself, at the start and then at each full hour: a new policy is written into the ledger, dialogues
 * that have opened are planned, in the morning it is written down how many have answered, and drawn releases become visible when their time has come. What fails for one dialogue is
 * told and stops no other. A release job that is at work right now holds the ledger: then it is left for later, and false is
 * returned. Throws LedgerFault when the ledger itself cannot be read.
 */
export async function turn(works: Clockwork): Promise<boolean> {
  const now = works.clock();
  const { folders, municipality, policy, campaigns, patience } = works;
  const { id } = municipality.settings;
  const today = dayOf(now);
  try {
    await recordPolicy({ folders, municipality, policy, today, patience });
    for (const campaign of await campaigns.all(id))
      if (campaign.stage === 'ready' && campaignState(campaign, today) === 'open') {
        await plan(works, campaign, today);
        await works.countAnswers?.(campaign.id, today, clockHourOf(now));
      }
    const isSure = await works.isSure(today);
    const released = await publishDue(
      { folders, municipality, today, hour: clockHourOf(now), patience },
      (campaign, publish) => {
        try {
          if (!isSure) throw new Error(`the clock has leapt to ${today}, and nobody has said that it is right`);
          publish();
        } catch (error) {
          works.warn(`${campaign} cannot be published: ${sentenceOf(error)}`);
        }
      },
    );
    for (const { campaign, day } of released)
      if ((await campaigns.byId(id, campaign))?.releasedOn === null) await campaigns.markReleased(id, campaign, day);
    works.onTurn?.();
    return true;
  } catch (error) {
    if (error instanceof LockedFault) return false;
    throw error;
  }
}

/**
 * Plans a dialogue that is about to open, before anybody can answer it. The refusal where it could not be released. Throws
 * LedgerFault or LockedFault.
 */
export async function planAtOnce(works: Clockwork, campaign: Campaign): Promise<LedgerRefusal | null> {
  const now = works.clock();
  const { folders, municipality, geography, policy, patience } = works;
  const today = dayOf(now);
  await recordPolicy({ folders, municipality, policy, today, patience });
  const survey = await works.surveys(campaign.survey.id, campaign.survey.version);
  const refusal = await planCampaign({ folders, municipality, geography, policy, survey, campaign, today, patience });
  if (refusal === null) await works.countAnswers?.(campaign.id, today, clockHourOf(now));
  return refusal;
}

async function plan(works: Clockwork, campaign: Campaign, today: Day): Promise<void> {
  const { folders, municipality, geography, policy, patience } = works;
  try {
    const survey = await works.surveys(campaign.survey.id, campaign.survey.version);
    const refusal = await planCampaign({ folders, municipality, geography, policy, survey, campaign, today, patience });
    if (refusal !== null)
      works.warn(`${refusalSentence(refusal, campaign.id)}: it takes answers, but cannot be released`);
  } catch (error) {
    if (error instanceof LockedFault || error instanceof LedgerFault) throw error;
    works.warn(`${campaign.id} cannot be planned: ${sentenceOf(error)}`);
  }
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Takes a turn at each full hour until it is stopped; one that found the ledger taken is tried again after a minute.
 * `isDone`: whether the turn before was taken. `soon` is that minute, in milliseconds.
 */
export const keepTurning = (works: Clockwork, isDone: boolean, soon = MINUTE): { stop(): void } =>
  everyHour(
    works.clock,
    async () => {
      try {
        return (await turn(works)) ? undefined : soon;
      } catch (error) {
        works.warn(sentenceOf(error));
        return undefined;
      }
    },
    isDone ? undefined : soon,
  );

const MINUTE = 60_000;
