import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/** A picture of the situation in a town of its own: from nothing to one that anybody reads. */

const town = ownTown('promises');

test.describe('on a desk', () => {
  test.use(DESK);

  test('a picture of a week is made, judged, frozen, printed and published', async ({ page }) => {
    await page.clock.setFixedTime('2026-06-20T12:00+02:00');
    await signInAt(town.address, page, 'samordnare');
    await page.goto(`${town.address}/personal/lagesbild/`);
    await page.getByLabel('En dag i perioden').fill('2026-06-10');
    await page.getByRole('button', { name: 'Börja på veckans bild' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Lägesbild: Vecka 24, 2026' })).toBeFocused();
    await expect(page.getByText('Går inte att jämföra med vecka 23, 2026')).toBeVisible();

    // What people have to say is asked for before anything is locked.
    await page.getByRole('button', { name: 'Frys lägesbilden' }).click();
    await expect(page.getByRole('alert')).toContainText('Skriv en sammanfattning');
    await page.getByRole('button', { name: /^Skriv\s*: 1 Sammanfattning/ }).click();
    await page.getByLabel('Vår bedömning: 1 Sammanfattning').fill('Lugnare än veckan före.');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('Lugnare än veckan före.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Frys lägesbilden' }).click();
    await expect(page.getByText('Den ändras aldrig.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Ändra texten/ })).toHaveCount(0);

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Lugnare än veckan före.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publicera den öppna bilden' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Publicera den öppna bilden' }).click();
    await expect(page.getByRole('link', { name: 'Se den öppna bilden' })).toBeVisible();
  });
});

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('anybody reads its public form', async ({ page }) => {
    await page.goto(`${town.address}/lagesbild/`);
    await page.getByRole('link', { name: 'Vecka 24, 2026' }).click();
    await expect(page.getByText('Lugnare än veckan före.')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
