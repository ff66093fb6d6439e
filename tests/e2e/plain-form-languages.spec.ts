import { expect, type Locator, type Page, test } from '@playwright/test';
import { directionOf, homeOf, htmlLang, LANGUAGES, type Language } from '#core/base/language.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import {
  expectAccessibleIn,
  expectNoSidewaysScroll,
  expectNothingCut,
  RECEIPT_CODE,
  turnPage,
} from './resident-steps.ts';

/**
 * The form without script, from its first page to the receipt, in every language: axe finds nothing, and on the narrowest screen
 * nothing is cut and nothing scrolls sideways. Axe is a script, so the browser has them on; the form's pages have none.
 */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 320, height: 640 } });

for (const language of LANGUAGES) {
  test(`the standing dialogue without script is for everyone (${language})`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${homeOf(language)}enkel/?vag=fragor`);
    await expect(page.locator('html')).toHaveAttribute('lang', htmlLang(language));
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
    await walk(page, language);
  });

  test(`a survey of every type without script is for everyone (${language})`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${server.address}${homeOf(language)}enkel/?vag=fragor`);
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
    await walk(page, language);
  });
}

const act = (page: Page, name: string): Locator => page.locator(`main button[name=do][value="${name}"]`);

/**
 * Every page to the receipt, none with anything cut; axe looks at the first of each kind, and at it with its fault. One place is
 * searched for and chosen.
 */
async function walk(page: Page, language: Language): Promise<void> {
  const met = new Set<string>();
  for (let pages = 0; pages < 90; pages += 1) {
    const { kind, isLast } = await standing(page);
    if (isLast) {
      await look(page, language);
      await turnPage(page, () => act(page, 'send').click());
      await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
      await look(page, language);
      expect(met.size).toBeGreaterThan(3);
      return;
    }
    const isNew = kind !== null && !met.has(kind);
    if (isNew) {
      met.add(kind);
      await look(page, language);
      // Words may be left out; a fault of words and of numbers is in every-type.spec.ts.
      if (!['textarea', 'input[type=text]'].includes(kind)) {
        await turnPage(page, () => act(page, kind === 'place' ? 'pick' : 'next').click());
        await expect(page.getByRole('alert')).toBeVisible();
        await look(page, language);
      }
      if (kind === 'place') {
        await pointOut(page, language);
        continue;
      }
    } else await expectFits(page);
    await turnPage(page, () => act(page, 'skip').or(act(page, 'next')).last().click());
  }
  throw new Error('the form does not end');
}

async function expectFits(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNothingCut(page);
}

async function look(page: Page, language: Language): Promise<void> {
  await expectFits(page);
  await expectAccessibleIn(page, language);
}

/** Whether the page is the one that sends, and what it asks to be filled in; null where it asks for nothing. */
const standing = (page: Page): Promise<{ readonly kind: string | null; readonly isLast: boolean }> =>
  page.evaluate(() => {
    const kinds = [
      '.step',
      'details.fold',
      'textarea',
      'input[type=text]',
      'select',
      'input[type=checkbox]',
      'input[type=radio]',
    ];
    const isThere = (selector: string): boolean => document.querySelector(selector) !== null;
    return {
      isLast: isThere('main button[name=do][value="send"]'),
      kind: isThere('#sok') ? 'place' : (kinds.find((kind) => isThere(`fieldset.question ${kind}`)) ?? null),
    };
  });

/** By the search, whose hits are a page of their own, and then by the list. */
async function pointOut(page: Page, language: Language): Promise<void> {
  await page.locator('#sok').fill('st');
  await turnPage(page, () => act(page, 'search').click());
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await look(page, language);
  await page.locator('select[name=plats]').selectOption({ index: 2 });
  await turnPage(page, () => act(page, 'pick').click());
}
