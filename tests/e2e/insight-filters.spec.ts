import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  DESK,
  expectAccessible,
  expectAccessibleInLightAndDark,
  expectFigures,
  expectNoSidewaysScroll,
  PHONE,
  signIn,
} from './insight-steps.ts';

const MODEL = 'Modellskattning av två val tillsammans';
const TOO_FEW = 'För få svar i den här dialogen för att delas upp så';

test.use(DESK);

test('an analyst sees what was pointed out in the evening, in words over the map, in its legend and in the file', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  await page.getByLabel('När på dygnet').selectOption('kvall');
  await expect(page).toHaveURL(/\?tid=kvall$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Platser som pekats ut som otrygga. Tid: Kväll, 19–23',
  );
  await expect(page.locator('.heat section.legend h3')).toContainText('Tid: Kväll, 19–23');
  await expect(page.locator('.heat .notice')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hämta data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV för Excel (Kartans rutor)' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Kväll, 19–23');
});

test('two choices at once are called a model on the map, in its legend, in the table and in what is copied', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  await page.getByLabel('Orsak').selectOption('BEL');
  await page.getByLabel('När på dygnet').selectOption('kvall');
  await expect(page.locator('.heat .notice')).toContainText(MODEL);
  const legend = page.locator('.heat section.legend');
  await expect(legend).toContainText('modellskattning av två val tillsammans, utan intervall');
  await expect(legend).not.toContainText('Heldragen kant');
  await expectAccessible(page);

  await page.getByRole('radio', { name: 'Tabell' }).check();
  await expect(page.locator('[data-model]')).toContainText(MODEL);
  const squares = page.getByRole('table', { name: 'Rutor på kartan' });
  const first = squares.getByRole('row').nth(1);
  await expect(first).toContainText('utan intervall');
  await expect(first).toContainText('modellskattning');
  await first.getByRole('button').click();
  await expect(page.locator('.copy p')).toContainText(
    `Orsak: Belysning och mörker. Tid: Kväll, 19–23. ${MODEL}, utan intervall.`,
  );
  await expect(page.getByRole('table', { name: 'Områden' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a late answer to an earlier choice does not take the place of a later one', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  await page.route(/\/map\?.*time=kvall/u, async (route) => {
    asked.resolve();
    await released.promise;
    await route.continue();
  });
  const late = page.waitForResponse(/\/map\?.*time=kvall/u);
  await page.getByLabel('När på dygnet').selectOption('kvall');
  await asked.promise;
  await page.getByLabel('När på dygnet').selectOption('natt');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('Tid: Natt, 23–06');
  released.resolve();
  await (await late).finished();
  await expect(title).toContainText('Tid: Natt, 23–06');
  await expect(page.locator('.bench')).toHaveAttribute('aria-busy', 'false');
});

test('a third choice is closed, and the page says why', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/karta/?orsak=BEL&tid=kvall');
  await expectFigures(page);
  const age = page.getByLabel('Ålder');
  await expect(age.locator('option[value="20-29"]')).toBeDisabled();
  await expect(age).toHaveAccessibleDescription(/Kön och ålder: Högst två val åt gången\./);
  await page.getByLabel('Orsak', { exact: true }).selectOption('');
  await expect(age.locator('option[value="20-29"]')).toBeEnabled();
});

test('what a small dialogue was not divided by stands there closed, with the reason', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/karta/?uttag=ljuskoping-dialogen-2023');
  await expect(page.locator('.title .caption')).toContainText('Uttag dialogen-\u20602023');
  const time = page.getByLabel('När på dygnet');
  await expect(time.locator('optgroup')).toHaveAttribute('label', TOO_FEW);
  await expect(time.locator('option[value=kvall]')).toBeDisabled();
  await expect(time).toHaveAccessibleDescription(`När på dygnet, kön och ålder: ${TOO_FEW}.`);
  await expect(page.getByText(TOO_FEW).last()).toBeVisible();
  await expectAccessible(page);
});

test('districts have intervals, and one whose edge cuts squares is called approximate', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/karta/?vy=tabell');
  const districts = page.getByRole('table', { name: 'Områden' });
  await expect(districts.getByRole('row').nth(1)).toContainText(/\d+–\d+/u);
  await expect(districts).toContainText('ungefärligt');
  await expect(districts).toContainText('Centrum');
});

test('several dialogues are read as one, from the list and from an address', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  await page.getByLabel('Dialog').selectOption({ label: 'Dialogen 2024 + 2025' });
  await expect(page).toHaveURL(/uttag=ljuskoping-dialogen-2024%2Bljuskoping-dialogen-2025/);
  await expect(page.locator('.title .caption')).toContainText('dialogen-\u20602024 + dialogen-\u20602025');
  await expect(page.getByLabel('Jämför med').locator('option')).toHaveText(['Ingen jämförelse', 'Dialogen 2023']);
  await page.reload();
  await expectFigures(page);
  await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2024+ljuskoping-dialogen-2025');
});

