import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Survey } from '#core/survey/contract.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { headingOf, plainBrowser } from '../support/plain-browser.ts';
import { smallCampaign, submitted } from '../support/small-town.ts';

const t = (sv: string) => ({ sv, lattlast: sv, en: sv, fi: sv, ar: sv });
const minutes = { type: 'number', decimals: 1, options: [] } as const;

/** Whoever walks for ten minutes or more is asked for how many of them they feel unsafe. */
const survey: Survey = {
  id: smallCampaign.survey.id,
  version: smallCampaign.survey.version,
  title: t('Att gå'),
  languages: ['sv', 'lattlast', 'en'],
  questions: [
    { ...minutes, id: 'N1', text: t('Hur många minuter går du?'), short: t('Minuter') },
    { ...minutes, id: 'N2', text: t('Hur många av dem känns otrygga?'), short: t('Otrygga') },
  ],
  routes: [
    {
      id: 'fragor',
      steps: [{ question: 'N1' }, { question: 'N2', when: { question: 'N1', between: { from: 10 } } }],
    },
  ],
  background: [],
  groupings: {},
};

let server: IntakeServer;
beforeAll(async () => {
  server = await startIntake(undefined, undefined, () => survey);
});
afterAll(() => server.close());
beforeEach(() => server.rawDb.deleteFrom('response').execute());

const kept = async (): Promise<unknown> => {
  const rows = await server.rawDb.selectFrom('response').select('answers').execute();
  // Rows lie in no order: their keys are chance.
  return rows
    .map(({ answers }) => String(answers))
    .sort()
    .map((answers) => JSON.parse(answers));
};

const send = (answers: Readonly<Record<string, string>>) => server.post('/api/responses', submitted(answers));

for (const [digits, long, short, unsafe] of [
  ['Arabic-Indic', '١٢٫٥', '٩', '٣'],
  ['Persian', '۱۲٫۵', '۹', '۳'],
  ['our own', '12,5', '9', '3'],
] as const) {
  test(`a number in ${digits} digits is kept as the number it is, and decides what is asked`, async () => {
    expect((await send({ N1: long, N2: unsafe })).status).toBe(201);
    expect((await send({ N1: short, N2: unsafe })).status).toBe(201);
    expect(await kept()).toEqual([{ N1: '12.5', N2: '3' }, { N1: '9' }]);
  });

  test(`a number in ${digits} digits is read in the form without script`, async () => {
    const { open, post } = plainBrowser(() => server.address);
    const next = (html: string, typed: string) =>
      post('/enkel/', [
        ['state', /name="state" value="([^"]+)"/.exec(html)?.[1] ?? ''],
        ['do', 'next'],
        ['svar', typed],
      ]);
    const first = await open('/enkel/?vag=fragor');
    const second = await next(first.html, long);
    expect(headingOf(second)).toBe('Hur många av dem känns otrygga?');
    expect(headingOf(await next(second.html, unsafe))).toBe('Kontrollera dina svar');
    expect(headingOf(await next(first.html, short))).toBe('Kontrollera dina svar');
    const wrong = await next(first.html, `${long}٫٥`);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`value="${long}٫٥"`);
  });
}
