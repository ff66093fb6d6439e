import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refusal } from '#core/base/fault.ts';
import type { Survey } from '#core/survey/contract.ts';
import { CLASS_TRIES } from '#server/intake/tries.ts';
import { loadSurvey } from '#server/municipality.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { now, smallCampaign, smallTown, submitted } from '../support/small-town.ts';

/** A survey as it comes out of an import: one way, that of all questions, own words among them. */
const imported: Survey = {
  ...everyTypeSurvey,
  routes: everyTypeSurvey.routes.filter(({ id }) => id === 'fragor'),
};
let server: IntakeServer;
const town = smallTown.settings.id;
beforeAll(async () => {
  server = await startIntake(undefined, undefined, (id, version) =>
    id === imported.id ? imported : loadSurvey(id, version),
  );
  await server.campaigns.put(town, { ...smallCampaign, channels: ['web', 'school'] });
  await server.campaigns.put(town, { ...smallCampaign, id: 'annan', channels: ['school'] });
  await server.campaigns.put(town, {
    ...smallCampaign,
    id: 'hamtad',
    survey: { id: imported.id, version: imported.version },
    channels: ['web', 'school'],
  });
  for (const [campaign, code] of [
    ['hamtad', 'KLA-8AA'],
    [smallCampaign.id, 'KLA-7M4'],
    ['annan', 'KLA-9ZZ'],
  ] as const)
    await server.schoolClasses.add(town, { campaign, code, name: '7B Kanarieskolan', createdOn: '2026-11-02' }, 'nn');
});
afterAll(() => server.close());

const give = (
  more: { schoolClass?: string; channel?: 'school' | 'web' },
  key: string = randomUUID(),
): Promise<Response> =>
  server.post('/api/responses', submitted({ Q2: 'varken' }, { channel: 'school', ...more }), {
    'idempotency-key': key,
  });
const open = (code: string): Promise<Response> => server.post('/api/school/open', { code });

describe('a pupil with the class’s code', () => {
  test('answers, and nothing that is kept says which class', async () => {
    const answer = await give({ schoolClass: 'kla 7m4' });
    expect(answer.status, await answer.text()).toBe(201);
    const [row] = await server.rawDb.selectFrom('response').selectAll().execute();
    expect(row).toMatchObject({ channel: 'school', campaign: smallCampaign.id });
    for (const file of readdirSync(server.folder).filter((name) => name.startsWith('raw')))
      expect(readFileSync(join(server.folder, file), 'latin1')).not.toMatch(/7m4|kanarieskolan/i);
  });

  test('is asked for the code when it is missing, wrong, or of a class in another dialogue', async () => {
    for (const schoolClass of [undefined, 'KLA-000', 'hej', 'KLA-9ZZ']) {
      const answer = await give(schoolClass === undefined ? {} : { schoolClass });
      expect(answer.status).toBe(422);
      expect(((await answer.json()) as Refusal).code).toBe('class-unknown');
    }
    expect((await give({ channel: 'web' })).status).toBe(201);
  });

  test('is answered with the receipt again where the code has been taken away since', async () => {
    const key = randomUUID();
    const first = await give({ schoolClass: 'KLA-7M4' }, key);
    await server.schoolClasses.remove(town, smallCampaign.id, 'KLA-7M4');
    const again = await give({ schoolClass: 'KLA-7M4' }, key);
    const another = await give({ schoolClass: 'KLA-7M4' });
    await server.schoolClasses.add(
      town,
      { campaign: smallCampaign.id, code: 'KLA-7M4', name: '7B Kanarieskolan', createdOn: '2026-11-02' },
      'nn',
    );
    expect([first.status, again.status, another.status]).toEqual([201, 200, 422]);
    expect(await again.json()).toEqual(await first.json());
  });

  test('sees by the same code when the results come, and that they are ready: the same for every class', async () => {
    expect(await (await open('7m4')).json()).toMatchObject({ code: 'KLA-7M4', stage: 'open', closes: '2026-11-30' });
    server.setNow(now + 10 * 86_400_000);
    expect(await (await open('KLA-7M4')).json()).toMatchObject({ stage: 'closed', resultsBy: '2026-12-19' });
    await server.campaigns.markReleased(town, smallCampaign.id, '2026-12-18');
    const released = await (await open('KLA-7M4')).text();
    expect(released).toContain('"stage":"released"');
    expect(released).not.toContain('Kanarieskolan');
    expect((await open('KLA-000')).status).toBe(404);
  });
});