test('two dialogues are compared in one way: how many more or fewer, with an interval, or that it may be chance', async ({
  page,
}) => {
  await signIn(page, 'analytiker', '/personal/karta/?uttag=ljuskoping-dialogen-2024');
  await expectFigures(page);
  const canvas = await page.locator('canvas[role=application]').elementHandle();
  await page.getByLabel('Jämför med').selectOption({ label: 'Dialogen 2023' });
  await expect(page.locator('.places .then').first()).toHaveText(
    /^\d+,\d (fler|färre) per 100 svarande \(\d+,\d–\d+,\d\)$|^kan bero på slump/u,
  );
  await expect(page.locator('.panel')).toContainText('Skillnaden är per hundra svarande.');
  await expect(page.locator('.copy p')).toContainText('jämfört med dialogen 2023');

  await page.getByRole('radio', { name: 'Skillnad' }).check();
  await expect(page).toHaveURL(/jamfor=ljuskoping-dialogen-2023&vy=skillnad/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Platser som pekats ut som otrygga, jämfört med Dialogen 2023',
  );
  const legend = page.locator('.heat section.legend');
  for (const word of ['Plus: fler än då', 'Minus: färre än då', 'kan bero på slump', 'För få svar'])
    await expect(legend).toContainText(word);
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
  await page.locator('canvas[role=application]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.plate')).toContainText('Jämfört med Dialogen 2023');
  await expectAccessible(page);

  await page.getByRole('radio', { name: 'Tabell' }).check();
  // Which squares have changed is up to the demo's chance; that each is said to be one of three is not.
  for (const what of ['Platser', 'Rutor']) {
    const rows = page.getByRole('table', { name: `${what} jämfört med Dialogen 2023` }).locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(0);
    for (const words of await rows.allTextContents())
      expect(words).toMatch(/(fler nu|färre nu|kan bero på slump)\s*$/u);
  }
  await expectAccessible(page);
  await page.getByLabel('Jämför med').selectOption('');
  await expect(page.getByRole('radio', { name: 'Skillnad' })).toHaveCount(0);
});

test('the release’s passport says what was counted, what it cost and how to check it, and its fingerprint is copied whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'analytiker', '/personal/uttag/');
  await expect(page.getByRole('heading', { level: 2, name: 'Pass för Dialogen 2025' })).toBeVisible();
  await expect(page.getByText(/gissar rätt högst 69 gånger av 100/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Så delades budgeten' })).toContainText('Karta efter tid på dygnet');
  await expect(page.getByText('npm run verify -- ljuskoping-dialogen-2025')).toBeVisible();
  const cells = await page.getByRole('row', { name: 'Dialogen 2025' }).locator('th, td').all();
  expect(new Set(await Promise.all(cells.map(async (cell) => (await cell.boundingBox())?.y))).size).toBe(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kopiera Frågorna' }).click();
  await expect(page.getByText('Kopierat.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f]{64}$/);
  await page.getByRole('button', { name: 'Dialogen 2023' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Pass för Dialogen 2023' })).toBeVisible();
  await expect(page).toHaveURL(/\?uttag=ljuskoping-dialogen-2023$/);
  await expect(page.getByRole('table', { name: 'Så delades budgeten' })).not.toContainText('tid på dygnet');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: 'Pass för Dialogen 2025' })).toBeVisible();
});

test('the public page keeps to one dialogue and to causes, whatever address a colleague sends', async ({ page }) => {
  await page.goto('/resultat/?uttag=ljuskoping-dialogen-2024%2Bljuskoping-dialogen-2025&tid=kvall&vy=skillnad');
  await expect(page.locator('.facts')).toContainText('Dialogen 2025');
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByLabel('När på dygnet')).toHaveCount(0);
});

test('the filters and the passport are in English too', async ({ page }) => {
  await signIn(page, 'analytiker', '/en/personal/karta/?orsak=BEL&tid=kvall');
  await expect(page.locator('.heat .notice')).toHaveText(
    'Model estimate of two choices together, without an interval.',
  );
  await expect(page.getByText('Gender and age: At most two choices at once.')).toBeVisible();
  await page.goto('/en/personal/uttag/');
  await expect(page.getByRole('heading', { level: 2, name: 'Passport of the 2025 dialogue' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use(PHONE);
  for (const address of [
    '/personal/karta/?orsak=BEL&tid=kvall',
    '/personal/karta/?jamfor=ljuskoping-dialogen-2024&vy=skillnad',
    '/personal/uttag/',
  ])
    test(`${address} fits, and axe finds nothing, in the light and in the dark`, async ({ page }) => {
      await signIn(page, 'analytiker', address);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeAttached();
      await expect(page.locator('[aria-busy=false]')).toBeAttached();
      await expectNoSidewaysScroll(page);
      await expectAccessibleInLightAndDark(page);
    });
});
