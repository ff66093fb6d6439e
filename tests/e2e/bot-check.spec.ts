import { expect, test } from '@playwright/test';
import { chooseListed, goOn, PHONE, RECEIPT_CODE, skipToCheck } from './resident-steps.ts';

test.use(PHONE);

/** Nobody sees the check where it works (three-ways.spec.ts); here it does not. */
async function toCheck(page: Parameters<typeof goOn>[0]): Promise<void> {
  await page.goto('/svara/?vag=platser');
  await chooseListed(page, 'Gångtunneln vid Järnvägsgatan');
  await page.getByText('Otrygg', { exact: true }).tap();
  await goOn(page).tap();
  await skipToCheck(page);
}

test('an answer arrives also where the device cannot be given its task', async ({ page, context }) => {
  await context.route('**/api/bot-check', (route) => route.abort());
  await toCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
});

test('a task that is not taken is done anew by itself, and nobody has to press again', async ({ page, context }) => {
  let refused = 0;
  await context.route('**/api/responses', async (route) => {
    if (refused > 0) return route.continue();
    refused += 1;
    // As if the task had been used before.
    return route.continue({ headers: { ...route.request().headers(), 'bot-check': 'bm90aGluZw==' } });
  });
  const answered: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/api/responses')) answered.push(response.status());
  });
  await toCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(answered).toEqual([422, 201]);
});
