import { expect, type Page, test } from '@playwright/test';
import { answerInApp } from '../support/answer-in-app.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { sameWordsSurvey } from '../support/same-words-survey.ts';
import { RECEIPT_CODE } from './resident-steps.ts';

/** Two questions with the same short name, two rows with the same text, two questions about a place that say the same. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType('varnamo', { survey: sameWordsSurvey });
});
test.afterAll(() => server.close());

/** Everything that is called the same is told, each for itself. */
async function expectAllTold(page: Page): Promise<void> {
  if ((await page.locator('form.check').count()) === 0) return;
  await expect(page.locator('.facts dt', { hasText: 'Barn' })).toHaveCount(2);
  // No line is without what was answered, or that nothing was.
  for (const value of await page.locator('.check__value').allTextContents()) expect(value.trim()).not.toBe('');
  await expect(page.locator('.facts dt', { hasText: 'Parken' })).toHaveCount(2);
  await expect(page.locator('.place-card').getByText('Städa: Ja')).toHaveCount(2);
}

test('who answers a survey where several things are called the same can check all of it and send', async ({ page }) => {
  await page.goto(`${server.address}/svara/?vag=fragor&dialog=alla-sorter`);
  expect((await answerInApp(page, expectAllTold)).code).toMatch(RECEIPT_CODE);
});

test('at a kiosk too, what is called the same can be sent', async ({ page }) => {
  await page.goto(`${server.address}/kiosk/?dialog=alla-sorter`);
  await page.getByRole('button', { name: 'Börja' }).click();
  expect((await answerInApp(page, expectAllTold)).code).toMatch(RECEIPT_CODE);
});
