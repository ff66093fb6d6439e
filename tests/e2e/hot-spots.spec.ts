import { expect, type Page, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/** What staff have reported makes a place a candidate; people propose it, decide on it, look at it again and close it. */

const town = ownTown('hot-spots');

async function open(page: Page, name: string, view = ''): Promise<void> {
  await page.clock.setFixedTime('2026-11-21T11:58+01:00');
  await signInAt(town.address, page, name);
  await page.goto(`${town.address}/personal/platser/${view}`);
}

/** Goes on with the tabulator until something of a name has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const has = await page.evaluate(() => {
      const { activeElement: at } = document;
      const isField =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement;
      return (at?.getAttribute('aria-label') ?? (isField ? at.labels?.[0] : at)?.textContent ?? '').trim();
    });
    if (has.startsWith(name)) return;
  }
  throw new Error(`nothing called ${name} is reached by the tabulator`);
}

/** Chooses a decision by keyboard, with its reason, and saves it. */
async function decide(page: Page, act: string, reason: string): Promise<void> {
  await tabTo(page, 'Fatta beslut');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Beslut', { exact: true })).toBeFocused();
  await page.keyboard.type(act);
  if (act === 'Avsluta') {
    await tabTo(page, 'Varför avslutas den?');
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, 'Skäl');
  await page.keyboard.type(reason);
  await tabTo(page, 'Spara beslutet');
  await page.keyboard.press('Enter');
}

test.describe('on a desk, by keyboard alone', () => {
  test.use(DESK);

  test('a candidate becomes a proposal, is decided, started, reviewed and closed, and each step says why', async ({
    page,
  }) => {
    await open(page, 'samordnare', '?visa=forslag');
    const candidate = page.getByRole('article').first();
    await expect(candidate).toContainText('Personal har rapporterat 6 händelser på tolv veckor');
    const name = (await candidate.getByRole('heading', { level: 3 }).textContent()) ?? '';
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1 }).focus();
    await tabTo(page, 'Föreslå');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Föreslå som het plats: ${name}` })).toBeFocused();
    await expect(page.getByLabel('Samlingar som skapar oro')).toBeChecked();
    await expect(page.getByLabel('21–22')).toBeChecked();
    await expectAccessible(page);
    await tabTo(page, 'Mål');
    await page.keyboard.type('Bort med ungdomar från platsen.');
    await tabTo(page, 'Skäl');
    await page.keyboard.type('Sex rapporter.');
    await tabTo(page, 'Föreslå som het plats');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('Ta bort ”ungdomar”');
    await expectAccessible(page);
    await page.getByLabel('Mål', { exact: true }).fill('Lugnare på kvällen.');
    await page.getByRole('button', { name: 'Föreslå som het plats' }).press('Enter');

    const heading = page.getByRole('heading', { level: 3, name });
    const card = page.getByRole('article', { name });
    await expect(heading).toBeFocused();
    await expect(card).toContainText('Föreslagen');
    await expectAccessible(page);
    await decide(page, 'Besluta', 'Rapporterna är många och från tre veckor.');
    await expect(card).toContainText('Platsen är beslutad.');
    await expect(heading).toBeFocused();
    await decide(page, 'Starta', 'Rundorna börjar i kväll.');
    await expect(card).toContainText('Arbetet är startat.');
    await decide(page, 'Granskad', 'Lugnare, fortsätter.');
    await expect(card).toContainText('Granskningen är sparad.');
    await decide(page, 'Avsluta', 'Lugnt i två veckor.');
    await expect(card).toContainText('Har det flyttat?');
    await expect(heading).toBeFocused();
    await tabTo(page, 'Historik, 5 steg');
    await page.keyboard.press('Enter');
    await expect(card.getByRole('listitem')).toHaveCount(5);
    await expect(card.getByRole('listitem').first()).toContainText('Lugnt i två veckor.');
    await expectAccessible(page);
  });
});

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('a street is added to the register by its name, with its length, and a patrol finds it', async ({ page }) => {
    await open(page, 'samordnare', '?visa=register');
    await page.getByRole('button', { name: 'Lägg till en plats' }).click();
    await page.getByRole('combobox', { name: 'Plats eller gata' }).fill('kvarn');
    await page.getByRole('option', { name: 'Kvarngatan' }).click();
    await expect(page.getByLabel('Offentligt namn')).toHaveValue('Kvarngatan');
    await page.getByLabel('Hastighetsgräns').selectOption('40 km/h');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Spara platsen' }).click();
    await expect(page.getByRole('heading', { name: 'Kvarngatan' })).toBeFocused();
    await expect(page.getByText('Vägsträcka, 200 meter, 40 km/h')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.context().clearCookies();
    await open(page, 'patrull', '?visa=register');
    await expect(page.getByRole('heading', { name: 'Kvarngatan' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ändra' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Heta platser' }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Fatta beslut' })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
