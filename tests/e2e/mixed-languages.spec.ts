import { expect, type Page, test } from '@playwright/test';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { sameWordsSurvey } from '../support/same-words-survey.ts';
import { expectAccessible, heading, PHONE } from './resident-steps.ts';

/** The pages are in Arabic and Finnish too; the two dialogues that are open are in Swedish and English alone. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType('varnamo', {
    survey: sameWordsSurvey,
    dialogues: ['parken', 'torget'],
    translated: false,
  });
});
test.afterAll(() => server.close());
test.use(PHONE);

const doors = (page: Page) => page.locator('.door');

test('who reads the start page in a language that the dialogue has not is told so at the door', async ({ page }) => {
  await page.goto(`${server.address}/ar/?dialog=parken`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const title = page.getByRole('heading', { level: 1, name: 'Trygghet i Lillstad' });
  await expect(title).toHaveAttribute('lang', 'en');
  await expect(title).toHaveAttribute('dir', 'ltr');
  await expect(doors(page).filter({ visible: true })).toContainText('الأسئلة بالإنجليزية.');
  await expect(page.locator('.more a').first()).toHaveAttribute('dir', 'ltr');
  await expectAccessible(page);
  await page.goto(`${server.address}/fi/?dialog=parken`);
  await expect(doors(page).filter({ visible: true })).toContainText('Kysymykset ovat englanniksi.');
  for (const home of ['/', '/lattlast/', '/en/']) {
    await page.goto(`${server.address}${home}?dialog=parken`);
    await expect(doors(page).filter({ visible: true })).not.toContainText(/Frågorna är|The questions are/);
    await expect(page.locator('h1.start__own')).toHaveAttribute('lang', home === '/en/' ? 'en' : 'sv');
  }
});

test('behind the door the whole page is in the language of the questions', async ({ page }) => {
  await page.goto(`${server.address}/ar/svara/?vag=fragor&dialog=parken`);
  await expect(heading(page)).toContainText('Does your first child walk to school?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('the kiosk begins with the title of the dialogue, as the start page does', async ({ page }) => {
  await page.goto(`${server.address}/kiosk/?dialog=parken`);
  await expect(heading(page)).toHaveText('Trygghet i Lillstad');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form says in which languages it can be answered, and leads to one of them', async ({ page }) => {
    await page.goto(`${server.address}/ar/enkel/?vag=fragor&dialog=parken&kanal=qr`);
    await expect(heading(page)).toHaveText('الأسئلة غير متوفرة بالعربية');
    const english = page.locator('main').getByRole('link', { name: 'English' });
    await expect(english).toHaveAttribute('lang', 'en');
    await expect(page.locator('main').getByRole('link', { name: 'Svenska' })).toHaveAttribute('dir', 'ltr');
    await english.click();
    await expect(page).toHaveURL(/\/en\/enkel\/\?vag=fragor&dialog=parken&kanal=qr$/);
    await expect(heading(page)).toContainText('Does your first child walk to school?');
  });
});
