import { expect, type Page, test } from '@playwright/test';
import { webFolder } from '#server/web-build.ts';
import { type ModeratedTown, moderatedTown } from '../support/moderated-town.ts';
import { type OwnHcaptcha, startHcaptcha } from '../support/own-hcaptcha.ts';
import { compactTown } from '../support/release-town.ts';
import {
  chooseListed,
  expectAccessible,
  expectNoSidewaysScroll,
  goOn,
  PHONE,
  RECEIPT_CODE,
  requestsElsewhere,
  skipToCheck,
} from './resident-steps.ts';

/** A town that has set hCaptcha, with a server of another origin that speaks as the company does and has a script of its own. */

test.use(PHONE);
test.describe.configure({ mode: 'serial' });

const PLACE = compactTown.places[0]?.name ?? '';
let company: OwnHcaptcha;
let town: ModeratedTown;
/** The answers that had come before the test. */
let before: ReadonlySet<string> = new Set();
test.beforeAll(async () => {
  company = await startHcaptcha();
  town = await moderatedTown({
    webFolder,
    languages: ['ar'],
    botCheck: { hcaptcha: company.setting },
    hcaptchaSecret: company.secret,
  });
});
test.beforeEach(async () => {
  before = new Set((await answers()).map((answer) => answer.response_key));
  Object.assign(company, { mood: 'well', gives: 'good' });
});
test.afterAll(async () => {
  await town.server.close();
  await company.close();
});

async function toCheck(page: Page): Promise<void> {
  await page.goto(`${town.server.address}/svara/?vag=platser`);
  await chooseListed(page, PLACE);
  await page.getByText('Otrygg', { exact: true }).tap();
  await goOn(page).tap();
  await skipToCheck(page);
}
const answers = async () =>
  (await town.server.stores.rawDb?.selectFrom('response').select(['response_key', 'bot_check', 'counted']).execute()) ??
  [];
const kept = async () =>
  (await answers()).flatMap(({ response_key, ...answer }) => (before.has(response_key) ? [] : [answer]));
const send = (page: Page) => page.getByRole('button', { name: 'Skicka mina svar' });
const byCompany = (page: Page) => page.getByRole('button', { name: 'Gör kontrollen hos hCaptcha' });
const box = (page: Page) => page.frameLocator('.human-check__box').frameLocator('iframe');
const said = (page: Page) => page.locator('.human-check__said');
const tapBox = (page: Page) => box(page).getByRole('button', { name: 'Jag är människa' }).tap();
const arrived = (page: Page) => expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);

