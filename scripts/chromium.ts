import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Finds a real Chromium or Chrome for the browser tests, or gets one: CHROME_PATH, the usual places, Playwright's own,
 * Playwright's download, Debian's package. Says what is missing when there is none to be had; never skips silently.
 */

const usualPlaces = [
  // The same engine without a window: the whole browser draws pages of its own beside each of ours, which doubles the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a browser that is on the machine, or null. Throws when CHROME_PATH names something that cannot be run. */
export function findChromium(): string | null {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (!canRun(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which cannot be run`);
    return chosen;
  }
  return [...usualPlaces, chromium.executablePath()].find(canRun) ?? null;
}

/** As findChromium, but gets a browser where there is none. */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== null) return found;

  say('No Chromium or Chrome found. Trying Playwright’s download …');
  const playwright = join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = findChromium();
  if (downloaded !== null) return downloaded;

  if (existsSync('/usr/bin/apt-get')) {
    say('Playwright’s download was refused. Trying apt-get install …');
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const install = ['install', '-y', '--no-install-recommends'];
    for (const step of [['update'], [...install, 'chromium-headless-shell'], [...install, 'chromium']]) {
      // A release of Debian that has no shell has the browser.
      if (findChromium() !== null) break;
      const [command, ...rest] = [...asRoot, 'apt-get', ...step] as [string, ...string[]];
      spawnSync(command, rest, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 600_000,
      });
    }
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome. None was found, Playwright could not download one' +
      `${existsSync('/usr/bin/apt-get') ? ' and apt-get could not install chromium' : ''}. ` +
      'Install Chromium or Chrome, or set CHROME_PATH to one.',
  );
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
