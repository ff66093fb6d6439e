import { expect, type Page, test } from '@playwright/test';
import {
  chooseListed,
  expectAccessible,
  expectNoSidewaysScroll,
  goOn,
  heading,
  PHONE,
  RECEIPT_CODE,
  skip,
  skipPlainToCheck,
  skipToCheck,
} from './resident-steps.ts';

/** Somebody writes more than they should, in the app and in the form without script. */

const field = (page: Page) => page.getByLabel('Skriv här');
const MORE = 'Vill du berätta mer om platsen?';

async function comeToTheText(page: Page): Promise<void> {
  await chooseListed(page, 'Gångtunneln vid Järnvägsgatan');
  await page.getByText('Otrygg', { exact: true }).click();
  await goOn(page).click();
  for (let pages = 0; pages < 8; pages += 1) {
    await expect(heading(page)).not.toContainText('Hur känns platsen?');
    const now = (await heading(page).textContent()) ?? '';
    if (now.includes(MORE)) return;
    await skip(page).click();
    await expect(heading(page)).not.toHaveText(now);
  }
  throw new Error('the question in own words never came');
}

test.describe('on a phone', () => {
  test.use(PHONE);

  test('a phone number is pointed out while it is written, is not taken along, and can be taken away with one press', async ({
    page,
  }) => {
    await page.goto('/svara/?vag=platser');
    await comeToTheText(page);
    await field(page).fill('Lampan är trasig, ring 070-123 45 67 om ni vill veta mer');
    await expect(page.locator('[data-care]')).toContainText('Texten ser ut att innehålla: telefonnummer.');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await goOn(page).click();
    await expect(page.getByRole('alert')).toContainText('telefonnummer');
    await expect(field(page)).toHaveValue(/070-123 45 67/);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Ta bort åt mig' }).click();
    await expect(field(page)).toHaveValue('Lampan är trasig, ring [borttaget: telefonnummer] om ni vill veta mer');
    await expect(page.locator('[data-care]')).toHaveCount(0);
    await goOn(page).click();
    await skipToCheck(page);
    await expect(page.getByText('ring [borttaget: telefonnummer] om ni vill veta mer')).toBeVisible();
  });

  test('whoever goes on a third time is let through, without the number', async ({ page }) => {
    await page.goto('/svara/?vag=platser');
    await comeToTheText(page);
    await field(page).fill('mejla anna.ek@exempel.se');
    await goOn(page).click();
    await expect(page.getByRole('alert')).toContainText('e-postadress');
    await goOn(page).click();
    await expect(page.getByRole('alert')).toContainText('e-postadress');
    await goOn(page).click();
    await expect(heading(page)).not.toContainText(MORE);
    await page.goBack();
    await expect(field(page)).toHaveValue('mejla [borttaget: e-postadress]');
  });

  test('whoever writes of a neighbour or of despair is told kindly where to turn, and may go on', async ({ page }) => {
    await page.goto('/svara/?vag=platser');
    await comeToTheText(page);
    await field(page).fill('grannen säljer droger till barnen');
    const care = page.locator('[data-care]');
    await expect(care).toContainText('Skriv om platsen i stället.');
    await expect(care).toContainText('Det kan vi inte ta emot här.');
    await expect(care).toContainText('ingen polisanmälan');
    await expectAccessible(page);

    await field(page).fill('jag vill inte leva längre');
    await expect(care).toContainText('Behöver du prata med någon?');
    await expect(care.getByRole('link', { name: '112' })).toBeVisible();
    await expect(care).not.toContainText('polisanmälan');

    await field(page).fill('Det är mörkt och lampan blinkar.');
    await expect(care).toHaveCount(0);

    await field(page).fill('jag vill inte leva längre');
    await goOn(page).click();
    await expect(heading(page)).not.toContainText(MORE);
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    await expect(page.locator('[data-notices=N4]')).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('a number is asked about once, and what is sent with it all the same is kept without it', async ({ page }) => {
    await page.goto('/enkel/?vag=platser');
    await comeToTheText(page);
    await field(page).fill('Bilen ABC 123 står alltid på gångvägen');
    await goOn(page).click();
    await expect(page.locator('.error-summary')).toContainText('registreringsnummer');
    await expect(field(page)).toHaveValue('Bilen ABC 123 står alltid på gångvägen');
    await goOn(page).click();
    await expect(heading(page)).not.toContainText(MORE);
    await skipPlainToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    const code = (await page.locator('.receipt-code__code').textContent()) ?? '';

    await page.goto('/anvand-din-kod/');
    await page.getByLabel('Din kod').fill(code);
    await page.getByRole('button', { name: 'Visa mitt svar' }).click();
    await expect(page.locator('main')).toContainText('Bilen [borttaget: registreringsnummer] står alltid på gångvägen');
    await expect(page.locator('main')).not.toContainText('ABC 123');
  });
});
