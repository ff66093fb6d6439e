import { expect, type Page, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, requestsElsewhere, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';
import { goOn, heading, skipPlainToCheck, skipToCheck } from './resident-steps.ts';

/** A coordinator makes dialogues and residents meet them, in a town whose year holds two. */

const town = ownTown('dialogues');

async function signIn(page: Page, name: string, path: string): Promise<void> {
  await signInAt(town.address, page, name);
  await page.goto(town.address + path);
}

/** The day of the town's clock (tests/support/dialogues-process.ts), whatever day it is where the tests run. */
const TODAY = '2027-03-01';

/** What the addresses of the two that open became. */
const IDS: Readonly<Record<string, string>> = {
  'Trygghet i parken': 'trygghet-i-parken',
  'Trygg skolväg': 'trygg-skolvag',
};

/** How many answers lie in the store, by dialogue. */
async function answersByDialogue(): Promise<unknown> {
  const told = new Promise((resolve) => town.server.once('message', resolve));
  town.server.send('count');
  return told;
}

test.describe('on a desk', () => {
  test.use(DESK);

  test('a coordinator makes a dialogue with the keyboard alone, hears what is missing, and opens it', async ({
    page,
  }) => {
    const elsewhere = requestsElsewhere(page, town.address);
    await signIn(page, 'samordnare', '/personal/dialoger/');
    await page.getByRole('link', { name: 'Ny dialog' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ny dialog' })).toBeFocused();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Spara utkast' }).press('Enter');
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('Ge dialogen en titel');
    await summary.getByRole('link', { name: 'Ge dialogen en titel' }).press('Enter');
    const title = page.getByRole('textbox', { name: 'Svenska', exact: true });
    await expect(title).toBeFocused();
    await page.keyboard.type('Trygghet i parken');
    await page.getByLabel('Öppnar').fill(TODAY);
    await page.getByRole('button', { name: 'Spara utkast' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText('Sparat.');
    await expect(page).toHaveURL(/\?dialog=trygghet-i-parken$/);

    const panel = page.getByRole('region', { name: 'Innan dialogen kan öppna' });
    await panel.getByRole('button', { name: 'Skriv titeln på engelska' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Engelska' })).toBeFocused();
    await page.keyboard.type('Safety in the park');
    await page.getByRole('textbox', { name: 'Lättläst svenska' }).fill('Trygg i parken');
    await page.getByRole('textbox', { name: 'Arabiska' }).fill('الأمان في الحديقة');
    await panel.getByRole('button', { name: 'Gör redo' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('Spara ändringarna först');
    await expect(page.getByRole('textbox', { name: 'Engelska' })).toHaveValue('Safety in the park');
    await page.getByRole('button', { name: 'Spara utkast' }).press('Enter');
    await expect(panel).toContainText('Inget saknas');
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Gör redo' }).press('Enter');
    await expect(page.locator('[data-life="open"]')).toBeVisible();
    await expect(page.getByText('Färre än 10 svar (i morse)')).toBeVisible();
    await expect(page.getByText('Antalet räknas en gång om dagen, klockan 6')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Enkät och version' })).toBeDisabled();
    await expectAccessible(page);
    expect(elsewhere).toEqual([]);
  });

  test('a second is opened beside it, and a third does not fit in the year', async ({ page }) => {
    await signIn(page, 'samordnare', '/personal/dialoger/');
    for (const name of ['Trygg skolväg', 'Trygg i centrum']) {
      await page.getByRole('link', { name: 'Ny dialog' }).click();
      for (const language of ['Svenska', 'Lättläst svenska', 'Engelska', 'Arabiska'])
        await page.getByRole('textbox', { name: language, exact: true }).fill(name);
      await page.getByLabel('Öppnar').fill(TODAY);
      await page.getByRole('button', { name: 'Spara utkast' }).click();
      await expect(page.getByRole('status')).toHaveText('Sparat.');
      await page.getByRole('button', { name: 'Gör redo' }).click();
      if (name === 'Trygg skolväg') await expect(page.locator('[data-life="open"]')).toBeVisible();
      await page.getByRole('link', { name: 'Alla dialoger' }).click();
    }
    await page.getByRole('link', { name: 'Trygg i centrum' }).click();
    await expect(page.locator('[data-life="draft"]')).toBeVisible();
    const year = page.getByRole('region', { name: 'Årets integritetsbudget' });
    await expect(year).toContainText('högst 2 dialoger');
    await expect(year).toContainText('Trygghet i parken');
    await expect(year).toContainText('Budgeten räcker inte');
  });

  test('nobody decides on what a colleague has changed without having seen it', async ({ browser, page }) => {
    await signIn(page, 'samordnare', '/personal/dialoger/?dialog=trygg-i-centrum');
    await expect(page.getByLabel('Stänger')).toBeVisible();
    const context = await browser.newContext(DESK);
    const other = await context.newPage();
    await signIn(other, 'admin', '/personal/dialoger/?dialog=trygg-i-centrum');
    await other.getByLabel('Öppnar').fill('2028-05-01');
    await other.getByLabel('Stänger').fill('2028-05-20');
    await other.getByRole('checkbox', { name: /^Kiosk/ }).check();
    await other.getByRole('button', { name: 'Spara utkast' }).click();
    await expect(other.getByRole('status')).toHaveText('Sparat.');
    await context.close();

    await page.getByRole('button', { name: 'Gör redo' }).press('Enter');
    const told = page.getByRole('alert');
    await expect(told).toBeFocused();
    await expect(told).toContainText('Någon annan har ändrat dialogen');
    await expect(told).toContainText('blev 20 maj 2028');
    await expect(told).toContainText('Sätt att svara: Webben, QR-affisch blev Webben, QR-affisch, Kiosk');
    await expect(page.locator('[data-life="draft"]')).toBeVisible();
    await expect(page.getByLabel('Stänger')).toHaveValue('2028-05-20');
    await expectAccessible(page);
    // Having read it, the person decides.
    await page.getByRole('button', { name: 'Gör redo' }).press('Enter');
    await expect(page.locator('[data-life="upcoming"]')).toBeVisible();
    await expect(told).toHaveCount(0);
    await page.getByRole('button', { name: 'Gör till utkast igen' }).press('Enter');
    await expect(page.locator('[data-life="draft"]')).toBeVisible();
    await page.getByLabel('Öppnar').fill(TODAY);
    await page.getByLabel('Stänger').fill('2027-04-04');
    await page.getByRole('checkbox', { name: /^Kiosk/ }).uncheck();
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await expect(page.getByRole('status')).toHaveText('Sparat.');
  });

  test('nobody removes what a colleague has changed without having seen it', async ({ browser, page }) => {
    await signIn(page, 'samordnare', '/personal/dialoger/?dialog=trygg-i-centrum');
    await expect(page.getByLabel('Stänger')).toHaveValue('2027-04-04');
    const context = await browser.newContext(DESK);
    const other = await context.newPage();
    await signIn(other, 'admin', '/personal/dialoger/?dialog=trygg-i-centrum');
    await other.getByLabel('Stänger').fill('2027-04-05');
    await other.getByRole('button', { name: 'Spara utkast' }).click();
    await expect(other.getByRole('status')).toHaveText('Sparat.');
    await context.close();

    page.once('dialog', (question) => void question.accept());
    await page.getByRole('button', { name: 'Ta bort utkastet' }).press('Enter');
    const told = page.getByRole('alert');
    await expect(told).toBeFocused();
    await expect(told).toContainText('Någon annan har ändrat dialogen');
    await expect(told).toContainText('blev 5 april');
    await expect(page.getByLabel('Stänger')).toHaveValue('2027-04-05');
    await page.getByLabel('Stänger').fill('2027-04-04');
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await expect(page.getByRole('status')).toHaveText('Sparat.');
  });

  test('what is typed is not lost by leaving', async ({ page }) => {
    await signIn(page, 'samordnare', '/personal/dialoger/?ny=1');
    await page.getByRole('textbox', { name: 'Svenska', exact: true }).fill('Halvskriven');
    page.once('dialog', (question) => void question.dismiss());
    await page.getByRole('link', { name: 'Alla dialoger' }).click();
    await expect(page.getByRole('textbox', { name: 'Svenska', exact: true })).toHaveValue('Halvskriven');
  });

  test('an analyst and a host read, and are offered nothing that they may not do', async ({ page }) => {
    await signIn(page, 'dialogvard', '/personal/dialoger/');
    await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Dialoger', 'Vandringar', 'På gatan']);
    await expect(page.getByRole('heading', { name: 'Svar som du har tagit emot' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ny dialog' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Trygghet i parken' }).click();
    await expect(page.getByText('Din roll får läsa dialoger men inte ändra dem.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Spara' })).toHaveCount(0);
    await expectAccessible(page);
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('a resident meets one dialogue, finds the other, and each answer is counted where it was given', async ({
    page,
    browser,
  }) => {
    await page.goto(`${town.address}/`);
    const [first, second] = ['Trygg skolväg', 'Trygghet i parken'];
    const met = (await heading(page).textContent())?.trim();
    const other = met === first ? second : first;
    await expectAccessible(page);
    await page.getByRole('region', { name: 'Fler dialoger just nu' }).getByRole('link', { name: other }).click();
    await expect(heading(page)).toHaveText(other);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole('link', { name: 'Svara på frågor' }).click();
    await expect(page).toHaveURL(new RegExp(`dialog=${IDS[other]}`));
    await page.getByText('Norra', { exact: true }).click();
    await goOn(page).click();
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(heading(page)).toHaveText('Dina svar är skickade');
    await expectAccessible(page);
    expect(await answersByDialogue()).toEqual({ [String(IDS[other])]: 1 });

    // The one that was met first, by somebody whose browser runs no script.
    const plain = await browser.newPage({ ...PHONE, javaScriptEnabled: false });
    await plain.goto(`${town.address}/?dialog=${IDS[other]}`);
    await plain.getByRole('link', { name: met ?? '' }).click();
    await plain.getByRole('link', { name: 'Svara på frågor' }).click();
    await expect(plain).toHaveURL(new RegExp(`/enkel/\\?vag=fragor&dialog=${IDS[met ?? '']}$`));
    await plain.getByText('Norra', { exact: true }).click();
    await goOn(plain).click();
    await skipPlainToCheck(plain);
    await plain.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(heading(plain)).toHaveText('Dina svar är skickade');
    expect(await answersByDialogue()).toEqual({ 'trygg-skolvag': 1, 'trygghet-i-parken': 1 });

    // A draft is met by nobody, whoever knows its address.
    await plain.goto(`${town.address}/?dialog=trygg-i-centrum`);
    await expect(heading(plain)).toHaveText(met ?? '');
    await plain.goto(`${town.address}/enkel/?dialog=trygg-i-centrum&vag=fragor`);
    await expect(goOn(plain)).toHaveCount(0);
    await plain.close();
  });

  for (const { look, path, width, colorScheme } of [
    { look: 'in the dark', path: '/', width: 390, colorScheme: 'dark' },
    { look: 'from right to left', path: '/ar/', width: 390, colorScheme: 'light' },
    { look: 'on the narrowest screen', path: '/lattlast/', width: 320, colorScheme: 'light' },
    { look: 'on a wide screen', path: '/en/', width: 1440, colorScheme: 'light' },
  ] as const)
    test(`the start page holds several dialogues ${look}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.goto(town.address + path);
      const others = page.locator('section.more').getByRole('link');
      await expect(others).toHaveCount(1);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect((await others.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const name = (await others.textContent()) ?? '';
      await others.press('Enter');
      await expect(page).toHaveURL(/\?dialog=/);
      await expect(heading(page)).toHaveText(name);
      await expect(others).toHaveCount(1);
    });

  test('the pages of dialogues hold together on a phone', async ({ page }) => {
    await signIn(page, 'samordnare', '/personal/dialoger/');
    await expect(page.getByRole('link', { name: 'Trygghet i parken' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Trygghet i parken' }).click();
    await expect(page.getByRole('heading', { name: 'Så säkra kan siffrorna bli' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
