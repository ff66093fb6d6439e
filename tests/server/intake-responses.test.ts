import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refusal } from '#core/base/fault.ts';
import { LANGUAGES } from '#core/base/language.ts';
import type { Receipt } from '#core/survey/contract.ts';
import { ANSWER_BODY } from '#server/intake/body-limits.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { addressOfKey } from '../support/load-process.ts';
import { now, place, smallCampaign, submitted } from '../support/small-town.ts';

let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake();
});
afterAll(() => server.close());

const post = (body: unknown, key: string | null = randomUUID(), headers: Record<string, string> = {}) =>
  fetch(`${server.address}/api/responses`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { 'idempotency-key': key }),
      'x-forwarded-for': addressOfKey(randomUUID()),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const refusal = async (answer: Response): Promise<Refusal> => (await answer.json()) as Refusal;
const rows = async (): Promise<number> =>
  (await server.rawDb.selectFrom('response').select('response_key').execute()).length;
const ordinary = () => submitted({ Q2: 'varken', Q4: [place()] });

describe('an answer that is taken in', () => {
  test('is answered with 201, a receipt code and the days that follow', async () => {
    const answer = await post(ordinary());
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/),
      campaign: 'host-2026',
      closes: '2026-11-30',
      resultsBy: '2026-12-19',
      feedbackBy: '2027-02-16',
    });
  });

  test('is on disk when the 201 comes: another reader of the file sees it', async () => {
    const before = await rows();
    await post(ordinary());
    expect(await rows()).toBe(before + 1);
  });

  test('sent once more shows the same code with 200 and keeps nothing more', async () => {
    const key = randomUUID();
    const first = (await (await post(ordinary(), key)).json()) as Receipt;
    const before = await rows();
    const again = await post(ordinary(), key);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect(await rows()).toBe(before);
  });

  test('sent fifty times at once is one row: one 201, and the same code for all', async () => {
    const key = randomUUID();
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(ordinary(), key)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
    const codes = await Promise.all(answers.map(async (answer) => ((await answer.json()) as Receipt).code));
    expect(new Set(codes).size).toBe(1);
    expect(await rows()).toBe(before + 1);
  });

  test('keeps an answer of one option in a list as a list', async () => {
    const answer = await post(submitted({ Q8: ['fart'] }));
    expect(answer.status).toBe(201);
    const kept = await server.rawDb.selectFrom('response').select('answers').execute();
    expect(kept.map((row) => row.answers)).toContain('{"Q8":["fart"]}');
  });
});

describe('an answer that is refused', () => {
  test('says so for the same key with another body', async () => {
    const key = randomUUID();
    await post(ordinary(), key);
    const answer = await post(submitted({ Q2: 'mycket_trygg' }), key);
    expect(answer.status).toBe(409);
    expect((await refusal(answer)).code).toBe('key-used');
  });

  test('needs a key that nobody guesses', async () => {
    expect((await post(ordinary(), null)).status).toBe(400);
    const weak = await post(ordinary(), '1234');
    expect(weak.status).toBe(400);
    expect((await refusal(weak)).code).toBe('key-weak');
  });

  test('lists every fault by field, in the person’s own language', async () => {
    const body = { Q2: 'x', Q6: ['inget', 'ran'], Q4: Array.from({ length: 6 }, () => place()) };
    const sentences = new Set<string>();
    for (const language of LANGUAGES) {
      const answer = await post(submitted(body, { language }));
      expect(answer.status).toBe(422);
      const { faults } = await refusal(answer);
      expect(faults.map(({ field, code }) => [field, code])).toEqual([['answers.Q4', 'too-many-places']]);
      sentences.add(faults[0]?.message ?? '');
    }
    expect(sentences.size).toBe(5);
    const rest = await refusal(await post(submitted({ Q2: 'x', Q6: ['inget', 'ran'] })));
    expect(rest.faults.map(({ field }) => field)).toEqual(['answers.Q2', 'answers.Q6']);
  });

  test('names the answer that cannot be read, not a branch of a schema', async () => {
    const answer = await post({
      ...ordinary(),
      answers: { Q2: 5, Q4: [{ ...place(), geometry: { type: 'point' }, name: 'x' }] },
      extra: 1,
    });
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'extra field-unknown',
      'answers.Q2 answer-kind',
      'answers.Q4.0.name field-unknown',
      'answers.Q4.0.geometry geometry-malformed',
    ]);
  });

  test('too large, of another type, or not JSON gets a 4xx with a sentence', async () => {
    const large = await post(JSON.stringify({ ...ordinary(), pad: 'x'.repeat(ANSWER_BODY) }));
    expect(large.status).toBe(413);
    const form = await post('a=b', randomUUID(), { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
    const broken = await post('{"campaign":', randomUUID(), { 'accept-language': 'en' });
    expect(broken.status).toBe(400);
    expect((await refusal(broken)).message).toMatch(/server did not understand/i);
    const poisoned = await post('{"__proto__":{"campaign":"host-2026"}}');
    expect(poisoned.status).toBe(400);
    for (const answer of [large, form]) expect((await refusal(answer)).message.length).toBeGreaterThan(10);
  });

  test('a dialogue that nobody knows takes nothing', async () => {
    const answer = await post(submitted({ Q2: 'varken' }, { campaign: 'annan' }));
    expect(answer.status).toBe(404);
    expect((await refusal(answer)).code).toBe('campaign-unknown');
  });

  test('a dialogue that has closed or not opened takes nothing and says when; a repeat still gets its receipt', async () => {
    const key = randomUUID();
    const first = (await (await post(ordinary(), key)).json()) as Receipt;
    const before = await rows();

    server.setNow(Date.parse('2026-11-30T23:30:00Z'));
    const closed = await post(ordinary());
    expect(closed.status).toBe(410);
    expect((await refusal(closed)).message).toContain('måndag 30 november 2026');
    const repeat = await post(ordinary(), key);
    expect(repeat.status).toBe(200);
    expect(await repeat.json()).toEqual(first);

    server.setNow(Date.parse('2026-10-31T22:30:00Z'));
    const early = await post(ordinary());
    expect(early.status).toBe(409);
    expect((await refusal(early)).message).toContain('söndag 1 november 2026');
    server.setNow(now);
    expect(await rows()).toBe(before);
  });

  test('whatever is sent, the answer is never a 5xx, and a refusal has a sentence in the language asked for', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc
        .record(
          {
            campaign: fc.constantFrom<unknown>(smallCampaign.id, 'x', 5, null),
            survey: fc.constantFrom<unknown>(smallCampaign.survey, { id: 'dialogue' }, null),
            language: fc.constantFrom('sv', 'en', 'lattlast', 'fi'),
            inputWay: fc.constantFrom('app', 'plain', 'paper'),
            answers: fc.oneof(
              fc.dictionary(fc.constantFrom('Q2', 'Q4', 'Q5', 'Q6', 'Q99', 'constructor', ''), fc.jsonValue(), {
                maxKeys: 4,
              }),
              fc.jsonValue(),
            ),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom('sv', 'en'), async (body, language) => {
        const answer = await post(body, randomUUID(), { 'accept-language': language });
        expect(answer.status).toBeLessThan(500);
        if (answer.status < 300) return;
        const refused = await refusal(answer);
        expect(refused.message).toMatch(/\p{L}{3}.*\.$/u);
        for (const fault of refused.faults) expect(fault.message).toMatch(/\p{L}{3}.*\.$/u);
      }),
      { seed: 20261125, numRuns: 400 },
    );
  });
});

