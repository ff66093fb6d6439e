import { expect, test } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.ts';
import { answer, OfflineWorld } from '../support/offline-run.ts';
import { expectAccessible, expectNoSidewaysScroll, heading, PHONE, RECEIPT_CODE } from './resident-steps.ts';

/** A server that cannot take an answer right now, and a telephone that keeps it until it can. */
test.use({ ...PHONE, serviceWorkers: 'allow' });

let world: OfflineWorld;
test.beforeAll(async () => {
  world = await OfflineWorld.open(ensureChromium(() => undefined));
});
test.afterAll(() => world.close());

const rowsWith = async (words: string): Promise<number> =>
  (await world.rows.selectFrom('free_text').select('text').where('text', '=', words).execute()).length;

for (const [name, away, back] of [
  ['whose disk takes nothing', 'disk-away', 'disk-back'],
  ['that has too much to do', 'overload', 'calm'],
] as const)
  test(`an answer to a server ${name} waits on the telephone, and arrives once when it can`, async ({ page }) => {
    const words = `Lampan var släckt när servern ${away}`;
    await page.goto(`${world.net.address}/svara/?vag=fragor`);
    await answer(page, words);
    await world.dialogue(away);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.getByText('Vi kan inte ta emot svaret just nu.', { exact: false })).toBeVisible();
    await expectAccessible(page);
    expect(await rowsWith(words)).toBe(0);
    await world.dialogue(back);
    // By itself after some seconds, or when asked.
    await expect(async () => {
      const button = page.getByRole('button', { name: 'Skicka nu' });
      if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {});
      await expect(page.getByText(RECEIPT_CODE).first()).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    expect(await rowsWith(words)).toBe(1);
  });

test('somebody who comes while there is too much to do is told so in their language, and gets in when it has passed', async ({
  page,
}) => {
  for (const [path, title] of [
    ['/', 'Vänta en stund'],
    ['/en/', 'Wait a moment'],
    ['/lattlast/', 'Vänta en stund'],
  ] as const) {
    await world.dialogue('overload');
    const answered = await page.goto(world.net.address + path);
    expect(answered?.status()).toBe(503);
    expect(answered?.headers()['retry-after']).toBe('10');
    await expect(heading(page)).toHaveText(title);
    // Nothing of this page is in the browser yet, and it is dressed all the same.
    await expect(page.locator('body')).toHaveCSS('font-family', /Atkinson/);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await world.dialogue('calm');
    expect((await page.reload())?.status()).toBe(200);
    await expect(heading(page)).not.toHaveText(title);
  }
});
