import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Refusal } from '#core/base/fault.ts';
import type { Answers, Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import type { DescribedReceipt } from '#server/intake/receipts.ts';
import { RECEIPT_TRIES } from '#server/intake/tries.ts';
import { planDraftOf } from '../support/action-drafts.ts';
import { pairedKolmogorovSmirnovP } from '../support/attack-statistics.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { now, place, smallCampaign, smallTown, submitted } from '../support/small-town.ts';

let server: IntakeServer;
beforeEach(async () => {
  server = await startIntake();
});
afterEach(() => server.close());

const DAY = 86_400_000;
const ask = (act: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  server.post(`/api/receipts/${act}`, body, headers);

async function give(answers: Answers, key = randomUUID()): Promise<string> {
  const answer = await server.post('/api/responses', submitted(answers), { 'idempotency-key': key });
  expect(answer.status).toBeLessThan(202);
  return ((await answer.json()) as Receipt).code;
}

const opened = async (code: string): Promise<DescribedReceipt> =>
  (await (await ask('open', { code })).json()) as DescribedReceipt;
const changed = (code: string, from: string, response: SubmittedResponse): Promise<Response> =>
  ask('change', { code, from, response });
const points = async (): Promise<readonly { geometry: string; precision_metres: number }[]> =>
  server.rawDb.selectFrom('place').select(['geometry', 'precision_metres']).orderBy('ordinal').execute();

const told: Answers = {
  Q2: 'ganska_otrygg',
  Q4: [place({ answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'], '4f': 'Lampan är trasig.' } })],
  Q14a: '30-49',
};

describe('somebody with the code', () => {
  test('sees all that is kept and nothing else, however the code is typed, and nobody on the way may keep it', async () => {
    const code = await give(told);
    const answer = await ask('open', { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const receipt = (await answer.json()) as DescribedReceipt;
    expect(receipt).toMatchObject({
      campaign: { id: smallCampaign.id, closes: '2026-11-30', resultsBy: '2026-12-19' },
      survey: smallCampaign.survey,
      state: 'new',
      acts: { stage: 'open', change: true, withdraw: true, erase: true },
      answers: { Q2: 'ganska_otrygg', Q14a: '30-49' },
      told: {
        places: [
          {
            precisionMetres: 10,
            lines: expect.arrayContaining([
              'Känns otrygg. På kvällen, svagt eller ojämnt ljus.',
              expect.stringContaining('Lampan är trasig.'),
            ]),
          },
        ],
        lines: [
          { label: 'Ute själv en sen kväll', value: 'Ganska otrygg' },
          { label: expect.stringContaining('lder'), value: expect.stringContaining('30') },
        ],
      },
    });
    expect(JSON.stringify(receipt)).not.toContain(code);
    expect(JSON.stringify(receipt)).not.toMatch(/[0-9a-f]{64}/);
    expect(JSON.stringify(receipt)).not.toContain('505123');
  });

  test('changes the answer: the old one is gone, the code still opens it, and it is one answer', async () => {
    const code = await give(told);
    const before = await opened(code);
    const answer = await changed(code, before.revision, submitted({ Q2: 'ganska_trygg', Q3: 'vet_ej' }));
    expect(answer.status).toBe(200);
    expect((await answer.json()) as Receipt).toMatchObject({ code, campaign: smallCampaign.id });
    const after = await opened(code);
    expect(after.answers).toEqual({ Q2: 'ganska_trygg', Q3: 'vet_ej' });
    expect(after.receivedHour).toBe(before.receivedHour);
    expect(await points()).toEqual([]);
    expect(await server.rawDb.selectFrom('response').selectAll().execute()).toHaveLength(1);
    expect(await server.rawDb.selectFrom('free_text').selectAll().execute()).toEqual([]);
    expect(await server.rawDb.selectFrom('background').selectAll().execute()).toEqual([]);
  });

  test('changes it once when the same change is sent twice, and never over a newer one', async () => {
    const code = await give(told);
    const { revision } = await opened(code);
    const first = submitted({ Q2: 'ganska_trygg' });
    expect((await changed(code, revision, first)).status).toBe(200);
    expect((await changed(code, revision, first)).status).toBe(200);
    const other = await changed(code, revision, submitted({ Q2: 'mycket_otrygg' }));
    expect(other.status).toBe(409);
    expect(((await other.json()) as Refusal).code).toBe('answer-moved-on');
    expect((await opened(code)).answers).toEqual({ Q2: 'ganska_trygg' });
  });

  test('is told what to mend in a change, and the answer stays as it was', async () => {
    const code = await give(told);
    const before = await opened(code);
    const faulty = await changed(code, before.revision, submitted({ Q2: 'finns_inte' }));
    expect(faulty.status).toBe(422);
    expect(((await faulty.json()) as Refusal).faults).toMatchObject([{ field: 'answers.Q2' }]);
    expect(await opened(code)).toEqual(before);
    expect((await changed(code, before.revision, { ...submitted({}), campaign: 'annan' })).status).toBe(422);
  });

  test('keeps a place that was not moved exactly as coarse as it was, also where the middle of its square is near a home', async () => {
    // The home is at 505300, 6505310. This mark is 27 m from it; the middle of its 10 m square is 22 m from it.
    const near = place({ geometry: { type: 'point', position: [505_300, 6_505_283] } });
    const hat = place({
      geometry: { type: 'point', position: [505_777, 6_504_777] },
      answers: { '4a': 'unsafe', '4b': ['HOT-HAT'] },
    });
    const code = await give({ Q4: [near, hat] });
    const kept = await points();
    expect(kept.map(({ precision_metres }) => precision_metres)).toEqual([10, 100]);
    for (const Q2 of ['varken', 'ganska_trygg', 'mycket_trygg']) {
      const { answers, revision } = await opened(code);
      expect((await changed(code, revision, submitted({ ...answers, Q2 }))).status).toBe(200);
      expect(await points()).toEqual(kept);
    }
    // A cause that is no longer sensitive does not make the place finer; one that has become sensitive makes it coarser.
    const { answers, revision } = await opened(code);
    const [first, second] = answers.Q4 as ReturnType<typeof place>[];
    const swapped = [
      { ...first, answers: { '4a': 'unsafe', '4b': ['HOT-HAT'] } },
      { ...second, answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'] } },
    ];
    expect((await changed(code, revision, submitted({ Q4: swapped } as Answers))).status).toBe(200);
    expect((await points()).map(({ precision_metres }) => precision_metres)).toEqual([100, 100]);
    expect((await points())[1]).toEqual(kept[1]);
  });

  test('takes the answer back, still sees it, and cannot change it', async () => {
    const code = await give(told);
    const { revision } = await opened(code);
    expect((await ask('withdraw', { code })).status).toBe(204);
    expect((await ask('withdraw', { code })).status).toBe(204);
    expect(await opened(code)).toMatchObject({ state: 'withdrawn', acts: { change: false, withdraw: false } });
    const late = await changed(code, revision, submitted({ Q2: 'varken' }));
    expect(late.status).toBe(409);
    expect(((await late.json()) as Refusal).code).toBe('answer-withdrawn');
  });

  test('finds after closing that it stands as given, hears why, and can still take it back or erase it', async () => {
    const code = await give(told);
    const { revision } = await opened(code);
    server.setNow(now + 6 * DAY);
    expect((await opened(code)).acts).toEqual({ stage: 'closed', change: false, withdraw: true, erase: true });
    const late = await changed(code, revision, submitted({ Q2: 'varken' }));
    expect(late.status).toBe(410);
    expect(((await late.json()) as Refusal).message).toMatch(/^Dialogen stängde måndag 30 november 2026\./);
    await server.campaigns.markReleased(smallTown.settings.id, smallCampaign.id, '2026-12-18');
    expect((await opened(code)).acts).toMatchObject({ stage: 'released', change: false, withdraw: true, erase: true });
    expect((await ask('withdraw', { code })).status).toBe(204);
    expect((await ask('erase', { code })).status).toBe(204);
    for (const table of ['response', 'place', 'background', 'free_text'] as const)
      expect(await server.rawDb.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('does everything on pages without script, and the code stands in no address', async () => {
    const code = await give(told);
    const post = async (fields: Record<string, string>, language = ''): Promise<{ status: number; text: string }> => {
      const answer = await fetch(`${server.address}${language}/anvand-din-kod/svar/`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      return { status: answer.status, text: await answer.text() };
    };
    const shown = await post({ code: code.toLowerCase() });
    expect(shown.text).toContain('Lampan är trasig.');
    expect(shown.text).toContain('Kom in 25 november 2026, mellan kl. 14 och 15.');
    expect(shown.text).not.toMatch(new RegExp(`(href|action|src)="[^"]*${code}`));
    expect((await post({ code }, '/en')).text).toContain('Your answer');
    expect((await post({ code: 'K7M4-Q9TD-3HX<' })).text).toContain('value="K7M4-Q9TD-3HX&#60;"');
    expect((await post({ code, do: 'ask-withdraw' })).text).toContain('Vill du ta tillbaka svaret?');
    expect((await opened(code)).state).toBe('new');
    expect((await post({ code, do: 'withdraw' })).text).toContain('Svaret är återtaget');
    expect((await opened(code)).state).toBe('withdrawn');
    expect((await post({ code, do: 'ask-erase' })).text).toContain('Vill du ta bort svaret helt?');
    expect((await post({ code, do: 'erase' })).text).toContain('Svaret är borttaget');
    const gone = await post({ code });
    expect(gone.status).toBe(404);
    expect(gone.text).toContain('Vi hittar inget svar med den.');
    const lost = await fetch(`${server.address}/anvand-din-kod/svar/`, { redirect: 'manual' });
    expect([lost.status, lost.headers.get('location')]).toEqual([303, '/anvand-din-kod/']);
  });
});

describe('what has come of an answer', () => {
  const plan = { ...planDraftOf({ kind: 'BEL' }), sources: [] };
  const by = { account: 'a', role: 'coordinator', organisation: 'kommunen', on: '2026-11-01' } as const;
  const openedPage = async (code: string, address = '/anvand-din-kod/svar/'): Promise<Response> =>
    fetch(`${server.address}${address}`, { method: 'POST', body: new URLSearchParams({ code }), redirect: 'manual' });
  const decide = (id: string, change: Partial<typeof plan>): Promise<unknown> =>
    server.actions.decided(id, { plan: { ...plan, ...change }, due: '2026-12-18', meeting: '' }, by);

  test('is told with it, of its own causes alone, and is the same whoever else has answered', async () => {
    await decide('lampor', {});
    await decide('trafik', { kind: 'TRAF', publicText: { sv: 'Vi mäter hastigheten.' } });
    await decide('patrull', { isPresence: true, publicText: null });
    const page = await (await openedPage(await give(told))).text();
    expect(page).toContain('Vad har hänt med det du svarade om?');
    expect(page).toContain('Planeras: Vi byter lamporna i gångtunneln.');
    expect(page).not.toContain('Vi mäter hastigheten.');
    const safe = await (await openedPage(await give({ Q2: 'mycket_trygg' }))).text();
    expect(safe).not.toContain('Vad har hänt med det du svarade om?');
  });

  test('leads to a page that is the same for everybody, and nothing of the answer is in an address, a log or a store', async () => {
    await decide('lampor', {});
    const code = await give(told);
    const rows = await server.rawDb.selectFrom('response').selectAll().execute();
    const answer = await openedPage(code);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses).toContain('/du-sa-vi-gjorde/');
    for (const address of addresses) expect(address).not.toMatch(/BEL|amne|plats|atgard|lampor|\?/);
    for (const one of addresses) expect(one).not.toContain(code);
    expect(server.log()).toBe('');
    expect(await server.rawDb.selectFrom('response').selectAll().execute()).toEqual(rows);
  });
});

describe('an answer that its author has had erased', () => {
  const send = (key: string, body: unknown = submitted(told)): Promise<Response> =>
    server.post('/api/responses', body, { 'idempotency-key': key });
  const takeBack = (key: string): Promise<Response> =>
    fetch(`${server.address}/api/responses`, { method: 'DELETE', headers: { 'idempotency-key': key } });
  const rows = () => server.rawDb.selectFrom('response').selectAll().execute();

  test('is not brought back by a device that sends it once more, which has the receipt that it had', async () => {
    const key = randomUUID();
    const code = await give(told, key);
    expect((await ask('erase', { code })).status).toBe(204);
    const again = await send(key);
    expect([again.status, ((await again.json()) as Receipt).code]).toEqual([200, code]);
    expect(await rows()).toEqual([]);
    expect((await ask('open', { code })).status).toBe(404);
    // Nor when others send at the same moment, or by a body that has changed.
    const together = await Promise.all([send(randomUUID()), send(key, submitted({ Q2: 'mycket_trygg' })), send(key)]);
    expect(together.map(({ status }) => status)).toEqual([201, 200, 200]);
    expect(await rows()).toHaveLength(1);
  });

  test('by the key alone, on a device that does not know whether it has come: before, meanwhile and after', async () => {
    const [before, meanwhile, after] = [randomUUID(), randomUUID(), randomUUID()];
    expect((await takeBack(before)).status).toBe(204);
    expect((await send(before)).status).toBe(200);
    await Promise.all([send(meanwhile), takeBack(meanwhile)]);
    await give(told, after);
    expect((await takeBack(after)).status).toBe(204);
    expect((await takeBack(after)).status).toBe(204);
    expect(await rows()).toEqual([]);
    for (const table of ['place', 'free_text', 'background'] as const)
      expect(await server.rawDb.selectFrom(table).selectAll().execute()).toEqual([]);
    expect((await takeBack('gissat')).status).toBe(400);
  });
});

describe('people who all come from one address', () => {
  test('see their answers one after another, however many they are in a minute', async () => {
    const code = await give(told);
    for (let i = 0; i < 3 * RECEIPT_TRIES.ofOne.most; i += 1) expect((await ask('open', { code })).status).toBe(200);
  });
});

describe('somebody who guesses codes', () => {
  const { ofOne, ofAll } = RECEIPT_TRIES;
  /** One sign of a right code is another. */
  const nearMiss = (code: string): string => (code.startsWith('0') ? '1' : '0') + code.slice(1);

  test('is answered alike for a code that is mistyped, that nobody has, that is one sign off and that has been erased', async () => {
    const right = await give(told);
    const erased = await give({ Q2: 'varken' });
    await ask('erase', { code: erased });
    const bodies = new Set<string>();
    for (const code of ['abc', '', 'UUUU-UUUU-UUUU', '0000-0000-0000', nearMiss(right), erased])
      for (const act of ['open', 'withdraw', 'erase']) {
        const answer = await ask(act, { code });
        expect(answer.status).toBe(404);
        const headers = [...answer.headers].filter(([name]) => !/^(date|x-ratelimit-.*)$/.test(name));
        bodies.add(JSON.stringify(headers) + (await answer.text()));
      }
    expect(bodies.size).toBe(1);
  });

  test('has to wait after so many wrong codes in a minute, for a right one too, and is told so in words', async () => {
    const code = await give(told);
    const statuses: number[] = [];
    for (let i = 0; i < ofOne.most + 1; i += 1) statuses.push((await ask('open', { code: 'abc' })).status);
    expect(new Set(statuses.slice(0, ofOne.most))).toEqual(new Set([404]));
    expect(statuses.at(-1)).toBe(429);
    expect((await ask('open', { code })).status).toBe(429);
    // The pages without script count with the rest, and keep what was typed.
    const page = await fetch(`${server.address}/anvand-din-kod/svar/`, {
      method: 'POST',
      body: new URLSearchParams({ code }),
    });
    expect(page.status).toBe(429);
    expect(await page.text()).toContain(`value="${code}"`);
    server.setNow(now + ofOne.within);
    expect((await ask('open', { code })).status).toBe(200);
  });

  test('gains nothing by asking for everything at once, or from all the addresses that an IPv6 subscriber has', async () => {
    const tried = async (remoteAddress: string): Promise<number> =>
      (await server.app.inject({ method: 'POST', url: '/api/receipts/open', remoteAddress, payload: { code: 'abc' } }))
        .statusCode;
    for (const addressOf of [() => '10.7.0.1', (i: number) => `2001:db8:0:7::${(i + 1).toString(16)}`]) {
      const statuses = await Promise.all(Array.from({ length: 100 }, (_, i) => tried(addressOf(i))));
      expect(statuses.filter((status) => status === 404)).toHaveLength(ofOne.most);
      expect(statuses.filter((status) => status === 429)).toHaveLength(100 - ofOne.most);
    }
    expect(await tried('2001:db8:0:8::1')).toBe(404);
  });

  test('has fewer tries from each address when there are many of them, and shuts nobody else out', async () => {
    const code = await give(told);
    const tried = async (remoteAddress: string, typed: string): Promise<number> =>
      (
        await server.app.inject({
          method: 'POST',
          url: '/api/receipts/open',
          remoteAddress,
          payload: { code: typed },
        })
      ).statusCode;
    const { whileMany } = RECEIPT_TRIES;
    for (let i = 0; i < ofAll.most; i += 1)
      expect(await tried(`10.0.${i % 250}.${Math.floor(i / 250)}`, 'K7M4-Q9TD-3HXW')).toBe(404);
    for (let i = 0; i < whileMany; i += 1) expect(await tried('10.1.0.1', 'K7M4-Q9TD-3HXW')).toBe(404);
    expect(await tried('10.1.0.1', 'K7M4-Q9TD-3HXW')).toBe(429);
    expect(await tried('10.2.0.1', code)).toBe(200);
    server.setNow(now + ofAll.within);
    expect(await tried('10.1.0.1', code)).toBe(200);
  });

  test('learns nothing from a form of another site: only JSON is read', async () => {
    const code = await give(told);
    const answer = await fetch(`${server.address}/api/receipts/withdraw`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ code }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await opened(code)).state).toBe('new');
  });

  test('learns nothing from how long a refusal takes: never given, one sign off a right one, erased, mistyped', async () => {
    const right: string[] = [];
    for (let i = 0; i < 40; i += 1) right.push(await give({ Q2: 'varken' }));
    const erased = await Promise.all(Array.from({ length: 10 }, () => give({ Q2: 'varken' })));
    server.setNow(now - 60_000);
    for (const [i, code] of erased.entries())
      await server.app.inject({
        method: 'POST',
        url: '/api/receipts/erase',
        remoteAddress: `10.1.0.${i}`,
        payload: { code },
      });
    let address = 0;
    let minute = 0;
    const timed = async (code: string): Promise<number> => {
      address += 1;
      if (address % 500 === 0) server.setNow(now + ++minute * 60_000);
      const remoteAddress = `10.${2 + Math.floor(address / 62_500)}.${Math.floor(address / 250) % 250}.${address % 250}`;
      const before = performance.now();
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/receipts/open',
        remoteAddress,
        payload: { code },
      });
      const took = performance.now() - before;
      expect(answer.statusCode).toBe(404);
      return took;
    };
    const random = (i: number): string => `${String(1000 + i).padStart(4, '0')}-ZZZZ-${String(7000 + i)}`;
    const worlds: Readonly<Record<string, (i: number) => string>> = {
      'one sign off': (i) => nearMiss(right[i % right.length] as string),
      erased: (i) => erased[i % erased.length] as string,
      mistyped: (i) => `${random(i).slice(0, 13)}!`,
    };
    for (let i = 0; i < 400; i += 1) await timed(random(i));
    for (const [world, codeOf] of Object.entries(worlds)) {
      const p = async (): Promise<number> => {
        const pairs: [number[], number[]][] = [];
        for (let pair = 0; pair < 30; pair += 1) {
          const turns: [number[], number[]] = [[], []];
          for (const side of pair % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
            for (let i = 0; i < 10; i += 1)
              turns[side].push(await timed(side === 0 ? random(pair * 10 + i) : codeOf(pair * 10 + i)));
          pairs.push(turns);
        }
        return Math.min(1, pairedKolmogorovSmirnovP(pairs) * Object.keys(worlds).length);
      };
      // Chance does not strike twice.
      const first = await p();
      expect(first > 0.01 ? first : await p(), world).toBeGreaterThan(0.01);
    }
  });
});
