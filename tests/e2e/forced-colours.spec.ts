import { expect, type Locator, type Page, test } from '@playwright/test';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { expectAccessible, goOn, heading, skipToCheck } from './resident-steps.ts';

/**
 * Where the reader's system decides the colours, grounds are gone: what is chosen, in focus or barred must be told by edges. And
 * where the reader wants things still, nothing moves.
 */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType();
});
test.afterAll(() => server.close());

interface Edges {
  readonly border: string;
  readonly outline: string;
}
const edgesOf = (thing: Locator): Promise<Edges> =>
  thing.evaluate((element) => {
    const { borderTopWidth, borderTopColor, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return {
      border: `${borderTopWidth} ${borderTopColor}`,
      outline: outlineStyle === 'none' ? 'none' : `${outlineWidth} ${outlineColor}`,
    };
  });
const optionOf = (page: Page, name: string | RegExp): Locator =>
  page.locator('label').filter({ hasText: name }).first();

test.describe('in forced colours', () => {
  test.use({ viewport: { width: 390, height: 844 }, forcedColors: 'active' });

  test('a chosen answer has another edge than the others, and what has the focus a wider one still', async ({
    page,
  }) => {
    await page.goto('/svara/?vag=fragor');
    await page.getByRole('radio', { name: 'Centrum' }).check();
    await heading(page).focus();
    const chosen = await edgesOf(optionOf(page, 'Centrum'));
    const other = await edgesOf(optionOf(page, 'Åkanten'));
    expect(chosen.border).not.toBe(other.border);
    expect(other.outline).toBe('none');
    expect(chosen.outline).toMatch(/^2px /);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('radio', { name: 'Centrum' })).toBeFocused();
    expect((await edgesOf(optionOf(page, 'Centrum'))).outline).toMatch(/^3px /);
    // The system's own mark is drawn in the circle.
    await expect(page.getByRole('radio', { name: 'Centrum' })).toHaveCSS('appearance', 'auto');
    await page.keyboard.press('Tab');
    await expect(goOn(page)).toBeFocused();
    expect((await edgesOf(goOn(page))).outline).toMatch(/^3px /);
    const groundOf = (button: Locator): Promise<string> =>
      button.evaluate((element) => getComputedStyle(element).backgroundColor);
    const leave = page.getByRole('button', { name: 'Spara utkast på min enhet' });
    expect(await groundOf(goOn(page)), 'the way on stands out').not.toBe(await groundOf(leave));
    await expectAccessible(page);
  });

  test('a step of a scale, a number in an order and an arrow that leads nowhere are told apart', async ({ page }) => {
    await page.goto(`${server.address}/svara/?vag=fragor#S2`);
    await page.getByRole('radio', { name: '7', exact: true }).check();
    await heading(page).focus();
    const step = page.locator('.step');
    expect(await edgesOf(step.nth(7))).not.toEqual(await edgesOf(step.nth(6)));
    await page.goto(`${server.address}/svara/?vag=fragor&igen#R1`);
    for (const name of ['Städa', 'Lägre fart']) await page.getByRole('checkbox', { name }).check();
    await heading(page).focus();
    expect(await edgesOf(optionOf(page, 'Städa'))).not.toEqual(await edgesOf(optionOf(page, 'Polis oftare')));
    await expect(optionOf(page, 'Städa').locator('.option__rank')).toHaveText('1');
    const arrow = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const barred = await edgesOf(arrow('Flytta upp: Städa'));
    expect(barred).not.toEqual(await edgesOf(arrow('Flytta ner: Städa')));
  });

  test('the code stands in a frame, and the day that is now has its own mark', async ({ page }) => {
    await page.goto('/svara/?vag=fragor');
    await page.getByRole('radio', { name: 'Centrum' }).check();
    await goOn(page).click();
    await expect(heading(page)).toContainText('sen kväll');
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(heading(page)).toHaveText('Dina svar är skickade');
    await expect(page.locator('.receipt-code')).toHaveCSS('border-top-width', '2px');
    const mark = (which: string): Promise<string> =>
      page.locator(which).evaluate((line) => getComputedStyle(line, '::before').backgroundColor);
    expect(await mark('.timeline__now')).not.toBe(await mark('.timeline li:last-child'));
    await expectAccessible(page);
  });

  test('the map takes focus with a frame, and the cross is drawn on it', async ({ page }) => {
    await page.goto('/svara/?vag=platser');
    await page.getByRole('button', { name: 'Visa kartan' }).press('Enter');
    const map = page.getByRole('region', { name: /^Karta/ });
    await expect(map).toBeFocused();
    const frame = await page
      .locator('.place-map .map')
      .evaluate((element) => getComputedStyle(element, '::after').borderTopWidth);
    expect(frame).toBe('3px');
    await expect(page.locator('.cross svg')).toBeVisible();
    const chosen = await edgesOf(optionOf(page, 'Punkt'));
    expect(chosen).not.toEqual(await edgesOf(optionOf(page, 'Sträcka')));
  });
});

test('who wants things still meets nothing that moves, from the start page to the map', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const moving = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
  for (const address of ['/', '/svara/?vag=fragor', '/svara/?vag=platser', '/kiosk/', '/resultat/']) {
    await page.goto(address);
    await page.locator('main :is(h1, button, a)').first().waitFor();
    expect(await moving(), address).toEqual([]);
  }
  await page.goto('/svara/?vag=platser');
  await page.getByRole('button', { name: 'Visa kartan' }).click();
  await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
  expect(await moving()).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await context.close();
});
