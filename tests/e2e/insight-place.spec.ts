import { expect, test } from '@playwright/test';
import {
  DESK,
  expectAccessible,
  expectFigures,
  expectNoSidewaysScroll,
  PHONE,
  rankedPlaces,
  signIn,
} from './insight-steps.ts';

const PLACE = '/personal/karta/?vy=plats&vald=resecentrum';

test.describe('at a desk', () => {
  test.use(DESK);

  test('all of a place is one page: how many, when, why, who, what lies near, and what to read beside it', async ({
    page,
  }) => {
    await signIn(page);
    await expectFigures(page);
    await page.getByRole('button', { name: /Resecentrum/u }).click();
    await page.getByRole('radio', { name: 'Plats' }).check();
    await expect(page).toHaveURL(/vald=resecentrum/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Resecentrum');
    for (const name of [
      'Hur många som pekade ut platsen',
      'Varför',
      'När på dygnet',
      'Kön',
      'Ålder',
      'Platser i närheten',
    ])
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    const share = await rankedPlaces(page).filter({ hasText: 'Resecentrum' }).locator('.share').textContent();
    await expect(page.getByRole('region', { name: 'Hur många som pekade ut platsen' })).toContainText(share ?? '-');
    await expectAccessible(page);

    await page.getByRole('region', { name: 'Platser i närheten' }).getByRole('button').first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Resecentrum');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Resecentrum');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2024');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Resecentrum');
    await expect(page.getByRole('region', { name: 'Ålder' })).toContainText(
      'För få svar i den här dialogen för att delas upp så.',
    );
    await page.keyboard.press('Escape');
    await expect(page.locator('canvas')).toBeVisible();
  });

  test('a place that the release does not know is the map, and what is chosen above changes nothing on a place’s page', async ({
    page,
  }) => {
    await signIn(page, 'analytiker', '/personal/karta/?vy=plats&vald=finns-inte');
    await expectFigures(page);
    await expect(page.locator('canvas')).toBeVisible();
    await page.goto(`${PLACE}&orsak=BEL`);
    await expect(page.getByText('Sidan om platsen visar alla orsaker')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Varför' }).getByRole('listitem')).not.toHaveCount(1);
  });

  test('whoever may not read the counts of events is not led to them', async ({ page }) => {
    await signIn(page, 'moderator', PLACE);
    await expect(page.getByRole('region', { name: 'Läs bredvid' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Underlag från personal' })).toHaveCount(0);
  });

  test('a place is told of in English too', async ({ page }) => {
    await signIn(page, 'analytiker', '/en/personal/karta/?vy=plats&vald=resecentrum');
    await expect(page.getByRole('region', { name: 'When in the day' })).toContainText('The square around it');
    await expect(page.locator('.copy p')).toContainText('of those who answered');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ ...PHONE, colorScheme });
    for (const width of [390, 320])
      test(`all of a place fits ${width} px, and axe finds nothing`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await signIn(page, 'analytiker', `${PLACE}&jamfor=ljuskoping-dialogen-2024`);
        await expect(page.getByRole('region', { name: 'Hur många som pekade ut platsen' })).toContainText(
          'Jämfört med Dialogen 2024',
        );
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
  });
