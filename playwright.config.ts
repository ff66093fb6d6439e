import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';
import './scripts/compiled.ts';

// A port of its own for each run, below those that the system hands out, so that two checkouts can be tested at once.
// Workers inherit it.
process.env.LYKTA_TEST_PORT ??= String(randomInt(20_000, 32_000));
const port = Number(process.env.LYKTA_TEST_PORT);
const executablePath = findChromium();
// A fresh demo for each run. Workers read this file anew and inherit the name, so that a test can look into the store.
process.env.LYKTA_TEST_DATA ??= mkdtempSync(join(tmpdir(), 'lykta-browser-tests-'));

export default defineConfig({
  testDir: 'tests/e2e',
  // A folder of its own: it is emptied at the start, and the report of the unit tests lies beside it.
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // What a page is waited for. An answer goes to the disk before it goes out on the net, and a test machine's disk may be slow.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // Where nothing is tried without the net, fetching the whole app for later in each fresh browser is a good part of the work.
    serviceWorkers: 'block',
    // Asked for, each test leaves in test-results/browser/ what was on the screen and what was pressed, picture by picture. A trace, since
    // a video would need a program that Playwright does not come with.
    trace: process.env.LYKTA_TEST_FILM === '1' ? 'on' : 'off',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // --no-sandbox: tests run as root in containers. The rest keeps the browser from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    // With a layer of the municipality's own over the staff's map (insight-layers.spec.ts).
    command:
      'node server/jobs/overlay-command.ts tests/e2e/overlay.geojson --name Belysning --licence CC0 --date 2026-10-01 && node server/main.ts',
    url: `http://127.0.0.1:${port}/health`,
    timeout: 240_000,
    stdout: 'pipe',
    reuseExistingServer: false,
    env: { PORT: String(port), HOST: '127.0.0.1', LYKTA_DATA: process.env.LYKTA_TEST_DATA },
  },
});
