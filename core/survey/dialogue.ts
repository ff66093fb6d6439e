import type { LocalText } from '../base/text.ts';
import type { Day } from '../base/time.ts';
import type { Area, Campaign, MunicipalitySettings, NamedPlace } from '../places/municipality.ts';
import type { Survey } from './contract.ts';

export type CampaignState = 'upcoming' | 'open' | 'closed';

/** Days are inclusive. */
export function campaignState(campaign: Pick<Campaign, 'opens' | 'closes'>, today: Day): CampaignState {
  if (today < campaign.opens) return 'upcoming';
  return today > campaign.closes ? 'closed' : 'open';
}

/** GET /api/dialogue: all that the resident's pages need, public and the same for everyone. */
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
    | 'map'
  >;
  readonly areas: readonly Area[];
  readonly places: readonly NamedPlace[];
  /** The dialogue that is open, else the next upcoming, else the last closed; null when there is none. */
  readonly campaign: {
    readonly id: string;
    readonly title: LocalText;
    readonly state: CampaignState;
    readonly opens: Day;
    readonly closes: Day;
    readonly resultsBy: Day;
    readonly feedbackBy: Day;
  } | null;
  readonly survey: Survey | null;
  /** Whether a public result exists to link to. */
  readonly hasResults: boolean;
}
