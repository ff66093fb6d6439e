import { expect, type Page, test } from '@playwright/test';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { sameWordsSurvey } from '../support/same-words-survey.ts';
import { heading, PHONE } from './resident-steps.ts';

/**
 * Two dialogues are open. Whoever has come to one of them, by a code on a poster, stays in it whatever language they read and
 * whichever way they go back; a visitor who names none meets only one of the two.
 */
const DIALOGUES = ['parken', 'torget'] as const;
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType('varnamo', { survey: sameWordsSurvey, dialogues: DIALOGUES });
});
test.afterAll(() => server.close());
test.use(PHONE);

const path = (page: Page): string => page.url().slice(server.address.length).replace(/#.*/, '');
const languages = (page: Page) => page.getByRole('navigation', { name: /^(Språk|Language|Languages|اللغات|Kielet)$/ });
const door = (page: Page, way: string) => page.locator(`[data-door="${way}"] a`);

for (const dialogue of DIALOGUES) {
  const asked = `dialog=${dialogue}&kanal=qr`;

  test(`who reads of ${dialogue} in another language answers about it, and comes back to it`, async ({ page }) => {
    await page.goto(`${server.address}/?${asked}`);
    await languages(page).getByRole('link', { name: 'English' }).click();
    expect(path(page)).toBe(`/en/?${asked}`);
    await door(page, 'fragor').click();
    await expect(heading(page)).toContainText('Does your first child walk to school?');
    expect(path(page)).toBe(`/en/svara/?vag=fragor&${asked}`);
    const arabic = page.locator('.way-foot').getByRole('link', { name: 'العربية' });
    await expect(arabic).toHaveAttribute('href', `/ar/svara/?vag=fragor&${asked}`);
    await arabic.click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(path(page)).toBe(`/ar/svara/?vag=fragor&${asked}`);
    await page.locator('.back-row__back').click();
    await expect(door(page, 'fragor')).toHaveAttribute('href', `/ar/svara/?vag=fragor&${asked}`);
    expect(path(page)).toContain(asked);
  });

  test(`the pages beside ${dialogue} lead back to it`, async ({ page }) => {
    for (const beside of ['kakor/', 'resultat/', 'vantar/', 'anvand-din-kod/']) {
      await page.goto(`${server.address}/${beside}?${asked}`);
      await languages(page).getByRole('link', { name: 'Suomi' }).click();
      expect(path(page)).toBe(`/fi/${beside}?${asked}`);
      await page.locator('.header__home').click();
      expect(path(page)).toBe(`/fi/?${asked}`);
    }
  });
}

test('who goes back from where a place is pointed out has come by the same way as before', async ({ page }) => {
  await page.goto('/svara/?vag=platser&kanal=qr');
  await page.getByText('Tillbaka', { exact: true }).click();
  await expect(page).toHaveURL(/[0-9]\/\?vag=platser&kanal=qr$/);
  await expect(door(page, 'fragor')).toHaveAttribute('href', '/svara/?vag=fragor&kanal=qr');
});

test('the results are read in another language as they were chosen', async ({ page }) => {
  await page.goto(`${server.address}/resultat/?uttag=parken-1&kansla=trygg`);
  await languages(page).getByRole('link', { name: 'English' }).click();
  expect(path(page)).toBe('/en/resultat/?uttag=parken-1&kansla=trygg');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const dialogue of DIALOGUES) {
    const asked = `dialog=${dialogue}&kanal=qr`;

    test(`who reads of ${dialogue} in another language loses nothing that is filled in, and comes back to it`, async ({
      page,
    }) => {
      await page.goto(`${server.address}/?${asked}`);
      await languages(page).getByRole('link', { name: 'English' }).click();
      expect(path(page)).toBe(`/en/?${asked}`);
      await door(page, 'fragor').click();
      expect(path(page)).toBe(`/en/enkel/?vag=fragor&${asked}`);
      const answer = page.locator('input[name="svar"]').first();
      await answer.check();
      const arabic = languages(page).getByRole('button', { name: 'العربية' });
      expect((await arabic.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await arabic.click();
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(answer).toBeChecked();
      await page.locator('.actions button').first().click();
      await page.locator('.back-row__back').click();
      await expect(answer).toBeChecked();
      await page.locator('.back-row__back').click();
      expect(path(page)).toBe(`/ar/?${asked}`);
    });
  }

  test('the page that needs a script leads to the form of the same dialogue', async ({ page }) => {
    await page.goto(`${server.address}/svara/?vag=fragor&dialog=torget`);
    await page.locator('main a.button').click();
    await expect(page).toHaveURL(/\/enkel\/\?dialog=torget$/);
  });
});
