import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

export {
  doubleLetters,
  expectAccessible,
  expectAccessibleInLightAndDark,
  expectNoSidewaysScroll,
  PHONE,
  requestsElsewhere,
} from './resident-steps.ts';

export const DESK = { viewport: { width: 1440, height: 900 } } as const;

/** One session a name and worker, since passwords are slow to look at. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Opens a page of the workbench as somebody who has signed in; the form itself is tried in insight-sign-in.spec.ts. */
export async function signIn(page: Page, name = 'analytiker', address = '/personal/karta/'): Promise<void> {
  await signedIn(page, name);
  await page.goto(address);
}

/** Lets somebody be signed in, on no page yet. */
export async function signedIn(page: Page, name: string): Promise<void> {
  const known = sessions.get(name);
  if (known !== undefined) await page.context().addCookies(known);
  else {
    await signInAt('', page, name);
    sessions.set(name, await page.context().cookies());
  }
}

/** Signs somebody in at a server of the test's own, on no page. */
export async function signInAt(server: string, page: Page, name: string): Promise<void> {
  const data = { name, password: `lykta-${name}-demo` };
  expect((await page.request.post(`${server}/api/staff/sessions`, { data })).status()).toBe(200);
}

/** The places in the list, highest first, as they are read. */
export const rankedPlaces = (page: Page): Locator => page.locator('.places ol button');

/** The workbench when its figures have come. */
export async function expectFigures(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: 'Mest utpekade platser' })).toBeVisible();
  await expect(rankedPlaces(page).first()).toBeVisible();
}
