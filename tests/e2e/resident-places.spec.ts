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

test.describe('a first visit, before the app is on the device', () => {
  /** Answers which part of the town they think of, and goes on. Resolves to what they chose. */
  async function begin(page: Page): Promise<string> {
    await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
    await page.goto(`${server.address}/svara/?vag=fragor#A1`);
    const option = page.locator('label.option').first();
    const chosen = ((await option.textContent()) ?? '').trim();
    await option.tap();
    await leavePage(page, () => page.getByRole('button', { name: 'Fortsätt' }).tap());
    return chosen;
  }
  const goTo = (page: Page, address: string): Promise<unknown> =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  test('who has begun points out a place from the list after the net has gone', async ({ page, context }) => {
    await begin(page);
    // What the rest of the way needs is fetched once somebody has begun.
    const come = (): Promise<boolean> =>
      page.evaluate(() => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        return ['/pick-part', '/masked', '/api/dialogue/places'].every((part) =>
          names.some((name) => name.includes(part)),
        );
      });
    await expect.poll(come).toBe(true);
    await context.setOffline(true);
    await goTo(page, 'P3.1.plats');
    const name = await chooseFromList(page, 1);
    await expect(heading(page)).toHaveText('Dina platser');
    await expect(cards(page)).toHaveText(new RegExp(name));
  });

  test('a place’s page that could not be had is tried again where it stands, and no answer is lost', async ({
    page,
  }) => {
    await page.route('**/api/dialogue/places', (route) => route.abort());
    const answer = await begin(page);
    await goTo(page, 'P1.1.plats');
    await expect(heading(page)).toHaveText('Frågorna kunde inte hämtas');
    await page.unroute('**/api/dialogue/places');
    await page.getByRole('button', { name: 'Försök igen' }).tap();
    const name = await chooseFromList(page, 1);
    await expect(heading(page)).toContainText(name);
    await goTo(page, 'kontroll');
    await expect(page.locator('main')).toContainText(answer);
  });

  test('nobody hands in an answer before the page is here that tells what becomes of it', async ({ page, context }) => {
    const waiting = /\/WaitingPage\.[^/]*\.js$/;
    await page.route(waiting, (route) => route.abort());
    const answer = await begin(page);
    await goTo(page, 'kontroll');
    await expect(heading(page)).toHaveText('Frågorna kunde inte hämtas');
    await page.unroute(waiting);
    await page.getByRole('button', { name: 'Försök igen' }).tap();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(page.locator('main')).toContainText(answer);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
    await expect(heading(page)).toHaveText('Svaret väntar på nät');
  });

  test('a page beside the way that could not be had is tried again where it stands', async ({ page }) => {
    const standing = /\/Standing\.[^/]*\.js$/;
    await page.route(standing, (route) => route.abort());
    await page.goto(`${server.address}/svara/?dialog=finns-inte`);
    await expect(heading(page)).toHaveText('Frågorna kunde inte hämtas');
    await page.evaluate(() => {
      document.body.dataset.same = 'yes';
    });
    await page.unroute(standing);
    await page.getByRole('button', { name: 'Försök igen' }).tap();
    await expect(heading(page)).toHaveText('Dialogen finns inte');
    await expect(heading(page)).toBeFocused();
    await expect(page.locator('body')).toHaveAttribute('data-same', 'yes');
  });
});

test('a way that begins with a place leads on for somebody who has none', async ({ page }) => {
  await pick(page, '');
  await expect(page.getByRole('button', { name: 'Välj den här platsen' })).toBeVisible();
  await leavePage(page, () => skip(page).tap());
  await expect(page.getByRole('button', { name: 'Välj den här platsen' })).toHaveCount(0);
  await expect(page).not.toHaveURL(/plats$/);
});
