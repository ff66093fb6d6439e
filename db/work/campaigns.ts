import type { Day } from '#core/base/time.ts';
import type { Campaign } from '#core/places/municipality.ts';
import type { CampaignTable, WorkDb } from './schema.ts';

/** A campaign as staff know it: its definition and whether it has been released. */
export interface KnownCampaign extends Campaign {
  readonly releasedOn: Day | null;
}

/** The campaigns of a municipality. Dates decide the state (core/survey/dialogue.ts); only a release is written down. */
export class CampaignStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  /** Adds a campaign, or replaces its definition; a release that has been made stays noted. */
  async put(municipality: string, campaign: Campaign): Promise<void> {
    const definition = JSON.stringify(campaign);
    const dates = { opens: campaign.opens, closes: campaign.closes, definition };
    await this.#db
      .insertInto('campaign')
      .values({ municipality, id: campaign.id, ...dates, released_on: null })
      .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet(dates))
      .execute();
  }

  /** Newest first. */
  async all(municipality: string): Promise<readonly KnownCampaign[]> {
    const rows = await this.#db
      .selectFrom('campaign')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('opens', 'desc')
      .execute();
    return rows.map(known);
  }

  async byId(municipality: string, id: string): Promise<KnownCampaign | null> {
    const row = await this.#db
      .selectFrom('campaign')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : known(row);
  }

  /** The one a visitor meets: the open one, else the next to open, else the last that closed, else none. */
  async current(municipality: string, today: Day): Promise<KnownCampaign | null> {
    const campaigns = await this.all(municipality);
    const open = campaigns.find((campaign) => campaign.opens <= today && today <= campaign.closes);
    const upcoming = campaigns.findLast((campaign) => campaign.opens > today);
    const closed = campaigns.find((campaign) => campaign.closes < today);
    return open ?? upcoming ?? closed ?? null;
  }

  async markReleased(municipality: string, id: string, day: Day): Promise<void> {
    await this.#db
      .updateTable('campaign')
      .set({ released_on: day })
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .execute();
  }
}

const known = (row: CampaignTable): KnownCampaign => ({
  ...(JSON.parse(row.definition) as Campaign),
  releasedOn: row.released_on,
});
