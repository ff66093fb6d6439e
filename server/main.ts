import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { dayOf } from '#core/base/time.ts';
import { hcaptchaIn } from '#core/places/bot-check-setting.ts';
import type { MunicipalitySettings } from '#core/places/municipality.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import { DamagedFault } from '#db/dialects/sqlite.ts';
import { SWEEP } from '#db/limits/counts.ts';
import { LockedFault } from '#db/release/lock.ts';
import { PROGRAM } from '#db/work/audit-log.ts';
import { createApp } from './app.ts';
import { AuditHeads } from './audit-heads.ts';
import { type Config, isOwnMachine, readConfig } from './config.ts';
import { everyHour } from './every-hour.ts';
import { type Folders, foldersOf } from './folders.ts';
import { hcaptchaKeysFault } from './intake/hcaptcha-keys.ts';
import { keepCheckingAudit } from './jobs/audit-check.ts';
import { lastBackup } from './jobs/backup/last-backup.ts';
import { ensureMap, loadGeography, withMapsAttribution } from './jobs/basemap.ts';
import { type Clockwork, keepTurning, planAtOnce, turn } from './jobs/clockwork.ts';
import { fillDemo } from './jobs/demo.ts';
import { fillDemoActions } from './jobs/demo-actions.ts';
import { fillDemoEvents } from './jobs/demo-events.ts';
import { fillDemoHotSpots } from './jobs/demo-hot-spots.ts';
import { fillDemoPictures } from './jobs/demo-pictures.ts';
import { fillDemoRounds } from './jobs/demo-rounds.ts';
import { fillDemoWalks } from './jobs/demo-walks.ts';
import { LEDGER_PATIENCE, LedgerFault } from './jobs/ledger-file.ts';
import { ledgerPlaceFault } from './jobs/ledger-place.ts';
import { PolicyFault } from './jobs/plan.ts';
import { planningOf } from './jobs/planning.ts';
import { fillDemoPromises, fillPromises } from './jobs/promises.ts';
import { keepDestroying } from './jobs/retention.ts';
import { staffCount } from './jobs/staff-count.ts';
import { fileSizes } from './metrics/file-sizes.ts';
import { listenForMetrics, type MetricsAddress } from './metrics/listen.ts';
import { Metrics } from './metrics/numbers.ts';
import {
  loadCampaigns,
  loadMunicipality,
  loadPolicy,
  loadPromises,
  MunicipalityFault,
  settingsFile,
} from './municipality.ts';
import { checkNoneMissing, DataFault, takeFolder } from './one-server.ts';
import type { Planning } from './planning.ts';
import { programVersion } from './program-version.ts';
import { DEMO_ACCOUNTS, ensureDemoAccounts } from './staff/demo-accounts.ts';
import type { ProviderSettings } from './staff/provider.ts';
import { unusableRoles } from './staff/unusable-roles.ts';
import { storageFaultOf } from './storage-fault.ts';
import { openStores, type Stores } from './stores.ts';
import { surveysOf } from './surveys.ts';
import { TakenBackList } from './taken-back.ts';
import { progressBar } from './terminal.ts';
import { ensureBuilt, webFolder } from './web-build.ts';

/** Something that stops a start and that whoever starts it can mend: one clear line, exit code 1. */
class StartFault extends Error {}

/** What whoever starts Lykta can do about a disk, by what is wrong with it. */
const DISK_SAYS = {
  full: 'its disk is full. Make room, then start again',
  'read-only': 'it cannot be written to. Look at its rights and at the disk, then start again',
  broken: 'its disk does not answer as it should. See "A damaged file" in docs/runbook.md',
  busy: 'another program has locked it. Stop that one, then start again',
} as const;

const config = readConfig();
if (!config.ok) stop(config.failure);
try {
  await start(config.value);
} catch (error) {
  const mendable = [StartFault, DataFault, DamagedFault, MunicipalityFault, PolicyFault, LedgerFault, LockedFault].some(
    (kind) => error instanceof kind,
  );
  const disk = storageFaultOf(error);
  if (!mendable && disk === null) throw error;
  if (mendable || disk === null) stop([(error as Error).message]);
  stop([`${config.value.dataFolder} cannot be used (${disk.code}): ${DISK_SAYS[disk.kind]}`]);
}

