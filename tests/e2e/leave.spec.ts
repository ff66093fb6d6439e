import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { startCutProxy } from '../support/cut-proxy.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { answerGiven, oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { back, expectAccessible, goOn, heading, PHONE, skipToCheck } from './resident-steps.ts';

/** "Lämna sidan snabbt" does what it says on every page where it stands, and nothing else says so. */
let server: DialoguesServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startOneDialogue();
});
test.afterAll(() => server.close());
test.use({ ...PHONE, actionTimeout: 20_000, serviceWorkers: 'allow' });

const questions = () => `${server.address}/svara/?vag=fragor&dialog=${oneDialogue.id}`;
const leaving = (page: Page) => page.locator('#answer').getByText('Lämna sidan snabbt', { exact: true });

/** All that a browser keeps of a site where somebody has answered. */
const keptOn = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const NOTHING = { databases: 0, caches: [], workers: 0 };

async function expectNothingLeft(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/lamna\/\?$/);
  await expect.poll(() => keptOn(page)).toEqual(NOTHING);
  // The worker that served the page may be there a while longer: what is asked for now is asked of no worker.
  await page.goto(`${server.address}/lamna/`);
  expect(await keptOn(page)).toEqual(NOTHING);
}

/** A draft, an answer on its way and the pages for a day without a net: all that can lie on a device. */
async function fillDevice(context: BrowserContext): Promise<void> {
  await context.route('**/api/responses', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(questions());
  await page.locator('input[value=centrum]').check();
  await page.getByRole('button', { name: 'Spara utkast på min enhet' }).tap();
  await expect(page.getByText('Utkastet sparas bara på den här enheten')).toBeVisible();
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/api/map/gazetteer')) !== undefined))
    .toBe(true);
  await page.close();
}

async function openAnswer(page: Page): Promise<void> {
  await page.goto(`${server.address}/anvand-din-kod/`);
  await page.locator('#kod').fill(await answerGiven(server));
  await page.locator('button[value=open]').tap();
  await expect(heading(page)).toHaveText('Ditt svar');
  await expect(page.locator('form[data-change][data-ready]')).toBeAttached();
}

const change = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Ändra mitt svar' }).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
};

test('whoever answers leaves nothing on the device, not even the name of what was there', async ({ context }) => {
  await fillDevice(context);
  const page = await context.newPage();
  await page.goto(questions());
  await expect(heading(page)).toHaveText('Du har ett sparat utkast');
  await page.getByRole('button', { name: 'Fortsätt med utkastet' }).tap();
  await leaving(page).tap();
  await expectNothingLeft(page);
});

test('whoever leaves without a net leaves as much, and ends on an empty page', async ({ context, page }) => {
  await fillDevice(context);
  await page.goto(questions());
  await page.getByRole('button', { name: 'Fortsätt med utkastet' }).tap();
  await context.setOffline(true);
  await leaving(page).tap();
  await expect(page).toHaveURL('about:blank');
  await context.setOffline(false);
  await page.goto(`${server.address}/lamna/`);
  expect(await keptOn(page)).toEqual(NOTHING);
});

for (const [what, cut] of [
  ['leads nowhere', 'down'],
  ['brings nothing', 'slow'],
] as const)
  test(`whoever leaves where the browser believes in a net that ${what} ends on an empty page, and not on one that names the site`, async ({
    page,
  }) => {
    const net = await startCutProxy(Number(new URL(server.address).port));
    try {
      await page.goto(questions().replace(server.address, net.address));
      await page.locator('input[value=centrum]').check();
      await goOn(page).tap();
      await expect(heading(page)).toContainText('sen kväll');
      net[cut](10_000);
      expect(await page.evaluate('navigator.onLine')).toBe(true);
      await leaving(page).tap();
      await expect(page).toHaveURL('about:blank');
    } finally {
      await net.close();
    }
  });

test('whoever leaves where the browser does not walk back leaves all the same', async ({ page }) => {
  await page.addInitScript('History.prototype.go = () => undefined');
  await page.goto(questions());
  await page.locator('input[value=centrum]').check();
  await goOn(page).tap();
  await expect(heading(page)).toContainText('sen kväll');
  await leaving(page).tap();
  await expectNothingLeft(page);
});

