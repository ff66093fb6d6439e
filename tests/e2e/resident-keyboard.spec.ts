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

/** A new page is there when its heading has the focus, at the top of the screen, and the tab has its name. */
async function arrived(page: Page, title: string): Promise<void> {
  await expect(heading(page)).toContainText(title);
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toBeInViewport();
  const named = ((await heading(page).textContent()) ?? '').trim().replace(/\s+/g, ' ');
  await expect(page).toHaveTitle(`${named} – Lykta`);
}

/** Gives an answer to each question with Space, Enter, the arrows and letters, until a page whose heading says this. */
async function answerUntil(page: Page, title: string): Promise<void> {
  for (let pages = 0; pages < 60; pages += 1) {
    const asked = (await heading(page).textContent()) ?? '';
    if (asked.includes(title)) return;
    await answerHere(page);
    await press(page, button(page, 'Fortsätt'));
    await expect(heading(page)).not.toHaveText(asked);
    await arrived(page, '');
  }
  throw new Error(`no page says ${title}`);
}

async function answerHere(page: Page): Promise<void> {
  const field = (kind: string): Locator => page.locator(`fieldset ${kind}`).first();
  if ((await field('textarea').count()) > 0) {
    await tabTo(page, field('textarea'));
    await page.keyboard.type('Mörkt vid trappan.');
    return;
  }
  if ((await field('summary').count()) > 0) await press(page, field('summary'));
  const option = field('input');
  await press(page, option, ' ');
  await expect(option).toBeChecked();
  if ((await option.getAttribute('type')) !== 'radio') return;
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('fieldset input').nth(1)).toBeFocused();
  await expect(page.locator('fieldset input').nth(1)).toBeChecked();
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

test('the whole way is gone with the keyboard alone, and each page takes the focus to its heading', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const elsewhere = requestsElsewhere(page, baseURL ?? '');
  await page.goto('/');
  await page.keyboard.press('Tab');
  const overTheTop = page.getByRole('link', { name: 'Hoppa till innehållet' });
  await expect(overTheTop).toBeFocused();
  await expect(overTheTop).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Peka ut en plats' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Svara på frågor' })).toBeFocused();
  await page.keyboard.press('Enter');

  // A new document begins at its top, where there is nothing to skip: 112, the way back, the first answer.
  await expect(heading(page)).toHaveText('Vilken ort eller stadsdel tänker du på när du svarar?');
  const first = page.getByRole('link', { name: 'Ring 112' });
  for (const next of [first, page.getByRole('link', { name: 'Tillbaka' }), page.getByRole('radio').first()]) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await answerUntil(page, 'Markera upp till fem platser');

  await press(page, button(page, 'Peka ut en plats'));
  await arrived(page, 'Var är platsen?');
  const list = page.getByLabel('eller välj i listan');
  await tabTo(page, list);
  await page.keyboard.type('Resecentrum');
  await expect(list.locator('option:checked')).toHaveText('Resecentrum');
  await press(page, button(page, 'Välj den här platsen'));
  await arrived(page, 'Hur känns platsen?');
  await answerUntil(page, 'Dina platser');
  await expect(page.getByRole('heading', { name: '1. Resecentrum' })).toBeVisible();

  await press(page, button(page, 'Lägg till en plats'));
  await arrived(page, 'Var är platsen?');
  await press(page, button(page, 'Visa kartan'));
  const map = page.getByRole('region', { name: /^Karta\. Krysset i mitten/ });
  await expect(map).toBeFocused();
  for (const key of ['+', 'ArrowUp', 'ArrowUp', 'Shift+ArrowLeft']) await page.keyboard.press(key);
  // The arrow on the map's edge is a button as any other.
  await press(page, button(page, 'Flytta krysset uppåt'), ' ');
  await expect(button(page, 'Flytta krysset uppåt')).toBeFocused();
  await press(page, button(page, 'Välj den här platsen'));
  await arrived(page, 'Hur känns platsen?');
  await answerUntil(page, 'Dina platser');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /^2\. / })).toBeVisible();
  await press(page, button(page, 'Klar med platserna'));
  await answerUntil(page, 'Kontrollera dina svar');

  await press(page, page.getByRole('button', { name: 'Ändra Ute själv en sen kväll' }));
  await arrived(page, 'en sen kväll');
  await tabTo(page, page.locator('input[type=radio]:checked'));
  await page.keyboard.press('ArrowDown');
  await press(page, button(page, 'Fortsätt'));
  await arrived(page, 'Kontrollera dina svar');
  await expect(page.locator('.check')).not.toContainText('Inte besvarat');
  await press(page, button(page, 'Skicka mina svar'));
  await arrived(page, 'Dina svar är skickade');
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  await press(page, button(page, 'Rensa den här enheten'));
  await arrived(page, 'Enheten är rensad');
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
