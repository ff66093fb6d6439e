import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, heading, RECEIPT_CODE, requestsElsewhere } from './resident-steps.ts';

/** Presses Tab until the thing has focus, as somebody without a mouse does. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await thing.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

async function press(page: Page, thing: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, thing);
  await page.keyboard.press(key);
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

test('somebody with only a keyboard points out a place, answers and sends', async ({ page, baseURL }) => {
  const elsewhere = requestsElsewhere(page, baseURL ?? '');
  await page.goto('/');
  await press(page, page.getByRole('link', { name: 'Peka ut en plats' }));

  const list = page.getByLabel('eller välj i listan');
  await tabTo(page, list);
  await page.keyboard.type('Resecentrum');
  await expect(list.locator('option:checked')).toHaveText('Resecentrum');
  await press(page, button(page, 'Välj den här platsen'));

  await expect(heading(page)).toContainText('Hur känns platsen?');
  await expect(heading(page)).toBeFocused();
  await press(page, page.locator('input[type=radio]').first(), ' ');
  await press(page, button(page, 'Fortsätt'));

  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/Vad är det som påverkar\? – Lykta$/);
  await press(page, page.locator('summary', { hasText: 'Trafik' }));
  await press(page, page.getByLabel('Bilar kör för fort'), ' ');
  await press(page, button(page, 'Fortsätt'));
  await expect(heading(page)).toContainText('När är det så?');
  for (const question of ['Hur ofta är det så?', 'Vad gör du då?', 'Vill du berätta mer', 'Dina platser']) {
    await press(page, button(page, 'Hoppa över'));
    await expect(heading(page)).toContainText(question);
    await expect(heading(page)).toBeFocused();
  }
  await press(page, button(page, 'Klar med platserna'));
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await press(page, button(page, 'Skicka mina svar'));
  await expect(heading(page)).toHaveText('Dina svar är skickade');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(elsewhere).toEqual([]);
});

test('somebody with only a keyboard points with the cross of the map, and is told what it points at', async ({
  page,
}) => {
  await page.goto('/svara/?vag=platser');
  await press(page, button(page, 'Visa kartan'));
  const map = page.getByRole('region', { name: /^Karta\. Krysset i mitten/ });
  await expect(map).toBeFocused();
  const spoken = page.locator('section > [aria-live="polite"]');
  await expect(spoken).toHaveText(/^Krysset pekar på\. /);
  const before = (await spoken.textContent()) ?? '';
  for (const key of ['+', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft'])
    await page.keyboard.press(key);
  await expect(spoken).not.toHaveText(before);
  await expect(spoken).toHaveText(/^Krysset pekar på\. /);
  await press(page, button(page, 'Välj den här platsen'));
  await expect(heading(page)).toContainText('Hur känns platsen?');
  await press(page, page.locator('input[type=radio]').first(), ' ');
  await press(page, button(page, 'Fortsätt'));
  for (const question of ['påverkar?', 'När är', 'Hur ofta', 'Vad gör du', 'berätta mer']) {
    await expect(heading(page)).toContainText(question);
    await press(page, button(page, 'Hoppa över'));
  }
  await press(page, button(page, 'Klar med platserna'));
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await press(page, button(page, 'Skicka mina svar'));
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
});

test('who goes on without an answer hears what to do, and is led to the field', async ({ page }) => {
  await page.goto('/svara/?vag=fragor');
  await press(page, button(page, 'Fortsätt'));
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Välj ett svar, eller hoppa över frågan');
  await expect(page).toHaveTitle(/^Fel: /);
  await expectAccessible(page);
  await press(page, summary.getByRole('link'));
  await expect(page.locator('input[type=radio]').first()).toBeFocused();
});

test('a fourth worry is refused, and what was chosen stays', async ({ page }) => {
  await page.goto('/svara/?vag=fragor#Q6');
  for (const name of ['Inbrott i bostad', 'Skadegörelse', 'Bedrägeri', 'Trafikolycka'])
    await press(page, page.getByLabel(name), ' ');
  await press(page, button(page, 'Fortsätt'));
  await expect(page.getByRole('alert')).toContainText('Välj högst 3. Ta bort något av det du valt.');
  await expect(page.locator('input:checked')).toHaveCount(4);
});

test("the browser's own back and forward lead from page to page, and answers stay", async ({ page }) => {
  await page.goto('/svara/?vag=fragor');
  await page.locator('input[value=centrum]').check();
  await button(page, 'Fortsätt').click();
  await expect(heading(page)).toContainText('sen kväll');
  await page.goBack();
  await expect(page.locator('input[value=centrum]')).toBeChecked();
  await page.goForward();
  await expect(heading(page)).toContainText('sen kväll');
  await expect(heading(page)).toBeFocused();
});
