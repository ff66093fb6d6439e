import { expect, test } from '@playwright/test';
import {
  doubleLetters,
  expectAccessibleInLightAndDark,
  expectNoSidewaysScroll,
  heading,
  PHONE,
  requestsElsewhere,
} from './resident-steps.ts';

const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
const pages = ['/sa-raknar-vi/', '/lattlast/sa-raknar-vi/', '/en/sa-raknar-vi/', '/sa-raknar-vi/metoden/'];

for (const [screen, size] of Object.entries({ 'a phone': PHONE, 'a desktop': DESKTOP }))
  test.describe(`on ${screen}`, () => {
    test.use(size);
    for (const address of pages)
      test(`${address} can be read by everybody and fits, in the light and in the dark`, async ({ page, baseURL }) => {
        const elsewhere = requestsElsewhere(page, baseURL ?? '');
        await page.goto(address);
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        await expectAccessibleInLightAndDark(page);
        await expectNoSidewaysScroll(page);
        expect(elsewhere).toEqual([]);
      });
  });

test.describe('on a phone', () => {
  test.use(PHONE);

  test('a resident finds the page from the start, and reads what the municipality promises', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Så räknar vi' }).tap();
    await expect(heading(page)).toHaveText('Så räknar vi');
    await expect(page.getByRole('main')).toContainText('69 gånger av 100');
    await expect(page.getByRole('main')).toContainText('60 gånger av 100');
    await expect(page.getByRole('main')).not.toContainText('{');
    await expect(page.getByRole('img', { name: /^Karta med 16 rutor/ })).toHaveCount(4);
    await expect(page.getByText('Kim är med i bild')).toBeHidden();
    await page.getByText('Visa svaret').tap();
    await expect(page.getByText('Kim är med i bild')).toBeVisible();
  });

  test('the pages fit the narrowest phone, with numbers large enough to read, and letters twice as large', async ({
    page,
  }) => {
    for (const address of ['/sa-raknar-vi/', '/sa-raknar-vi/metoden/'])
      await test.step(address, async () => {
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(address);
        await expectNoSidewaysScroll(page);
        if (address === '/sa-raknar-vi/')
          for (const width of [320, 390]) {
            await page.setViewportSize({ width, height: 700 });
            // A line of this typeface is about 1.2 times as high as its letters are large.
            const heights = await page
              .locator('svg[role="img"] text')
              .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
            expect(Math.min(...heights)).toBeGreaterThanOrEqual(13 * 1.2);
          }
        await page.setViewportSize({ width: 320, height: 700 });
        await doubleLetters(page);
        await expectNoSidewaysScroll(page);
      });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('everything is there: promise, pictures, answer and tables', async ({ page }) => {
    await page.goto('/en/sa-raknar-vi/');
    await expect(page.getByRole('main')).toContainText('69 times in 100');
    await page.getByText('Show the answer').click();
    await expect(page.getByText('Kim is in picture')).toBeVisible();
    await page.getByText('Show as a table').first().click();
    await expect(page.getByRole('table', { name: 'What we show: Picture 2' })).toBeVisible();
  });
});

test('whoever examines the method meets the municipality’s own figures and every section', async ({ page }) => {
  await page.goto('/sa-raknar-vi/');
  await page.getByRole('link', { name: 'Hela metoden' }).click();
  await expect(heading(page)).toHaveText('Hela metoden');
  const promise = page.getByRole('table', { name: 'Ett års budget och vad den lovar' });
  await expect(promise.getByRole('row', { name: /Kommunen och polisen/ })).toContainText('4,89');
  await expect(
    page.getByRole('table', { name: /^Standardfel/ }).getByRole('row', { name: /Namngivna platser/ }),
  ).toContainText('2,6');
  await expect(page.getByRole('main')).not.toContainText('{{');
  await page.getByRole('link', { name: '14. Glossary and conversions' }).click();
  await expect(page.getByRole('heading', { name: '14. Glossary and conversions' })).toBeInViewport();
});

test('the tables of the method move by the keyboard on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/en/sa-raknar-vi/metoden/');
  const frame = page.getByRole('region', { name: /^Standard error/ });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('on paper the answer and the tables are open', async ({ page }) => {
  await page.goto('/sa-raknar-vi/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Kim är med i bild')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Det vi visar: Bild 2' })).toBeVisible();
});