async function start(settings: Config): Promise<void> {
  const municipality = loadMunicipality(settings.municipality);
  const policy = loadPolicy(settings.municipality);
  const folders = foldersOf(settings.dataFolder, settings.municipality, settings.ledgerCopyFolder);
  const provider = providerOf(settings, municipality.settings);
  checkHcaptcha(settings, municipality.settings);
  checkWritable(settings.dataFolder);
  checkNoneMissing(folders, settings.parts);
  takeFolder(folders, settings.parts, settings.dataFolder);
  await checkFree(settings);

  const progress = progressBar();
  await ensureBuilt(() => progress.on('Bygger sidorna', 0));
  await ensureMap(municipality, folders, progress.on);
  const geography = loadGeography(folders);
  const stores = await openStores(folders, settings.parts, geography);
  // By time and not by traffic: what has been counted goes when its time is out, also where nobody comes any more.
  everyHour(Date.now, () => stores.counts.sweep().then(() => SWEEP, tellUnswept), 0);
  const watched: { app: FastifyInstance | null } = { app: null };
  const metrics = settings.metrics === null ? null : measuring(watched, folders);
  const { settings: facts } = municipality;
  if (stores.rawDb !== null) {
    const { rawDb } = stores;
    const list = new TakenBackList(folders.takenBack, facts.id, Date.now);
    // At the start, before anybody is shown anything: the disk may be an older one. Every hour makes up for a list out of reach.
    const clockMemory = stores.clockMemory(facts.id);
    const keepList = async (): Promise<undefined> => {
      const { doubted } = await clockMemory.judge(dayOf(Date.now()));
      await list.keepOrTell(rawDb, doubted === null);
    };
    await keepList();
    everyHour(Date.now, keepList);
  }
  if (facts.fictional) {
    const isOurs =
      stores.rawDb !== null &&
      (await fillDemo({
        rawDb: stores.rawDb,
        workDb: stores.workDb,
        folders,
        municipality,
        geography,
        policy,
        today: dayOf(Date.now()),
        onProgress: progress.on,
      }));
    await ensureDemoAccounts(stores, facts.id, Date.now());
    if (isOurs) {
      const { workDb, releases } = stores;
      await fillDemoEvents({ workDb, municipality, geography, clock: Date.now });
      await fillDemoHotSpots({ workDb, releases, municipality, geography, clock: Date.now });
      await fillDemoRounds({ workDb, municipality, clock: Date.now });
      await fillDemoPromises(workDb, facts.id, dayOf(Date.now()));
      await fillDemoActions({ workDb, releases, municipality, geography, clock: Date.now });
      await fillDemoWalks({ workDb, releases, municipality, geography, clock: Date.now });
      await fillDemoPictures({ workDb, releases, municipality, geography, clock: Date.now });
    }
  }
  // From the first start on the work store keeps them, and what staff have changed in them.
  else
    for (const campaign of loadCampaigns(facts.id))
      if ((await stores.campaigns.byId(facts.id, campaign.id)) === null) await stores.campaigns.put(facts.id, campaign);
  await fillPromises(stores.workDb, facts.id, loadPromises(facts.id));
  progress.end();
  if (provider !== null) await tellUnusableRoles(provider, stores, facts.id);
  const heads = new AuditHeads(folders.auditHeads);
  const log = stores.auditLog(facts.id, Date.now);
  if (stores.rawDb !== null) {
    await stores.decisionMemory(facts.id).note(facts.retention ?? {}, dayOf(Date.now()));
    await keepDestroying(
      {
        rawDb: stores.rawDb,
        workDb: stores.workDb,
        municipality: facts.id,
        decisions: facts.retention ?? {},
        campaigns: stores.campaigns,
        log,
        heads,
        clock: Date.now,
        by: PROGRAM,
      },
      tellOperator,
      () => metrics?.jobDone('retention'),
    );
  }
  const planning = await windUp(settings, stores, {
    onTurn: () => metrics?.jobDone('clockwork'),
    folders,
    municipality,
    geography,
    policy,
    campaigns: stores.campaigns,
    surveys: surveysOf(stores.surveys, facts.id),
    isSure: async (today) => (await stores.clockMemory(facts.id).judge(today)).doubted === null,
    countAnswers: stores.rawDb === null ? null : staffCount(stores.rawDb, stores.answerCounts, facts.id),
  });

  const app = await createApp(
    {
      address: ownAddress(settings, facts.fictional),
      provider,
      hcaptchaSecret: settings.hcaptchaSecret,
      municipality: withMapsAttribution(municipality, folders),
      policy,
      parts: settings.parts,
      clock: Date.now,
      surveys: surveysOf(stores.surveys, facts.id),
      planning,
      trustProxy: settings.trustProxy,
      metrics,
      webFolder,
    },
    stores,
  );
  watched.app = app;
  const noting = heads.keep(log, tellOperator, () => metrics?.jobDone('audit-heads'));
  if (settings.parts.includes('staff')) {
    const checking = { db: stores.workDb, log, heads, clock: Date.now };
    keepCheckingAudit(checking, (isWhole) => metrics?.auditChecked(isWhole), tellOperator);
  }
  stopWithGrace(app, stores, noting);
  await listen(app, settings);
  const measuredAt = metrics === null || settings.metrics === null ? null : await measureAt(metrics, settings.metrics);
  greet(app, facts.name, facts.fictional, measuredAt);
}

