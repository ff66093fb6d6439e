import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureChromium } from './chromium.ts';

/** Takes the README's pictures anew from the demo as it is today: `npm run pictures`. */

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'pictures');
const home = 'http://127.0.0.1:3998';

mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { PATH: '/usr/bin:/bin', PORT: '3998', LYKTA_DATA: mkdtempSync(join(tmpdir(), 'lykta-pictures-')) },
});
try {
  await ready();
  const browser = await chromium.launch({
    executablePath: ensureChromium(console.log),
    args: ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  await takeAll(browser);
  await browser.close();
} finally {
  server.kill('SIGTERM');
}

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await fetch(`${home}/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not start');
}

async function takeAll(browser: Browser): Promise<void> {
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, locale: 'sv-SE' };
  const resident = await (await browser.newContext(phone)).newPage();
  await resident.goto(`${home}/`);
  await take(resident, 'start');
  await resident.goto(`${home}/svara/?vag=platser`);
  await resident.getByRole('button', { name: 'Visa kartan' }).click();
  await settled(resident);
  await take(resident, 'place');

  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' })).newPage();
  await desk.goto(`${home}/personal/`);
  await desk.getByLabel('Namn').fill('analytiker');
  await desk.getByLabel('Lösenord', { exact: true }).fill('lykta-analytiker-demo');
  await desk.getByRole('button', { name: 'Logga in' }).click();
  await desk.waitForURL('**/personal/karta/**');
  await settled(desk);
  await take(desk, 'workbench');
}

/** Until nothing more is fetched and the map has faded its last tiles in. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(3000);
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
