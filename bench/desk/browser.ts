import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';

/** A Chromium that draws in software, as the browser tests have it. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...more],
  });
}

export const DESK = { width: 1440, height: 900 } as const;

/** The demo's analyst, signed in, on a desk's screen. */
export async function analystAt(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: DESK,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    ignoreHTTPSErrors: true,
  });
  const data = { name: 'analytiker', password: 'lykta-analytiker-demo' };
  const reply = await context.request.post(`${address}/api/staff/sessions`, { data });
  if (!reply.ok()) throw new Error(`the analyst could not sign in: ${reply.status()}`);
  return context;
}
