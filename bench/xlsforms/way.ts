import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { homeOf } from '#core/base/language.ts';
import { clockHourOf, dayOf } from '#core/base/time.ts';
import { type Channel, STAFFED_CHANNELS } from '#core/places/channels.ts';
import type { Campaign } from '#core/places/municipality.ts';
import type { Survey } from '#core/survey/contract.ts';
import { entriesUntil } from '#core/survey/dialogue.ts';
import { withEveryWay } from '#core/survey/every-way.ts';
import { createApp } from '#server/app.ts';
import { PARTS } from '#server/config.ts';
import { foldersOf } from '#server/folders.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { planCampaign } from '#server/jobs/plan.ts';
import { publishDue } from '#server/jobs/publish.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { releaseCampaign } from '#server/jobs/release.ts';
import { loadMunicipality, loadPolicy } from '#server/municipality.ts';
import { ensureDemoAccounts } from '#server/staff/demo-accounts.ts';
import { openStores } from '#server/stores.ts';
import { surveysOf } from '#server/surveys.ts';
import { ensureBuilt, webFolder } from '#server/web-build.ts';
import { ensureChromium } from '../../scripts/chromium.ts';
import { answerInApp } from '../../tests/support/answer-in-app.ts';
import { fixedChance } from '../../tests/support/fixed-words.ts';
import { addressOfKey } from '../../tests/support/load-process.ts';
import { type Ground, walk } from './answering.ts';
import { answerPlainForm } from './plain-form.ts';
import { type Staff, signIn } from './staff.ts';

/** The invented municipality that comes with Lykta, with its own policy. */
const municipality = loadMunicipality('ljuskoping');
const policy = loadPolicy('ljuskoping');
const { id: town } = municipality.settings;
/** The map data is made once and lent to every form's server. */
const mapHome = mkdtempSync(join(tmpdir(), 'lykta-xlsforms-map-'));
process.on('exit', () => rmSync(mapHome, { recursive: true, force: true }));
await ensureMap(municipality, foldersOf(mapHome, town), () => undefined);
const geography = loadGeography(foldersOf(mapHome, town));

/** The pages are built once, and one browser goes through every form. */
await ensureBuilt(() => console.log('Building the pages …'));
const browser = await chromium.launch({ executablePath: ensureChromium(console.log), args: ['--no-sandbox'] });
/** To be called when the last survey has travelled. */
export const endTravels = (): Promise<void> => browser.close();

const DAY = 86_400_000;
const OPENING = Date.parse('2026-03-02T09:00:00Z');
/** How many answers come in by each way. A release of under a hundred shows nothing. */
export const ANSWERS: Readonly<Partial<Record<Channel, number>>> = {
  web: 100,
  qr: 15,
  kiosk: 10,
  street: 15,
  meeting: 10,
  school: 10,
  paper: 10,
};
export const PLAIN_ANSWERS = 3;
/** In the app, in a browser, page by page. */
export const APP_ANSWERS = 1;

