import { expect, type Locator, type Page, test } from '@playwright/test';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { heading, leavePage, PHONE, skip } from './resident-steps.ts';

/** Places in a survey that asks for them in several questions: each keeps its own name, in the language of the page. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType();
});
test.afterAll(() => server.close());
test.use(PHONE);

const pick = (page: Page, address: string): Promise<unknown> =>
  page.goto(`${server.address}/svara/?vag=platser${address}`);
const cards = (page: Page): Locator => page.locator('.place-card__name');

/** The name that a place of the list has, number so-and-so in it. */
async function chooseFromList(page: Page, number: number): Promise<string> {
  const list = page.getByLabel('eller välj i listan');
  await expect(list.locator('option').nth(number)).toBeAttached();
  const name = ((await list.locator('option').nth(number).textContent()) ?? '').trim();
  await list.selectOption({ index: number });
  await page.getByRole('button', { name: 'Välj den här platsen' }).tap();
  return name;
}

/** Marks an area round where the map opens. */
async function drawArea(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Visa kartan' }).tap();
  await expect(page.getByRole('region', { name: /^Karta\./ })).toBeFocused();
  await page.getByRole('radio', { name: 'Område' }).check();
  const corner = page.getByRole('button', { name: 'Sätt en punkt här' });
  for (const move of ['Flytta krysset uppåt', 'Flytta krysset åt höger']) {
    await corner.tap();
    await page.getByRole('button', { name: move, exact: true }).tap();
  }
  await corner.tap();
  await page.getByRole('button', { name: 'Klar, välj området' }).tap();
}

const followUpsOfP1 = 6;

test('the places of one question keep their names when another question is answered too', async ({ page }) => {
  await pick(page, '#P1.1.plats');
  const unsafe = await chooseFromList(page, 1);
  await expect(heading(page)).toContainText(unsafe);
  for (
    let pages = 0;
    pages < followUpsOfP1 && !(await page.getByRole('button', { name: 'Klar med platserna' }).isVisible());
    pages += 1
  )
    await leavePage(page, () => skip(page).tap());
  await page.getByRole('button', { name: 'Klar med platserna' }).tap();
  await page.getByRole('button', { name: 'Peka ut en plats' }).tap();
  const liked = await chooseFromList(page, 2);
  await expect(heading(page)).toContainText(liked);
  await skip(page).tap();
  await page.getByRole('button', { name: 'Klar med platserna' }).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  expect(liked).not.toBe(unsafe);
  await expect(cards(page)).toHaveText([new RegExp(unsafe), new RegExp(liked)]);

  await page.getByRole('button', { name: `Ta bort`, exact: false }).last().tap();
  await expect(cards(page)).toHaveText([new RegExp(unsafe)]);
});

test('an area that was drawn is told in the language of the page, there and in a draft that is taken up', async ({
  page,
}) => {
  await pick(page, '#P2.1.plats');
  await drawArea(page);
  await expect(heading(page)).toContainText(/Område på ungefär/);
  await page.getByRole('button', { name: 'Spara utkast på min enhet' }).tap();
  await page.getByRole('link', { name: 'English' }).tap();
  await expect(heading(page)).toContainText(/Area of about/);
  await page.getByRole('button', { name: 'Skip', exact: true }).tap();
  await expect(cards(page)).toHaveText([/Area of about/]);
  await page.getByRole('button', { name: 'Done with the places' }).tap();
  await expect(cards(page)).toHaveText([/Area of about/]);

  // The draft was kept in Swedish and English, and is taken up by somebody who reads easy Swedish.
  await page.goto(`${server.address}/lattlast/svara/?vag=platser#kontroll`);
  await page.getByRole('button', { name: /^Ja, fortsätt/ }).tap();
  await expect(cards(page)).toHaveText([/Ett område/]);
});
