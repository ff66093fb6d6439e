import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '#core/base/language.ts';
import { homeOf, LANGUAGES } from '#core/base/language.ts';
import { dayInWords } from '#core/base/words.ts';
import type { Receipt } from '#core/survey/contract.ts';
import { destroyStep } from '#db/raw/retention.ts';
import { loadSurvey } from '#server/municipality.ts';
import { IN_FLIGHT } from '#server/plugins/in-flight.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { smallCampaign, smallTown, submitted } from '../support/small-town.ts';

/** Access, correction and erasure by code, in a municipality that has decided that codes go after 90 days (G6). */

const decided = {
  ...smallTown,
  settings: { ...smallTown.settings, languages: ['fi', 'ar'] as Language[], retention: { G6: 'KS § 6' } },
};
let server: IntakeServer;
let code: string;
beforeEach(async () => {
  server = await startIntake(undefined, 0, loadSurvey, IN_FLIGHT, decided);
  code = ((await (await server.post('/api/responses', submitted({ Q2: 'ganska_otrygg' }))).json()) as Receipt).code;
});
afterEach(() => server.close());

const page = async (typed: string, language: Language = 'sv', act = 'open') => {
  const answer = await fetch(`${server.address}${homeOf(language)}anvand-din-kod/svar/`, {
    method: 'POST',
    body: new URLSearchParams({ code: typed, do: act }),
  });
  return { status: answer.status, html: await answer.text() };
};
const destroyCodes = (): Promise<boolean> =>
  destroyStep(
    server.rawDb,
    { municipality: smallTown.settings.id, step: 'codes', campaign: smallCampaign.id, today: '2027-02-28' },
    'KS § 6',
  );
/** What stands in every language's page of a code that finds nothing. */
const NINETY = /\b90\b/;

describe('somebody with a code', () => {
  test('reads beforehand until which day it works, in every language', async () => {
    for (const language of LANGUAGES) {
      const { status, html } = await page(code, language);
      expect([language, status]).toEqual([language, 200]);
      // The dialogue closes on 30 November: the 90th day is the first without codes.
      expect(html, language).toContain(dayInWords('2027-02-27', language, '0000-00-00'));
    }
    expect((await page(code)).html).toContain('Koden fungerar till och med 27 februari 2027.');
  });

  test('reads that the day has come, or gone, since they answered, and which holds now, in every language', async () => {
    const came = dayInWords('2026-11-28', 'sv', '0000-00-00');
    const { decisionMemory } = server;
    await decisionMemory.note({}, '2026-01-01');
    await decisionMemory.note({ G6: 'KS § 1' }, '2026-11-28');
    await decisionMemory.note({ G6: 'KS § 6' }, '2026-11-29');
    expect((await page(code)).html).toContain(`inte heller vi. Så är det sedan ${came}. Förut fanns ingen sådan dag.`);
    for (const language of LANGUAGES)
      expect((await page(code, language)).html).toContain(dayInWords('2026-11-28', language, '0000-00-00'));
    // Withdrawn again, and the settings say so.
    await server.close();
    server = await startIntake(undefined, 0, loadSurvey, IN_FLIGHT, {
      ...decided,
      settings: { ...decided.settings, retention: { G2: 'KS § 2' } },
    });
    code = ((await (await server.post('/api/responses', submitted({ Q2: 'ganska_trygg' }))).json()) as Receipt).code;
    await server.decisionMemory.note({ G6: 'KS § 6', G2: 'KS § 2' }, '2026-01-01');
    await server.decisionMemory.note({ G2: 'KS § 2' }, '2026-11-28');
    for (const language of LANGUAGES) {
      const { html } = await page(code, language);
      expect(html, language).toContain(dayInWords('2026-11-28', language, '0000-00-00'));
      expect(html, language).toContain(dayInWords('2028-11-30', language, '0000-00-00'));
    }
    const { html } = await page(code);
    expect(html).toContain(`Förut fanns en dag för det, men den gäller inte sedan ${came}.`);
    expect(html).toContain(
      'Dina exakta platser, och kopplingen mellan dina svar, förstörs senast 30 november 2028.</p>',
    );
    expect(html).not.toContain('Koden fungerar till och med');
  });

  test('is told nothing of a change that came before they answered, or of none', async () => {
    await server.decisionMemory.note({}, '2026-01-01');
    expect((await page(code)).html).not.toContain('Så är det sedan');
    await server.decisionMemory.note({ G6: 'KS § 6' }, '2026-02-01');
    expect((await page(code)).html).not.toContain('Så är det sedan');
  });

  test('is told, once it is destroyed, that nobody can find the answer, and that it can be neither read, changed nor erased', async () => {
    expect(await destroyCodes()).toBe(true);
    for (const language of LANGUAGES) {
      const { status, html } = await page(code, language);
      expect([language, status, NINETY.test(html)]).toEqual([language, 404, true]);
    }
    expect((await page(code)).html).toContain('Ingen kan längre hitta svaret, inte heller vi');
    for (const act of ['withdraw', 'erase']) {
      expect((await page(code, 'sv', act)).status).toBe(404);
      expect((await server.post(`/api/receipts/${act}`, { code })).status).toBe(404);
    }
    expect((await server.post('/api/receipts/open', { code })).status).toBe(404);
    expect(await server.rawDb.selectFrom('response').select('state').execute()).toEqual([{ state: 'new' }]);
  });

  test('that nobody ever had reads the same page as one whose code is destroyed', async () => {
    await destroyCodes();
    const plain = (html: string): string => html.replaceAll(/value="[^"]*"/g, '');
    expect(plain((await page(code)).html)).toBe(plain((await page('0000-0000-0000')).html));
  });
});
