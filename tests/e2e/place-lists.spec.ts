import { expect, type Page, test } from '@playwright/test';
import { homeOf } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Answers, PlaceAnswer, Receipt } from '#core/survey/contract.ts';
import { dialogueWords } from '#core/survey/words/index.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { inEveryLanguage } from '../support/in-every-language.ts';
import { expectAccessible, PHONE } from './resident-steps.ts';

/** Where several questions ask for places, each list is called by its own: among those of one answer, and where it is changed. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType('ljuskoping');
});
test.afterAll(() => server.close());
test.use(PHONE);

const survey = inEveryLanguage(everyTypeSurvey);
const [east, north] = loadMunicipality('ljuskoping').settings.map.center;
const marked = (metres: number): PlaceAnswer => ({
  geometry: { type: 'point', position: [east + metres, north] },
  named: null,
  way: 'map',
  answers: {},
});
/** The third place question is left. */
const given: Answers = { S1: 'ganska_otrygg', P1: [marked(0)], P2: [marked(300)] };

for (const language of ['sv', 'ar'] as const) {
  const [unsafe = '', liked = '', lamp = ''] = survey.questions
    .filter(({ type }) => type === 'place')
    .map(({ short }) => textIn(short, language));
  const { check, places } = dialogueWords[language];

  test(`the answer that is kept tells which question each list answers (${language})`, async ({ page }) => {
    await open(page, language);
    for (const name of [unsafe, liked])
      await expect(page.getByRole('region', { name, exact: true }).locator('.place-card')).toHaveCount(1);
    await expectAccessible(page);
  });

  for (const withScript of [true, false])
    test(`so does the page where all is looked through ${withScript ? 'in the app' : 'without script'} (${language})`, async ({
      page,
    }) => {
      // Axe is a script, so the browser has them on: those of the page are kept out.
      if (!withScript) await page.route('**/*.js', (route) => route.abort());
      await open(page, language);
      await page.locator(`form[data-change]${withScript ? '[data-ready]' : ''} button`).tap();
      await expect(page.getByRole('heading', { level: 1, name: check.heading })).toBeVisible();
      await expect(page.locator('#answer .check')).toHaveCount(withScript ? 1 : 0);
      for (const name of [unsafe, liked, lamp])
        await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
      for (const name of [`${places.another} ${unsafe}`, `${places.another} ${liked}`, `${check.answer} ${lamp}`])
        await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
      await expectAccessible(page);
    });
}

async function open(page: Page, language: 'sv' | 'ar'): Promise<void> {
  const answer = await page.request.post(`${server.address}/api/responses`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: {
      campaign: 'alla-sorter',
      survey: { id: survey.id, version: survey.version },
      language,
      inputWay: 'app',
      channel: 'web',
      answers: given,
    },
  });
  const { code } = (await answer.json()) as Receipt;
  await page.goto(`${server.address}${homeOf(language)}anvand-din-kod/`);
  await page.locator('#kod').fill(code);
  await page.locator('button[value=open]').tap();
}
