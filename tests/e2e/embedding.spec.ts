import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { firstWord } from '../support/first-word.ts';

/** Another site shows the dialogue: a real server of another origin, with the two lines that a municipality pastes in. */
let site: Server;
let siteAddress: string;
let lykta: ChildProcess;
/** The server whose municipality has named the site, and the demo's, whose has not. */
let naming: string;
let shownFrom: string;

test.beforeAll(async () => {
  site = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const picture = (of: string, path: string) => `<img alt="${of}" src="${shownFrom}/api/${path}">`;
    response.end(
      url === '/bilder'
        ? `<!doctype html><html lang="sv"><title>Kommunens webbplats</title><body>
           ${picture('Kartan', 'results/releases/latest/map.svg')}
           ${picture('Ute själv', 'results/releases/latest/survey.svg?question=Q2')}
           ${picture('Internt', 'insight/releases/latest/map.svg')}`
        : `<!doctype html><html lang="sv"><title>Kommunens webbplats</title><body><h1>Tryggt i kommunen</h1>
       <div data-lykta-dialog="" data-lykta-title="Tyck till om tryggheten"></div>
       <script src="${shownFrom}/inbaddning.js"></script></body></html>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
  siteAddress = `http://localhost:${(site.address() as AddressInfo).port}`;
  lykta = fork(join(import.meta.dirname, '../support/embedded-process.ts'), [siteAddress]);
  naming = await firstWord(lykta);
});
test.afterAll(() => {
  lykta.kill();
  site.close();
});

test('any site shows the map and a figure of what is open, always the latest, and nothing of what staff read', async ({
  page,
  baseURL,
}) => {
  shownFrom = baseURL ?? '';
  await page.goto(`${siteAddress}/bilder`);
  const width = (of: string) => page.evaluate<number>(`document.querySelector('img[alt="${of}"]').naturalWidth`);
  await expect.poll(() => width('Kartan')).toBe(1200);
  await expect.poll(() => width('Ute själv')).toBe(1200);
  expect(await width('Internt')).toBe(0);
});

test('a site that the municipality has named shows the dialogue as high as it is, without a header of its own', async ({
  page,
}) => {
  shownFrom = naming;
  await page.goto(siteAddress);
  const frame = page.frameLocator('iframe[title="Tyck till om tryggheten"]');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(frame.locator('.header')).toBeHidden();
  await expect(frame.getByText('112', { exact: false }).first()).toBeVisible();
  await expect(async () => {
    const [outside, inside] = await Promise.all([
      page.locator('iframe').evaluate((frame: { clientHeight: number }) => frame.clientHeight),
      frame.locator('body').evaluate((body: { scrollHeight: number }) => body.scrollHeight),
    ]);
    expect(outside).toBe(inside);
  }).toPass();
  await frame.getByRole('link', { name: 'Svara på frågor' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Vilken ort eller stadsdel');
});

test('leaving quickly leaves the site around the dialogue too, and nothing leads back to the answers', async ({
  page,
}) => {
  shownFrom = naming;
  await page.goto(siteAddress);
  const frame = page.frameLocator('iframe[title="Tyck till om tryggheten"]');
  await frame.getByRole('link', { name: 'Svara på frågor' }).click();
  await frame.locator('input[value=centrum]').check();
  await frame.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('sen kväll');
  await frame.getByRole('button', { name: 'Lämna sidan snabbt' }).click();
  await expect(page).toHaveURL(`${naming}/lamna/?`);
  await expect(page).toHaveTitle('Tom sida');
  await expect(page.getByText('Tryggt i kommunen')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(frame.locator('input:checked')).toHaveCount(0);
});

test('who answers without script in a frame leaves the site around it too', async ({ page }) => {
  shownFrom = naming;
  await page.goto(siteAddress);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await page
    .locator('iframe')
    .evaluate((shown, address) => shown.setAttribute('src', address), `${naming}/enkel/?vag=fragor`);
  await frame.getByRole('link', { name: 'Lämna sidan snabbt' }).click();
  await expect(page).toHaveURL(`${naming}/lamna/`);
});

test('a site that it has not named cannot show the dialogue in a frame', async ({ page, baseURL }) => {
  shownFrom = baseURL ?? '';
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await page.goto(siteAddress);
  await refused;
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  expect(frame?.url().startsWith(baseURL ?? '')).toBe(false);
});

test('only the sites that are named may show residents’ pages, and none may show staff’s or where an answer is taken back', async ({
  request,
}) => {
  const ancestors = async (path: string): Promise<string | undefined> =>
    /frame-ancestors ([^;]*)/.exec((await request.get(path)).headers()['content-security-policy'] ?? '')?.[1];
  for (const path of ['/', '/svara/', '/enkel/', '/en/resultat/'])
    expect(await ancestors(path), path).toBe('https://www.ljuskoping.example');
  for (const path of ['/personal/', '/personal/karta/', '/anvand-din-kod/', '/en/anvand-din-kod/'])
    expect(await ancestors(path), path).toBe("'none'");
  expect((await request.get('/')).headers()['x-frame-options']).toBeUndefined();
  expect((await request.get('/personal/')).headers()['x-frame-options']).toBe('SAMEORIGIN');
  expect((await request.get('/inbaddning.js')).headers()['cross-origin-resource-policy']).toBe('cross-origin');
});
