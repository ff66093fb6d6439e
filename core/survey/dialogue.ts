import type { Language } from '../base/language.ts';
import type { LocalText } from '../base/text.ts';
import { addDays, type Day } from '../base/time.ts';
import { type Channel, STAFFED_CHANNELS } from '../places/channels.ts';
import type { Area, Campaign, MunicipalitySettings, NamedPlace } from '../places/municipality.ts';
import type { Survey } from './contract.ts';

/** Where a campaign is by its dates alone. */
export type CampaignState = 'upcoming' | 'open' | 'closed';

/** Days are inclusive. */
export function campaignState(campaign: Pick<Campaign, 'opens' | 'closes'>, today: Day): CampaignState {
  if (today < campaign.opens) return 'upcoming';
  return today > campaign.closes ? 'closed' : 'open';
}

/**
 * What people have decided about a campaign: a draft is seen by staff alone; a ready one opens and closes by its dates, and
 * nothing that its release rests on can be changed once it has opened; an archived one is left out of the residents' pages.
 */
export const CAMPAIGN_STAGES = ['draft', 'ready', 'archived'] as const;
export type CampaignStage = (typeof CAMPAIGN_STAGES)[number];

/** The whole life: by the decision, the dates, and whether a release has become visible. */
export type CampaignLife = 'draft' | CampaignState | 'released' | 'archived';

export function lifeOf(
  campaign: Pick<Campaign, 'opens' | 'closes'> & { readonly stage: CampaignStage; readonly releasedOn: Day | null },
  today: Day,
): CampaignLife {
  if (campaign.stage !== 'ready') return campaign.stage;
  return campaign.releasedOn === null ? campaignState(campaign, today) : 'released';
}

/**
 * The last day on which anything comes to a dialogue's batch: until then staff type in what was handed to them before it closed.
 * What waits for all answers (the release, what is given out) waits for this day.
 */
export const entriesUntil = (
  { closes, channels }: Pick<Campaign, 'closes' | 'channels'>,
  { entryDays = 0 }: Pick<MunicipalitySettings, 'entryDays'>,
): Day => (channels.some((channel) => STAFFED_CHANNELS.includes(channel)) ? addDays(closes, entryDays) : closes);

/** The day results are promised: the campaign's own, else the municipality's days after closing. */
export const resultsDay = (
  { closes, resultsBy }: Pick<Campaign, 'closes' | 'resultsBy'>,
  { resultsDays }: Pick<MunicipalitySettings, 'resultsDays'>,
): Day => resultsBy ?? addDays(closes, resultsDays);

/** GET /api/dialogue: what the resident's pages need to begin, public and the same for everyone, in one language. */
export interface Dialogue {
  readonly municipality: Pick<
    MunicipalitySettings,
    | 'id'
    | 'name'
    | 'formalName'
    | 'fictional'
    | 'controller'
    | 'dataProtectionContact'
    | 'contact'
    | 'faultReportUrl'
    | 'helplines'
    | 'map'
  >;
  readonly areas: readonly Area[];
  /** The register. Empty here: GET /api/dialogue/places has it, for the pages where a place is pointed out. */
  readonly places: readonly NamedPlace[];
  /** The dialogue that was asked for, else the open one, else the next upcoming, else the last closed; null when there is none. */
  readonly campaign: {
    readonly id: string;
    readonly title: LocalText;
    /** "past": open when a device kept it, and by the device's clock the last day has gone. Never said by the server. */
    readonly state: CampaignState | 'past';
    readonly opens: Day;
    readonly closes: Day;
    readonly resultsBy: Day;
    readonly feedbackBy: Day;
    /** How answers may come in. */
    readonly channels: readonly Channel[];
  } | null;
  readonly survey: Survey | null;
  /** The language of every text here: the one asked for, else the nearest that the dialogue can be answered in. */
  readonly language: Language;
  /** The languages that the dialogue can be answered in. */
  readonly languages: readonly Language[];
  /** The other dialogues that are open and take answers in the same way, the newest first. */
  readonly others: readonly { readonly id: string; readonly title: LocalText }[];
  /** Whether a public result exists to link to. */
  readonly hasResults: boolean;
}
