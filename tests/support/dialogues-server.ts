import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Role } from '#core/access/roles.ts';
import { clockHourOf, dayOf } from '#core/base/time.ts';
import type { BotCheckSetting } from '#core/places/bot-check-setting.ts';
import type { Campaign, Municipality } from '#core/places/municipality.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { createApp } from '#server/app.ts';
import { PARTS } from '#server/config.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { type Clockwork, planAtOnce, turn } from '#server/jobs/clockwork.ts';
import { planningOf } from '#server/jobs/planning.ts';
import { releaseCampaign } from '#server/jobs/release.ts';
import { staffCount } from '#server/jobs/staff-count.ts';
import { fileSizes } from '#server/metrics/file-sizes.ts';
import { Metrics } from '#server/metrics/numbers.ts';
import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';
import type { ProviderSettings } from '#server/staff/provider.ts';
import { openStores, type Stores } from '#server/stores.ts';
import { surveysOf } from '#server/surveys.ts';
import { addDemoStaff } from './demo-staff.ts';
import { fixedWords } from './fixed-words.ts';
import { compactTown, townGeography } from './release-town.ts';

/** A third area, since the default dialogue lets people choose three. */
const threeAreas: Municipality = {
  ...compactTown,
  areas: compactTown.areas.flatMap((area, index) =>
    index === 0 ? [area, { ...area, code: 'norra', text: { sv: 'Norra', lattlast: 'Norra', en: 'North' } }] : [area],
  ),
};

/** By role; `granskare` is the name of a second moderator. */
export type Staff = Role | 'granskare' | 'nobody';

export interface DialoguesServer {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly folders: Folders;
  readonly stores: Stores;
  /** What Prometheus would be told. */
  readonly metrics: Metrics;
  /** Asks as somebody who is signed in, and follows nowhere. */
  fetch(
    who: Staff,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** The same, where JSON or nothing is answered. */
  ask(who: Staff, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /**
   * Moves the clock, to a time in Sweden such as "2027-03-01T10:00+01:00", as if Lykta had run on all days until then, and lets
   * the clockwork take its turn.
   */
  at(time: string): Promise<void>;
  /** Lets the clock leap, on a server that has run on none of the days between. */
  leapTo(time: string): void;
  /** Runs the release job for a dialogue that has closed, with chance that can be repeated. It is published the day after. */
  release(campaign: Campaign): Promise<void>;
  close(): Promise<void>;
}

/** The whole server with its clockwork on a port, for an invented town whose year holds `perYear` dialogues. */
export async function startDialogues(
  perYear: number,
  {
    time = '2027-03-01T10:00+01:00',
    webFolder = null as string | null,
    port = 0,
    languages = compactTown.settings.languages,
    /** Days after the closing that staff may type in what came before. */
    entryDays = 0,
    botCheck = 'off' as BotCheckSetting,
    hcaptchaSecret = null as string | null,
    geography = townGeography,
    /** Where browsers reach it, and the organisation's own sign-in. */
    signIn = {} as { readonly address?: string; readonly provider?: ProviderSettings },
  } = {},
): Promise<DialoguesServer> {
  const municipality = { ...threeAreas, settings: { ...threeAreas.settings, languages, botCheck, entryDays } };
  const home = mkdtempSync(join(tmpdir(), 'lykta-dialogues-'));
  const id = compactTown.settings.id;
  const folders = foldersOf(home, id);
  mkdirSync(folders.map, { recursive: true });
  const bounds = { minEasting: 440_000, minNorthing: 6_330_000, maxEasting: 456_000, maxNorthing: 6_346_000 };
  writeBasemap(folders.basemapFile, [], bounds, { name: 'Provstad', attribution: '', version: '1' }, () => undefined);
  let now = Date.parse(time);
  const clock = (): number => now;
  const stores = await openStores(folders, PARTS, geography, clock);
  if (stores.rawDb === null) throw new Error('the raw store is needed here');
  await addDemoStaff(stores, id, now);
  const policy = { ...STANDARD_POLICY, version: `${perYear}-a-year`, batchesPerYear: perYear };
  const works: Clockwork = {
    folders,
    municipality,
    geography,
    policy,
    campaigns: stores.campaigns,
    surveys: surveysOf(stores.surveys, id),
    countAnswers: staffCount(stores.rawDb, stores.answerCounts, id),
    clock,
    isSure: async () => true,
    patience: 0,
    warn: (sentence) => {
      throw new Error(sentence);
    },
  };
  await turn(works);
  const planning = planningOf({ ...works, planNow: (campaign) => planAtOnce(works, campaign) });
  const metrics: Metrics = new Metrics(
    {
      inFlight: () => app.load.working,
      shed: () => app.load.shed,
      openConnections: () => new Promise((resolve) => app.server.getConnections((_, count = 0) => resolve(count))),
      fileBytes: fileSizes(folders, clock),
      lastBackup: () => null,
    },
    '0.0.0',
    clock,
  );
  const app: FastifyInstance = await createApp(
    {
      municipality,
      metrics,
      policy,
      parts: PARTS,
      clock,
      surveys: works.surveys,
      planning,
      // The tests' machine says where each answer comes from, as a reverse proxy would.
      trustProxy: ['127.0.0.1'],
      webFolder,
      hcaptchaSecret,
      ...signIn,
    },
    stores,
  );
  const address = await app.listen({ port, host: '127.0.0.1' });
  const cookies = new Map<Staff, string>();
  const cookieOf = async (who: Staff): Promise<Record<string, string>> => {
    const account = DEMO_ACCOUNTS.find(({ role, name }) => role === who || name === who);
    if (account === undefined) return {};
    const known = cookies.get(who);
    if (known !== undefined) return { cookie: known };
    const answer = await fetch(`${address}/api/staff/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: account.name, password: account.password }),
    });
    cookies.set(who, (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '');
    return cookieOf(who);
  };
  const setClock = (next: string): void => {
    now = Date.parse(next);
    // Sessions end with the day.
    cookies.clear();
  };
  const fetchAs: DialoguesServer['fetch'] = async (who, method, path, body, headers) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(address + path, {
      method,
      redirect: 'manual',
      headers: { ...(await cookieOf(who)), ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return {
    app,
    address,
    folders,
    stores,
    metrics,
    fetch: fetchAs,
    async ask(who, method, path, body) {
      const answer = await fetchAs(who, method, path, body);
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    },
    async at(next) {
      setClock(next);
      await stores.clockMemory(id).confirm(dayOf(now));
      await turn(works);
    },
    leapTo: setClock,
    async release(campaign) {
      if (stores.rawDb === null) throw new Error('the raw store is needed here');
      const { id: survey, version } = campaign.survey;
      await releaseCampaign({
        rawDb: stores.rawDb,
        folders,
        municipality,
        geography,
        survey: await works.surveys(survey, version),
        campaign,
        today: dayOf(now),
        hour: clockHourOf(now),
        randomness: fixedWords(7),
      });
    },
    async close() {
      metrics.stop();
      await app.close();
      await stores.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
