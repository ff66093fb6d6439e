import type { Day } from '../base/time.ts';
import type { Campaign } from '../places/municipality.ts';
import { type CampaignStage, campaignState } from './dialogue.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** Where the batch of an answer is, as the person with its code needs to know it. */
export type BatchStage = 'open' | 'closed' | 'released';

export interface ReceiptActs {
  readonly stage: BatchStage;
  /** Give other answers under the same code. */
  readonly change: boolean;
  /** Keep the answer out of every release that is made from now on. */
  readonly withdraw: boolean;
  /** Take the answer away altogether: always, as long as it is there. */
  readonly erase: true;
}

/**
 * What somebody with a code can do with the answer. Until the batch closes, everything. From then on it stands as it was
 * given, since what is counted must not depend on when somebody looks; it can still be left out, and erased. A release that
 * has been made is never made anew (docs/method/privacy.md section 9): leaving out then concerns only what comes later.
 */
export function receiptActs(
  campaign: Pick<Campaign, 'opens' | 'closes'> & { readonly stage: CampaignStage; readonly releasedOn: Day | null },
  state: KeptAnswer['state'],
  today: Day,
): ReceiptActs {
  const isOpen = campaign.stage === 'ready' && campaignState(campaign, today) !== 'closed';
  const stage = campaign.releasedOn !== null ? 'released' : isOpen ? 'open' : 'closed';
  return { stage, change: stage === 'open' && state === 'new', withdraw: state === 'new', erase: true };
}
