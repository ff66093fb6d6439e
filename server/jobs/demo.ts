import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { addDays, type Day, hourOf } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { type PublicGround, publicGround } from '#core/survey/coarsen-ground.ts';
import { entriesUntil } from '#core/survey/dialogue.ts';
import { prepareResponse } from '#core/survey/prepare.ts';
import { type DemoCampaign, demoCampaigns, demoDraft } from '#db/demo/campaigns.ts';
import { demoResponses } from '#db/demo/residents.ts';
import { RawResponses } from '#db/raw/responses.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import type { WorkDb } from '#db/work/schema.ts';
import type { Folders } from '../folders.ts';
import { loadSurvey } from '../municipality.ts';
import { DataFault } from '../one-server.ts';
import type { OnProgress } from '../terminal.ts';
import { reviewClosed } from './demo-review.ts';
import { planCampaign, recordPolicy } from './plan.ts';
import { systemRandomness } from './randomness.ts';
import { ReleaseRefusal, releaseCampaign } from './release.ts';

export interface DemoOrder {
  readonly rawDb: RawDb;
  readonly workDb: WorkDb;
  readonly folders: Folders;
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly policy: Policy;
  readonly today: Day;
  readonly onProgress: OnProgress;
}

/**
 * Fills an empty data folder with the demo: four dialogues and the draft of a fifth, everybody's answers through the same functions as a real
 * resident's, and the release of the three that have closed. What broke off half-way is taken up at the next start with
 * the dates of the first; once it is whole it is never touched again. Nor is a folder that has answers or dialogues and does not
 * say how far it came: it was put back from somewhere, and what is in it is people's. Whether the folder is the demo's own.
 * Throws DataFault where what says so cannot be read.
 */
export async function fillDemo(order: DemoOrder): Promise<boolean> {
  const mark = new Mark(order.folders);
  const begun = mark.read();
  if (begun?.state === 'whole') return true;
  if (begun === null && (await hasContents(order))) return false;
  const today = begun?.today ?? order.today;
  mark.write({ state: 'begun', today });

  const id = order.municipality.settings.id;
  const campaigns = new CampaignStore(order.workDb);
  const demos = demoCampaigns(today);
  for (const { campaign } of demos) await campaigns.put(id, campaign);
  await campaigns.put(id, demoDraft(today), 'draft');
  await enterAnswers(order, campaigns, demos);
  await releaseClosed(order, campaigns, demos, today);
  mark.write({ state: 'whole', today });
  return true;
}

async function hasContents({ rawDb, workDb, municipality }: DemoOrder): Promise<boolean> {
  const answer = await rawDb.selectFrom('response').select('response_key').limit(1).executeTakeFirst();
  return answer !== undefined || (await new CampaignStore(workDb).all(municipality.settings.id)).length > 0;
}

/** Enters the answers of each dialogue that has not been released, from the start: what an earlier run left is replaced. */
async function enterAnswers(order: DemoOrder, campaigns: CampaignStore, demos: readonly DemoCampaign[]): Promise<void> {
  const { rawDb, municipality, geography, onProgress } = order;
  const id = municipality.settings.id;
  const raw = new RawResponses(rawDb);
  const ground = publicGround(geography);
  const all = demos.reduce((sum, demo) => sum + demo.respondents, 0);
  let entered = 0;
  for (const demo of demos) {
    const known = await campaigns.byId(id, demo.campaign.id);
    if (known?.releasedOn == null) {
      await rawDb
        .deleteFrom('response')
        .where('municipality', '=', id)
        .where('campaign', '=', demo.campaign.id)
        .execute();
      const responses = demoResponses(demo, municipality, geography);
      for (let start = 0; start < responses.length; start += BATCH) {
        const batch = responses.slice(start, start + BATCH);
        await Promise.all(batch.map((response, i) => enter(raw, ground, order, demo, response, start + i)));
        onProgress('Fyller på med påhittade svar', (entered + start + batch.length) / all);
      }
    }
    entered += demo.respondents;
  }
  await raw.idle();
}

