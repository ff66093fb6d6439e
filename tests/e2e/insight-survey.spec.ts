import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

test.use(DESK);

test('the survey answers have intervals, a table twin and a place in the address', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/enkatsvar/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enkätsvar');
  await expect(page.locator('.figure').first()).toContainText(/Ungefär [\d\s]+ svar/u);
  await expect(page.locator('.figure').first()).toContainText(/\d+–\d+\s%/u);
  const who = page.getByRole('region', { name: 'Vilka har svarat?' });
  await expect(who).toContainText(/30–49 år[\s\S]*\d+\s% \(\d+–\d+\s%\)/u);
  await expect(who).toContainText(/Kvinna[\s\S]*\d+\s% \(\d+–\d+\s%\)/u);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Tabell' }).check();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByLabel('Fråga').selectOption({ index: 1 });
  await expect(page.locator('.figure')).toHaveCount(1);
  await expect(page).toHaveURL(/fraga=.+&vy=tabell/);
  await expectAccessible(page);
});

test('each question is taken along as a picture, drawn and of points', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/enkatsvar/');
  const first = page.locator('.question').first();
  const heading = (await first.getByRole('heading').first().textContent()) ?? '';
  const taken = async (role: 'link' | 'button', name: string) => {
    const download = page.waitForEvent('download');
    await first.getByRole(role, { name: `${name} (${heading})` }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const drawn = await taken('link', 'Bild (SVG)');
  expect(drawn.name).toMatch(/^lykta-.+-internt-survey\.svg$/);
  expect(String(drawn.bytes)).toContain(heading);
  const points = await taken('button', 'Bild (PNG)');
  expect(points.name).toBe(drawn.name.replace('.svg', '.png'));
  // A PNG says its width and height in its first part.
  expect(points.bytes.subarray(1, 4).toString()).toBe('PNG');
  const height = Number(/<svg [^>]*height="(\d+)"/.exec(String(drawn.bytes))?.[1]);
  expect([points.bytes.readUInt32BE(16), points.bytes.readUInt32BE(20)]).toEqual([2400, 2 * height]);
  await expectAccessible(page);
});

test('a picture of points that cannot be made says what to take instead', async ({ page }) => {
  await signIn(page, 'analytiker', '/personal/karta/');
  await page.route('**/map.svg?**', (route) => route.abort());
  await page.getByRole('button', { name: 'Hämta data' }).click();
  await page.getByRole('button', { name: 'Bild (PNG) (Kartans rutor)' }).click();
  await expect(page.getByText('Bilden gick inte att göra här. Ta SVG i stället.')).toBeVisible();
  await expectAccessible(page);
});

test('answers are told apart by gender side by side, with about how many in each group, and in the table', async ({
  page,
}) => {
  await signIn(page, 'analytiker', '/personal/enkatsvar/');
  await page.getByRole('group', { name: 'Dela upp på' }).getByRole('radio', { name: 'Kön' }).check();
  await expect(page).toHaveURL(/\?dela=kon$/);
  const first = page.locator('.figure').first();
  await expect(first.getByRole('columnheader', { name: /^Kvinnor\s*Ungefär [\d\s]+ svar/u })).toBeVisible();
  await expect(first.getByRole('columnheader', { name: /^Män/u })).toBeVisible();
  await expect(first.getByRole('row', { name: /Mycket trygg/u })).toContainText(/\d+\s% \(\d+–\d+\s%\)/u);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Tabell' }).check();
  await expect(first.getByRole('columnheader', { name: 'Grupp' })).toBeVisible();
  await expect(first.getByRole('table')).toContainText('Kvinnor');
  await expect(page.getByText('Frågan är inte uppdelad på kön i den här dialogen.').first()).toBeVisible();
});

test('each question has a sentence for the minutes, open where the question alone is chosen, and copied whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'analytiker', '/personal/enkatsvar/');
  const protocol = page.getByText('Mening till protokollet', { exact: true });
  await expect(protocol.nth(3)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kopiera meningen' })).toHaveCount(0);
  await page.getByLabel('Fråga').selectOption('Q12');
  await page.getByRole('button', { name: 'Kopiera meningen' }).click();
  await expect(page.getByText('Meningen är kopierad.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Känner till medborgarlöftet \(ungefär [\d\s]+ svar\): .+ inte av alla invånare\. Dialogen 2025, .+, uttag dialogen-2025\.$/u,
  );
  await expectAccessible(page);
});

test('a group with too few answers is withheld in words, and a small dialogue is not divided at all', async ({
  page,
}) => {
  await signIn(page, 'analytiker', '/personal/enkatsvar/?dela=alder&fraga=Q2');
  await expect(page.locator('.figure')).toContainText('för få svar');
  await expect(page.locator('.figure')).toContainText('30–49 år');
  await page.getByLabel('Dialog').selectOption({ label: 'Dialogen 2023' });
  await expect(page.getByRole('group', { name: 'Dela upp på' }).getByRole('radio', { name: 'Ålder' })).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'Alla' })).toBeChecked();
  await expect(page.getByText(/^Kön, ålder och område: För få svar i den här dialogen/)).toBeVisible();
  await expectAccessible(page);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ ...PHONE, colorScheme });
    for (const address of ['/personal/enkatsvar/', '/personal/enkatsvar/?dela=omrade&fraga=Q2'])
      test(`${address} fits, and axe finds nothing`, async ({ page }) => {
        await signIn(page, 'analytiker', address);
        await expect(page.locator('.figure').first()).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
  });

test('who answered stands beside the population, and answers are weighed as it is, where no group is too small', async ({
  page,
}) => {
  await signIn(page, 'analytiker', '/personal/enkatsvar/');
  const beside = page.getByRole('region', { name: 'Jämfört med befolkningen' });
  await expect(beside).toContainText(/Kvinnor\s*\d\d\s%\s*50\s%\s*0,\d\d/u);
  await expect(beside).toContainText('Påhittad befolkning, 2024-12-31');
  // Some thirty under twenty have answered: on which side of thirty their noisy number falls is up to the noise.
  const refusal = beside.getByText('Kan inte vägas efter ålder: i någon grupp har färre än 30 svarat.');
  const byAge = page.getByRole('group', { name: 'Väg som befolkningen' }).getByRole('radio', { name: 'Ålder' });
  expect(await byAge.isDisabled()).toBe(await refusal.isVisible());
  await expect(beside).toContainText(/Under 20 år\s*(för få\s*\d+\s%\s*–|\d+\s%\s*\d+\s%\s*\d,\d\d)/u);
  const first = page.locator('#fraga-Q2');
  const before = await first.textContent();
  await page.getByRole('group', { name: 'Väg som befolkningen' }).getByRole('radio', { name: 'Kön' }).check();
  await expect(first).toContainText('Vägt efter kön.');
  expect(await first.textContent()).not.toBe(before);
  await expect(page.locator('#fraga-Q3')).toContainText(
    'Inte vägt: frågan är inte uppdelad på kön i den här dialogen.',
  );
  await expect(page).toHaveURL(/vikt=kon/);
  await page.reload();
  await expect(first).toContainText('Vägt efter kön.');
  const question = page.locator('.question', { has: first });
  await question.getByText('Mening till protokollet').click();
  await expect(question).toContainText(/Svaren är vägda efter kön så att de väger som folkbokförda från 13 år/u);
  await expect(question.getByRole('link', { name: /SVG/ })).toHaveAttribute('href', /weigh=gender/);
  await expectAccessible(page);
});
