import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
export const DESK = { viewport: { width: 1440, height: 900 } } as const;

/** One session a name and worker: the door takes ten sign-ins of a name in five minutes, for tests as for everybody. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Opens a page of the workbench as somebody who has signed in; the form itself is tried in insight-sign-in.spec.ts. */
export async function signIn(page: Page, name = 'analytiker', address = '/personal/karta/'): Promise<void> {
  const known = sessions.get(name);
  if (known !== undefined) await page.context().addCookies(known);
  else {
    const reply = await page.request.post('/api/staff/sessions', { data: { name, password: `lykta-${name}-demo` } });
    expect(reply.status()).toBe(200);
    sessions.set(name, await page.context().cookies());
  }
  await page.goto(address);
}

/** The places in the list, highest first, as they are read. */
export const rankedPlaces = (page: Page): Locator => page.locator('.places ol button');

/** The workbench when its figures have come. */
export async function expectFigures(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: 'Mest utpekade platser' })).toBeVisible();
  await expect(rankedPlaces(page).first()).toBeVisible();
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
}

/** Every address asked for outside our own origin, from now on. */
export function requestsElsewhere(page: Page, origin: string): readonly string[] {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) elsewhere.push(request.url());
  });
  return elsewhere;
}
