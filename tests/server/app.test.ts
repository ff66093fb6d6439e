import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SurveySchema } from '#core/survey/schema.ts';
import { createApp, SLOWEST_REQUEST } from '#server/app.ts';
import { PARTS } from '#server/config.ts';
import { foldersOf } from '#server/folders.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { loadMunicipality, loadPolicy, loadSurvey } from '#server/municipality.ts';
import { ensureDemoAccounts } from '#server/staff/demo-accounts.ts';
import { openStores, type Stores } from '#server/stores.ts';
import { sessionOf } from '../support/desk-app.ts';

/** The whole server as it is wired, on empty stores. */

const now = Date.UTC(2026, 10, 25, 12);
let app: FastifyInstance;
let stores: Stores;

beforeAll(async () => {
  const municipality = loadMunicipality('varnamo');
  const folders = foldersOf(mkdtempSync(join(tmpdir(), 'lykta-app-')), 'varnamo');
  await ensureMap(municipality, folders, () => {});
  stores = await openStores(folders, PARTS, loadGeography(folders));
  await ensureDemoAccounts(stores, 'varnamo', now);
  app = await createApp(
    {
      // Who must sign in in two steps is asked below.
      municipality: { ...municipality, settings: { ...municipality.settings, secondFactor: [] } },
      policy: loadPolicy('varnamo'),
      parts: PARTS,
      clock: () => now,
      surveys: loadSurvey,
      webFolder: null,
    },
    stores,
  );
});

afterAll(async () => {
  await app.close();
  await stores.close();
});

async function statusFor(role: string | null, url: string): Promise<number> {
  if (role === null) return (await app.inject(url)).statusCode;
  return (await app.inject({ url, cookies: await sessionOf(app, role) })).statusCode;
}

it('asks moderators and administrators of people who really live there for a second step first', async () => {
  const municipality = loadMunicipality('varnamo');
  const policy = loadPolicy('varnamo');
  const strict = await createApp(
    { municipality, policy, parts: PARTS, clock: () => now, surveys: loadSurvey, webFolder: null },
    stores,
  );
  const asked = async (name: string) => {
    const payload = { name, password: `lykta-${name}-demo` };
    const signIn = await strict.inject({ method: 'POST', url: '/api/staff/sessions', payload });
    const cookies = Object.fromEntries(signIn.cookies.map((cookie) => [cookie.name, cookie.value]));
    return (await strict.inject({ url: '/api/insight/releases', cookies })).json();
  };
  for (const name of ['moderator', 'admin']) expect(await asked(name)).toMatchObject({ code: 'second_factor_first' });
  expect(await asked('analytiker')).toHaveProperty('releases');
  await strict.close();
});

describe('who may see what staff see', () => {
  const look = '/api/insight/releases';
  const takeOut = '/api/insight/releases/varnamo-none/places.csv';

  it.each([
    [null, look, 401],
    [null, takeOut, 401],
    ['analyst', look, 200],
    ['analyst', takeOut, 404],
    ['moderator', look, 200],
    ['moderator', takeOut, 403],
    ['admin', look, 200],
    ['admin', takeOut, 404],
  ] as const)('%s asks for %s and gets %i', async (role, url, status) => {
    expect(await statusFor(role, url)).toBe(status);
  });

  it('the public asks for the public results without signing in', async () => {
    expect(await statusFor(null, '/api/results/releases')).toBe(200);
  });
});

describe('the whole server', () => {
  it('describes every route that it has', async () => {
    const described = (await app.inject('/api/openapi.json')).json().paths as Record<string, unknown>;
    for (const path of ['/api/responses', '/api/dialogue', '/api/staff/sessions', '/api/map/gazetteer', '/health'])
      expect(Object.keys(described)).toContain(path);
    for (const operations of Object.values(described) as Record<string, { summary?: string }>[])
      for (const operation of Object.values(operations)) expect(operation.summary).toBeTruthy();
  });

  it('answers an address that cannot be read in the language of whoever asks', async () => {
    const response = await app.inject({ url: '/%zz', headers: { 'accept-language': 'en' } });
    expect(response.statusCode).toBe(400);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(response.json()).toMatchObject({ code: 'bad_request', faults: [] });
    expect(response.json().message).toContain('Check the address');
  });

  it('lets nobody hold a connection by a request that never comes in whole', () => {
    expect(app.server.requestTimeout).toBe(SLOWEST_REQUEST);
    expect(app.server.headersTimeout).toBeGreaterThan(0);
    expect(app.server.headersTimeout).toBeLessThanOrEqual(SLOWEST_REQUEST);
  });

  it('lets no page load anything from elsewhere or be framed', async () => {
    const { headers } = await app.inject('/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('keeps a commit through a power cut: each is flushed to the disk before it is answered', async () => {
    for (const db of [stores.rawDb, stores.workDb]) {
      if (db === null) throw new Error('not open');
      expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
      expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
    }
  });
});

describe('whoever writes a survey with another program', () => {
  it('finds what it may hold', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/survey.schema.json' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('application/schema+json');
    expect((answer.json() as { readonly properties: object }).properties).toEqual(
      JSON.parse(JSON.stringify(SurveySchema.properties)),
    );
  });
});
