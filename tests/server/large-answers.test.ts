import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers, Receipt, Survey } from '#core/survey/contract.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { SURVEY_LIMITS } from '#core/survey/survey-limits.ts';
import type { DescribedReceipt } from '#server/intake/receipts.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { type PlainPage, plainBrowser } from '../support/plain-browser.ts';
import { smallCampaign, smallTown, submitted } from '../support/small-town.ts';

/** The longest answer that a survey lets somebody give is taken in, whichever way it comes. */
const COUNT = 40;
const named = (id: string) => ({ id, text: { sv: id }, short: { sv: id } });
const survey: Survey = {
  ...smallCampaign.survey,
  title: { sv: 'Mycket att säga' },
  languages: ['sv'],
  questions: [
    {
      ...named('V'),
      type: 'choices',
      options: Array.from({ length: 100 }, (_, at) => ({ code: `val_${at}`, text: { sv: `Val ${at}` } })),
    },
    ...Array.from(
      { length: COUNT },
      (_, at) => ({ ...named(`T${at}`), type: 'text', maxLength: SURVEY_LIMITS.letters }) as const,
    ),
  ],
  routes: [
    {
      id: 'fragor',
      steps: [{ question: 'V' }, ...Array.from({ length: COUNT }, (_, at) => ({ question: `T${at}` }))],
    },
  ],
  background: [],
};
/** Letters of three bytes, so that an answer is as wide as it may be. */
const words = '漢'.repeat(SURVEY_LIMITS.letters);
const codes = Array.from({ length: 100 }, (_, at) => `val_${at}`);
const full: Answers = {
  V: codes,
  ...Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`T${at}`, words])),
};

let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake(undefined, 0, () => survey);
});
afterAll(() => server.close());
const { open, press, post } = plainBrowser(() => server.address);
const opened = async (code: string): Promise<DescribedReceipt> =>
  (await (await server.post('/api/receipts/open', { code })).json()) as DescribedReceipt;

// Forty pages of the form without script carry the whole answer back and forth.
describe('somebody who chooses everything and writes as much as a survey lets them', () => {
  test('answers a survey that nothing keeps from being published', () => {
    expect(lintSurvey(survey, smallTown).filter(({ level }) => level === 'error')).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(full))).toBeGreaterThan(240_000);
  });

  test('is kept from the app, and may change it by the code', async () => {
    const sent = await server.post('/api/responses', submitted(full));
    expect(sent.status).toBe(201);
    const { code } = (await sent.json()) as Receipt;
    const { answers, revision } = await opened(code);
    expect(answers).toMatchObject({ V: codes });
    const changed = { ...full, V: codes.slice(0, 70), T39: words.slice(1) };
    const change = await server.post('/api/receipts/change', { code, from: revision, response: submitted(changed) });
    expect(change.status).toBe(200);
    expect((await opened(code)).answers).toMatchObject({ V: changed.V });
  });

  test('is kept from the form without script, and may change it there', async () => {
    let page: PlainPage = await open('/enkel/?vag=fragor');
    page = await press(
      page,
      'next',
      codes.map((code) => ['svar', code] as const),
    );
    for (let at = 0; at < COUNT; at += 1) {
      expect(page.status).toBe(200);
      page = await press(page, 'next', [['svar', words]]);
    }
    const receipt = await press(page, 'send');
    expect(receipt.status).toBe(201);
    const [code = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(receipt.html) ?? [];
    expect((await opened(code)).answers).toMatchObject({ V: codes });
    const start = await post('/enkel/', [
      ['code', code],
      ['do', 'change'],
    ]);
    const again = await press(await press(start, 'change:V'), 'next', [['svar', 'val_1']]);
    expect((await press(again, 'send')).status).toBe(200);
    expect((await opened(code)).answers).toMatchObject({ V: ['val_1'] });
  });

  test('is told which answer is too long where it is longer than the survey lets it be', async () => {
    const sent = await server.post('/api/responses', submitted({ ...full, T3: `${words}漢` }));
    expect(sent.status).toBe(422);
    expect(await sent.json()).toMatchObject({ faults: [{ field: 'answers.T3', code: 'text-too-long' }] });
  });
});