describe('what is not kept', () => {
  test('no address, browser, key, code or refused word is in any file or in the log', async () => {
    const canary = `kanarie${randomUUID().replaceAll('-', '')}`;
    const key = randomUUID();
    const headers = { 'user-agent': canary, 'x-forwarded-for': '203.0.113.77', referer: `https://${canary}.example/` };
    const receipt = (await (await post(ordinary(), key, headers)).json()) as Receipt;
    await post(submitted({ Q2: canary, [canary.slice(0, 16)]: canary }), randomUUID(), headers);
    await post(`{"${canary}`, randomUUID(), headers);
    await fetch(`${server.address}/enkel/?vag=${canary}`, { headers });
    await aborted(canary);

    const written = readdirSync(server.folder).map((file) =>
      readFileSync(join(server.folder, file)).toString('latin1'),
    );
    expect(written.join('')).toContain('host-2026');
    for (const secret of [
      canary,
      canary.slice(0, 16),
      '203.0.113.77',
      '127.0.0.1',
      key,
      receipt.code,
      receipt.code.replaceAll('-', ''),
    ]) {
      expect(
        written.some((bytes) => bytes.includes(secret)),
        secret,
      ).toBe(false);
      expect(server.log(), secret).not.toContain(secret);
    }
  });

  test('the exact place is not in the file, only the middle of its square', async () => {
    await post(submitted({ Q4: [place({ geometry: { type: 'point', position: [507_771, 6_507_773] } })] }));
    const bytes = readdirSync(server.folder)
      .map((file) => readFileSync(join(server.folder, file)).toString('latin1'))
      .join('');
    expect(bytes).toContain('507775,6507775');
    expect(bytes).not.toContain('507771');
  });
});

/** Sends half a body and hangs up. */
const aborted = (canary: string): Promise<void> =>
  new Promise((resolve) => {
    const half = rawRequest(`${server.address}/api/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '500', 'user-agent': canary },
    });
    half.on('error', () => resolve());
    half.on('close', () => resolve());
    half.write(`{"campaign":"${canary}"`, () => half.destroy());
  });

describe('the dialogue', () => {
  test('holds the questions, the places and the days, and is not sent again when nothing has changed', async () => {
    const first = await fetch(`${server.address}/api/dialogue`);
    const dialogue = (await first.json()) as Record<string, unknown>;
    expect(dialogue).toMatchObject({
      municipality: { id: 'lillstad', fictional: true },
      campaign: { id: 'host-2026', state: 'open', closes: '2026-11-30', resultsBy: '2026-12-19' },
      survey: { id: 'dialogue', version: 1 },
      hasResults: false,
    });
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`${server.address}/api/dialogue`, { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
    server.setNow(Date.parse('2026-12-05T12:00:00Z'));
    const later = await fetch(`${server.address}/api/dialogue`, { headers: { 'if-none-match': etag } });
    expect(later.status).toBe(200);
    expect(await later.json()).toMatchObject({ campaign: { state: 'closed' } });
    server.setNow(now);
  });
});
