import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.ts';
import { answer, OfflineWorld } from '../support/offline-run.ts';
import { expectAccessible, expectNoSidewaysScroll, heading, PHONE, RECEIPT_CODE } from './resident-steps.ts';

/** A telephone with an answer that the municipality's server will not have, or that the telephone has no room for. */
test.use({ ...PHONE, serviceWorkers: 'allow' });

let world: OfflineWorld;
test.beforeAll(async () => {
  world = await OfflineWorld.open(ensureChromium(() => undefined));
});
test.afterAll(() => world.close());
test.afterEach(async () => {
  world.net.up();
  world.net.slow(0);
  await world.dialogue('open');
});

const WORDS = 'Lampan vid stationen har varit släckt hela hösten';
const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Skicka mina svar' }).click();

async function answerAll(page: Page): Promise<void> {
  await page.goto(`${world.net.address}/svara/?vag=fragor`);
  await answer(page, WORDS);
}

/** The net is back: the answer is sent when asked, or by itself a moment before that, and the button is gone. */
const sendNow = (page: Page, end: Locator, says: string | RegExp): Promise<void> =>
  expect(async () => {
    const button = page.getByRole('button', { name: 'Skicka nu' });
    if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {});
    await expect(end).toHaveText(says, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });

/** The file is there, people can read it, and it is the answer. It says the same of what can be done with it as the page does. */
async function expectSaved(page: Page, why: string | null): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som fil' }).click();
  expect((await download).suggestedFilename()).toMatch(/^lykta-svar-.*\.txt$/);
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file.slice(0, file.indexOf('==='))).toContain(WORDS);
  const [, said] = file.split('\n');
  expect(said).toMatch(
    why === null ? /^Kommunens personal kan ta in filen så länge dialogen är öppen/ : `${why}. Den som har filen`,
  );
  await expect(page.getByText('Filen är sparad')).toBeVisible();
}

/** Pages of all kinds beside those where somebody answers: words, results, the code, a class, and an address that is none. */
const BESIDE = ['/resultat/', '/anvand-din-kod/', '/sa-raknar-vi/', '/en/kakor/', '/skola/', '/finns-inte/'];

