import type { Policy } from '#core/privacy/policy.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { planCampaign } from '#server/jobs/plan.ts';
import { refusalSentence } from '#server/jobs/refusal-sentence.ts';
import { type ReleaseOrder, type ReleaseOutcome, ReleaseRefusal, releaseCampaign } from '#server/jobs/release.ts';

/** Plans a campaign as it is done the day it opens, and releases it. A plan that is refused is a refusal of the release. */
export async function planAndRelease(order: ReleaseOrder, policy: Policy = STANDARD_POLICY): Promise<ReleaseOutcome> {
  const refusal = await planCampaign({ ...order, policy });
  if (refusal !== null) throw new ReleaseRefusal(refusal.code, refusalSentence(refusal, order.campaign.id));
  return releaseCampaign(order);
}
