import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicAction } from '#core/actions/public.ts';
import type { Feedback } from '#core/feedback/contract.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { publicFeedbackPart } from '#server/decisions/feedback-public.ts';
import { loadMunicipality } from '#server/municipality.ts';

const municipality = loadMunicipality('ljuskoping');
const lamps: PublicAction = {
  id: 'lampor',
  text: { sv: 'Vi har bytt lamporna <i>i</i> tunneln.' },
  place: 'Gångtunneln',
  placeId: 'gangtunneln',
  theme: 'BEL',
  owner: 'municipality',
  unit: 'Gata och park',
  state: 'done',
  reason: null,
  answeredOn: '2026-03-01',
  due: null,
  isLate: false,
  doneOn: '2026-04-01',
  helped: 'yes',
};
const cameras: PublicAction = {
  ...lamps,
  id: 'kameror',
  text: { sv: 'Flera har föreslagit kameror.' },
  place: null,
  placeId: null,
  theme: 'OTRYGG-HANDELSE',
  state: 'declined',
  reason: 'Det vore inte rimligt.',
  answeredOn: '2026-05-02',
  doneOn: null,
  helped: null,
};

let app: FastifyInstance;
let folder: string;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-06-20T12:00+02:00');
  folder = mkdtempSync(join(tmpdir(), 'lykta-feedback-'));
  app = fastify();
  app.decorate('pages', null);
  await app.register(publicFeedbackPart, {
    toldActions: async () => [cameras, lamps],
    toldPromise: async () => null,
    releases: new ReleaseShelf(folder),
    municipality,
    address: 'https://lykta.example',
    clock: () => now,
  });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});
const ask = async (url: string): Promise<string> => {
  const answer = await app.inject({ url });
  expect(answer.statusCode).toBe(200);
  return answer.body;
};

describe('you said, we did', () => {
  it('is read without a script: what is done, what is not and why, and that it cannot be said whether it helped', async () => {
    const page = await ask('/du-sa-vi-gjorde/');
    expect(page).toContain('<h1>Du sa, vi gjorde</h1>');
    expect(page).toContain('Ingen dialog är redovisad än.');
    expect(page).toContain('Det går inte att säga. Det finns ingen dialog från tiden före.');
    expect(page).toContain('Det vore inte rimligt.');
    // What staff think of it is told among the actions, and is no answer of residents'.
    expect(page).not.toContain('Hjälpte det? Ja.');
    // Whatever somebody has written is words.
    expect(page).not.toContain('<i>i</i>');
    // A theme that nobody has answered stands among the others.
    expect(page).toMatch(/id="amne-TRAF"[\s\S]*?Vi har inte svarat på det här än\./);
    expect(page).toContain('id="plats-gangtunneln"');
    expect(page).not.toContain('<script');
    expect(await ask('/ar/du-sa-vi-gjorde/')).toContain('أنتم قلتم ونحن فعلنا');
  });

  it('says itself when it is old', async () => {
    expect(await ask('/du-sa-vi-gjorde/')).not.toContain('mer än fyra månader sedan');
    now = Date.parse('2026-11-20T12:00+01:00');
    expect(await ask('/du-sa-vi-gjorde/')).toContain('mer än fyra månader sedan');
  });

  it('is a sheet for the press with a caution and a contact, and a sign for a place with an answer, else none', async () => {
    const sheet = await ask('/du-sa-vi-gjorde/press/');
    expect(sheet).toContain('skriv inte att en åtgärd har gett en effekt');
    expect(sheet).toContain(municipality.settings.contact);
    expect(sheet).toContain('<li>Görs inte: 1</li>');
    const sign = await ask('/du-sa-vi-gjorde/skylt/gangtunneln/');
    expect(sign).toContain('Det här har vi svarat om Gångtunneln');
    expect(sign).toContain('https://lykta.example/du-sa-vi-gjorde/#plats-gangtunneln');
    expect(sign).toContain('<svg');
    expect((await app.inject({ url: '/du-sa-vi-gjorde/skylt/torget/' })).statusCode).toBe(404);
  });

  it('is data, a table and a feed that say the same', async () => {
    const { actions, asked, newest, licence } = JSON.parse(await ask('/api/feedback')) as Feedback;
    expect(licence).toContain('publicdomain/zero');
    expect([asked, newest]).toEqual([null, '2026-05-02']);
    expect(actions.map(({ id, since }) => [id, since?.kind ?? null])).toEqual([
      ['kameror', null],
      ['lampor', 'no-before'],
    ]);
    const table = await ask('/api/feedback.csv');
    expect(table).toContain('Det vore inte rimligt.');
    expect(table).toContain('Trafik');
    const feed = await ask('/api/feedback.rss');
    expect(feed).toContain('<link>https://lykta.example/du-sa-vi-gjorde/#atgard-kameror</link>');
    expect(feed.indexOf('kameror')).toBeLessThan(feed.indexOf('atgard-lampor'));
    expect(feed).toContain('Påhittade testdata.');
  });
});
