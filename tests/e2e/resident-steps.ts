import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '#core/base/language.ts';
import { type AxeRules, axeViolations } from '../support/axe.ts';

/** A phone in the hand. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/**
 * What axe finds on the page as it now stands, with its styles; the empty list is the only good answer. By some of its rules alone where
 * the others have been held against the same page.
 */
export async function expectAccessible(page: Page, rules?: AxeRules): Promise<void> {
  await page.waitForLoadState('load');
  const violations = await axeViolations(page, rules);
  const found = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
  expect(found, page.url()).toEqual([]);
}

/** The rules of axe that look at colours: all that the dark may change. */
const COLOURS = ['color-contrast', 'link-in-text-block'] as const;

/** The same page in the light, and then its colours in the dark. */
export async function expectAccessibleInLightAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectAccessible(page);
  const ground = await groundOf(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await groundOf(page), 'the dark is another').not.toBe(ground);
  await expectAccessible(page, { only: COLOURS });
}

/**
 * What axe finds in one language of a page that is looked at in all: colours, which cost it most, in one language of each direction, since a
 * language changes none.
 */
export const expectAccessibleIn = (page: Page, language: Language): Promise<void> =>
  expectAccessible(page, ['sv', 'ar'].includes(language) ? undefined : { without: COLOURS });

const groundOf = (page: Page): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color');

/** Nothing sticks out: the page is never wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(tooWide, page.url()).toBeLessThanOrEqual(0);
}

/** No words are cut off: no element that hides what overflows has more in it than it shows, and none sticks out sideways. */
export async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate<string[]>(`[...document.querySelectorAll('body *')].filter((element) => {
    if (!element.checkVisibility() || element.closest('.visually-hidden, svg, .map, select, [data-wide]') !== null) return false;
    const style = getComputedStyle(element);
    if (element.textContent.trim() === '' || style.position === 'absolute' && element.clientWidth <= 1) return false;
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const box = element.getBoundingClientRect();
    const scrolls = element.closest('[tabindex="0"][role=region], [style*=overflow]') !== null;
    const sticksOut = !scrolls && (box.left < -1 || box.right > document.documentElement.clientWidth + 1) && !element.classList.contains('skip');
    return (hides && element.scrollWidth > element.clientWidth + 1) || sticksOut;
  }).map((element) => element.outerHTML.slice(0, 120))`);
  expect(cut, page.url()).toEqual([]);
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

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const goOn = (page: Page): Locator => page.getByRole('button', { name: 'Fortsätt', exact: true });
export const skip = (page: Page): Locator => page.getByRole('button', { name: 'Hoppa över', exact: true });
export const back = (page: Page): Locator => page.locator('#answer').getByText('Tillbaka', { exact: true });

/** Points out a known place by the list door. */
export async function chooseListed(page: Page, name: string): Promise<void> {
  await expect(heading(page)).toHaveText('Var är platsen?');
  await page.getByLabel('eller välj i listan').selectOption({ label: name });
  await page.getByRole('button', { name: 'Välj den här platsen' }).click();
  await expect(heading(page)).toContainText('Hur känns platsen?');
}

/** Skips everything that is left, to the check page. */
export const skipToCheck = (page: Page): Promise<void> => skipAll(page, (press) => leavePage(page, press));

/** Presses what leads on in the app, and waits for the page to go: it stands until all parts of the next have come. */
export async function leavePage(page: Page, press: () => Promise<void>): Promise<void> {
  const before = await heading(page).elementHandle();
  await press();
  await before?.waitForElementState('hidden');
}

/** The same in the form without script, where every page is a new document. */
export const skipPlainToCheck = (page: Page): Promise<void> => skipAll(page, (press) => turnPage(page, press));

async function skipAll(page: Page, turn: (press: () => Promise<void>) => Promise<void>): Promise<void> {
  const check = page.getByRole('heading', { level: 1, name: 'Kontrollera dina svar' });
  const nowhere = page.getByRole('button', { name: 'Jag har ingen särskild plats' });
  const done = page.getByRole('button', { name: 'Klar med platserna' });
  for (let pages = 0; pages < 60 && !(await check.isVisible()); pages += 1)
    await turn(() => skip(page).or(nowhere).or(done).click());
  await expect(check).toBeVisible();
}

/** Presses what leads to a new document, and waits for it: without script every page is one. */
export async function turnPage(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), press()]);
}

export const RECEIPT_CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** Letters twice as large, as somebody's browser may be set. By the page's own style: the policy lets none be written into it. */
export const doubleLetters = (page: Page): Promise<void> =>
  page.evaluate("document.documentElement.style.fontSize = '200%'");