test('somebody goes through hCaptcha and the answer counts; the company is asked nothing before they choose it', async ({
  page,
}) => {
  const elsewhere = requestsElsewhere(page, town.server.address);
  await toCheck(page);
  await expect(byCompany(page)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(elsewhere, 'nothing was fetched on the way').toEqual([]);
  expect(company.fetched).toEqual([]);

  await send(page).tap();
  await page.getByRole('alert').getByText('Välj hur kontrollen ska göras.').tap();
  await expect(page.getByRole('heading', { name: 'Kontroll före du skickar' })).toBeFocused();

  await byCompany(page).tap();
  await expect(said(page)).toHaveText('Gör kontrollen i rutan. Skicka sedan dina svar.');
  await expectNoSidewaysScroll(page);
  await tapBox(page);
  await expect(said(page)).toHaveText('Kontrollen är klar. Du kan skicka dina svar.');
  await expect(page.locator('.human-check__box')).toHaveCount(0);
  await expectAccessible(page);
  await send(page).tap();
  await arrived(page);
  expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes' }]);
  expect(company.asked).toHaveLength(1);
  expect([...new URLSearchParams(company.asked[0]?.body).keys()]).toEqual(['secret', 'response', 'sitekey']);
});

test('somebody whose token is refused is told, has lost nothing and tries again', async ({ page }) => {
  await toCheck(page);
  await byCompany(page).tap();
  company.gives = 'bad';
  await tapBox(page);
  await expect(page.getByRole('alert')).toHaveText(/hCaptcha godkände inte kontrollen\. Dina svar finns kvar\./);
  await expectAccessible(page);
  await send(page).tap();
  await expect(page.getByText('Gör klart kontrollen, eller låt din enhet göra den.')).toBeVisible();
  expect(await kept()).toEqual([]);
  company.gives = 'good';
  await tapBox(page);
  await expect(said(page)).toHaveText('Kontrollen är klar. Du kan skicka dina svar.');
  await send(page).tap();
  await arrived(page);
  expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes' }]);
});

test('somebody who would rather not goes through the whole with the keyboard, and the company learns nothing', async ({
  page,
}) => {
  const elsewhere = requestsElsewhere(page, town.server.address);
  await toCheck(page);
  await byCompany(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Gör kontrollen på din enhet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kontroll före du skickar' })).toBeFocused();
  await expect(said(page)).toHaveText('Din enhet gör kontrollen medan du läser. Du kan skicka dina svar.');
  await page.keyboard.press('Tab');
  await expect(send(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await arrived(page);
  expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes' }]);
  expect(elsewhere).toEqual([]);
});

test('somebody with a keyboard comes into the box, and from there to the device’s own check instead', async ({
  page,
}) => {
  await toCheck(page);
  await byCompany(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kontroll före du skickar' })).toBeFocused();
  await expect(said(page)).toHaveText('Gör kontrollen i rutan. Skicka sedan dina svar.');
  await expect(page.locator('.human-check__box')).toHaveAttribute('title', 'Kontroll hos hCaptcha');
  await expect(box(page).getByRole('button')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Gör kontrollen på din enhet i stället' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.human-check__box')).toHaveCount(0);
  await send(page).tap();
  await arrived(page);
  expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes' }]);
});

test('an answer that waits for the net goes later and counts, by whichever check is at hand then', async ({
  page,
  context,
}) => {
  await toCheck(page);
  await byCompany(page).tap();
  await tapBox(page);
  await expect(said(page)).toHaveText('Kontrollen är klar. Du kan skicka dina svar.');
  await context.setOffline(true);
  await send(page).tap();
  await expect(page.getByText(/väntar/).first()).toBeVisible();
  await context.setOffline(false);
  await expect.poll(kept).toEqual([{ bot_check: 'passed', counted: 'yes' }]);
});

test('the box is in a document of its own: no page with answers lets the company in, and none that asks knows of it', async ({
  request,
}) => {
  const { address } = town.server;
  const policyOf = async (path: string) =>
    (await request.get(address + path)).headers()['content-security-policy'] ?? '';
  for (const path of ['/', '/svara/', '/en/svara/', '/kiosk/', '/skola/', '/enkel/', '/personal/', '/sa-gor-vi/'])
    expect(await policyOf(path), path).not.toContain(company.address);
  const own = await policyOf('/robotkontroll/?sprak=ar');
  for (const what of ['script-src', 'frame-src', 'style-src', 'connect-src'])
    expect(own).toMatch(new RegExp(`${what}[^;]* ${company.address}(;|$)`));
  expect(own).not.toMatch(/unsafe|connect-src[^;]*'self'/);
  const inTheDark = await (await request.get(`${address}/robotkontroll/?sprak=ar&tema=mork`)).text();
  expect(inTheDark).toMatch(/lang="ar".*data-hl="ar" data-theme="dark"/);
});

for (const [where, block] of [
  ['its script is blocked on the device', (page: Page) => page.route('**/1/api.js*', (route) => route.abort())],
  [
    'its frame is of no use',
    (page: Page) =>
      page.route('**/robotkontroll/*', (route) =>
        route.fulfill({
          status: 200,
          contentType: 'text/html',
          body: '<script>parent.postMessage({ check: "away" }, location.origin)</script>',
        }),
      ),
  ],
  // The last: the server asks no more for a while.
  ['it does not answer our server', async () => Object.assign(company, { mood: 'broken' })],
] as const)
  test(`nobody is shut out where hCaptcha cannot be had: ${where}`, async ({ page }) => {
    await toCheck(page);
    await block(page);
    await byCompany(page).tap();
    if (where.startsWith('it does not')) await tapBox(page);
    await expect(said(page)).toHaveText(/hCaptcha går inte att nå just nu\. Din enhet gör kontrollen i stället\./);
    await send(page).tap();
    await arrived(page);
    expect(await kept()).toEqual([{ bot_check: 'passed', counted: 'yes' }]);
  });
