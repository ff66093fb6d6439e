import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#core/base/fault.ts';
import { LANGUAGES } from '#core/base/language.ts';
import { laterInWords } from '#core/base/later.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import type { Receipt } from '#core/survey/contract.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { CLASS_TRIES, RECEIPT_TRIES } from '#server/intake/tries.ts';
import { loadSurvey } from '#server/municipality.ts';
import { ANSWERS, TAKEN_AWAY } from '#server/plugins/limits.ts';
import { openStores } from '#server/stores.ts';
import { plainBrowser, textOf } from '../support/plain-browser.ts';
import { now, smallCampaign, smallGeography, smallTown, submitted } from '../support/small-town.ts';
import { dataFolderOfTown } from '../support/town-folder.ts';

const parts = ['intake'] as const;
const proxy = '127.0.0.1';
let home: string;
let clock: number;
let server: Awaited<ReturnType<typeof started>>;

/** The whole real server on the data folder, as it starts; behind a reverse proxy where one is named. */
async function started(trustProxy: readonly string[] = []) {
  const stores = await openStores(foldersOf(home, smallTown.settings.id), parts, smallGeography, () => clock);
  await stores.campaigns.put(smallTown.settings.id, {
    ...smallCampaign,
    channels: [...smallCampaign.channels, 'school'],
  });
  const eight = { campaign: smallCampaign.id, code: 'KLA-7M4', name: '8 B', createdOn: '2026-11-01' };
  await stores.schoolClasses.add(smallTown.settings.id, eight, 'somebody');
  const app = await createApp(
    {
      municipality: smallTown,
      policy: STANDARD_POLICY,
      parts,
      clock: () => clock,
      surveys: loadSurvey,
      trustProxy,
      webFolder: null,
    },
    stores,
  );
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    counts: stores.counts,
    async stop() {
      await app.close();
      await stores.close();
    },
  };
}

const restart = async (trustProxy: readonly string[] = []): Promise<void> => {
  await server.stop();
  server = await started(trustProxy);
};

beforeEach(async () => {
  home = dataFolderOfTown('lykta-limits-');
  clock = now;
  server = await started();
});
afterEach(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const answer = (from: string | null = null, path = '/api/responses'): Promise<Response> =>
  post(path, submitted({ Q2: 'varken' }), {
    'idempotency-key': randomUUID(),
    ...(from === null ? {} : { 'x-forwarded-for': from }),
  });
const times = async (many: number, ask: () => Promise<Response>): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < many; time += 1) statuses.push((await ask()).status);
  return statuses;
};
const all = (many: number, status: number): readonly number[] => Array.from({ length: many }, () => status);

