import { expect, test } from '@playwright/test';
import { CAUSE_GROUPS } from '#core/places/categories.ts';
import {
  DESK,
  doubleLetters,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  rankedPlaces,
  requestsElsewhere,
} from './insight-steps.ts';

const N8 =
  'Kartan visar var de som svarat känner sig otrygga. Den visar inte var brott begås. Rutor med raster betyder för få svar, inte att platsen är trygg.';

test.use(DESK);

test('anybody reads the results: words first, then map, places, answers and files', async ({ page, baseURL }) => {
  const elsewhere = requestsElsewhere(page, baseURL ?? '');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/resultat/');
  await expect(page.getByText(N8, { exact: true })).toBeVisible();
  await expect(page.locator('.facts')).toContainText(/Ungefär [\d\s]+0 svarande/u);
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Så skyddar vi den som svarat' })).toBeVisible();
  await expect(page.locator('[data-test-data]')).toContainText('Påhittade testdata');
  expect(asked.filter((path) => path.startsWith('/api/insight'))).toEqual([]);
  expect(elsewhere).toEqual([]);
  await expectAccessible(page);
});

test('the public sees persons in tens', async ({ page }) => {
  await page.goto('/resultat/');
  await expect(rankedPlaces(page).first()).toBeVisible();
  const persons = await rankedPlaces(page).locator('.persons').allTextContents();
  for (const text of persons) expect(text.replace(/\s/gu, '')).toMatch(/^\d*0\(\d*0–\d*0\)$/);
});

test('the words over the map follow the feeling that is chosen', async ({ page }) => {
  await page.goto('/resultat/?kansla=trygg');
  await expect(page.getByText('Kartan visar var de som svarat känner sig trygga.')).toBeVisible();
  await expect(page.getByText('Rutor med raster betyder för få svar, inte att platsen är otrygg.')).toBeVisible();
});

test('the table twin stands for the map', async ({ page }) => {
  await page.goto('/resultat/?vy=tabell');
  await expect(page.getByRole('table', { name: 'Rutor på kartan' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Namngivna platser' })).toBeVisible();
  await expectAccessible(page);
});

for (const [address, title] of [
  ['/lattlast/resultat/', 'Så här har människor svarat'],
  ['/en/resultat/', 'Results'],
] as const)
  test(`the results are written at ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('.facts')).toBeVisible();
    await expect(rankedPlaces(page).first()).toBeVisible();
    await expectAccessible(page);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a reader gets the explanation and the files', async ({ page, request }) => {
    await page.goto('/resultat/');
    await expect(page.getByText(N8, { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Så skyddar vi den som svarat' })).toBeVisible();
    const address = await page.getByRole('link', { name: 'Namngivna platser (CSV)' }).getAttribute('href');
    const file = await request.get(address ?? '');
    expect(file.status()).toBe(200);
    expect(await file.text()).toContain('Gäller dem som svarat');
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('the results fit when the letters are twice as large', async ({ page }) => {
    await page.goto('/resultat/');
    await expect(rankedPlaces(page).first()).toBeVisible();
    await doubleLetters(page);
    await expectNoSidewaysScroll(page);
  });
  test('the results fit', async ({ page }) => {
    await page.goto('/resultat/');
    await expect(rankedPlaces(page).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

for (const language of ['fi', 'ar'] as const)
  test(`the causes of a feeling are offered in the reader's own language (${language})`, async ({ page }) => {
    await page.goto(`/${language}/resultat/`);
    const options = page.locator('option').filter({ hasText: CAUSE_GROUPS[0]?.text[language] ?? '' });
    await expect(options).toHaveCount(1);
    const offered = await page.locator('select', { has: options }).locator('option').allTextContents();
    const unsafe = CAUSE_GROUPS.filter(({ feeling }) => feeling === 'unsafe').map(({ text }) => text[language]);
    expect(unsafe.filter((name) => offered.includes(name)).length).toBeGreaterThanOrEqual(6);
    // Whatever a page may have to say in another language names it.
    for (const name of offered) expect(CAUSE_GROUPS.map(({ text }) => text.en)).not.toContain(name);
    await expect(page.locator('main option[lang], main .facts [lang]')).toHaveCount(0);
  });