/** It is still there when the page is opened anew, and goes away when its owner says so twice. */
async function expectKeptUntilRemoved(page: Page, trouble: string): Promise<void> {
  for (const path of BESIDE) {
    await page.goto(`${world.net.address}${path}`);
    const bar = page.locator('#waiting-bar').getByRole('status');
    await expect(bar, path).toContainText(/1 svar kunde inte tas emot|could not be received/i);
    await expect(bar.getByRole('link')).toHaveAttribute('href', /\/vantar\/$/);
  }
  // Whoever leaves in haste leaves nothing on the screen of what they did.
  await page.goto(`${world.net.address}/lamna/`);
  await expect(page.locator('#waiting-bar')).toHaveCount(0);
  for (const path of ['/svara/?vag=fragor', '/']) {
    await page.goto(`${world.net.address}${path}`);
    await expect(page.getByText('1 svar kunde inte tas emot.')).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Visa', exact: true }).click();
  await expect(page.locator('.waiting')).toContainText(trouble);
  // Nothing here will be sent by itself, and the page does not say so.
  await expect(heading(page)).toHaveText('Svar på den här enheten');
  await expect(page.getByText('De skickas inte av sig själva.')).toBeVisible();
  await page.getByText('Det här står i svaret').click();
  await expect(page.getByText(WORDS)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByRole('button', { name: 'Nej, behåll det' }).click();
  await expect(page.getByText(WORDS)).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, ta bort svaret' }).click();
  await expect(page.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
}

test('a dialogue that closes while somebody answers is said to have closed, and the answer is theirs to save', async ({
  page,
}) => {
  await answerAll(page);
  await world.dialogue('close');
  await send(page);
  await expect(heading(page)).toHaveText('Dialogen hann stänga');
  await expect(heading(page)).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(page.getByText('När dialogen har stängt kan inte heller kommunens personal ta in det.')).toBeVisible();
  await expectSaved(page, 'Dialogen hann stänga');
  await expectKeptUntilRemoved(page, 'Dialogen hann stänga');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a dialogue that closes while somebody answers leaves them all they said, and the same file of it', async ({
    page,
  }) => {
    await page.goto(`${world.net.address}/enkel/?vag=fragor`);
    await page.getByText('Centrum', { exact: true }).tap();
    await world.dialogue('close');
    await page.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
    await expect(heading(page)).toHaveText('Dialogen är stängd');
    await expect(page.locator('dl')).toContainText('Centrum');
    await expectNoSidewaysScroll(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Spara som fil' }).tap();
    expect((await download).suggestedFilename()).toMatch(/^lykta-svar-.*\.txt$/);
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(': Centrum\n');
    await expect(heading(page)).toHaveText('Dialogen är stängd');
  });
});

for (const [happens, change, trouble] of [
  ['closed meanwhile', 'close', 'Dialogen hann stänga'],
  ['got new questions', 'renew', 'Frågorna har ändrats'],
  ['is no longer known', 'forget', 'Dialogen finns inte längre'],
] as const)
  test(`an answer that waited for the net, to a dialogue that ${happens}, is kept with the reason until its owner takes it away`, async ({
    page,
  }) => {
    await answerAll(page);
    world.net.down();
    await send(page);
    await expect(heading(page)).toHaveText('Svaret väntar på nät');
    await world.dialogue(change);
    world.net.up();
    await sendNow(page, heading(page), trouble);
    await expectSaved(page, trouble);
    const anew = page.getByRole('link', { name: 'Svara på de nya frågorna' });
    await expect(anew).toHaveCount(change === 'renew' ? 1 : 0);
    if (change === 'renew') {
      await anew.click();
      await expect(page).toHaveURL(/\/svara\/\?dialog=/);
      await expect(page.getByRole('button', { name: 'Fortsätt', exact: true })).toBeVisible();
    }
    await expectKeptUntilRemoved(page, trouble);
  });

/** Has been here: the pages and the dialogue in Swedish are kept on the device. */
async function readyForNoNet(page: Page): Promise<void> {
  await page.goto(`${world.net.address}/svara/?vag=fragor`);
  await expect
    .poll(() =>
      page.evaluate<boolean>(
        `(async () => navigator.serviceWorker.controller !== null && await caches.match('/api/dialogue?sprak=sv') !== undefined)()`,
      ),
    )
    .toBe(true);
}

test('a device that is full has its questions while there is a net', async ({ page }) => {
  await readyForNoNet(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: world.net.address, quotaSize: 1 });
  await page.goto(`${world.net.address}/en/svara/?vag=fragor`);
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible();
  // What is kept from before is not asked when the server has said otherwise.
  await world.dialogue('close');
  await page.goto(`${world.net.address}/svara/?vag=fragor`);
  await expect(heading(page)).toHaveText('Dialogen är stängd');
});

test('where the net is slow, questions come in the language that was asked for', async ({ page }) => {
  await readyForNoNet(page);
  world.net.slow(3000);
  await page.goto(`${world.net.address}/en/svara/?vag=fragor`);
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Fortsätt', exact: true })).toHaveCount(0);
});

