import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type CutProxy, startCutProxy } from '../support/cut-proxy.ts';
import { firstWord } from '../support/first-word.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';

/** A shift is opened at the desk, worked outdoors without a net, and followed up. */

let server: ChildProcess;
let net: CutProxy;
let address = '';
test.beforeAll(async () => {
  server = fork(join(import.meta.dirname, '..', 'support', 'rounds-process.ts'), { stdio: 'inherit' });
  net = await startCutProxy(Number(new URL(await firstWord(server)).port));
  address = net.address;
});
test.afterAll(async () => {
  await net.close();
  server.kill();
});
test.describe.configure({ mode: 'serial' });
test.use({ serviceWorkers: 'allow' });

const NOW = '2026-11-21T18:00+01:00';
const FIELD = '/personal/falt/runda/';

interface Seen {
  readonly shifts: readonly {
    readonly stops: readonly { readonly visits: number; readonly minutes: number; readonly reason: string | null }[];
  }[];
}
const shiftsOf = async (page: Page): Promise<Seen> => (await page.request.get(`${address}/api/staff/shifts`)).json();

/** The device has the page and all its files. */
async function keptOnDevice(context: BrowserContext, page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  expect(context.serviceWorkers().some((worker) => worker.url().endsWith('/falt.js'))).toBe(true);
}

test('a coordinator opens a shift, swaps a place, and follows up where the rounds have been', async ({ browser }) => {
  const context = await browser.newContext({ ...DESK, baseURL: address });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await signInAt(address, page, 'samordnare');
  await page.goto(`${address}/personal/rundor/`);
  await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('2026-11-21');
  await page.getByRole('button', { name: 'Öppna passet' }).click();
  await expect(page.getByRole('link', { name: /Skriv vad enheten kallas/ })).toBeVisible();
  await page.getByLabel('Enhet').fill('Bil 3');
  await page.getByLabel('Enhet').press('Enter');
  const card = page.getByRole('article', { name: /Kvällspass/ });
  await expect(card.getByRole('listitem')).toHaveCount(4);
  const [first, second] = await card.getByRole('heading', { level: 3 }).allTextContents();
  await card.getByRole('button', { name: `Byt ${second} mot nästa på tur` }).click();
  await expect(card.getByText('Platsen är bytt.')).toBeVisible();
  const after = await card.getByRole('heading', { level: 3 }).allTextContents();
  expect([after[0], after.includes(second ?? '')]).toEqual([first, false]);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Uppföljning' }).click();
  await expect(page.getByText('Inga rundor under tiden.')).toBeVisible();
  await context.close();
});

test('a patrol logs a visit in six taps without a net, from a cold start, and it is sent once when the net is back', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...PHONE, baseURL: address });
  let page = await context.newPage();
  await page.clock.install({ time: NOW });
  await signInAt(address, page, 'patrull');
  await page.goto(`${address}${FIELD}`);
  await expect(page.getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page);
  await keptOnDevice(context, page);
  await page.close();

  // A cold start with no net.
  net.down();
  page = await context.newPage();
  await page.clock.install({ time: NOW });
  let taps = 0;
  const tap = async (
    name: string | RegExp,
    role: 'button' | 'radio' | 'checkbox' = 'button',
    group?: string,
  ): Promise<void> => {
    const within = group === undefined ? page : page.getByRole('group', { name: group });
    const target = within.getByRole(role, { name }).first();
    const box = await (role === 'button' ? target : target.locator('xpath=..')).boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(56);
    await (role === 'button' ? target : target.locator('xpath=..')).click();
    taps += 1;
  };
  await page.goto(`${address}${FIELD}`);
  await expect(page.getByRole('listitem')).toHaveCount(4);
  await tap(/^Framme/);
  await expect(page.getByText('0 min', { exact: true })).toBeVisible();
  await tap('6–20', 'radio', 'Hur många är här?');
  await tap('Lugnt', 'checkbox');
  await tap('1–5', 'radio', 'Hur många pratade ni med?');
  await tap('Pratade med folk', 'checkbox');
  await page.clock.fastForward('12:00');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await tap('Klar');
  expect(taps).toBe(6);
  await expect(page.getByText(/^Klart 18\.12\. 12 min, till fots\.$/)).toBeVisible();

  // Two taps for a place that there is no time for; the telephone dies, and has it all.
  await tap(/^Hann inte/);
  await tap('Annat uppdrag');
  await expect(page.getByText('Hann inte: annat uppdrag.')).toBeVisible();
  await page.close();
  page = await context.newPage();
  await page.clock.install({ time: NOW });
  await page.goto(`${address}${FIELD}`);
  await expect(page.getByText('Hann inte: annat uppdrag.')).toBeVisible();
  await expect(page.getByText(/2 saker väntar/)).toBeVisible();

  // It goes by itself.
  net.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText(/väntar/)).toBeHidden();
  const [shift] = (await shiftsOf(page)).shifts;
  expect(shift?.stops.map(({ visits, minutes, reason }) => [visits, minutes, reason]).sort()).toEqual([
    [0, 0, null],
    [0, 0, null],
    [0, 0, 'call-out'],
    [1, 12, null],
  ]);
  await context.close();
});
