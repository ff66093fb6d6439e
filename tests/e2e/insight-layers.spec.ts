import { expect, type Locator, type Page, test } from '@playwright/test';
import { DESK, expectAccessible, expectFigures, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

/** What the municipality has laid over its map: tests/e2e/overlay.geojson, laid before the server starts (playwright.config.ts). */
const MAP_CREDIT = 'Påhittad karta över en påhittad kommun';
const CREDIT = `${MAP_CREDIT} · Belysning: Ljusköpings kommun, CC0, 2026-10-01`;
const button = (page: Page): Locator => page.getByRole('button', { name: /^Lager/u });
const choice = (page: Page): Locator => page.getByRole('checkbox', { name: /^Belysning/u });
const credits = (page: Page): Locator => page.locator('.credits');

/** How many pixels of the map have the ink that layers and names are drawn with in daylight, when two looks agree. */
async function inked(page: Page): Promise<number> {
  let now = -1;
  await expect
    .poll(async () => {
      const before = now;
      now = await countInk(page, (await page.locator('canvas').screenshot()).toString('base64'));
      return Math.abs(now - before);
    })
    .toBeLessThan(20);
  return now;
}

const countInk = (page: Page, picture: string): Promise<number> =>
  page.evaluate(
    async ([png, ink]) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if ([0, 1, 2].every((part) => data[i + part] === ink[part])) count += 1;
      return count;
    },
    [picture, INK] as const,
  );

/** `label` of PALETTES.light. */
const INK = [0x57, 0x61, 0x7a];

test.describe('at a desk', () => {
  test.use(DESK);

  test('an analyst lays the lamps over the map with the pointer, finds them again by the address, and takes them away', async ({
    page,
  }) => {
    await signIn(page);
    await expectFigures(page);
    const bare = await inked(page);
    const [tile] = await Promise.all([
      page.waitForResponse((response) =>
        /\/api\/insight\/overlays\/belysning\/[0-9a-f]{16}\/\d+\//u.test(response.url()),
      ),
      (async () => {
        await button(page).click();
        await choice(page).click();
      })(),
    ]);
    expect([tile.status(), tile.headers()['cache-control']]).toEqual([200, 'private, max-age=31536000, immutable']);
    await expect(button(page)).toHaveText('Lager (1)');
    await expect(credits(page)).toHaveText(CREDIT);
    await expect(page).toHaveURL(/\?lager=belysning$/u);
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1 }).click();
    await expect(choice(page)).toHaveCount(0);
    expect(await inked(page)).toBeGreaterThan(bare + 200);

    await page.reload();
    await expectFigures(page);
    await expect(credits(page)).toHaveText(CREDIT);
    await expect.poll(() => inked(page)).toBeGreaterThan(bare + 200);

    // What is asked of the map is another thing: clearing it leaves the layers.
    await page.getByLabel('Trygg', { exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Rensa filter' }).click();
    await expect(page).toHaveURL(/\?lager=belysning$/u);

    await button(page).click();
    await choice(page).uncheck();
    await expect(page).not.toHaveURL(/lager/u);
    await expect(credits(page)).toHaveText(MAP_CREDIT);
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => inked(page)).toBeLessThan(bare + 50);
  });

  test('with keys alone: opened, switched on, and closed without losing what is chosen', async ({ page }) => {
    await signIn(page, 'analytiker', '/personal/karta/?vald=resecentrum');
    await expectFigures(page);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(choice(page)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/vald=resecentrum&lager=belysning/u);
    await page.keyboard.press('Escape');
    await expect(choice(page)).toHaveCount(0);
    await expect(button(page)).toBeFocused();
    await expect(page).toHaveURL(/vald=resecentrum/u);
  });

  test('a layer that is no longer there, in an address of last year, is no fault', async ({ page }) => {
    await signIn(page, 'analytiker', '/personal/karta/?lager=borta');
    await expectFigures(page);
    await expect(page.locator('canvas')).toBeVisible();
    await expect(button(page)).toHaveText('Lager');
    await expect(credits(page)).toHaveText(MAP_CREDIT);
  });
});

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('the list of layers fits, and whom they are from stands clear of scale and zoom', async ({ page }) => {
    await signIn(page, 'analytiker', '/personal/karta/?lager=belysning');
    await expectFigures(page);
    await expect(credits(page)).toHaveText(CREDIT);
    // All where they are at one moment: what is said over the map comes with the figures.
    const lowestOver = () =>
      page.evaluate(() => {
        const foot = document.querySelector('.credits')?.getBoundingClientRect().top ?? Number.NaN;
        const over = [...document.querySelectorAll('.scale, .zoom')].map((one) => one.getBoundingClientRect().bottom);
        return over.length === 2 ? Math.max(...over) - foot : Number.NaN;
      });
    await expect.poll(lowestOver).toBeLessThanOrEqual(0);
    await button(page).click();
    await expect(choice(page)).toBeInViewport();
    const list = (await page.locator('.layers .list').boundingBox()) ?? { x: -1, width: 0 };
    expect(list.x).toBeGreaterThanOrEqual(0);
    expect(list.x + list.width).toBeLessThanOrEqual(390);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test('residents are shown no layers: the results ask for none, and name who made the map alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/resultat/?lager=belysning');
  await expect(page.locator('canvas')).toBeVisible();
  await expect(button(page)).toHaveCount(0);
  await expect(credits(page)).toHaveText(MAP_CREDIT);
  expect(asked.filter((url) => url.includes('overlays'))).toEqual([]);
});
