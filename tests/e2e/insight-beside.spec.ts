import { expect, type Page, test } from '@playwright/test';
import { DESK, expectAccessible, expectFigures, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

const BESIDE = '/personal/karta/?jamfor=ljuskoping-dialogen-2024&vy=bredvid';
const mapOf = (page: Page, dialogue: string) => page.getByRole('region', { name: dialogue, exact: true });

test.describe('at a desk', () => {
  test.use(DESK);

  test('two dialogues stand side by side: one is moved with keys and the other follows, and both are a table', async ({
    page,
  }) => {
    await signIn(page, 'analytiker', '/personal/karta/?jamfor=ljuskoping-dialogen-2024');
    await expectFigures(page);
    await page.getByLabel('Sida vid sida').check({ force: true });
    await expect(page).toHaveURL(/vy=bredvid/u);
    const [then, now] = [mapOf(page, 'Dialogen 2024'), mapOf(page, 'Dialogen 2025')];
    const scales = [then.locator('.scale'), now.locator('.scale')] as const;
    for (const scale of scales) await expect(scale).toBeVisible();
    const before = await scales[1].textContent();
    expect(await scales[0].textContent()).toBe(before);
    await then.getByRole('application', { name: /^Dialogen 2024\. / }).focus();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('-');
    await expect(scales[1]).not.toHaveText(before ?? '');
    await expect.poll(async () => (await scales[0].textContent()) === (await scales[1].textContent())).toBe(true);
    // One legend for both, and a table of what they say.
    await expect(page.getByText('Heldragen kant')).toHaveCount(1);
    const places = page.getByRole('table', { name: 'Platser i båda dialogerna' });
    await expect(places.getByRole('row').nth(1)).toBeVisible();
    await expectAccessible(page);

    // The address brings a colleague to the same, and back leads to the one map.
    await page.goBack();
    await expect(page).not.toHaveURL(/vy=/u);
    await expect(page.locator('canvas')).toHaveCount(1);
  });
});

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('they stand one above the other, as wide as the screen', async ({ page }) => {
    await signIn(page, 'analytiker', BESIDE);
    const boxes = await Promise.all(
      ['Dialogen 2024', 'Dialogen 2025'].map(async (dialogue) => {
        await expect(mapOf(page, dialogue).locator('.scale')).toBeVisible();
        return mapOf(page, dialogue).boundingBox();
      }),
    );
    const [then, now] = boxes;
    expect((then?.y ?? 0) + (then?.height ?? 0)).toBeLessThanOrEqual(now?.y ?? 0);
    expect(now?.width).toBe(then?.width);
    await expectNoSidewaysScroll(page);
  });
});
