import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectFigures, expectNoSidewaysScroll, PHONE } from './insight-steps.ts';

test.use(DESK);

test('who is not signed in is led to the sign-in page, and back to what was asked for', async ({ page }) => {
  await page.goto('/personal/karta/?kansla=trygg&vy=tabell');
  await expect(page).toHaveURL(/\/personal\/\?till=/);
  await expect(page.getByText('Sök inte efter personer. Alla sökningar och uttag loggas.')).toBeVisible();
  // Shown by the script, which by then also listens to the form.
  await expect(page.getByRole('button', { name: 'Visa lösenordet' })).toBeVisible();
  await page.getByLabel('Användarnamn').fill('admin');
  await page.getByLabel('Lösenord', { exact: true }).fill('lykta-admin-demo');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/personal\/karta\/\?kansla=trygg&vy=tabell$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Platser som pekats ut som trygga');
});

test('an address that leads away from the workbench is not followed', async ({ page }) => {
  await page.goto('/personal/?till=https%3A%2F%2Fexample.org%2F');
  await page.getByRole('button', { name: 'Fyll i admin' }).click();
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page).toHaveURL(/\/personal\/karta\/$/);
});

test('who leaves the fields empty or types wrong hears what to do, and what was typed stays', async ({ page }) => {
  await page.goto('/personal/');
  await page.getByRole('button', { name: 'Logga in' }).click();
  const summary = page.locator('[data-summary]');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Skriv ditt användarnamn', 'Skriv ditt lösenord']);
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Skriv ditt användarnamn' }).click();
  await expect(page.getByLabel('Användarnamn')).toBeFocused();

  await page.getByLabel('Användarnamn').fill('admin');
  await page.getByLabel('Lösenord', { exact: true }).fill('fel');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(summary).toContainText('Namnet eller lösenordet stämmer inte');
  await expect(page.getByLabel('Användarnamn')).toHaveValue('admin');
});

test('a password manager knows the form', async ({ page }) => {
  await page.goto('/personal/');
  await expect(page.getByLabel('Användarnamn')).toHaveAttribute('autocomplete', 'username');
  await expect(page.getByLabel('Lösenord', { exact: true })).toHaveAttribute('autocomplete', 'current-password');
  await expect(page.locator('form input[type=password]')).toHaveCount(1);
});

test('who signs out sees nothing more', async ({ page }) => {
  await page.goto('/personal/');
  await page.getByRole('button', { name: 'Fyll i admin' }).click();
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expectFigures(page);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page).toHaveURL(/\/personal\/$/);
  await page.goto('/personal/karta/');
  await expect(page).toHaveURL(/\/personal\/\?till=/);
  expect((await page.request.get('/api/insight/releases')).status()).toBe(401);
});

test('who works for another organisation sees its name beside their role, and the parts that the role has', async ({
  page,
}) => {
  const ofMunicipality = ['Granskning', 'Dialoger', 'Enkäter', 'Logg', 'Gallring'];
  for (const [name, who, isOfMunicipality] of [
    ['polisanalytiker', 'Polisens analytiker, Polisen', false],
    ['ledamot', 'Ledamot i Brå', false],
    ['samordnare', 'Samordnare', true],
  ] as const) {
    await page.context().clearCookies();
    await page.goto('/personal/');
    await page.getByRole('button', { name: `Fyll i ${name}`, exact: true }).click();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await expect(page).toHaveURL(/\/personal\/karta\/$/);
    await expect(page.locator('[data-who]')).toHaveText(who);
    const tabs = (await page.locator('.desk-tabs a:visible').allInnerTexts()).map((tab) => tab.trim());
    expect(tabs).toEqual(expect.arrayContaining(['Karta', 'Enkätsvar', 'Uttag']));
    expect(tabs.some((tab) => ofMunicipality.includes(tab))).toBe(isOfMunicipality);
  }
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('the sign-in page fits, says that the data are invented, and axe finds nothing', async ({ page }) => {
    await page.goto('/personal/');
    await expect(page.locator('[data-test-data]')).toHaveText('Påhittade testdata');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
