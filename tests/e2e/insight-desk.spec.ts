import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  DESK,
  expectAccessible,
  expectAccessibleInLightAndDark,
  expectFigures,
  expectNoSidewaysScroll,
  PHONE,
  rankedPlaces,
  requestsElsewhere,
  signIn,
} from './insight-steps.ts';

test.use(DESK);

test('an analyst sees where, how sure and about how many, with the frame, and nothing from elsewhere', async ({
  page,
  baseURL,
}) => {
  const elsewhere = requestsElsewhere(page, baseURL ?? '');
  await signIn(page);
  await expectFigures(page);
  await expect(page.locator('.title .caption')).toHaveText(
    /^Ungefär [\d\s]+ svarande \([\d\s]+–[\d\s]+\), .+\. Uttag [\w\u2060-]+\.$/u,
  );
  await expect(page.locator('.foot')).toContainText('Gäller dem som svarat, inte alla invånare.');
  await expect(page.locator('.foot')).toContainText('slumpfel som skyddar den som svarat');
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.locator('[data-test-data]')).toHaveText('Påhittade testdata');
  await test.step('the sentence to copy and whom it is about are in the first view', async () => {
    await expect(page.getByRole('button', { name: 'Kopiera meningen' })).toBeInViewport();
    await expect(page.getByText('Gäller dem som svarat,')).toBeInViewport();
  });
  await test.step('the two places where it was made unsafe are among the five most pointed out', async () => {
    const five = (await rankedPlaces(page).locator('.name').allTextContents()).slice(0, 5).join('\n');
    expect(five).toMatch(/Resecentrum|Station/);
    expect(five).toMatch(/skol/i);
  });
  await expectAccessible(page);
  expect(elsewhere).toEqual([]);

  await test.step('on paper stands what was found and about whom, and nothing to press', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const control of ['.filters', '.acts', '.search', '.zoom', '.layers .menu', '.desk-header'])
      await expect(page.locator(control)).toBeHidden();
    for (const told of ['h1', '.title .caption', 'canvas', '.heat .legend', '.places', '.foot'])
      await expect(page.locator(told).first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });
  await test.step('the desk is in English too', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Places pointed out as unsafe');
    await expect(page.locator('.foot')).toContainText('This is about those who answered');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('an analyst reads where more than expected have pointed, how sure that is and how it was found, and chooses one', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  const spots = page.locator('.hot-spots');
  await spots.getByText(/^Fler än väntat pekar ut som otryggt\s\(\d+\)$/u).click();
  const first = spots.getByRole('button').first();
  await expect(first.locator('.sureness')).toHaveText('Säkert fler än väntat');
  await expect(first).toBeInViewport();
  await expect(first.locator('.figures')).toHaveText(
    /^Ungefär [\d\s]+ personer \([\d\s]+–[\d\s]+\) mot [\d\s]+ väntade; (också|inte) i .*tidigare uttag/u,
  );
  await expect(spots).toContainText('inget om brott');
  expect(await first.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await expectAccessible(page);
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/vald=/);
});

test('a place chosen in the list is shown on the map, stands in the address, and can be sent to a colleague', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  const second = rankedPlaces(page).nth(1);
  const name = (await second.locator('.name').textContent()) ?? '';
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.heat').getByText(name, { exact: true }).first()).toBeVisible();
  await expect(page.locator('.copy p')).toContainText(`${name}:`);
  await expect(page).toHaveURL(/vald=/);

  await page.reload();
  await expectFigures(page);
  await expect(rankedPlaces(page).nth(1)).toHaveAttribute('aria-pressed', 'true');
});