describe('people who share an address', () => {
  it('answer, five classes of thirty within ten minutes; one machine that goes on is told when to come again', async () => {
    expect(await times(ANSWERS.most, answer)).toEqual(all(ANSWERS.most, 201));
    clock += 60_000;
    for (const language of LANGUAGES) {
      const refused = await answer(null, `/api/responses?sprak=${language}`);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('540');
      expect([...refused.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
      expect(((await refused.json()) as Refusal).message).toContain(laterInWords(540, language));
    }
    clock += 540_000;
    expect((await answer()).status).toBe(201);
  });

  it('change as many answers by their codes as they may give, and no more', async () => {
    const change = (): Promise<Response> => post('/api/receipts/change', { code: 'abc', from: '', response: {} });
    const { code } = (await (await answer()).json()) as Receipt;
    const { revision: from } = (await (await post('/api/receipts/open', { code })).json()) as { revision: string };
    const again = (Q2: string): Promise<Response> =>
      post('/api/receipts/change', { code, from, response: submitted({ Q2 }) });
    expect((await again('ganska_trygg')).status).toBe(200);
    expect(await times(ANSWERS.most - 2, change)).not.toContain(429);
    expect((await again('mycket_trygg')).status).toBe(429);
    expect((await answer()).status).toBe(429);
  });

  it('in a school answer by hundreds in one lesson, and others at the same address are not in their way', async () => {
    const pupil = (): Promise<Response> =>
      post('/api/responses', submitted({ Q2: 'varken' }, { channel: 'school', schoolClass: 'KLA-7M4' }), {
        'idempotency-key': randomUUID(),
      });
    expect(await times(2 * ANSWERS.most, pupil)).toEqual(all(2 * ANSWERS.most, 201));
    expect((await answer()).status).toBe(201);
  });

  it('are told without script too, and keep what they have said', async () => {
    await times(ANSWERS.most, answer);
    const { open, press } = plainBrowser(() => server.address);
    let page = await open('/enkel/?vag=platser');
    page = await press(page, 'pick', [['plats', 'place:stationen']]);
    page = await press(page, 'next', [['svar', 'unsafe']]);
    while (!page.html.includes('value="send"'))
      page = await press(page, page.html.includes('value="skip"') ? 'skip' : 'next');
    const waiting = await press(page, 'send');
    expect(waiting.status).toBe(429);
    expect(textOf(waiting)).toContain('Det kom många försök på kort tid. Försök igen om 10 minuter.');
    clock += ANSWERS.within;
    expect((await press(waiting, 'send')).status).toBe(201);
  });
});

describe('one network that names keys to take answers away by', () => {
  const takeAway = (): Promise<Response> =>
    fetch(`${server.address}/api/responses`, { method: 'DELETE', headers: { 'idempotency-key': randomUUID() } });

  it('is bounded sooner than answers are, and its answers are not', async () => {
    expect(await times(TAKEN_AWAY.most, takeAway)).toEqual(all(TAKEN_AWAY.most, 204));
    expect((await takeAway()).status).toBe(429);
    expect((await answer()).status).toBe(201);
    expect(TAKEN_AWAY.most).toBeLessThan(ANSWERS.most / 4);
  });
});

describe('what has been counted', () => {
  it.each([
    ['answers', () => answer(), ANSWERS.most],
    ['wrong receipt codes', () => post('/api/receipts/open', { code: 'abc' }), RECEIPT_TRIES.ofOne.most],
    ['wrong codes of classes', () => post('/api/school/open', { code: 'KLA-000' }), CLASS_TRIES.ofOne.most],
  ])('is not forgotten by a restart: %s', async (_, ask, most) => {
    await times(most, ask);
    await restart();
    expect((await ask()).status).toBe(429);
  });

  it('is forgotten when the clock is set back to before it, and nobody is shut out by one that was ahead', async () => {
    clock += 86_400_000;
    await times(ANSWERS.most, answer);
    expect((await answer()).status).toBe(429);
    clock -= 86_400_000;
    expect((await answer()).status).toBe(201);
    clock += 3_600_000;
    expect((await answer()).status).toBe(201);
  });

  it('goes when its time is out, and with the day its key, also where nobody comes any more', async () => {
    await answer();
    const [key] = namesCounted();
    clock += ANSWERS.within;
    await server.counts.sweep();
    expect(namesCounted()).toEqual([]);
    expect(bytesOfCounts()).not.toContain(key);
    const yesterday = keysOfDays();
    clock += 40 * 3_600_000;
    await server.counts.sweep();
    expect(keysOfDays().filter((one) => yesterday.includes(one))).toEqual([]);
    for (const one of yesterday) expect(bytesOfCounts()).not.toContain(one);
  });

  it('holds no address in any file, and not the same name for one on another day', async () => {
    await restart([proxy]);
    const from = '203.0.113.77';
    await answer(from);
    await post('/api/receipts/open', { code: 'abc' }, { 'x-forwarded-for': from });
    const first = namesCounted();
    expect(first.length).toBeGreaterThan(1);
    clock += 86_400_000;
    await answer(from);
    await post('/api/receipts/open', { code: 'abc' }, { 'x-forwarded-for': from });
    const second = namesCounted();
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    const bytes = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('');
    expect(bytes).not.toContain(from);
    for (const name of first) expect(bytes).not.toContain(name);
  });
});

/** The names under which something is counted now, and the keys that they are made with, as they lie in the file. */
const namesCounted = (): readonly string[] => keysIn('count');
const keysOfDays = (): readonly string[] => keysIn('day_key');

const limitsFile = (): string => foldersOf(home, smallTown.settings.id).limitsFile;

function keysIn(table: 'count' | 'day_key'): readonly string[] {
  const db = new Database(limitsFile(), { readonly: true });
  const keys = db.prepare(`select key from ${table}`).pluck().all() as string[];
  db.close();
  return keys;
}

const bytesOfCounts = (): string =>
  ['', '-wal'].map((end) => readFileSync(limitsFile() + end).toString('latin1')).join('');

describe('behind a reverse proxy', () => {
  it('that is named, people are counted and not the proxy', async () => {
    await restart([proxy]);
    await times(ANSWERS.most, () => answer('198.51.100.1'));
    expect((await answer('198.51.100.1')).status).toBe(429);
    expect((await answer('198.51.100.2')).status).toBe(201);
    // What somebody writes into the header themselves stands before what the proxy adds, and is not believed.
    expect((await answer('198.51.100.99, 198.51.100.1')).status).toBe(429);
  });

  it('that nobody has named, no header is believed: whoever writes another address gains nothing', async () => {
    for (let other = 0; other < ANSWERS.most; other += 1)
      expect((await answer(`198.51.100.${other}`)).status).toBe(201);
    expect((await answer('198.51.100.251')).status).toBe(429);
  });
});
