import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/** The citizen promise of a town of its own: from an empty page to one that everybody reads. */

const town = ownTown('promises');

test.describe('on a desk', () => {
  test.use(DESK);

  test('a promise is written, signed and followed up, and a late point is not told of before somebody has decided what is done', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-06-20T12:00+02:00');
    await signInAt(town.address, page, 'samordnare');
    await page.goto(`${town.address}/personal/lofte/`);
    await page.getByText('Börja på ett nytt löfte').click();
    await page.getByLabel('Första dag').fill('2026-01-01');
    await page.getByLabel('Sista dag').fill('2027-12-31');
    await page.getByRole('button', { name: 'Börja skriva' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Medborgarlöfte 2026–2027' })).toBeFocused();

    // What is missing is told before anything is locked.
    await page.getByRole('button', { name: 'Skriv in undertecknandet' }).click();
    const missing = page.getByRole('alert');
    await expect(missing).toContainText('Skriv vem som undertecknar för kommunen och vem för polisen');
    await page.getByRole('button', { name: 'Lägg till en som undertecknar' }).click();
    await page.getByLabel('Befattning').first().fill('Kommunstyrelsens ordförande');
    await page.getByRole('button', { name: 'Lägg till en som undertecknar' }).click();
    await page.getByLabel('Befattning').nth(1).fill('Chef för lokalpolisområdet');
    await page.getByRole('button', { name: 'Lägg till en punkt' }).click();
    const point = page.getByRole('group', { name: 'Punkt 1' });
    await point.getByLabel('Rubrik').fill('Lugnare trafik på Söderleden');
    await point.getByLabel('Vad vi lovar').fill('Sex kontroller före sommaren.');
    const activity = point.getByRole('group', { name: 'Aktivitet 1' });
    await activity.getByLabel('Vad', { exact: true }).fill('Hastighetskontroller');
    await activity.getByLabel('Var (kan lämnas tomt)').fill('Vid skolan');
    await activity.getByLabel('Senast').fill('2026-06-15');
    await activity.getByLabel('Hur många').fill('6');
    await activity.getByLabel('Polisen är på plats').check();
    await expectAccessible(page);
    await page.getByLabel('Undertecknat den').fill('2026-01-15');
    await page.getByRole('button', { name: 'Skriv in undertecknandet' }).click();
    await expect(page.getByText('Version 1, 15 januari 2026')).toBeVisible();

    await page.getByRole('link', { name: 'Läget' }).click();
    await expect(page.getByText('Aktiviteterna talar för: försenat')).toBeVisible();
    await page.getByRole('button', { name: /Skriv in hur mycket som är gjort: Hastighetskontroller/ }).click();
    await page.getByLabel('Hur mycket sammanlagt').fill('2');
    await page.getByLabel('Vilken dag gäller det').fill('2026-05-20');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('2 av 6')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Uppföljningar' }).click();
    await expect(page.getByText('2026 ska ha minst 3 uppföljningar. 0 är planerade.')).toBeVisible();
    await page.getByLabel('Dag').fill('2026-06-12');
    await page.getByRole('button', { name: 'Planera en uppföljning' }).click();
    await expect(page.getByText('Uppföljningen 12 juni 2026 är inte redovisad.')).toBeVisible();
    await page.getByRole('button', { name: 'Förbered uppföljningen 12 juni 2026' }).click();
    await page.getByLabel('Status').selectOption('Försenat');
    await page.getByLabel('En mening som alla kan läsa').fill('Två av sex kontroller är gjorda.');
    await page.getByRole('button', { name: 'Spara läget' }).click();
    await expect(page.getByRole('heading', { name: 'Mötets beslut' })).toBeVisible();
    await page.getByRole('button', { name: 'Redovisa uppföljningen' }).click();
    await expect(page.getByRole('alert')).toContainText('är försenad. Skriv vad mötet beslutade');
    await expectAccessible(page);
    await page.getByLabel('Vad mötet beslutade').fill('Fyra kontroller till i höst.');
    await page.getByLabel('Vad som ska göras').fill('Fyra extra kontroller');
    await page.getByLabel('Senast').fill('2026-10-31');
    await page.getByLabel('Polisen är på plats').check();
    await page.getByRole('button', { name: 'Spara beslutet' }).click();
    // What is said of the point, and what is decided.
    await expect(page.getByRole('status').filter({ hasText: 'Sparat.' })).toHaveCount(2);
    await page.getByRole('button', { name: 'Redovisa uppföljningen' }).click();
    await expect(page.getByText('Uppföljningen är redovisad och syns på den öppna sidan.')).toBeVisible();

    // What the meeting has in hand, to print.
    await page.getByRole('link', { name: 'Underlag att skriva ut för 12 juni 2026' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Underlag till uppföljning, medborgarlöfte 2026–2027',
    );
    await expect(page.getByRole('table').filter({ hasText: 'Fyra kontroller till i höst.' })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('on a telephone, without a script', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('everybody reads the promise without a script, with what is reached and what is not, and what each point rests on', async ({
    page,
  }) => {
    await page.goto(`${town.address}/medborgarlofte/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medborgarlöftet');
    await expect(page.getByText('Senast uppföljt för 8 dagar sedan, 12 juni 2026.')).toBeVisible();
    await expect(page.getByText('Bara 1 är planerade.')).toBeVisible();
    const late = page.getByRole('article', { name: 'Lugnare trafik på Söderleden' });
    await expect(late).toContainText('Försenat');
    await expect(late).toContainText('Beslut 12 juni: Fyra kontroller till i höst.');
    await expect(page.getByRole('region', { name: 'Inte i mål än' })).toContainText('Lugnare trafik på Söderleden');
    await late.getByRole('link', { name: /Visa underlag/ }).click();
    await expect(page.getByRole('region', { name: 'Lugnare trafik på Söderleden' })).toContainText(
      'Fyra extra kontroller',
    );
    // Where and when the police mean to be is nowhere.
    for (const planned of ['Vid skolan', '31 oktober']) await expect(page.getByText(planned)).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await page.goto(`${town.address}/en/medborgarlofte/`);
    await expect(page.getByText('Last followed up 8 days ago')).toBeVisible();
  });
});

test.describe('the public page', () => {
  test.use(PHONE);

  test('is accessible in each language that is always on', async ({ page }) => {
    for (const home of ['', '/lattlast', '/en']) {
      await page.goto(`${town.address}${home}/medborgarlofte/`);
      await expectAccessible(page);
    }
  });
});
