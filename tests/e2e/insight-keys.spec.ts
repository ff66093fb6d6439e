import { expect, type Locator, type Page, test } from '@playwright/test';
import { DESK, expectAccessible, expectFigures, rankedPlaces, signIn } from './insight-steps.ts';

test.use(DESK);

const hits = (page: Page): Locator => page.getByRole('listbox', { name: 'Sök plats' }).getByRole('option');

test('a slash searches, a name chooses the place, and Escape takes the choice and then the filters away', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Sök plats' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('stora to');
  await expect(hits(page).first()).toContainText('Stora torget');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/vald=stora-torget/);
  await expect(page.locator('.copy p')).toContainText('Stora torget:');

  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.getByLabel('Orsak').selectOption('BEL');
  await expect(page).toHaveURL(/orsak=BEL/);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/vald=/);
  await expect(page).toHaveURL(/orsak=BEL/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/personal\/karta\/$/);
});

test('a street that is no named place chooses the square it lies in, and what lies nowhere is said', async ({
  page,
}) => {
  await signIn(page);
  await expectFigures(page);
  const field = page.getByRole('combobox', { name: 'Sök plats' });
  await field.fill('järnvägsgatan');
  await hits(page).first().click();
  await expect(page).toHaveURL(/vald=CRS3006RES/);
  await field.fill('xyzzyx');
  await expect(page.getByText('Inget namn liknar det.')).toBeVisible();
});

test('the arrows go to the dialogue before and after, and leave what has arrows of its own', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2024');
  await expect(page.locator('.title .caption')).toContainText('Uttag dialogen-\u20602024');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2025');
  await expect(page.locator('.bench')).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('radio', { name: 'Otrygg', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Platser som pekats ut som trygga');
  await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2025');
  await page.locator('canvas[role=application]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2025');
});

test('the keys can be switched off, and stay so in the address', async ({ page }) => {
  await signIn(page);
  await expectFigures(page);
  await page.getByRole('checkbox', { name: 'Kortkommandon' }).uncheck();
  await expect(page).toHaveURL(/tangenter=av/);
  await page.reload();
  await expectFigures(page);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('combobox', { name: 'Sök plats' })).not.toBeFocused();
  await expect(page.getByLabel('Dialog')).toHaveValue('ljuskoping-dialogen-2025');
  await rankedPlaces(page).first().click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/vald=/);
});
