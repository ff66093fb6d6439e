import { expect, test } from '@playwright/test';
import {
  chooseListed,
  doubleLetters,
  expectAccessible,
  expectNoSidewaysScroll,
  goOn,
  heading,
  PHONE,
  RECEIPT_CODE,
  requestsElsewhere,
  skipToCheck,
} from './resident-steps.ts';

test.use(PHONE);

test('somebody points out a place and answers the questions with a thumb, and gets a code', async ({
  page,
  baseURL,
}) => {
  const elsewhere = requestsElsewhere(page, baseURL ?? '');
  const look = async (): Promise<void> => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  };

  await page.goto('/');
  await expect(heading(page)).toContainText('Var känns det tryggt?');
  await expect(page.getByText('Påhittade testdata')).toBeVisible();
  await look();
  await page.getByRole('link', { name: 'Peka ut en plats' }).tap();

  await expect(page).toHaveTitle('Var är platsen? – Lykta');
  await look();
  await chooseListed(page, 'Gångtunneln vid Järnvägsgatan');
  await look();
  await page.getByText('Otrygg', { exact: true }).tap();
  await goOn(page).tap();

  await expect(heading(page)).toContainText('Vad är det som påverkar?');
  await page.getByText('Belysning och mörker').tap();
  await page.getByText('Trasig eller släckt lampa').tap();
  await page.getByText('Hot, våld och trakasserier').tap();
  await page.getByText('Sexuella trakasserier').tap();
  await look();
  await goOn(page).tap();

  // N2, N4 and N5 belong to what was just chosen.
  const notices = page.locator('[data-notices]');
  await expect(notices).toContainText('ingen polisanmälan');
  await expect(notices).toContainText('Kvinnofridslinjen');
  await expect(notices).toContainText('Felanmäl');
  await page.getByText('Kväll, kl. 19–23').tap();
  await look();
  await goOn(page).tap();
  await page.getByText('Varje vecka', { exact: true }).tap();
  await goOn(page).tap();
  await page.getByText('Väljer en annan väg').tap();
  await goOn(page).tap();

  await expect(page.getByText('allmän handling')).toBeVisible();
  await page.getByLabel('Skriv här').fill('Lampan vid trappan är trasig.');
  await look();
  await goOn(page).tap();

  await expect(heading(page)).toHaveText('Dina platser');
  await look();
  await page.getByRole('button', { name: 'Klar med platserna' }).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await look();

  await page.getByRole('button', { name: 'Svara också på frågorna' }).tap();
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  await look();
  await page.getByText('Centrum', { exact: true }).tap();
  await goOn(page).tap();
  await expect(page.getByText('Du svarar om Centrum.')).toBeVisible();
  await expect(page.getByText('Fråga 2 av ungefär 16')).toBeVisible();
  await page.getByText('Ganska otrygg', { exact: true }).tap();
  await look();
  await goOn(page).tap();
  await skipToCheck(page);

  await expect(page.getByText('Ganska otrygg')).toBeVisible();
  await expect(page.getByText('Inte besvarat').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '1. Gångtunneln vid Järnvägsgatan' })).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();

  await expect(heading(page)).toHaveText('Dina svar är skickade');
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  // The support lines stand here too, since an answer called for them.
  await expect(page.getByText('Kvinnofridslinjen')).toBeVisible();
  await look();

  await page.goBack();
  await expect(heading(page)).toHaveText('Dina svar är skickade');
  await page.getByRole('button', { name: 'Rensa den här enheten' }).tap();
  await expect(heading(page)).toHaveText('Enheten är rensad');
  await expect(page.locator('.receipt-code__code')).toHaveCount(0);
  expect(elsewhere).toEqual([]);
});

test('every page of information can be read, in every language, on the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const home of ['/', '/lattlast/', '/en/'])
    for (const path of ['', 'sa-gor-vi/', 'kakor/', 'tillganglighet/', 'anvand-din-kod/', 'lamna/', 'enkel/']) {
      await page.goto(`${home}${path}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await expect(page.locator('body')).not.toContainText('{{');
    }
});

test('letters twice as large keep every page inside a phone, the narrowest too', async ({ page }) => {
  for (const path of [
    '/',
    '/en/',
    '/sa-gor-vi/',
    '/anvand-din-kod/',
    '/enkel/?vag=platser',
    '/svara/?vag=platser',
    '/svara/?vag=fragor',
  ]) {
    await page.goto(path);
    await expect(heading(page).first()).toBeVisible();
    await doubleLetters(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await expectNoSidewaysScroll(page);
    }
  }
});

test('the language can be changed in the middle of a question, and nothing that was answered is lost', async ({
  page,
}) => {
  await page.goto('/svara/?vag=fragor');
  await page.getByText('Centrum', { exact: true }).tap();
  await goOn(page).tap();
  await page.getByText('Ganska otrygg', { exact: true }).tap();
  await page.getByRole('link', { name: 'English' }).tap();
  await expect(heading(page)).toContainText('How safe do you feel');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Danger or crime in progress?')).toBeVisible();
  await expect(page.locator('input[value=ganska_otrygg]')).toBeChecked();
  await expect(page).toHaveURL(/\/en\/svara\//);
  await expectAccessible(page);
});