test('whoever leaves in the moment of sending leaves nothing of it on the device', async ({ context, page }) => {
  await context.route('**/api/responses', (route) => route.abort());
  await page.goto(questions());
  await page.locator('input[value=centrum]').check();
  await goOn(page).tap();
  await skipToCheck(page);
  await page.evaluate(() => {
    const named = (words: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
    named('Skicka mina svar')?.click();
    named('Lämna sidan snabbt')?.click();
  });
  await expectNothingLeft(page);
});

test('what another tab still asks for brings nothing back', async ({ context, page }) => {
  await fillDevice(context);
  const other = await context.newPage();
  for (const tab of [other, page]) await tab.goto(questions());
  await page.getByRole('button', { name: 'Fortsätt med utkastet' }).tap();
  await leaving(page).tap();
  await expectNothingLeft(page);
  // The worker serves that tab for as long as it is open.
  await other.evaluate(async () => {
    for (const path of ['/lykta.svg', '/api/dialogue', '/api/map/gazetteer'])
      await (await fetch(path, { credentials: 'omit' })).blob();
  });
  expect(await keptOn(page)).toEqual(NOTHING);
});

test('whoever changes an answer by its code leaves as much', async ({ context, page }) => {
  await fillDevice(context);
  await openAnswer(page);
  await change(page);
  await page.getByRole('button', { name: /^Ändra.*Ute själv en sen kväll/ }).tap();
  await page.locator('input[value=mycket_otrygg]').check();
  await expect(leaving(page)).toHaveAccessibleDescription(/även utkast och svar som väntar på den här enheten/);
  await leaving(page).tap();
  await expectNothingLeft(page);
});

test('so does whoever looks at an answer by its code, by the button and by the keys', async ({ context, page }) => {
  await fillDevice(context);
  await openAnswer(page);
  await expect(page.getByText('även utkast och svar som väntar på den här enheten')).toBeVisible();
  await expectAccessible(page);
  await leaving(page).tap();
  await expectNothingLeft(page);
  await openAnswer(page);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
  await expectNothingLeft(page);
});

test('so does whoever looks at what waits on the device, by the button and by the keys', async ({ context, page }) => {
  const link = page.getByRole('link', { name: 'Lämna sidan snabbt' });
  for (const leave of [
    () => link.tap(),
    async () => {
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
    },
  ]) {
    await fillDevice(context);
    await page.goto(`${server.address}/vantar/`);
    await expect(page.getByRole('region', { name: 'Utkast på den här enheten' })).toBeVisible();
    await expect(page.getByText('även utkast och svar som väntar på den här enheten')).toBeVisible();
    await expectAccessible(page);
    await leave();
    await expectNothingLeft(page);
  }
});

test('nobody takes away what others have given on a device that several people use', async ({ page }) => {
  await page.goto(`${server.address}/kiosk/?dialog=${oneDialogue.id}`);
  await page.getByRole('button', { name: 'Börja' }).tap();
  await page.context().route('**/api/responses', (route) => route.abort());
  await page.locator('input[value=centrum]').check();
  await goOn(page).tap();
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
  await expect(page.getByRole('button', { name: 'Klar' })).toBeVisible();
  await page.goto(`${server.address}/vantar/`);
  await expect(heading(page)).toHaveText('Svar som väntar');
  await expect(page.getByText('Väntar på att skickas: 1')).toBeVisible();
  await expect(page.getByText('Lämna sidan snabbt')).toHaveCount(0);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText('Väntar på att skickas: 1')).toBeVisible();
});

test('without script the page of an answer leads to the empty one, and promises no more', async ({ browser }) => {
  const page = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await page.goto(`${server.address}/anvand-din-kod/`);
  await page.locator('#kod').fill('ABCD');
  await page.locator('button[value=open]').tap();
  await expect(page.getByText('även utkast och svar som väntar')).toBeHidden();
  await leaving(page).tap();
  await expect(page).toHaveURL(/\/lamna\/$/);
  await page.context().close();
});

test('a code that was typed is not met again by whoever goes back to the page', async ({ page }) => {
  await page.goto(`${server.address}/anvand-din-kod/`);
  await page.locator('#kod').fill('ABCD');
  // As when the browser keeps the whole page for "back".
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect(page.locator('#kod')).toHaveValue('');
});

test('a pupil’s button empties the screen, says so, and promises nothing about others’ answers', async ({ page }) => {
  const made = await server.ask('coordinator', 'POST', `/api/staff/dialogues/${oneDialogue.id}/classes`, {
    name: '7B',
  });
  const [{ code }] = (made.body as { readonly classes: readonly [{ readonly code: string }] }).classes;
  await page.goto(`${server.address}/skola/`);
  await page.getByLabel('Klassens kod').fill(code);
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
  await page.getByRole('button', { name: 'Börja svara' }).tap();
  await page.locator('#answer input').first().waitFor();
  await expect(leaving(page)).toHaveCount(0);
  const empty = page.getByRole('button', { name: 'Sluta och töm skärmen' });
  await expect(empty).toHaveAccessibleDescription('Det du har svarat nu försvinner. Nästa elev kan börja.');
  await empty.tap();
  await expect(page.getByRole('button', { name: 'Börja svara' })).toBeVisible();
});

test('"Tillbaka" from a change leads to the answer as it is kept, and the browser asks first where something was changed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openAnswer(page);
  await change(page);
  await back(page).tap();
  await expect(heading(page)).toHaveText('Ditt svar');
  expect(asked).toEqual([]);

  await change(page);
  await page.getByRole('button', { name: /^Ändra.*Ute själv en sen kväll/ }).tap();
  await page.locator('input[value=mycket_trygg]').check();
  await back(page).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await page.getByRole('button', { name: /^(Ändra|Svara).*Ort/ }).tap();
  await goOn(page).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await back(page).tap();
  await expect(heading(page)).toHaveText('Ditt svar');
  expect(asked).toEqual(['beforeunload']);
  await expect(page.locator('main')).toContainText('Ganska otrygg');
});
