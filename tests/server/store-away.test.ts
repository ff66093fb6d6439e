import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#core/base/fault.ts';
import { LANGUAGES } from '#core/base/language.ts';
import { laterInWords } from '#core/base/later.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { bodyOf, postOf } from '../support/load-process.ts';
import { headingOf, plainBrowser, textOf } from '../support/plain-browser.ts';
import { now } from '../support/small-town.ts';

let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake();
});
afterAll(() => server.close());
beforeEach(() => server.setNow(now));

const { open, press } = plainBrowser(() => server.address);

/** SQLite may have no more pages, as on a full disk, until the function that comes back is called. */
async function fillStore(): Promise<() => Promise<unknown>> {
  await sql`pragma max_page_count = 1`.execute(server.rawDb);
  for (let refused = 0; refused < 5; ) if ((await postOf(server.address, randomUUID())).status === 503) refused += 1;
  return () => sql`pragma max_page_count = 1000000`.execute(server.rawDb);
}

/** SQLite may write nothing, as on a disk that the system has made read-only, until the function that comes back is called. */
async function lockStore(): Promise<() => Promise<unknown>> {
  await sql`pragma query_only = on`.execute(server.rawDb);
  return () => sql`pragma query_only = off`.execute(server.rawDb);
}

describe('when the store takes nothing', () => {
  it('whoever answers without script is shown the page once more, with all that is in it, and sends it once it can be kept', async () => {
    let page = await open('/enkel/?vag=platser');
    page = await press(page, 'pick', [['plats', 'place:stationen']]);
    page = await press(page, 'next', [['svar', 'unsafe']]);
    while (headingOf(page) !== 'Kontrollera dina svar')
      page = await press(page, page.html.includes('value="skip"') ? 'skip' : 'next');

    const makeRoom = await lockStore();
    const waiting = await press(page, 'send');
    expect(waiting.status).toBe(503);
    expect(headingOf(waiting)).toBe('Kontrollera dina svar');
    expect(textOf(waiting)).toContain('Vi kan inte spara något just nu. Felet är vårt. Försök igen om en minut.');
    expect(textOf(waiting)).toContain('1. Stationen');
    expect((await press(waiting, 'send')).status).toBe(503);
    await makeRoom();
    expect((await press(waiting, 'send')).status).toBe(201);
  });

  it('a program is told in each language, and when to come again', async () => {
    const makeRoom = await fillStore();
    for (const language of LANGUAGES) {
      const answer = await fetch(`${server.address}/api/responses?sprak=${language}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: bodyOf(randomUUID()),
      });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('60');
      const { code, message } = (await answer.json()) as Refusal;
      expect(code).toBe('store-away');
      expect(message).toContain(laterInWords(60, language));
    }
    await makeRoom();
    expect((await postOf(server.address, randomUUID())).status).toBe(201);
  });

  it('whoever watches the server is told once, without a word of what anybody said', async () => {
    const makeRoom = await fillStore();
    await makeRoom();
    const lines = server.log().match(/the disk of the data folder takes or gives nothing/g) ?? [];
    expect(lines).toHaveLength(1);
    expect(server.log()).not.toContain('Svar ');
  });
});