/** A survey that has been through everything, and what came of it. */
export interface Travelled {
  readonly survey: Survey;
  readonly sent: number;
  readonly kept: number;
  readonly plainPages: number;
  readonly appPages: number;
  /** Questions and rows with a table in the release. */
  readonly tables: number;
  /** The questions that they are about. */
  readonly measured: ReadonlySet<string>;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Takes one survey the whole way through a real server on a port of its own and fresh stores: `survey` says how staff come by
 * it. Then: a draft that is saved again, published, a campaign, answers in every channel by the real journey, closing,
 * release, tables and files. Throws where anything is refused.
 */
export async function travel(surveyBy: (staff: Staff) => Promise<Survey>): Promise<Travelled> {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-xlsforms-'));
  const folders = foldersOf(folder, town);
  cpSync(foldersOf(mapHome, town).map, folders.map, { recursive: true });
  let time = OPENING;
  const stores = await openStores(folders, PARTS, geography);
  await ensureDemoAccounts(stores, town, time);
  const surveys = surveysOf(stores.surveys, town);
  const app = await createApp(
    { municipality, policy, parts: PARTS, clock: () => time, surveys, trustProxy: ['127.0.0.1'], webFolder },
    stores,
  );
  try {
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const coordinator = await signIn(address, 'coordinator');
    const survey = await published(coordinator, await surveyBy(coordinator));
    const campaign: Campaign = {
      id: 'prov-2026',
      title: survey.title,
      survey: { id: survey.id, version: survey.version },
      opens: dayOf(time),
      closes: dayOf(time + 7 * DAY),
      channels: Object.keys(ANSWERS) as Channel[],
      expectedAnswers: 500,
      diaryNumber: null,
    };
    await stores.campaigns.put(town, campaign);
    const order = {
      folders,
      municipality,
      geography,
      policy,
      survey,
      campaign,
    };
    const refusal = await planCampaign({ ...order, today: dayOf(time) });
    if (refusal !== null) throw new Error(`the plan of ${survey.id} is refused: ${refusal.code}`);

    const chance = fixedChance(7);
    const schoolClass = await classOf(address, coordinator, campaign);
    const sent = await answersInEveryChannel({ address, survey, campaign, staff: coordinator, schoolClass }, chance);
    let plainPages = 0;
    for (let index = 0; index < PLAIN_ANSWERS; index += 1)
      plainPages += await answerPlainForm(`${address}${plainAddress(survey)}?vag=fragor`, chance);

    let appPages = 0;
    for (let index = 0; index < APP_ANSWERS; index += 1)
      appPages += await answeredInApp(`${address}${appAddress(survey)}`);

    const { rawDb } = stores;
    if (rawDb === null) throw new Error('no raw store');
    const rows = await rawDb
      .selectFrom('response')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst();
    // What was handed in by the last day may be typed in until then.
    time = Date.parse(entriesUntil(campaign, municipality.settings)) + 2 * DAY;
    const now = { today: dayOf(time), hour: clockHourOf(time) };
    const outcome = await releaseCampaign({ ...order, ...now, rawDb, randomness: systemRandomness });
    time += DAY + 12 * 3_600_000;
    await publishDue({ folders, municipality, today: dayOf(time), hour: clockHourOf(time) });
    const results = await resultsOf(await signIn(address, 'coordinator'), outcome.id);
    return {
      survey,
      sent: sent + PLAIN_ANSWERS + APP_ANSWERS,
      kept: Number(rows?.count ?? 0),
      plainPages,
      appPages,
      ...results,
    };
  } finally {
    await app.close();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As an author does it: a draft from the document, saved once more, made a version. */
async function published(staff: Staff, document: Survey): Promise<Survey> {
  const draft = (await staff.post('/api/staff/surveys/drafts', { from: 'file', document })) as {
    readonly document: Survey;
    readonly revision: number;
  };
  const path = `/api/staff/surveys/drafts/${encodeURIComponent(document.id)}`;
  const saved = (await staff.put(path, draft.document, { 'if-match': String(draft.revision) })) as {
    readonly revision: number;
  };
  const { version } = (await staff.post(`${path}/publish`, {}, { 'if-match': String(saved.revision) })) as {
    readonly version: number;
  };
  return JSON.parse(
    await staff.get(`/api/staff/surveys/versions/${encodeURIComponent(document.id)}/${version}`),
  ) as Survey;
}

/** A class gets its code from the coordinator, and opens the dialogue with it as a pupil types it. */
async function classOf(address: string, staff: Staff, campaign: Campaign): Promise<string> {
  const made = (await staff.post(`/api/staff/dialogues/${campaign.id}/classes`, { name: '7B' })) as {
    readonly classes: readonly { readonly code: string }[];
  };
  const code = made.classes[0]?.code ?? '';
  const opened = await fetch(`${address}/api/school/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: code.slice(-3).toLowerCase() }),
  });
  const { stage } = (await opened.json()) as { readonly stage?: string };
  if (stage !== 'open') throw new Error(`the class ${code} cannot answer: ${opened.status} ${stage}`);
  return code;
}

async function answersInEveryChannel(
  {
    address,
    survey,
    campaign,
    staff,
    schoolClass,
  }: {
    readonly address: string;
    readonly survey: Survey;
    readonly campaign: Campaign;
    readonly staff: Staff;
    readonly schoolClass: string;
  },
  chance: () => number,
): Promise<number> {
  const { areas, settings } = municipality;
  const ground: Ground = { areas, middle: settings.map.center };
  // With a way of its own for the street and for the class, its own or a made one.
  const met = withEveryWay(survey);
  let sent = 0;
  for (const [channel, count] of Object.entries(ANSWERS) as [Channel, number][]) {
    const isStaffed = STAFFED_CHANNELS.includes(channel);
    const way = channel === 'street' ? 'gata' : channel === 'school' ? 'skola' : 'fragor';
    const route = met.routes.some(({ id }) => id === way) ? way : 'fragor';
    for (let index = 0; index < count; index += 1) {
      const answers = walk(met, route, ground, chance);
      // Somebody who skips everything has nothing to send.
      if (Object.keys(answers).length === 0) continue;
      const body = {
        campaign: campaign.id,
        survey: campaign.survey,
        language: survey.languages[0],
        inputWay: channel === 'paper' ? 'entry' : 'app',
        channel,
        ...(channel === 'school' ? { schoolClass } : {}),
        answers,
      };
      const key = randomUUID();
      const headers = { 'idempotency-key': key, 'x-forwarded-for': addressOfKey(key) };
      if (isStaffed) await staff.post('/api/staff/entries', body, headers);
      else {
        const answer = await fetch(`${address}/api/responses`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
        if (answer.status !== 201) throw new Error(`${channel}: ${answer.status} ${await answer.text()}`);
      }
      sent += 1;
    }
  }
  return sent;
}

/** The plain form in a language that the survey is whole in. */
const plainAddress = (survey: Survey): string => `${homeOf(survey.languages[0] ?? 'sv')}enkel/`;
const appAddress = (survey: Survey): string => `${homeOf(survey.languages[0] ?? 'sv')}svara/?vag=fragor`;

/** A device that has never met Lykta answers in the app. Returns how many pages it took. */
async function answeredInApp(address: string): Promise<number> {
  const device = await browser.newContext();
  try {
    const page = await device.newPage();
    await page.goto(address);
    return (await answerInApp(page)).pages;
  } finally {
    await device.close();
  }
}

const FILES = ['survey.csv', 'map.csv', 'map.geojson', 'places.csv', 'places.geojson'];

async function resultsOf(staff: Staff, release: string): Promise<Pick<Travelled, 'tables' | 'measured' | 'files'>> {
  const picture = JSON.parse(await staff.get(`/api/insight/releases/${release}/survey`)) as {
    readonly tables: readonly { readonly question: string }[];
  };
  const files: { path: string; bytes: number }[] = [];
  for (const path of FILES) {
    const text = await staff.get(`/api/insight/releases/${release}/${path}`);
    if (path.endsWith('.geojson')) JSON.parse(text);
    else if (text.split('\n').length < 5) throw new Error(`${path} is empty`);
    files.push({ path, bytes: text.length });
  }
  return { tables: picture.tables.length, measured: new Set(picture.tables.map(({ question }) => question)), files };
}
