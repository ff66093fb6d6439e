import { expect, test } from '@playwright/test';
import { homeOf, LANGUAGES } from '#core/base/language.ts';
import { questionOf } from '#core/survey/journey.ts';
import { addressOf, mainPages } from '#core/survey/way.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { expectAccessibleIn, expectNoSidewaysScroll, expectNothingCut } from './resident-steps.ts';

/** Each type of question as it is met in the app, in every language, right to left too, at 400 % zoom. */

let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType();
});
test.afterAll(() => server.close());

/** The page of the first question of each type on the way through all questions, and where a place is pointed out. */
const way = { survey: everyTypeSurvey, route: 'fragor', answers: {} };
const pages = new Map<string, string>(
  mainPages(way)
    .map((page): [string, string] => {
      if (page.kind === 'places') return ['place', addressOf({ kind: 'pick', question: page.question, place: 0 })];
      return [questionOf(everyTypeSurvey, page.question).type, addressOf(page)];
    })
    .reverse(),
);

test('each type of question can be answered by everyone, in every language', async ({ page }) => {
  test.setTimeout(240_000);
  expect(pages.size).toBeGreaterThan(7);
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const language of LANGUAGES)
    for (const [type, address] of pages)
      await test.step(`${type}, #${address} (${language})`, async () => {
        await page.goto(`${server.address}${homeOf(language)}svara/?vag=fragor&sida=${type}#${address}`);
        await page.locator('#answer h1').waitFor();
        await expect(page).toHaveURL(new RegExp(`#${address}$`));
        await expectNoSidewaysScroll(page);
        await expectNothingCut(page);
        await expectAccessibleIn(page, language);
      });
});