/** As many as one commit takes. */
const BATCH = 200;

async function enter(
  raw: RawResponses,
  ground: PublicGround,
  { municipality }: DemoOrder,
  { campaign }: DemoCampaign,
  { submitted, at }: ReturnType<typeof demoResponses>[number],
  number: number,
): Promise<void> {
  const survey = surveyOf(campaign.survey.id, campaign.survey.version);
  const prepared = prepareResponse({ municipality, survey, campaign, submitted, ground, receivedHour: hourOf(at) });
  if (!prepared.ok) throw new Error(`demo answer ${campaign.id} ${number}: ${JSON.stringify(prepared.failure)}`);
  const idempotencyKey = createHash('sha256').update(`demo ${campaign.id} ${number}`).digest('base64url');
  const keeping = await raw.keep({ idempotencyKey, body: submitted, response: prepared.value });
  if (keeping.outcome === 'refused') throw new Error(`demo answer ${campaign.id} ${number} refused`);
}

const surveys = new Map<string, ReturnType<typeof loadSurvey>>();

function surveyOf(id: string, version: number): ReturnType<typeof loadSurvey> {
  const key = `${id} ${version}`;
  const survey = surveys.get(key) ?? loadSurvey(id, version);
  surveys.set(key, survey);
  return survey;
}

/** Each is planned the day it opens and released the day after nothing more comes to it, as a municipality would have done, oldest first. */
async function releaseClosed(
  order: DemoOrder,
  campaigns: CampaignStore,
  demos: readonly DemoCampaign[],
  today: Day,
): Promise<void> {
  const { rawDb, folders, municipality, geography, policy, onProgress } = order;
  const id = municipality.settings.id;
  const lastDay = (campaign: Campaign): Day => entriesUntil(campaign, municipality.settings);
  const closed = demos.filter(({ campaign }) => lastDay(campaign) < today);
  for (const [number, { campaign }] of closed.entries()) {
    const known = await campaigns.byId(id, campaign.id);
    if (known?.releasedOn != null) continue;
    const day = addDays(lastDay(campaign), 1);
    const survey = surveyOf(campaign.survey.id, campaign.survey.version);
    await recordPolicy({ folders, municipality, policy, today: campaign.opens });
    await planCampaign({ folders, municipality, geography, policy, survey, campaign, today: campaign.opens });
    // A run that broke between publishing and noting it has nothing left to release.
    await releaseCampaign({
      rawDb,
      folders,
      municipality,
      geography,
      survey,
      campaign,
      today: day,
      hour: policy.publishHour ?? 0,
      randomness: systemRandomness,
      onProgress: (_, share) => onProgress('Gör uttag med slumpfel', (number + share) / closed.length),
    }).catch((error: unknown) => {
      if (!(error instanceof ReleaseRefusal && error.code === 'already-released')) throw error;
    });
    await reviewClosed(rawDb, { municipality: id, campaign: campaign.id }, day);
    await campaigns.markReleased(id, campaign.id, day);
  }
}

interface MarkText {
  readonly state: 'begun' | 'whole';
  /** The day of the first start: the dialogues' dates follow from it. */
  readonly today: Day;
}

/** The file that says how far the demo has come: beside the work store, so that both go and come together. */
class Mark {
  readonly #file: string;

  constructor(folders: Folders) {
    this.#file = folders.demoMark;
  }

  /** Null where there is none. Throws DataFault for one that cannot be read. */
  read(): MarkText | null {
    if (!existsSync(this.#file)) return null;
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as MarkText;
    } catch (cause) {
      throw new DataFault(
        `${this.#file}, which says how far the invented town has been filled, cannot be read: remove it, and the town stays as it is`,
        { cause },
      );
    }
  }

  write(text: MarkText): void {
    writeFileSync(`${this.#file}.unfinished`, JSON.stringify(text));
    renameSync(`${this.#file}.unfinished`, this.#file);
  }
}
