import { expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { webFolder } from '#server/web-build.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE } from './insight-steps.ts';

/** An account of a town of its own, since here it changes how it signs in, and signs itself out elsewhere. */
const NAME = 'dataskyddsombud';
const PASSWORD = 'lykta-dataskyddsombud-demo';

test.use(DESK);
test.describe.configure({ mode: 'serial' });

const NOW = '2027-03-01T10:00+01:00';
let server: DialoguesServer;
test.beforeAll(async () => {
  server = await startDialogues(1, { time: NOW, webFolder });
});
test.afterAll(() => server.close());

test('somebody adds a second step, signs in with a code and with a recovery code, and does without it again', async ({
  page,
  browser,
}) => {
  // The server's clock stands, and a code is good once: the app's is read a step on each time.
  let step = 0;
  let secret = '';
  const nextCode = (): string => {
    step += 1;
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(NOW) + (step - 1) * 30_000,
    });
  };

  await page.goto(`${server.address}/personal/`);
  await page.getByLabel('Användarnamn').fill(NAME);
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Ditt konto' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ditt konto' })).toBeVisible();
  await expectAccessible(page);

  const steps = page.getByRole('region', { name: 'Inloggning i två steg' });
  await steps.getByLabel('Ditt lösenord').fill('fel');
  await steps.getByRole('button', { name: 'Lägg till ett andra steg' }).press('Enter');
  await expect(steps.getByText('Lösenordet stämmer inte.')).toBeVisible();
  await expect(steps.getByLabel('Ditt lösenord')).toBeFocused();
  await steps.getByLabel('Ditt lösenord').fill(PASSWORD);
  await steps.getByRole('button', { name: 'Lägg till ett andra steg' }).press('Enter');
  await expect(steps.getByRole('img', { name: 'Bild att läsa av med appen' })).toHaveAttribute('data-ready', 'true');
  await expect(steps.getByLabel('Kod ur appen')).toBeFocused();
  secret = ((await steps.locator('code').textContent()) ?? '').replace(/\s/g, '');
  await expectAccessible(page);
  await steps.getByLabel('Kod ur appen').fill('000000');
  await page.keyboard.press('Enter');
  await expect(steps.getByText('Koden stämmer inte.')).toBeVisible();
  await steps.getByLabel('Kod ur appen').fill(nextCode());
  await page.keyboard.press('Enter');
  await expect(steps.getByRole('heading', { name: 'Spara dina reservkoder' })).toBeFocused();
  const [recovery = ''] = await steps.locator('ol code').allInnerTexts();
  await expect(steps.locator('ol code')).toHaveCount(10);
  await expectAccessible(page);
  await steps.getByRole('button', { name: 'Jag har sparat koderna' }).click();
  await expect(steps.getByText('Du loggar in i två steg. Du har 10 reservkoder kvar.')).toBeVisible();

  // Elsewhere: first by the app, with a wrong code before; then by a recovery code.
  const context = await browser.newContext(DESK);
  const other = await context.newPage();
  await other.goto(`${server.address}/personal/`);
  await other.getByLabel('Användarnamn').fill(NAME);
  await other.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await expect(other.getByLabel('Kod', { exact: true })).toBeHidden();
  await other.getByRole('button', { name: 'Logga in', exact: true }).click();
  await expect(other.getByLabel('Kod', { exact: true })).toBeFocused();
  await expectAccessible(other);
  await other.getByLabel('Kod', { exact: true }).fill('000000');
  await other.keyboard.press('Enter');
  await expect(other.locator('[data-summary]')).toContainText('Koden stämmer inte');
  await expectAccessible(other);
  await other.getByLabel('Kod', { exact: true }).fill(nextCode());
  await other.keyboard.press('Enter');
  await expect(other).toHaveURL(/\/personal\/logg\/$/);
  await other.getByRole('button', { name: 'Logga ut' }).click();
  await expect(other).toHaveURL(/\/personal\/$/);
  await other.getByLabel('Användarnamn').fill(NAME);
  await other.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await other.keyboard.press('Enter');
  await other.getByLabel('Kod', { exact: true }).fill(recovery);
  await other.keyboard.press('Enter');
  await expect(other).toHaveURL(/\/personal\/logg\/$/);

  // The first page sees the other session, and ends it.
  await page.reload();
  await expect(steps.getByText('Du har 9 reservkoder kvar.')).toBeVisible();
  const sessions = page.getByRole('region', { name: 'Här är du inloggad' });
  await expect(sessions.getByText('Den här webbläsaren')).toBeVisible();
  await sessions.getByRole('button', { name: 'Logga ut överallt utom här' }).click();
  await expect(sessions.getByText('Du är utloggad överallt utom här.')).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/personal\/\?till=/);
  await context.close();

  await steps.getByText('Ta bort inloggningen i två steg').first().click();
  await steps.getByLabel('Ditt lösenord').fill(PASSWORD);
  await steps.getByRole('button', { name: 'Ta bort inloggningen i två steg' }).click();
  await expect(steps.getByText('Nu loggar du in med bara lösenordet.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('a password that is too easy is refused with a reason, and the page fits', async ({ page }) => {
    await page.goto(`${server.address}/en/personal/`);
    await page.getByLabel('User name').fill(NAME);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/personal\/logg\/$/);
    await page.goto(`${server.address}/en/personal/konto/`);
    const change = page.getByRole('region', { name: 'Change password' });
    await change.getByLabel('Your password').fill(PASSWORD);
    await change.getByLabel('New password').fill('Password12345');
    await change.getByRole('button', { name: 'Change password' }).click();
    await expect(change.getByText('The password is too easy to guess.')).toBeVisible();
    await expect(change.getByLabel('New password')).toBeFocused();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
