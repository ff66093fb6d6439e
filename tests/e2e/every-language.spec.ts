import { expect, test } from '@playwright/test';
import { directionOf, homeOf, htmlLang, LANGUAGES, UNREVIEWED_LANGUAGES } from '#core/base/language.ts';
import { expectAccessible, expectAccessibleIn, expectNoSidewaysScroll, expectNothingCut } from './resident-steps.ts';

/**
 * Every page that a resident may meet, in every language: axe finds nothing, the direction is the language's, and at 320 px
 * and at 400 % zoom nothing is cut and nothing scrolls sideways.
 */

const pages = [
  '',
  'svara/?vag=fragor',
  'svara/?vag=platser',
  'enkel/',
  'enkel/?vag=fragor',
  'enkel/?vag=platser',
  'anvand-din-kod/',
  'resultat/',
  'sa-gor-vi/',
  'sa-raknar-vi/',
  'sa-raknar-vi/metoden/',
  'kakor/',
  'tillganglighet/',
  'vantar/',
  'utan-nat/',
  'lamna/',
  'finns-inte/',
] as const;

for (const language of LANGUAGES)
  test(`every public page can be read by everyone (${language})`, async ({ page }) => {
    test.setTimeout(300_000);
    // 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of pages) {
      const address = `${homeOf(language)}${path}`;
      await test.step(address, async () => {
        await page.goto(address);
        await page.locator('h1').or(page.locator('main')).first().waitFor();
        if (path.startsWith('svara/')) await page.locator('#answer input').first().waitFor();
        const html = page.locator('html');
        await expect(html).toHaveAttribute('lang', htmlLang(language));
        await expect(html).toHaveAttribute('dir', directionOf(language));
        const saysSo = path !== 'lamna/' && UNREVIEWED_LANGUAGES.includes(language);
        await expect(page.locator('.unreviewed')).toHaveCount(saysSo ? 1 : 0);
        await expectNoSidewaysScroll(page);
        await expectNothingCut(page);
        await expectAccessibleIn(page, language);
      });
    }
  });

test('the map and all its controls fit 320 px in Arabic, and are not mirrored', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/ar/svara/?vag=platser');
  await page.locator('main select').waitFor();
  await page.locator('main .button--secondary.show').click();
  await page.locator('canvas').waitFor();
  await page.locator('.arrow.left').waitFor();
  const [left, right] = await Promise.all(
    ['.arrow.left', '.arrow.right'].map(async (arrow) => (await page.locator(arrow).boundingBox())?.x ?? 0),
  );
  expect(left).toBeLessThan(right ?? 0);
  await expectNoSidewaysScroll(page);
  await expectNothingCut(page);
  await expectAccessible(page);
});
