import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MUNICIPALITY_ITSELF, rolesOf } from '#core/access/organisations.ts';
import type { Role } from '#core/access/roles.ts';
import type { Answers, Survey } from '#core/survey/contract.ts';
import { answersOnJourney } from '#core/survey/journey.ts';
import type { StaffDialogue } from '#core/survey/staff-dialogue.ts';
import { checkWhole, openSqlite } from '#db/dialects/sqlite.ts';
import { verifyAudit } from '#db/work/audit-verify.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { LedgerFile } from '#server/jobs/ledger-file.ts';
import { verifyRelease } from '#server/jobs/verify.ts';
import { loadSurvey } from '#server/municipality.ts';
import { hashPassword } from '#server/staff/password.ts';
import type { ProviderSettings } from '#server/staff/provider.ts';
import { newSecret } from '#server/staff/totp.ts';
import { startDialogues } from './dialogues-server.ts';
import { answersBy } from './every-type-people.ts';
import { fixedChance } from './fixed-words.ts';
import type { OwnHcaptcha } from './own-hcaptcha.ts';
import { compactTown } from './release-town.ts';

/**
 * The whole server in a process of its own, for a town with a released dialogue and an open one. It says its address and what
 * it knows of its routes, then answers orders one by one, and ends with its parent. Forked with --expose-gc.
 */
export interface FuzzedTown {
  readonly address: string;
  /** The open dialogue, the survey that it asks, and the code of a class. */
  readonly campaign: string;
  readonly survey: Survey;
  readonly classCode: string;
  readonly routes: readonly { readonly method: string; readonly url: string }[];
}

export type Order =
  | { readonly order: 'memory' }
  /** The clock of the server, in milliseconds since 1970. */
  | { readonly order: 'clock'; readonly now: number }
  /** A sign-in that nobody else uses. */
  | { readonly order: 'account' }
  | { readonly order: 'sound' };

export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

export interface OwnAccount {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  /** Of a second factor that has been begun, and waits for its first code. */
  readonly secret: string;
}

/** What the process is started with: the built pages, or null, and the services of others. */
export interface FuzzAsked {
  readonly webFolder: string | null;
  readonly provider: ProviderSettings;
  readonly hcaptcha: Pick<OwnHcaptcha, 'setting' | 'secret'>;
}

/** Where browsers reach it. */
export const ADDRESS = 'http://localhost:3000';
export const OPENS = '2027-03-01T10:00:00+01:00';
/** A dialogue that has been released, and the Sunday that ends its last week. */
export const CLOSED_DIALOGUE = { id: 'trygghet-i-vintern', opens: '2027-01-10', closes: '2027-01-31' };

if (process.send !== undefined && import.meta.main) await serve(JSON.parse(process.argv[2] ?? '') as FuzzAsked);

async function serve({ webFolder, provider, hcaptcha }: FuzzAsked): Promise<void> {
  const server = await startDialogues(4, {
    time: '2027-01-10T10:00+01:00',
    languages: ['fi', 'ar'],
    webFolder,
    botCheck: { hcaptcha: hcaptcha.setting },
    hcaptchaSecret: hcaptcha.secret,
    signIn: { address: ADDRESS, provider },
  });
  process.on('disconnect', () => {
    rmSync(join(folders.workFile, '..', '..'), { recursive: true, force: true });
    process.exit(0);
  });
  const { stores, folders } = server;
  const municipality = compactTown.settings.id;
  const survey = loadSurvey('dialogue', 1);
  await released(server, survey);
  await server.at(OPENS);
  const campaign = await dialogue(server, 'Trygghet i våren', '2027-03-01', '2027-03-28');
  await answer(server.address, campaign.id, survey, 30);
  await answer(server.address, campaign.id, survey, 80, true);
  await letIn(server, campaign.id);
  const made = await server.ask('coordinator', 'POST', `/api/staff/dialogues/${campaign.id}/classes`, { name: '7 B' });
  const classCode = (made.body as StaffDialogue).classes[0]?.code ?? '';
  let accounts = 0;

  const carriedOut = async (order: Order): Promise<unknown> => {
    if (order.order === 'memory') return memory();
    if (order.order === 'clock') return server.at(new Date(order.now).toISOString());
    if (order.order === 'account') {
      accounts += 1;
      const roles = rolesOf(MUNICIPALITY_ITSELF.kind);
      const role = roles[accounts % roles.length] ?? 'analyst';
      const secret = newSecret();
      const account = { name: `provare-${accounts}`, password: 'Femton lugna kajor i rad', role, secret };
      const { name, password } = account;
      const passwordHash = await hashPassword(password);
      const id = randomUUID();
      await stores.accounts.put(
        { id, municipality, name, title: name, role, organisation: MUNICIPALITY_ITSELF, passwordHash },
        '2027-03-01',
      );
      await new SecondFactors(stores.workDb).begin(id, secret);
      return account satisfies OwnAccount;
    }
    return faults();
  };

  /** What is wrong with what is kept, a sentence each. */
  const faults = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    const look = async (what: string, work: () => Promise<void>): Promise<void> => {
      await work().catch((error: Error) => found.push(`${what}: ${error.message}`));
    };
    for (const file of [folders.rawFile, folders.workFile, folders.limitsFile]) {
      const db = openSqlite<Record<string, never>>(file);
      await look(file, () => checkWhole(db, file));
      await db.destroy();
    }
    await look('the audit log', async () => {
      const verdict = await verifyAudit(stores.workDb, stores.auditLog(municipality, Date.now), []);
      if (verdict.entries === 0) throw new Error('is empty');
      if (verdict.findings.length + verdict.unguarded.length > 0) throw new Error(JSON.stringify(verdict));
    });
    await look('the releases', async () => {
      const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
      const files = readdirSync(folders.releases).filter((file) => file.endsWith('.sqlite'));
      if (files.length !== 2) throw new Error(`${files.length} files`);
      for (const file of files) {
        const { findings } = verifyRelease(join(folders.releases, file), ledger);
        if (findings.length > 0) throw new Error(`${file}: ${JSON.stringify(findings)}`);
      }
    });
    return found;
  };

  process.on('message', async ({ id, order }: { readonly id: number; readonly order: Order }) => {
    try {
      process.send?.({ id, value: (await carriedOut(order)) ?? null });
    } catch (error) {
      process.send?.({ id, error: String((error as Error).stack) });
    }
  });
  const routes = server.app.routeBook.map(({ method, url }) => ({ method, url }));
  process.send?.({ address: server.address, campaign: campaign.id, survey, classCode, routes } satisfies FuzzedTown);
}

