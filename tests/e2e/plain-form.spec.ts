import { expect, test } from '@playwright/test';
import {
  expectAccessible,
  goOn,
  heading,
  PHONE,
  RECEIPT_CODE,
  requestsElsewhere,
  skip,
  skipPlainToCheck,
} from './resident-steps.ts';

test.use({ ...PHONE, javaScriptEnabled: false });

test('without script, somebody points out a place by the list, answers, sends and gets a code', async ({
  page,
  baseURL,
}) => {
  const elsewhere = requestsElsewhere(page, baseURL ?? '');
  await page.goto('/');
  await page.getByRole('link', { name: 'Svara på frågor' }).tap();
  await expect(heading(page)).toHaveText('Vilken ort eller stadsdel tänker du på när du svarar?');
  await page.getByText('Centrum', { exact: true }).tap();
  await goOn(page).tap();
  await expect(page.getByText('Du svarar om Centrum.')).toBeVisible();
  await skip(page).tap();
  await skip(page).tap();

  await expect(heading(page)).toHaveText('Var är platsen?');
  await page.getByLabel('eller välj i listan').selectOption({ label: 'Gångtunneln vid Järnvägsgatan' });
  await page.getByRole('button', { name: 'Välj den här platsen' }).tap();
  await page.getByText('Otrygg', { exact: true }).tap();
  await goOn(page).tap();
  await page.getByText('Belysning och mörker').tap();
  await page.getByText('Svagt eller ojämnt ljus').tap();
  await goOn(page).tap();

  await skipPlainToCheck(page);
  await expect(page.getByRole('heading', { name: '1. Gångtunneln vid Järnvägsgatan' })).toBeVisible();
  await expect(page.getByText('Känns otrygg. Svagt eller ojämnt ljus.')).toBeVisible();
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
  await expect(heading(page)).toHaveText('Dina svar är skickade');
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(elsewhere).toEqual([]);
});

test('without script, a page that was not answered says what to do and takes the focus', async ({ page }) => {
  await page.goto('/enkel/?vag=fragor');
  await goOn(page).tap();
  await expect(page).toHaveTitle(/^Fel: /);
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Välj ett svar, eller hoppa över frågan' }).tap();
  await expect(page).toHaveURL(/#svar-1$/);
});

test('without script, Enter in the search field searches, and a street is sent as the whole of it', async ({
  page,
}) => {
  await page.goto('/enkel/?vag=platser');
  await page.getByLabel('Sök gata, hållplats eller plats').fill('JARNVAGSG');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Träffar på ”JARNVAGSG”');
  await page.getByText('(hela gatan)').first().tap();
  await page.getByRole('button', { name: 'Välj den här platsen' }).first().tap();
  await expect(heading(page)).toContainText('Hur känns platsen?');
  await skip(page).tap();
  await skipPlainToCheck(page);
  const place = page.getByRole('listitem').filter({ hasText: '1. Järnvägsgatan' });
  await expect(place).toContainText(/Sträcka, ungefär .+meter\./);
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
});

test('without script, reload gives the same page and "Tillbaka" the one before, with what was answered', async ({
  page,
}) => {
  await page.goto('/enkel/?vag=fragor');
  await page.getByText('Centrum', { exact: true }).tap();
  await goOn(page).tap();
  await page.getByText('Ganska otrygg').tap();
  await goOn(page).tap();
  await expect(heading(page)).toHaveText('Hur trygg känner du dig där på dagen?');
  await page.reload();
  await expect(heading(page)).toHaveText('Hur trygg känner du dig där på dagen?');
  await page.getByRole('button', { name: 'Tillbaka' }).tap();
  await expect(page.getByLabel('Ganska otrygg')).toBeChecked();
  await page.getByRole('button', { name: 'Tillbaka' }).tap();
  await expect(page.getByLabel('Centrum', { exact: true })).toBeChecked();
});

test.describe('the same pages in a browser where axe can run', () => {
  test.use({ javaScriptEnabled: true });

  test('axe finds nothing at any step of the form without script', async ({ page }) => {
    const look = async (title: string): Promise<void> => {
      await expect(heading(page)).toContainText(title);
      await expectAccessible(page);
    };
    await page.goto('/enkel/');
    await look('Hur vill du svara?');
    await page.getByRole('link', { name: 'Svara på frågor' }).tap();
    await look('Vilken ort eller stadsdel');
    await goOn(page).tap();
    await expect(page.getByRole('alert')).toBeVisible();
    await look('Vilken ort eller stadsdel');
    await skip(page).tap();
    await look('ute själv där en sen kväll');
    await skip(page).tap();
    await look('där på dagen');
    await skip(page).tap();
    await look('Var är platsen?');
    await page.getByLabel('Sök gata, hållplats eller plats').fill('gatan');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Träffar på ”gatan”');
    await look('Var är platsen?');
    await page.getByText('(hela gatan)').first().tap();
    await page.getByRole('button', { name: 'Välj den här platsen' }).first().tap();
    await look('Hur känns platsen?');
    await page.getByText('Otrygg', { exact: true }).tap();
    await goOn(page).tap();
    await look('Vad är det som påverkar?');
    await page.getByText('Hot, våld och trakasserier').tap();
    await page.getByText('Sexuella trakasserier').tap();
    await goOn(page).tap();
    await look('När är det så?');
    await skip(page).tap();
    await look('Hur ofta är det så?');
    await skip(page).tap();
    await look('Vad gör du då?');
    await skip(page).tap();
    await look('Vill du berätta mer om platsen?');
    await skip(page).tap();
    await look('Dina platser');
    await page.getByRole('button', { name: 'Klar med platserna' }).tap();
    await look('Dålig belysning');
    await skipPlainToCheck(page);
    await look('Kontrollera dina svar');
    await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
    await look('Dina svar är skickade');
  });
});
