import { expect, type Page, test } from '@playwright/test';
import { toLatLon } from '#core/geo/sweref.ts';
import { EVENT_GAZETTEER } from '../support/events-desk.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/** A landlord and a patrol report what has happened in a town of its own; a coordinator decides what counts; they see what became of it. */

const town = ownTown('events');

async function open(page: Page, name: string, view = '', language = ''): Promise<void> {
  await page.clock.setFixedTime('2026-11-21T11:58+01:00');
  await signInAt(town.address, page, name);
  await page.goto(`${town.address}${language}/personal/underlag/${view}`);
}

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('a landlord’s caretaker reports an event, is told what to take out of the text, and sees that it waits', async ({
    page,
  }) => {
    await open(page, 'ljusbo');
    await expect(page.getByRole('navigation', { name: 'Visa' }).getByRole('link')).toHaveText([
      'Rapportera',
      'Era rapporter',
      'Antal',
    ]);
    await page.getByRole('button', { name: 'Skicka rapporten' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([
      'Välj vad som hände',
      'Välj en plats eller gata i listan, eller använd din position',
      'Välj hur du vet det',
      'Välj hur mycket det påverkar tryggheten',
      'Välj vad som är gjort',
    ]);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Välj hur du vet det' }).click();
    await expect(page.getByLabel('Sett själv')).toBeFocused();

    await page.getByLabel('Vad?').selectOption('Nedskräpning');
    await page.getByRole('combobox', { name: 'Var?' }).fill('tor');
    await page.getByRole('option', { name: 'Stora torget' }).click();
    await page.getByLabel('Sett själv').check();
    await page.getByLabel('Lite', { exact: true }).check();
    await page.getByLabel('Vad är gjort?').selectOption('Lagat, städat eller röjt');
    const text = page.getByLabel('Mer om platsen och det som hände');
    await text.fill('Det är Kalle i trean, ring honom på 070-123 45 67.');
    await expect(page.getByText(/Ta bort .*”Kalle” \(namn\).*”070-123 45 67” \(telefonnummer\)/)).toBeVisible();
    await page.getByRole('button', { name: 'Skicka rapporten' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
    await expectAccessible(page);
    await text.fill('Trasiga påsar vid bänkarna, städat i morse.');
    await page.getByRole('button', { name: 'Skicka rapporten' }).click();
    await expect(page.getByRole('heading', { name: 'Rapporten är skickad' })).toBeFocused();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Visa rapporterna' }).click();
    const event = page.getByRole('article', { name: 'Nedskräpning, Stora torget' });
    await expect(event).toContainText('Väntar på granskning');
    await expect(event).toContainText('Ljusbo AB (fastighetsägare), Förvaltare Ljusbo');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await event.getByRole('button', { name: 'Rätta' }).click();
    await expect(page.getByLabel('Vad?')).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Var?' })).toHaveValue('Stora torget');
    await page.getByLabel('Hur många berördes?').selectOption('3–5');
    await page.getByRole('button', { name: 'Spara rättelsen' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Rättelsen är sparad.' })).toBeVisible();
    await expect(event).toContainText('3–5');
  });

  test('a patrol reports from where it stands, and its position is told in words', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    const [east = 0, north = 0] = EVENT_GAZETTEER[0]?.point ?? [];
    const { lat: latitude, lon: longitude } = toLatLon([east + 10, north]);
    await context.setGeolocation({ latitude, longitude, accuracy: 14 });
    await open(page, 'patrull');
    await page.getByLabel('Vad?').selectOption('Högt ljud, musik, fest');
    await page.getByRole('button', { name: 'Använd min position' }).click();
    await expect(page.getByText('Din position, på 14 meter när')).toBeVisible();
    await page.getByLabel('Hört av någon').check();
    await page.getByLabel('Ganska mycket').check();
    await page.getByLabel('Vad är gjort?').selectOption('Samtal på platsen');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Skicka rapporten' }).click();
    await page.getByRole('button', { name: 'Visa rapporterna' }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article', { name: 'Högt ljud, musik, fest, Stora torget' })).toBeVisible();
    await page.getByRole('button', { name: 'Rätta' }).click();
    await expect(page.getByText('Stora torget, på 14 meter när')).toBeVisible();
  });
});

test.describe('on a desk, by keyboard alone', () => {
  test.use(DESK);

  test('a guard reports without a mouse', async ({ page }) => {
    await open(page, 'vakt');
    await page.getByLabel('Vad?').focus();
    await page.keyboard.type('Nedskr');
    await page.keyboard.press('Tab');
    await page.keyboard.type('torg');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Var?' })).toHaveValue('Stora torget, Centrum');
    await page.getByLabel('När började det?').focus();
    await tabTo(page, 'Sett själv');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByLabel('Hört av någon')).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByLabel('Lite', { exact: true })).toBeChecked();
    await tabTo(page, 'Vad är gjort?');
    await page.keyboard.type('Läm');
    await tabTo(page, 'Skicka rapporten');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Rapporten är skickad' })).toBeFocused();
    await tabTo(page, 'Rapportera en händelse till');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Vad?')).toBeFocused();
  });

  test('a coordinator mends one, links the same and refuses another, and takes the last decision back', async ({
    page,
  }) => {
    await open(page, 'samordnare');
    const cards = page.getByRole('article');
    await expect(cards).toHaveCount(3);
    await expectAccessible(page);

    // The landlord's is accepted, with what is mended in it.
    const of = (organisation: string) => cards.filter({ hasText: organisation });
    await of('Ljusbo').getByRole('heading', { level: 2 }).focus();
    await tabTo(page, 'Rätta och godkänn');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Vad?')).toBeFocused();
    await expectAccessible(page);
    await tabTo(page, 'Ganska mycket', 'Lite');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByLabel('Ganska mycket')).toBeChecked();
    await tabTo(page, 'Godkänn med rättelsen');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Godkänd.' })).toBeVisible();
    await expect(cards).toHaveCount(2);

    // The patrol's is refused, which takes a reason.
    await expect(page.locator('article h2:focus')).toHaveCount(1);
    await of('Polisen').getByRole('heading', { level: 2 }).focus();
    await tabTo(page, 'Avvisa');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('utanför kommunen')).toBeFocused();
    await tabTo(page, 'Avvisa');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Välj ett skäl')).toBeVisible();
    await expect(page.getByLabel('utanför kommunen')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tabTo(page, 'Avvisa');
    await page.keyboard.press('Enter');
    await expect(cards).toHaveCount(1);

    // The guard's is what the landlord has reported: nothing is counted twice.
    await expect(page.locator('article h2:focus')).toHaveCount(1);
    await expect(of('Stadsvakten')).toContainText('Godkända händelser nära i tid och plats');
    await tabTo(page, 'Samma händelse');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Inget väntar på granskning.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(page, 'Ångra det senaste');
    await page.keyboard.press('Enter');
    await expect(cards).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: 'Beslutet är ångrat.' })).toBeVisible();
    await page.getByRole('button', { name: 'Samma händelse' }).click();
    await expect(cards).toHaveCount(0);

    await page.getByRole('link', { name: 'Antal' }).click();
    await expect(page.getByRole('row', { name: /^Stora torget 1 / })).toBeVisible();
    await expectAccessible(page);
  });

  test('and each of those who reported sees what became of their own, and nobody’s else', async ({ page }) => {
    await open(page, 'ljusbo-kollega', '?visa=rapporter');
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article')).toContainText('Händelsen räknas. Granskaren har rättat: påverkan.');
    await expect(page.getByRole('button', { name: 'Rätta' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Antal' }).click();
    await expect(page.getByRole('row', { name: /^Stora torget egna 1 andras inga eller få / })).toBeVisible();
    await expectAccessible(page);

    await page.context().clearCookies();
    await open(page, 'patrull', '?visa=rapporter', '/en');
    await expect(page.getByRole('article')).toContainText('too unclear what happened or where');
    await expectAccessible(page);
    await page.context().clearCookies();
    await open(page, 'vakt', '?visa=rapporter');
    await expect(page.getByRole('article')).toContainText('Samma händelse hade redan rapporterats');
    await expect(page.getByText('Ljusbo')).toHaveCount(0);

    await page.context().clearCookies();
    await open(page, 'ljusbo-radet');
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Visa' })).toHaveCount(0);
    await page.setViewportSize(PHONE.viewport);
    await expectNoSidewaysScroll(page);
  });

  test('what is reported can be taken back, after a question', async ({ page }) => {
    await open(page, 'vinterbo');
    await page.getByLabel('Vad?').selectOption('Klotter');
    await page.getByRole('combobox', { name: 'Var?' }).fill('kvarng');
    await page.getByRole('combobox', { name: 'Var?' }).press('Enter');
    await page.getByLabel('Sett själv').check();
    await page.getByLabel('Mycket', { exact: true }).check();
    await page.getByLabel('Vad är gjort?').selectOption('Inget än');
    await page.getByRole('button', { name: 'Skicka rapporten' }).click();
    await page.getByRole('button', { name: 'Visa rapporterna' }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Ta tillbaka' }).click();
    await expect(page.getByRole('article')).toContainText('Ni har tagit tillbaka rapporten.');
    await expectAccessible(page);
  });
});

/** Goes on with the tabulator until something of a name has focus; `before` where it is a group entered by another. */
async function tabTo(page: Page, name: string, entered = name): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const has = await page.evaluate(() => {
      const { activeElement: at } = document;
      const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : at;
      return label?.textContent?.trim() ?? '';
    });
    if (has.startsWith(name) || has.startsWith(entered)) return;
  }
  throw new Error(`nothing called ${name} is reached by the tabulator`);
}