/** It is tried again at the next full hour: a disk that is full now is so in a minute too. */
function tellUnswept(error: unknown): undefined {
  tellOperator(`what has been counted is still there: ${error instanceof Error ? error.message : String(error)}`);
}

function tellOperator(sentence: string): void {
  console.error(`lykta: ${sentence}`);
}

/** What Prometheus may know. `watched.app` is there once the server is made. */
function measuring(watched: { readonly app: FastifyInstance | null }, folders: Folders): Metrics {
  return new Metrics(
    {
      inFlight: () => watched.app?.load.working ?? 0,
      shed: () => watched.app?.load.shed ?? 0,
      openConnections: () =>
        new Promise((resolve) =>
          watched.app === null ? resolve(0) : watched.app.server.getConnections((_, count = 0) => resolve(count)),
        ),
      fileBytes: fileSizes(folders, Date.now),
      lastBackup: () => lastBackup(folders.lastBackup),
    },
    programVersion(),
    Date.now,
  );
}

/** Where Prometheus can ask from now on. */
async function measureAt(metrics: Metrics, at: MetricsAddress): Promise<string> {
  try {
    const server = await listenForMetrics(metrics, at);
    server.unref();
    return `${addressOf({ server })}/metrics`;
  } catch (cause) {
    throw new StartFault(
      `metrics: ${unusable(at, cause as NodeJS.ErrnoException).replaceAll(/\bHOST\b|\bPORT\b/g, 'LYKTA_METRICS_$&')}`,
      { cause },
    );
  }
}

/**
 * The process that takes answers in is the one that plans dialogues and makes releases visible. Where the ledger's second
 * copy lies wrong nothing is written: an open dialogue that could then never be released is not started at all. Any other
 * process only reads the ledger. Returns what the staff's part may know of it, or null.
 */
async function windUp(
  { dataFolder }: Config,
  { rawDb }: Pick<Stores, 'rawDb'>,
  works: Omit<Clockwork, 'clock' | 'patience' | 'warn'>,
): Promise<Planning | null> {
  const { settings } = works.municipality;
  const placeFault = ledgerPlaceFault(works.folders, dataFolder, settings.fictional);
  if (placeFault !== null) {
    if (rawDb === null) return null;
    const open = await works.campaigns.current(settings.id, dayOf(Date.now()));
    if (open !== null && campaignState(open, dayOf(Date.now())) === 'open')
      throw new StartFault(`the dialogue ${open.id} is open, but ${placeFault}`);
    tellOperator(placeFault);
    return null;
  }
  const whole = { ...works, clock: Date.now, patience: LEDGER_PATIENCE, warn: tellOperator };
  if (rawDb === null) return planningOf({ ...works, planNow: null });
  keepTurning(whole, await turn(whole));
  return planningOf({ ...works, planNow: (campaign) => planAtOnce(whole, campaign) });
}

