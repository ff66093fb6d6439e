import { expect, test } from '@playwright/test';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  goOn,
  heading,
  PHONE,
  RECEIPT_CODE,
  skip,
  turnPage,
} from './resident-steps.ts';

/** The survey of forty questions, answered where its fields differ from those of the standing dialogue. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType();
});
test.afterAll(() => server.close());

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('a scale, an order and a number are answered, mended and told back', async ({ page }) => {
    await page.goto(`${server.address}/svara/?vag=fragor&kanal=qr#I1`);
    await expect(heading(page)).toHaveText('Om frågorna');
    await expect(skip(page)).toHaveCount(0);

    await page.goto(`${server.address}/svara/?vag=fragor#S2`);
    await page.reload();
    await expect(page.getByRole('radio', { name: '0 (Inte alls)' })).toBeVisible();
    await page.getByText('7', { exact: true }).tap();
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.evaluate(() => {
      location.hash = '#R1';
    });
    await expect(heading(page)).toContainText('Vad är viktigast att göra?');
    for (const option of ['Städa', 'Bättre ljus', 'Lägre fart']) await page.getByText(option, { exact: true }).tap();
    await page.getByRole('button', { name: 'Flytta upp: Bättre ljus' }).tap();
    await expect(page.getByRole('status').filter({ hasText: 'Bättre ljus är nummer 1.' })).toBeAttached();
    await expect(page.getByRole('button', { name: 'Flytta upp: Bättre ljus' })).toBeFocused();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await goOn(page).tap();

    await expect(heading(page)).toContainText('Hur många minuter går du en vanlig dag?');
    await page.getByRole('textbox').fill('tolv');
    await goOn(page).tap();
    await expect(page).toHaveTitle(/^Fel: /);
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('alert').getByRole('link', { name: 'Skriv svaret som ett tal' }).tap();
    await expect(page.getByRole('textbox')).toBeFocused();
    await expect(page.getByRole('textbox')).toHaveValue('tolv');
    await expectAccessible(page);
    // As Arabic is written; what is written stays in the field.
    await page.getByRole('textbox').fill('٢٠');
    await expect(page.getByRole('textbox')).toHaveValue('٢٠');
    await goOn(page).tap();
    await expect(heading(page)).toContainText('Hur långt är det till bussen?');
    await page.getByRole('textbox').fill('1,5');
    await goOn(page).tap();
    await expect(heading(page)).toContainText('Hur många gatlampor ser du');
    await page.evaluate(() => {
      location.hash = '#kontroll';
    });
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(page.getByText('1. Bättre ljus 2. Städa 3. Lägre fart')).toBeVisible();
    await expect(page.getByText('1,5 kilometer')).toBeVisible();
    await expect(page.getByText('20 minuter', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Om dig, frivilligt' })).toBeVisible();
    await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  });

  test('changing the language keeps what was answered', async ({ page }) => {
    await page.goto(`${server.address}/svara/?vag=fragor#N2`);
    await page.getByRole('textbox').fill('2,5');
    await page.getByRole('link', { name: 'English' }).tap();
    await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveValue('2,5');
  });
});

test('the order is made, and made anew, by keyboard alone', async ({ page }) => {
  await page.goto(`${server.address}/svara/?vag=fragor#R1`);
  await page.getByRole('checkbox', { name: 'Städa' }).focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  await expect(page.getByRole('checkbox', { name: '1 Städa' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '2 Fler vuxna ute' })).toBeChecked();
  await page.getByRole('button', { name: 'Flytta ner: Städa' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: '2 Städa' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Flytta ner: Städa' })).toBeFocused();
});

test.describe('without script', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('the whole way is walked, with a scale, an order of lists and a number that is mended', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(`${server.address}/enkel/?vag=fragor&dialog=alla-sorter&kanal=qr`);
    await expect(heading(page)).toHaveText('Om frågorna');
    const check = page.getByRole('heading', { level: 1, name: 'Kontrollera dina svar' });
    const nowhere = page.getByRole('button', { name: 'Jag har ingen särskild plats' });
    for (let pages = 0; pages < 80 && !(await check.isVisible()); pages += 1) {
      const asked = (await heading(page).textContent()) ?? '';
      await expect(page.getByRole('link', { name: 'Lämna sidan snabbt' })).toBeVisible();
      if (asked.includes('Hur trivs du?')) await page.getByText('7', { exact: true }).tap();
      else if (asked.includes('Vad är viktigast att göra?')) {
        await page.getByLabel('Nummer 1').selectOption({ label: 'Städa' });
        await page.getByLabel('Nummer 2').selectOption({ label: 'Städa' });
        await goOn(page).tap();
        await expect(page.getByRole('alert')).toContainText('Samma svar står på två platser');
        await page.getByLabel('Nummer 2').selectOption({ label: 'Bättre ljus' });
      } else if (asked.includes('Hur långt är det till bussen?')) {
        await page.getByRole('textbox').fill('1,55');
        await goOn(page).tap();
        await expect(page.getByRole('alert')).toContainText('färre decimaler');
        await expect(page.getByRole('textbox')).toHaveValue('1,55');
        await page.getByRole('textbox').fill('١٫٥');
      } else {
        await turnPage(page, () => skip(page).or(nowhere).or(goOn(page)).last().tap());
        continue;
      }
      await turnPage(page, () => goOn(page).tap());
    }
    await expect(page.getByText('1. Städa 2. Bättre ljus')).toBeVisible();
    await expect(page.getByText('1,5 kilometer')).toBeVisible();
    await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  });
});