describe('a class in a survey that has no way for schools', () => {
  const mine = 'Jag heter Kanariefågeln';
  const ofType = (type: string): readonly string[] =>
    imported.questions.flatMap((one) => (one.type === type ? [one.id] : []));
  const ways = imported.routes.flatMap(({ steps }) => steps.map(({ question }) => question));
  const words = ofType('text');

  test('is given one without own words, numbers and gender', async () => {
    const reply = await fetch(`${server.address}/api/dialogue?dialog=hamtad&sprak=lattlast`);
    const { survey, language } = (await reply.json()) as { readonly survey: Survey; readonly language: string };
    expect(language).toBe('lattlast');
    const way = survey.routes.find(({ id }) => id === 'skola');
    const asked = way?.steps.map(({ question }) => question) ?? [];
    expect(asked.length).toBeGreaterThan(5);
    for (const id of [...words, ...ofType('number'), imported.groupings?.gender]) {
      expect(asked).not.toContain(id);
      expect(way?.places?.followUps).not.toContain(id);
    }
  });

  test('leaves no own words, numbers or gender behind, even where they are sent', async () => {
    server.setNow(now);
    const [choice = ''] = ofType('choice').filter((id) => ways.includes(id) && !imported.background.includes(id));
    const question = imported.questions.find(({ id }) => id === choice);
    const code = question?.type === 'choice' ? (question.options[0]?.code ?? '') : '';
    const gender = imported.questions.find(({ id }) => id === imported.groupings?.gender);
    const woman = gender?.type === 'choice' ? (gender.options[0]?.code ?? '') : '';
    const sent = {
      [choice]: code,
      [gender?.id ?? '']: woman,
      ...Object.fromEntries(words.filter((id) => ways.includes(id)).map((id) => [id, mine])),
      ...Object.fromEntries(
        ofType('number')
          .filter((id) => ways.includes(id))
          .map((id) => [id, '17']),
      ),
    };
    const body = submitted(sent, {
      campaign: 'hamtad',
      survey: { id: imported.id, version: imported.version },
      channel: 'school',
      schoolClass: 'KLA-8AA',
    });
    const post = (what: object): Promise<Response> => server.post('/api/responses', what);
    const answer = await post(body);
    expect(answer.status, await answer.clone().text()).toBe(201);
    const { code: receipt } = (await answer.json()) as { readonly code: string };
    const row = await server.rawDb
      .selectFrom('response')
      .selectAll()
      .where('campaign', '=', 'hamtad')
      .executeTakeFirstOrThrow();
    expect(row.channel).toBe('school');
    expect(JSON.parse(row.answers)).toEqual({ [choice]: code });
    expect(await server.rawDb.selectFrom('free_text').selectAll().execute()).toEqual([]);
    const everything = (): string =>
      readdirSync(server.folder)
        .filter((name) => name.startsWith('raw'))
        .map((name) => readFileSync(join(server.folder, name), 'utf8'))
        .join('');
    expect(everything()).not.toContain('Kanariefågeln');

    // Nor when the answer is changed, also by somebody who then says that they come from the web.
    const opened = await (
      await fetch(`${server.address}/api/receipts/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: receipt }),
      })
    ).json();
    const { route, revision } = opened as { readonly route: string; readonly revision: string };
    expect(route).toBe('skola');
    const changed = await fetch(`${server.address}/api/receipts/change`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: receipt, from: revision, response: { ...body, channel: 'web' } }),
    });
    expect(changed.status, await changed.text()).toBe(200);
    expect(everything()).not.toContain('Kanariefågeln');

    // The same from the web is kept: it is the class that is left in peace.
    const { schoolClass: _, ...own } = body;
    const web = await post({ ...own, channel: 'web' });
    expect(web.status, await web.text()).toBe(201);
    expect(await server.rawDb.selectFrom('free_text').selectAll().execute()).not.toEqual([]);
  });
});

describe('a school whose pupils all come from one address', () => {
  const PUPILS = 200;
  const from = async (remoteAddress: string, code: string): Promise<number> =>
    (await server.app.inject({ method: 'POST', url: '/api/school/open', remoteAddress, payload: { code } })).statusCode;
  const answerFrom = async (remoteAddress: string, schoolClass: string): Promise<number> =>
    (
      await server.app.inject({
        method: 'POST',
        url: '/api/responses',
        remoteAddress,
        headers: { 'idempotency-key': randomUUID() },
        payload: submitted({ Q2: 'varken' }, { channel: 'school', schoolClass }),
      })
    ).statusCode;

  test('gets in with the right code, all two hundred at once, and so do their answers', async () => {
    server.setNow(now);
    const pupils = Array.from({ length: PUPILS });
    const opened = await Promise.all(pupils.map(() => from('10.1.1.1', 'KLA-7M4')));
    expect(new Set(opened)).toEqual(new Set([200]));
    const given = await Promise.all(pupils.map(() => answerFrom('10.1.1.1', 'KLA-7M4')));
    expect(new Set(given)).toEqual(new Set([201]));
  });

  test('gets in though every pupil of three classes mistypes once, and somebody among them who tries on is stopped', async () => {
    const { trusted, ofOne } = CLASS_TRIES;
    server.setNow(now + ofOne.within);
    expect(await from('10.2.2.2', 'KLA-7M4')).toBe(200);
    for (let pupil = 0; pupil < trusted.most - 1; pupil += 1) {
      expect(await from('10.2.2.2', 'KLA-00')).toBe(404);
      if (pupil % 10 === 0) expect(await from('10.2.2.2', 'KLA-7M4')).toBe(200);
    }
    // By the door and by answers in turn: they are one and the same bound.
    expect(await answerFrom('10.2.2.2', 'KLA-101')).toBe(422);
    expect(await from('10.2.2.2', 'KLA-102')).toBe(429);
    expect(await answerFrom('10.2.2.2', 'KLA-103')).toBe(429);
    expect(await from('10.2.2.2', 'KLA-7M4')).toBe(429);
    expect(await from('10.3.3.3', 'KLA-7M4')).toBe(200);
    server.setNow(now + 2 * ofOne.within);
    expect(await from('10.2.2.2', 'KLA-7M4')).toBe(200);
  });

  test('gets in while others guess from many addresses, who have fewer and fewer tries', async () => {
    const { ofAll, ofOne, whileMany } = CLASS_TRIES;
    const start = now + 4 * ofAll.within;
    server.setNow(start);
    expect(await from('10.6.0.1', 'KLA-7M4')).toBe(200);
    // Thirty addresses use up all that they have, then everybody has less.
    for (let address = 0; address < ofAll.most / ofOne.most; address += 1)
      for (let guess = 0; guess < ofOne.most; guess += 1) expect(await from(`10.4.${address}.1`, 'KLA-000')).toBe(404);
    for (let guess = 0; guess < whileMany; guess += 1) expect(await from('10.5.0.1', 'KLA-000')).toBe(404);
    expect(await from('10.5.0.1', 'KLA-000')).toBe(429);
    // A school where somebody has got it right notices nothing; nor does one that comes now, and mistypes a little.
    for (let slip = 0; slip < whileMany + 5; slip += 1) expect(await from('10.6.0.1', 'KLA-000')).toBe(404);
    expect(await from('10.6.0.1', 'KLA-7M4')).toBe(200);
    for (let slip = 0; slip < whileMany - 1; slip += 1) expect(await from('10.7.0.1', 'KLA-000')).toBe(404);
    expect(await from('10.7.0.1', 'KLA-7M4')).toBe(200);
    server.setNow(start + ofAll.within);
    expect(await from('10.5.0.1', 'KLA-7M4')).toBe(200);
  });
});