test('the table has the same numbers as the list, sorts, and axe finds nothing', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  const first = rankedPlaces(page).first();
  const name = (await first.locator('.name').textContent()) ?? '';
  const share = (await first.locator('.share').textContent()) ?? '';
  await page.getByRole('radio', { name: 'Tabell' }).check();
  await expect(page).toHaveURL(/vy=tabell/);
  const places = page.getByRole('table', { name: 'Namngivna platser' });
  const row = places.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(share);

  const heading = places.getByRole('button', { name: 'Plats', exact: true });
  await heading.click();
  await expect(places.getByRole('columnheader', { name: 'Plats', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const names = (await places.getByRole('rowheader').allTextContents()).map((text) => text.trim());
  expect(names).toEqual([...names].sort(new Intl.Collator('sv').compare));
  await expect(page.getByRole('table', { name: 'Rutor på kartan' })).toContainText('för få svar');
  await expectAccessible(page);
});

test('filters change the question, "back" brings the earlier one, and "Rensa filter" the first', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  await page.getByRole('radio', { name: 'Trygg', exact: true }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Platser som pekats ut som trygga');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Platser som pekats ut som otrygga');
  await page.getByLabel('Orsak').selectOption({ index: 1 });
  await expect(page).toHaveURL(/orsak=/);
  await page.getByRole('button', { name: 'Rensa filter' }).click();
  await expect(page).toHaveURL(/\/personal\/karta\/$/);
});

test('a chosen cause is said over the map, in its legend and over the list, which ranks the squares it was counted in', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  const cause = page.getByLabel('Orsak');
  const name = (await cause.locator('option').nth(1).textContent()) ?? '';
  await cause.selectOption({ index: 1 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Platser som pekats ut som otrygga. Orsak: ${name}`);
  await expect(page.locator('.heat section.legend h3')).toContainText(`Orsak: ${name}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Mest utpekade rutor' })).toBeVisible();
  await expect(page.locator('.panel .head').first()).toContainText(`Orsak: ${name}`);
  const first = rankedPlaces(page).first();
  await expect(page.locator('.copy p')).toContainText(((await first.locator('.name').textContent()) ?? '').trim());
  await expect(page.locator('.copy p')).toContainText(`Orsak: ${name}`);
  await first.click();
  await expect(page).toHaveURL(/vald=CRS3006RES/);
  await expect(page.locator('.plate')).toBeVisible();

  // Two at once are a model, which has no intervals to rank by.
  await page.getByLabel('När på dygnet').selectOption('kvall');
  await expect(page.getByRole('heading', { level: 2, name: 'Mest utpekade platser' })).toBeVisible();
  await expect(page.locator('.panel .head').first()).toContainText('Listan gäller alla svar');
});

test('another dialogue comes in the same map', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  const canvas = await page.locator('canvas[role=application]').elementHandle();
  await page.getByLabel('Dialog').selectOption({ index: 1 });
  await expect(page.locator('.title .caption')).toContainText('Uttag dialogen-\u20602024');
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
});

test('the legend covers nothing of the list on any screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page);
  await expectFigures(page);
  await expect(page.locator('canvas')).toBeVisible();
  for (const [width, height] of [
    [320, 640],
    [390, 667],
    [768, 600],
    [844, 390],
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      // Both are measured at one time: the page is still being laid out where the machine is slow.
      await expect
        .poll(() =>
          page.evaluate(() => {
            const legend = document.querySelector('.heat section.legend');
            const heading = [...document.querySelectorAll('h2')].find(
              (h2) => h2.textContent === 'Mest utpekade platser',
            );
            if (legend === null || heading === undefined) return null;
            return heading.getBoundingClientRect().top - legend.getBoundingClientRect().bottom;
          }),
        )
        .toBeGreaterThanOrEqual(0);
      await expectNoSidewaysScroll(page);
    });
});

test('the files hold the same question as the screen', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/karta/?kansla=trygg');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Platser som pekats ut som trygga');
  await page.getByRole('button', { name: 'Hämta data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV för Excel (Kartans rutor)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^lykta-.+-internt-map\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('Platser som pekats ut som trygga, alla orsaker');
  expect(text).toContain('Gäller dem som svarat');
});

test('with only a keyboard: choose a place, move on the map, open and leave the files', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  await rankedPlaces(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(rankedPlaces(page).first()).toHaveAttribute('aria-pressed', 'true');
  await page.locator('canvas[role=application]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/vald=CRS3006RES/);
  const files = page.getByRole('button', { name: 'Hämta data' });
  await files.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Excel (xlsx) (Kartans rutor)' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(files).toBeFocused();
  await expect(files).toHaveAttribute('aria-expanded', 'false');
});

test('a moderator reads the map but is told that the files are not theirs', async ({ page }) => {
  await signIn(page, 'moderator');
  await expectFigures(page);
  await expect(page.getByText('Din roll kan läsa men inte hämta data.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hämta data' })).toHaveCount(0);
});

test('when the server cannot be reached the desk says so, and tries again', async ({ page, context }) => {
  await signIn(page);
  await expectFigures(page);
  await context.setOffline(true);
  await page.getByRole('radio', { name: 'Trygg', exact: true }).check();
  await expect(page.getByRole('alert')).toContainText('Vi fick ingen kontakt med servern');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Platser som känns trygga' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('the desk fits, and axe finds nothing, in the light and in the dark', async ({ page }) => {
    await signIn(page);
    await expectFigures(page);
    await expectNoSidewaysScroll(page);
    await expectAccessibleInLightAndDark(page);
  });
});
