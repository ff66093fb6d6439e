import { readFileSync } from 'node:fs';
import { expect, type Route, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

test.use(DESK);

test('the data-protection officer reads who did what, narrows it, and takes it away as a file', async ({
  page,
  browser,
}) => {
  // Somebody whom no other test reads as: what they have done is not far down among what all others do meanwhile.
  const other = await browser.newPage();
  const read = other.waitForResponse(
    (response) => /\/releases\/[^/]+\/survey$/.test(new URL(response.url()).pathname) && response.ok(),
  );
  await signIn(other, 'granskare', '/personal/enkatsvar/');
  await read;
  await expect(other.getByRole('link', { name: 'Logg', exact: true })).toBeHidden();
  await other.close();

  await page.goto('/personal/');
  await page.getByRole('button', { name: 'Fyll i dataskyddsombud' }).click();
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await expect(page).toHaveURL(/\/personal\/logg\/$/);
  await expect(page.getByRole('navigation', { name: 'Arbetsbordets delar' }).getByRole('link')).toHaveText([
    'Logg',
    'Gallring',
  ]);
  await expect(page.getByText('Dataskyddsombud läste loggen.').first()).toBeVisible();
  await expectAccessible(page);

  // How many answers colleagues have given in is read when it is asked for, and that is a line in the log.
  await page.getByText('Svar som personalen har lämnat in åt andra').click();
  await expect(page.getByText(/^Ingen har lämnat in tio svar|^Svar, minst$/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Person').selectOption('Granskare');
  await page.getByLabel('Slag').selectOption('Läst');
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await expect(page).toHaveURL(/slag=reading/);
  await expect(page.getByText('Dataskyddsombud läste loggen.')).toHaveCount(0);
  await expect(page.getByText(/^Granskare läste enkätsvar i .+, uttag .+\.$/).first()).toBeVisible();
  await page
    .getByText(/^Rad \d+$/)
    .first()
    .click();
  await expect(page.getByText('Adress med urval').first()).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta urvalet som fil (CSV)' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain('Granskare läste enkätsvar i');
  expect(file).not.toContain('Dataskyddsombud');

  await page.getByRole('button', { name: 'Rensa urvalet' }).click();
  await expect(page.getByText('Dataskyddsombud hämtade loggen som fil.').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Slag')).toHaveValue('reading');
  await page.getByLabel('Från och med').fill('2000-01-01');
  await page.getByLabel('Till och med').fill('2000-01-02');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page.getByText('Inget i loggen stämmer med urvalet.')).toBeVisible();
});

test('older entries asked for twice stand once, and never where something else has been chosen since', async ({
  page,
}) => {
  const asked: Route[] = [];
  const page1 = { entries: [entry(9)], hasMore: true, people: [] };
  await page.route(/\/api\/staff\/log(\?|$)/, async (route) => {
    if (route.request().url().includes('before=')) asked.push(route);
    else await route.fulfill({ json: page1 });
  });
  await signIn(page, 'dataskyddsombud', '/personal/logg/');
  const older = page.getByRole('button', { name: 'Visa äldre' });
  const lines = page.locator('li summary');
  await older.click();
  await older.click();
  await expect.poll(() => asked.length).toBe(2);
  for (const route of asked.splice(0)) await route.fulfill({ json: { ...page1, entries: [entry(8)] } });
  await expect(lines).toHaveText(['Rad 9', 'Rad 8']);

  await older.click();
  await expect.poll(() => asked.length).toBe(1);
  await page.getByLabel('Slag').selectOption('Läst');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(lines).toHaveText(['Rad 9']);
  const late = page.waitForResponse(/before=/);
  for (const route of asked) await route.fulfill({ json: { ...page1, entries: [entry(7)] } });
  await (await late).finished();
  await page.getByText('Rad 9').click();
  await expect(lines).toHaveText(['Rad 9']);
});

test('it reads in English too', async ({ page }) => {
  await signIn(page, 'dataskyddsombud', '/en/personal/logg/');
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible();
  await expect(page.getByText('Dataskyddsombud read the log.').first()).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('it fits, and axe finds nothing', async ({ page }) => {
    await signIn(page, 'dataskyddsombud', '/personal/logg/');
    await expect(page.getByText('Dataskyddsombud läste loggen.').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

const entry = (number: number) => ({
  ...{
    number,
    at: Date.UTC(2027, 4, number, 12),
    sentence: `Någon läste enkätsvar ${number}`,
    hash: `${number}`.repeat(8),
  },
  ...{ role: null, why: null, address: null },
});