/** On one's own machine, with invented data, it is where the greeting says; a browser knows that as "localhost". */
function ownAddress({ address, host, port }: Config, fictional: boolean): string | null {
  return address ?? (fictional && isOwnMachine(host) && port !== 0 ? `http://localhost:${port}` : null);
}

/** Whom the provider's people are said to be and cannot be: in no organisation that there is, or in a role that it cannot have. */
async function tellUnusableRoles(
  provider: ProviderSettings,
  { organisations }: Stores,
  municipality: string,
): Promise<void> {
  const known = await organisations.all(municipality);
  for (const sentence of unusableRoles(provider, known, settingsFile(municipality))) tellOperator(sentence);
}

/** The organisation's own sign-in, with its secret. Where it is set and cannot work nothing starts. */
function providerOf(
  { address, providerSecret: secret }: Config,
  { signInProvider }: MunicipalitySettings,
): ProviderSettings | null {
  if (signInProvider === undefined) return null;
  if (secret === null)
    throw new StartFault('signInProvider is set in settings.json: give its client secret as LYKTA_PROVIDER_SECRET');
  if (address === null)
    throw new StartFault('signInProvider is set in settings.json: give where people reach Lykta as LYKTA_ADDRESS');
  return { ...signInProvider, secret, address };
}

function checkHcaptcha({ hcaptchaSecret: secret, parts }: Config, { botCheck }: MunicipalitySettings): void {
  const fault = hcaptchaKeysFault(hcaptchaIn(botCheck), secret, parts.includes('intake'));
  if (fault !== null) throw new StartFault(fault);
}

function checkWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (cause) {
    throw new StartFault(`the data folder ${folder} cannot be written to: choose another with LYKTA_DATA`, { cause });
  }
}

/** Step by step: Node's own `recursive` never ends where a parent is there and takes no folders (/proc, Node 26). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Asks for the port before the long work begins, so that nobody waits for a start that cannot end well. */
function checkFree({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new StartFault(unusable({ host, port }, cause), { cause })),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    // As many at once as the system lets wait: who finds the door's queue full tries again after seconds.
    await app.listen({ host, port, backlog: 4096 });
  } catch (cause) {
    throw new StartFault(unusable({ host, port }, cause as NodeJS.ErrnoException), { cause });
  }
}

function unusable({ host, port }: Pick<Config, 'host' | 'port'>, cause: NodeJS.ErrnoException): string {
  if (cause.code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop the other program or choose another with PORT`;
  if (cause.code === 'EACCES')
    return `port ${port} on ${host} is not allowed for this user: choose one above 1023 with PORT`;
  return `cannot listen on ${host}:${port} (${cause.code ?? cause.message}): choose another with HOST and PORT`;
}

/** On SIGTERM or SIGINT: takes no more requests, finishes those under way, lets every answer reach the disk, closes. */
function stopWithGrace(app: FastifyInstance, stores: Stores, heads: { stop(): Promise<void> }): void {
  let stopping = false;
  const end = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await heads.stop();
    await stores.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

function greet(app: FastifyInstance, name: string, fictional: boolean, measuredAt: string | null): void {
  const home = addressOf(app);
  const lines = [
    '',
    `Lykta för ${name} är igång.`,
    `  Svara på dialogen  ${home}/`,
    `  Resultat           ${home}/resultat/`,
    `  Personal           ${home}/personal/`,
    `  API                ${home}/api/openapi.json`,
    ...(measuredAt === null ? [] : [`  Mätvärden          ${measuredAt}`]),
  ];
  if (fictional) {
    lines.push('', 'Påhittade testdata. Logga in som personal med:');
    for (const { name: account, password } of DEMO_ACCOUNTS) lines.push(`  ${account.padEnd(16)} ${password}`);
  }
  console.log(`${lines.join('\n')}\n`);
}

function addressOf({ server }: { readonly server: Server }): string {
  const address = server.address();
  if (address === null || typeof address === 'string') return String(address);
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function stop(faults: readonly string[]): never {
  for (const fault of faults) console.error(`lykta: ${fault}`);
  process.exit(1);
}
