import type { Day } from '#core/base/time.ts';
import type { Campaign } from '#core/places/municipality.ts';
import type { YearOfBatch } from '#core/privacy/year.ts';

/** What the parts of the server may know of the ledger: whether a dialogue fits in the year, and to have it planned. */
export interface Planning {
  /** So many batches a year's budget is shared by. */
  readonly perYear: number;
  /** Whether the year's budget reaches to a campaign, with all that have been decided on. Throws RefusalError when the ledger is in use. */
  year(campaign: Campaign, today: Day): Promise<YearOfBatch>;
  /**
   * Plans a dialogue that is about to open; null where another process does so at the next full hour. Throws RefusalError
   * where it could not be released, or the ledger is in use.
   */
  readonly planNow: ((campaign: Campaign) => Promise<void>) | null;
  /**
   * Whether a dialogue's answers have been counted and its noise drawn: from then on nothing that is done to an answer changes its
   * release. Throws RefusalError when the ledger is in use.
   */
  hasDrawn(campaign: string): Promise<boolean>;
}
