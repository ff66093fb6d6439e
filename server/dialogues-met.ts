import type { Day } from '#core/base/time.ts';
import { type Asked, isTakenHere } from '#core/places/address-channels.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';

/** The dialogue of a page, and the others that are open meanwhile. */
export interface DialoguesMet {
  readonly campaign: KnownCampaign | null;
  /** Whether its address has to say which it is. */
  readonly isAsked: boolean;
  /** The other open ones that can be answered where the page is, by title as they are stored. */
  readonly others: readonly KnownCampaign[];
}

/** The dialogue that is asked for, if residents may meet it, else the one they meet anyhow. Drafts and archived ones are never met. */
export async function dialoguesMet(
  campaigns: CampaignStore,
  municipality: string,
  today: Day,
  { dialogue, channel }: Asked,
): Promise<DialoguesMet> {
  const all = await campaigns.public(municipality);
  const wanted = all.find(({ id }) => id === dialogue);
  const campaign = wanted ?? (await campaigns.current(municipality, today, channel));
  const others = all.filter(
    (one) => one.id !== campaign?.id && campaignState(one, today) === 'open' && isTakenHere(one.channels, channel),
  );
  return { campaign, isAsked: wanted !== undefined || others.length > 0, others };
}
