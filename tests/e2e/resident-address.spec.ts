import { expect, type Page, test } from '@playwright/test';
import { goOn, heading, leavePage, PHONE, RECEIPT_CODE, skip } from './resident-steps.ts';

/**
 * The address of a page and the page in front say the same, whatever is pressed and written at the same moment. Parts of the
 * page are held back here, as on a slow net; so no service worker, which would fetch them past the test.
 */
test.use(PHONE);

/** Holds back the check of what was answered, which comes after the first answer. Returns what lets it come. */
async function holdTheCheck(page: Page): Promise<{ readonly asked: Promise<void>; readonly release: () => void }> {
  const [asked, tell] = signal();
  const [released, release] = signal();
  await page.route(/\/assets\/faults\./, async (route) => {
    tell();
    await released;
    await route.continue();
  });
  return { asked, release };
}

/** Holds back every answer on its way to the server. `answers` are those that have been sent. */
async function holdTheSending(
  page: Page,
): Promise<{ readonly sent: Promise<void>; readonly release: () => void; readonly answers: readonly unknown[] }> {
  const [sent, tell] = signal();
  const [released, release] = signal();
  const answers: unknown[] = [];
  await page.route('**/api/responses', async (route) => {
    answers.push(route.request().postDataJSON().answers);
    tell();
    await released;
    await route.continue();
  });
  return { sent, release, answers };
}

function signal(): readonly [Promise<void>, () => void] {
  const { promise, resolve } = Promise.withResolvers<void>();
  return [promise, resolve];
}

const writeAddress = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((written) => {
    location.hash = written;
  }, fragment);

test('who presses "Fortsätt" and then asks for the check page at once gets the check page', async ({ page }) => {
  const check = await holdTheCheck(page);
  await page.goto('/svara/?vag=fragor');
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await check.asked;
  await writeAddress(page, 'kontroll');
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  const came = page.waitForResponse(/\/assets\/faults\./);
  check.release();
  await (await came).finished();
  // What was waited for has come, and what waits for it has had its turn.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await expect(page).toHaveURL(/#kontroll$/);
  await expect(page.getByText('Centrum', { exact: true })).toBeVisible();
});

test('who presses "Fortsätt" twice on a slow net skips no question', async ({ page }) => {
  const check = await holdTheCheck(page);
  await page.goto('/svara/?vag=fragor');
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await goOn(page).click();
  await check.asked;
  check.release();
  await expect(heading(page)).toContainText('sen kväll');
  await expect(page).toHaveURL(/#Q2$/);
  await page.goBack();
  await expect(page.locator('input[value=centrum]')).toBeChecked();
});

test('who presses "Hoppa över" because a slow net does not go on at once loses no answer', async ({ page }) => {
  const check = await holdTheCheck(page);
  await page.goto('/svara/?vag=fragor');
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await check.asked;
  await skip(page).click();
  check.release();
  await expect(heading(page)).toContainText('sen kväll');
  await page.goBack();
  await expect(page.locator('input[value=centrum]')).toBeChecked();
});

test('who presses "Hoppa över" again while the next page is on its way misses no page', async ({ page }) => {
  const [held, release] = signal();
  await page.route(/\/assets\/PlacesPage\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/svara/?vag=fragor');
  await leavePage(page, () => skip(page).click());
  await leavePage(page, () => skip(page).click());
  await skip(page).click();
  await expect(page).toHaveURL(/#Q4$/);
  await skip(page).click();
  release();
  await expect(heading(page)).toContainText('Markera upp till fem platser');
  await expect(page).toHaveURL(/#Q4$/);
  await page.getByRole('button', { name: 'Jag har ingen särskild plats' }).click();
  await expect(page).toHaveURL(/#Q5/);
});

test('while the answers are on their way the button says so, and pressing it again sends nothing more', async ({
  page,
}) => {
  const { sent, release, answers } = await holdTheSending(page);
  await page.goto('/svara/?vag=fragor');
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await expect(page).toHaveURL(/#Q2$/);
  await writeAddress(page, 'kontroll');
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await sent;
  const sending = page.getByRole('button', { name: 'Skickar …' });
  await expect(sending).toBeVisible();
  // The button says that it is busy, and can be pressed all the same.
  await sending.press('Enter');
  release();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(answers).toHaveLength(1);
});

test('while the answers are on their way nobody can change them and believe that the change came along', async ({
  page,
}) => {
  const { sent, release, answers } = await holdTheSending(page);
  await page.goto('/svara/?vag=fragor');
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await expect(page).toHaveURL(/#Q2$/);
  await page.locator('input[value=ganska_otrygg]').check();
  await goOn(page).click();
  await expect(page).toHaveURL(/#Q3$/);
  await writeAddress(page, 'kontroll');
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await sent;
  await expect(page.getByRole('button', { name: /^Ändra/ })).toHaveCount(2);
  await expect(page.locator('[inert]').getByRole('button', { name: /^Ändra/ })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Spara utkast på min enhet' })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/#kontroll$/);
  await writeAddress(page, 'Q2');
  await expect(page).toHaveURL(/#kontroll$/);
  await page.getByRole('link', { name: 'Tillbaka' }).click();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  release();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(answers).toEqual([{ Q1: 'centrum', Q2: 'ganska_otrygg' }]);
});

test('an address that names no page leaves everybody where they are', async ({ page }) => {
  await page.goto('/svara/?vag=fragor');
  await skip(page).click();
  await skip(page).click();
  await expect(page).toHaveURL(/#Q3$/);
  const asked = (await heading(page).textContent()) ?? '';
  for (const written of ['innehall', 'Q99', '%E0%A4%A', 'kvitto']) {
    await writeAddress(page, written);
    await expect(page).toHaveURL(/#Q3$/);
    await expect(heading(page)).toHaveText(asked);
  }
});

test('who has written an address by hand still leaves without a trace', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Svara på frågor' }).click();
  await skip(page).click();
  await expect(page).toHaveURL(/#Q2$/);
  await writeAddress(page, 'kontroll');
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await writeAddress(page, 'Q6');
  await expect(page).toHaveURL(/#Q6$/);
  await page.getByRole('button', { name: 'Lämna sidan snabbt' }).click();
  await page.waitForURL(/\/lamna\/\?$/);
  await page.goBack();
  await expect(page).toHaveURL(/^[^#]*\/(lamna\/\??)?$/);
  await expect(page.locator('#answer')).toHaveCount(0);
});
