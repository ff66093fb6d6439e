import type { Day } from '#core/base/time.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';

/** The dialogue of a page, and the others that are open meanwhile. */
export interface DialoguesMet {
  readonly campaign: KnownCampaign | null;
  /** Whether its address has to say which it is. */
  readonly isAsked: boolean;
  /** The other open ones, by title as they are stored. */
  readonly others: readonly KnownCampaign[];
}

/** The dialogue that is asked for, if residents may meet it, else the one they meet anyhow. Drafts and archived ones are never met. */
export async function dialoguesMet(
  campaigns: CampaignStore,
  municipality: string,
  today: Day,
  asked: string | null,
): Promise<DialoguesMet> {
  const all = await campaigns.public(municipality);
  const wanted = all.find(({ id }) => id === asked);
  const campaign = wanted ?? (await campaigns.current(municipality, today));
  const others = all.filter((one) => one.id !== campaign?.id && campaignState(one, today) === 'open');
  return { campaign, isAsked: wanted !== undefined || others.length > 0, others };
}