test('a dialogue that is kept on the device past its last day is said to have closed, and can be answered if the clock is wrong', async ({
  page,
}) => {
  await readyForNoNet(page);
  const { address } = world.net;
  // As it is when the day has gone: the clock of a worker cannot be moved.
  await page.evaluate(async () => {
    const cache = await caches.open('lykta-data');
    const kept = await (await cache.match('/api/dialogue?sprak=sv'))?.json();
    const past = { ...kept, campaign: { ...kept.campaign, closes: '2020-03-21' } };
    for (const asked of ['sprak=sv', `dialog=${kept.campaign.id}&sprak=sv`])
      await cache.put(`/api/dialogue?${asked}`, Response.json(past));
  });
  world.net.down();
  for (const path of ['/kiosk/', '/gata/?dialog=host-2026&kanal=street', '/svara/?vag=fragor']) {
    await page.goto(address + path);
    await expect(heading(page)).toHaveText('Dialogen har nog stängt');
    await expect(page.locator('#answer')).toContainText('Sista dagen att svara var lördag 21 mars 2020');
    await expect(page.getByRole('button', { name: 'Börja', exact: true })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole('button', { name: 'Klockan går fel, svara ändå' }).click();
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  // The server knows better than the device.
  world.net.up();
  await page.goto(`${address}/svara/?vag=fragor`);
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
});

test('without a net every address where somebody answers leads to a page that can be used', async ({ page }) => {
  await readyForNoNet(page);
  world.net.down();
  const { address } = world.net;
  for (const path of ['/svara?vag=fragor', '/enkel/?vag=fragor', '/enkel?vag=fragor']) {
    await page.goto(address + path);
    if (path.startsWith('/enkel')) {
      await expect(heading(page)).toHaveText('Det finns inget nät just nu');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Svara utan nät' }).click();
    }
    await expect(page).toHaveURL(/\/svara\/\?vag=fragor/);
    await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  }
  await page.goto(`${address}/vantar`);
  await expect(page.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
  await page.goto(`${address}/en`);
  await expect(page.getByText('No answer is waiting on this device.')).toBeVisible();
  // A class is let in by the server alone.
  await page.goto(`${address}/skola/`);
  await expect(heading(page)).toHaveText('Det finns inget nät just nu');
  await expect(page.getByRole('link', { name: 'Svara utan nät' })).toBeHidden();
  world.net.up();
  await page.getByRole('link', { name: 'Försök igen' }).click();
  await expect(heading(page)).toHaveText('Skola');
});

test('a kiosk that has never had its dialogue names its municipality all the same', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
  await page.route('**/api/dialogue?*', (route) => route.abort());
  await page.goto(`${world.net.address}/kiosk/`);
  await expect(heading(page)).toHaveText('Frågorna kunde inte hämtas. Försök igen om en stund.');
  await expect(page.locator('body')).toContainText('Påhittade testdata. Lillstad finns inte.');
});

test('what another tab does with an answer that waits is said at once on its page', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(`${world.net.address}/vantar/`);
  await expect(other.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
  await answerAll(page);
  world.net.down();
  await send(page);
  await expect(heading(page)).toHaveText('Svaret väntar på nät');
  await other.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await other.getByRole('button', { name: 'Ja, ta bort svaret' }).click();
  await expect(heading(page)).toHaveText('Svaret ligger inte kvar här');
  await expect(page.getByText('sparat på den här enheten')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Spara som fil' })).toHaveCount(0);
  await expectAccessible(page);
});

test('an answer is sent also where more have been taken away than the server hears of at once', async ({ page }) => {
  await answerAll(page);
  world.net.down();
  await send(page);
  await expect(heading(page)).toHaveText('Svaret väntar på nät');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('lykta', 2);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('waiting', 'readwrite');
          for (let count = 0; count < 31; count += 1)
            writing.objectStore('waiting').put({ key: crypto.randomUUID(), since: 0, state: { is: 'unwanted' } });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  world.net.up();
  await page.goto(`${world.net.address}/vantar/`);
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
});

for (const [why, forbid] of [
  [
    'is full',
    async (page: Page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: world.net.address, quotaSize: 1 });
    },
  ],
  [
    // As Chromium does where a person has forbidden sites to keep anything.
    'may keep nothing',
    (page: Page) =>
      page.addInitScript(`Object.defineProperty(window, 'indexedDB', {
        get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
      })`),
  ],
] as const)
  test(`on a telephone that ${why}, an answer without a net is said to be in the page alone, can be saved, and is sent from there`, async ({
    page,
  }) => {
    await forbid(page);
    await answerAll(page);
    world.net.down();
    await send(page);
    await expect(heading(page)).toHaveText('Svaret är inte sparat. Stäng inte sidan');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expectSaved(page, null);
    // The browser itself asks whoever is about to leave.
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    await leaving;
    world.net.up();
    await sendNow(page, page.locator('.receipt-code__code'), RECEIPT_CODE);
  });

test('an answer that is in the page alone says why it is not received, when its dialogue has closed meanwhile', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: world.net.address, quotaSize: 1 });
  await answerAll(page);
  world.net.down();
  await send(page);
  await expect(heading(page)).toHaveText('Svaret är inte sparat. Stäng inte sidan');
  await world.dialogue('close');
  world.net.up();
  await sendNow(page, heading(page), 'Dialogen hann stänga');
  await expect(page.getByRole('button', { name: 'Skicka nu' })).toHaveCount(0);
  await expectSaved(page, 'Dialogen hann stänga');
});