type Server = Awaited<ReturnType<typeof startDialogues>>;

async function dialogue(server: Server, sv: string, opens: string, closes: string): Promise<StaffDialogue> {
  const made = await server.ask('coordinator', 'POST', '/api/staff/dialogues', {
    title: { sv, lattlast: sv, en: sv, fi: sv, ar: sv },
    survey: { id: 'dialogue', version: 1 },
    opens,
    closes,
    resultsBy: null,
    channels: ['web', 'qr', 'street', 'meeting', 'school', 'kiosk', 'paper'],
    expectedAnswers: 400,
    diaryNumber: 'KS 2027-0417',
  });
  const { id, revision } = made.body as StaffDialogue;
  const path = `/api/staff/dialogues/${id}/stage`;
  const ready = await server.ask('coordinator', 'POST', path, { stage: 'ready', revision });
  if (ready.status !== 200) throw new Error(`no dialogue: ${JSON.stringify([made.body, ready.body])}`);
  return ready.body as StaffDialogue;
}

async function released(server: Server, survey: Survey): Promise<void> {
  const { id } = await dialogue(server, 'Trygghet i vintern', '2027-01-10', '2027-01-30');
  await answer(server.address, id, survey, 120);
  await letIn(server, id);
  await server.at('2027-02-01T10:00+01:00');
  const campaign = await server.stores.campaigns.byId(compactTown.settings.id, id);
  if (campaign === null) throw new Error('no dialogue');
  await server.release(campaign);
}

/** Counts what has come: nobody here does the bot check. */
async function letIn(server: Server, id: string): Promise<void> {
  const path = `/api/moderation/dialogues/${id}/let-in`;
  const { status, body } = await server.ask('moderator', 'POST', path, { reason: 'De är påhittade.' });
  if (status !== 204) throw new Error(`nobody is let in: ${JSON.stringify(body)}`);
}

/** So many residents try to answer, all `alike` or each in their own way; some of them contradict themselves. */
async function answer(address: string, campaign: string, survey: Survey, count: number, alike = false): Promise<void> {
  const chance = fixedChance(count);
  const [east = 0, north = 0] = compactTown.settings.map.center;
  const same: Answers = {
    Q2: 'mycket_otrygg',
    Q4: [
      {
        geometry: { type: 'point', position: [east + 200, north + 200] },
        named: null,
        way: 'map',
        answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4f': 'Lampan vid dammen är trasig.' },
      },
    ],
  };
  for (let number = 0; number < count; number += 1) {
    const answers = alike ? same : answersOnJourney(survey, 'fragor', answersBy(survey, chance));
    const sent = await fetch(`${address}/api/responses`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'x-forwarded-for': `10.1.${Math.floor(number / 250)}.${number % 250}`,
      },
      body: JSON.stringify({
        campaign,
        survey: { id: survey.id, version: survey.version },
        language: 'sv',
        inputWay: 'app',
        channel: 'web',
        answers,
      }),
    });
    if (sent.status !== 201 && sent.status !== 422)
      throw new Error(`an answer had ${sent.status}: ${await sent.text()}`);
  }
}

/** After everything that can go has gone: what is left is held by something. */
function memory(): Memory {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('fork this with --expose-gc');
  for (let time = 0; time < 3; time += 1) collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}
