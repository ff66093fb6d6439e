import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

test.use({ ...DESK, permissions: ['clipboard-read', 'clipboard-write'] });

test('an administrator makes a token, copies it this once, a program fetches with it, and it is taken back at once', async ({
  page,
  request,
}) => {
  await signIn(page, 'admin', '/personal/nycklar/');
  const form = page.getByRole('region', { name: 'Skapa en nyckel' });
  await form.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await expect(form.getByLabel('Vad ska den användas till?')).toBeFocused();
  await expect(form).toContainText('Skriv vad nyckeln ska användas till');
  await expectAccessible(page);
  const name = `Power BI ${Date.now()}`;
  await form.getByLabel('Vad ska den användas till?').fill(name);
  await form.getByLabel('Ditt lösenord').fill('lykta-admin-demo');
  await form.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await expect(page.getByRole('heading', { name: 'Kopiera nyckeln nu' })).toBeFocused();
  await page.getByRole('button', { name: 'Kopiera nyckeln' }).click();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(token).toMatch(/^lykta_[\w-]{43}$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jag har sparat nyckeln' }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  const fetched = () => request.get('/api/insight/releases', { headers: { authorization: `Bearer ${token}` } });
  expect((await fetched()).status()).toBe(200);
  await page.reload();
  const row = page.getByRole('region', { name: 'Gäller', exact: true }).getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Senast använd');
  await row.getByRole('button', { name: `Ta tillbaka ${name}` }).click();
  const sure = row.getByRole('button', { name: `Ta tillbaka ${name}` });
  await expect(sure).toBeFocused();
  await expectAccessible(page);
  await sure.press('Enter');
  await expect(page.getByText(`”${name}” är tillbakatagen och fungerar inte längre.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Gäller inte längre' })).toContainText(name);
  expect((await fetched()).status()).toBe(401);
});

test('an analyst reads how programs fetch, on a telephone and in English, with this server’s own address', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize(PHONE.viewport);
  await signIn(page, 'analytiker', '/en/personal/uttag/');
  await page.getByRole('link', { name: 'Fetch figures for Power BI, Excel or QGIS' }).click();
  await expect(page.getByRole('heading', { name: 'Fetch figures for your program', level: 1 })).toBeVisible();
  await expect(page.getByText(`${baseURL}/api/insight/ogc`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the query' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Authorization = "Bearer " & Nyckel');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
  await expectAccessible(page);
  // Whoever makes tokens is the administrator: an analyst has no such tab.
  await expect(page.getByRole('link', { name: 'Tokens' })).toBeHidden();
});
