import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/** An action of a town of its own: from a proposal to the page that everybody reads, without a script. */

const town = ownTown('promises');

test.describe('on a desk', () => {
  test.use(DESK);

  test('a focus area is proposed and chosen, and an action for it is proposed, warned of, answered and done', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-06-20T12:00+02:00');
    await signInAt(town.address, page, 'samordnare');
    await page.goto(`${town.address}/personal/atgarder/?visa=fokus`);
    await page.getByRole('button', { name: 'Föreslå ett fokusområde' }).click();
    await page.getByRole('button', { name: 'Föreslå', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Skriv vad fokusområdet heter');
    await page.getByLabel('Vad heter det?').fill('Mörka vägar från tåget');
    await page.getByLabel('Vad är problemet?').fill('Många går en annan väg när det är mörkt.');
    await page.getByLabel('Vad kan det bero på?').fill('Trasiga lampor\nBuskar som skymmer');
    await page.getByRole('button', { name: 'Föreslå', exact: true }).click();
    const area = page.getByRole('article', { name: 'Mörka vägar från tåget' });
    await expect(area.getByRole('list', { name: 'Så långt har arbetet kommit' })).toContainText('Kartläggning väntar');
    await area.getByRole('button', { name: 'Skriv in mötets beslut' }).click();
    await area.getByLabel('Vilket möte?').fill('Lokala Brå i juni');
    await area.getByLabel('Skäl').fill('Flest har sagt det.');
    await area.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('heading', { name: /^Valda/ })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Åtgärder', exact: true }).last().click();
    await page.getByRole('button', { name: 'Föreslå en åtgärd' }).click();
    await page.getByLabel('Vad ska göras?').fill('Byt armaturerna i gångtunneln');
    await page.getByLabel('Enhet eller funktion som gör det').fill('Gata och park');
    await page.getByLabel('Till för en tid på året?').selectOption({ label: 'De mörka månaderna' });
    await page.getByLabel('Fokusområde').selectOption({ label: 'Mörka vägar från tåget' });
    await page.getByLabel('Svenska', { exact: true }).fill('Vi byter lamporna i gångtunneln.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Föreslå', exact: true }).click();
    const card = page.getByRole('article', { name: 'Byt armaturerna i gångtunneln' });
    await expect(card.getByRole('status').first()).toHaveText('Åtgärden är föreslagen.');
    await card.getByRole('button', { name: 'Svara' }).click();
    await card.getByLabel('Klart senast').fill('2027-05-01');
    await expect(card.getByText('Dagen är efter säsongen som åtgärden är till för.')).toBeVisible();
    await card.getByRole('button', { name: 'Spara' }).click();
    await expect(card.getByText('Blir klar efter säsongen den är till för')).toBeVisible();
    await card.getByRole('button', { name: 'Klar', exact: true }).click();
    await card.getByLabel('Hur är det nu?').fill('Alla lampor lyser.');
    await card.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('heading', { name: /^Klara/ })).toBeVisible();
    await card.getByText('Mer om åtgärden').click();
    await card.getByText('Allt som har hänt, 3 steg').click();
    await expect(card.getByRole('listitem').filter({ hasText: 'Samordnare' })).toHaveCount(3);
    await expectAccessible(page);
  });
});

test.describe('on a phone without a script', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('anybody reads what is done, and what is not and why', async ({ page }) => {
    await page.goto(`${town.address}/atgarder/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Åtgärder för trygghet' })).toBeVisible();
    const done = page.getByRole('region', { name: 'Det som är klart' });
    await expect(done.getByRole('listitem').filter({ hasText: 'Vi byter lamporna' })).toContainText(
      'Hjälpte det? Vi har inte frågat än.',
    );
    await expect(page.getByRole('region', { name: 'Det vi inte gör, och varför' })).toContainText('Inget just nu.');
    await expectNoSidewaysScroll(page);
    await page.goto(`${town.address}/lattlast/atgarder/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Det här gör vi för tryggheten' })).toBeVisible();
  });
});
