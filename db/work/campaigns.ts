import type { Day } from '#core/base/time.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Campaign } from '#core/places/municipality.ts';
import type { CampaignStage } from '#core/survey/dialogue.ts';
import { inOne } from './in-one.ts';
import type { CampaignTable, WorkDb } from './schema.ts';

/** A campaign as staff know it: its definition, what has been decided about it, and whether it has been released. */
export interface KnownCampaign extends Campaign {
  readonly stage: CampaignStage;
  readonly releasedOn: Day | null;
}

/** The campaigns of a municipality. Dates decide the state of a ready one (core/survey/dialogue.ts). */
export class CampaignStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  /**
   * Adds a campaign, ready unless it is said to be a draft, or replaces its definition; its stage and a release that has been
   * made stay as they are.
   */
  async put(municipality: string, campaign: Campaign, stage: CampaignStage = 'ready'): Promise<void> {
    const definition = JSON.stringify(campaign);
    const dates = { opens: campaign.opens, closes: campaign.closes, definition };
    await this.#db
      .insertInto('campaign')
      .values({ municipality, id: campaign.id, ...dates, stage, released_on: null })
      .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet(dates))
      .execute();
  }

  async setStage(municipality: string, id: string, stage: CampaignStage): Promise<void> {
    await this.#db
      .updateTable('campaign')
      .set({ stage })
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .execute();
  }

  /** Takes a draft away; anything else stays. True when there was one. */
  async removeDraft(municipality: string, id: string): Promise<boolean> {
    return inOne(this.#db, async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('campaign')
        .where('municipality', '=', municipality)
        .where('id', '=', id)
        .where('stage', '=', 'draft')
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      // A later dialogue of the same name is not theirs.
      await transaction
        .deleteFrom('school_class')
        .where('municipality', '=', municipality)
        .where('campaign', '=', id)
        .execute();
      return true;
    });
  }

  /** Those that residents may meet, newest first: neither drafts nor archived. */
  async public(municipality: string): Promise<readonly KnownCampaign[]> {
    return (await this.all(municipality)).filter(({ stage }) => stage === 'ready');
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

  /** One that has been decided on: a draft is nobody's but the staff's who write it. */
  async decided(municipality: string, id: string): Promise<KnownCampaign | null> {
    const campaign = await this.byId(municipality, id);
    return campaign?.stage === 'draft' ? null : campaign;
  }

  /**
   * The one a visitor meets: the newest open one that takes answers as they come, else on the web, else at all; else the next to
   * open, else the last that closed, else none.
   */
  async current(municipality: string, today: Day, channel: Channel | null = null): Promise<KnownCampaign | null> {
    const campaigns = await this.public(municipality);
    const allOpen = campaigns.filter((campaign) => campaign.opens <= today && today <= campaign.closes);
    const takes = (way: Channel) => allOpen.find(({ channels }) => channels.includes(way));
    const open = (channel === null ? undefined : takes(channel)) ?? takes('web') ?? allOpen[0];
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
  stage: row.stage,
  releasedOn: row.released_on,
});
