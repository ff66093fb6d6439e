import { expect, type Page, test } from '@playwright/test';
import { webFolder } from '#server/web-build.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { freePort } from '../support/free-port.ts';
import { type OwnProvider, startProvider } from '../support/own-provider.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE } from './insight-steps.ts';

/** Passkeys in a real browser with an authenticator of its own (CDP), and the organisation's own sign-in with a real provider. */

test.use(DESK);
test.describe.configure({ mode: 'serial' });

let server: DialoguesServer;
let provider: OwnProvider;
let lykta: string;

test.beforeAll(async () => {
  const port = await freePort();
  lykta = `http://localhost:${port}`;
  provider = await startProvider(lykta);
  provider.people.set('anna-1', { name: 'Anna Ek', preferred_username: 'anna.ek', roles: ['Lykta.Analytiker'] });
  provider.people.set('ny-1', { name: 'Nils Ny', preferred_username: 'nils.ny', roles: [] });
  const { twoSteps: _, ...settings } = provider.settings;
  server = await startDialogues(1, {
    time: '2027-03-01T10:00+01:00',
    webFolder,
    port,
    signIn: { address: lykta, provider: settings },
  });
});
test.afterAll(async () => {
  await server.close();
  await provider.close();
});

/** A device with a fingerprint reader, whose owner is there and lays the finger on it. */
async function withAuthenticator(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isTheOwner: (isUserVerified: boolean) =>
      client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    kept: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
}

async function signInByPassword(page: Page, name: string): Promise<void> {
  await page.getByLabel('Användarnamn').fill(name);
  await page.getByLabel('Lösenord', { exact: true }).fill(`lykta-${name}-demo`);
  await page.keyboard.press('Enter');
}

test('somebody adds a passkey, signs in with nothing else, and does without it again', async ({ page }) => {
  const device = await withAuthenticator(page);
  await page.goto(`${lykta}/personal/`);
  await signInByPassword(page, 'analytiker');
  await page.getByRole('link', { name: 'Ditt konto' }).click();
  const passkeys = page.getByRole('region', { name: 'Lösennycklar' });

  await passkeys.getByRole('button', { name: 'Lägg till en lösennyckel' }).click();
  await expect(passkeys.getByLabel('Vad ska den heta?')).toBeFocused();
  await passkeys.getByLabel('Vad ska den heta?').fill('Jobbdatorn');
  await passkeys.getByLabel('Ditt lösenord').fill('fel');
  await page.keyboard.press('Enter');
  await expect(passkeys.getByText('Lösenordet stämmer inte.')).toBeVisible();
  await expectAccessible(page);
  await passkeys.getByLabel('Ditt lösenord').fill('lykta-analytiker-demo');
  await page.keyboard.press('Enter');
  await expect(passkeys.getByRole('heading', { name: 'Spara dina reservkoder' })).toBeFocused();
  const [recovery = ''] = await passkeys.locator('ol code').allInnerTexts();
  await expectAccessible(page);
  await passkeys.getByRole('button', { name: 'Jag har sparat koderna' }).click();
  await expect(passkeys.getByText('Jobbdatorn', { exact: true })).toBeVisible();
  expect(await device.kept()).toHaveLength(1);
  await expectAccessible(page);

  // With the finger alone.
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByRole('button', { name: 'Logga in med lösennyckel' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(page).toHaveURL(/\/personal\/karta\/$/);

  // Somebody else's finger is none.
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await device.isTheOwner(false);
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(page.locator('[data-summary]')).toContainText('Ingen lösennyckel användes');
  await expectAccessible(page);
  await device.isTheOwner(true);

  // The password is no longer enough: the passkey, or a recovery code.
  await signInByPassword(page, 'analytiker');
  await expect(page.locator('[data-summary]')).toContainText('Använd nu din lösennyckel, eller skriv en reservkod');
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(page).toHaveURL(/\/personal\/karta\/$/);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await signInByPassword(page, 'analytiker');
  await page.getByLabel('Kod', { exact: true }).fill(recovery);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/personal\/karta\/$/);

  await page.goto(`${lykta}/personal/konto/`);
  await passkeys.getByRole('button', { name: 'Ta bort Jobbdatorn' }).click();
  await expect(passkeys.locator('#remove-password')).toBeFocused();
  await passkeys.locator('#remove-password').fill('lykta-analytiker-demo');
  await passkeys.getByRole('button', { name: 'Ta bort Jobbdatorn' }).click();
  await expect(passkeys.getByText('Lösennyckeln är borttagen.')).toBeVisible();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(page.locator('[data-summary]')).toContainText('Lösennyckeln hör inte till något konto här');
});

test('somebody signs in with their organisation, adds a passkey as second step, and takes both the next time', async ({
  page,
}) => {
  await withAuthenticator(page);
  await page.goto(`${lykta}/personal/konto/`);
  await expect(page).toHaveURL(/\/personal\/\?till=/);
  await page.getByRole('link', { name: 'Logga in med Provstads kommun' }).click();
  await page.getByLabel('Vem är du?').selectOption('anna-1');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(page).toHaveURL(`${lykta}/personal/konto/`);
  await expect(page.getByText('Du är inloggad som anna.ek.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Byt lösenord' })).toHaveCount(0);
  const passkeys = page.getByRole('region', { name: 'Lösennycklar' });
  await passkeys.getByLabel('Vad ska den heta?').fill('Telefonen');
  await passkeys.getByRole('button', { name: 'Lägg till en lösennyckel' }).click();
  await passkeys.getByRole('button', { name: 'Jag har sparat koderna' }).click();
  await expect(passkeys.getByText('Telefonen', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies({ domain: 'localhost' });
  await page.goto(`${lykta}/personal/?till=%2Fpersonal%2Futtag%2F`);
  await page.getByRole('link', { name: 'Logga in med Provstads kommun' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ett steg kvar' })).toBeVisible();
  await expect(page.getByLabel('Användarnamn')).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(page).toHaveURL(/\/personal\/uttag\/$/);

  // Out of both: the provider asks, and knows nobody afterwards.
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}`));
});

test('whoever nobody has mapped reads what to do, and the page lets nothing more in than before', async ({ page }) => {
  const answer = await page.goto(`${lykta}/personal/`);
  expect(answer?.headers()['content-security-policy']).toContain("form-action 'self'");
  expect(answer?.headers()['content-security-policy']).not.toContain(provider.issuer);
  await page.getByRole('link', { name: 'Logga in med Provstads kommun' }).click();
  await page.getByLabel('Vem är du?').selectOption('ny-1');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(page.locator('[data-summary]')).toContainText('ingen har bestämt vad du får göra här');
  await expect(page.locator('[data-summary]')).toBeFocused();
  expect(page.url()).toBe(`${lykta}/personal/?hinder=obehorig`);
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use(PHONE);
  test('both ways fit, in English too', async ({ page }) => {
    await page.goto(`${lykta}/en/personal/?hinder=borta`);
    await expect(page.getByRole('link', { name: 'Sign in with Provstads kommun' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible();
    await expect(page.locator('[data-summary]')).toContainText('does not answer right now');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
