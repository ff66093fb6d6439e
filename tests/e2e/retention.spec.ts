import { expect, test } from '@playwright/test';
import { addDays, dayOf } from '#core/base/time.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import { foldersOf } from '#server/folders.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

test.use(DESK);
// The last makes the server's clock one that has leapt, which the others would see.
test.describe.configure({ mode: 'serial' });

test('the data-protection officer sees what is destroyed, by which decision and when, and what has no decision', async ({
  page,
}) => {
  await signIn(page, 'dataskyddsombud', '/personal/gallring/');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('G1')).toContainText('KS 2026-10-01 § 112');
  await expect(row('G1')).toContainText('Varje dag');
  // The codes of dialogues that closed long ago went when the server started.
  await expect(row('G6')).toContainText('avtryck av koder i Dialogen');
  await expect(row('G6')).toContainText('minst ');
  await expect(row('G3')).toContainText('Beslut saknas');
  await expect(row('G3')).toContainText('Sparas tills beslut finns.');
  await expect(row('G4')).toContainText('Bevaras');
  await expect(row('G5')).toContainText('Beslut saknas');
  await expectAccessible(page);
  await page.goto('/personal/logg/?slag=log');
  await expect(
    page.getByText(/^Lykta förstörde avtryck av koder \(G6\) i dialogen Dialogen \d+ \(minst \d+\)\.$/).first(),
  ).toBeVisible();
});

test('the administrator reads the same on a telephone and in English', async ({ page }) => {
  await page.setViewportSize(PHONE.viewport);
  await signIn(page, 'admin', '/en/personal/gallring/');
  await expect(page.getByRole('heading', { name: 'Retention', level: 1 })).toBeVisible();
  await expect(page.getByText('No decision').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('where the clock has leapt they see that nothing is destroyed, why, and a command that no line breaks within a word', async ({
  page,
}) => {
  const workDb = await openWorkDb(foldersOf(process.env.LYKTA_TEST_DATA ?? '', 'ljuskoping').workFile);
  const memory = new ClockMemory(workDb, 'ljuskoping');
  const today = dayOf(Date.now());
  await memory.confirm(addDays(today, -130));
  try {
    await signIn(page, 'dataskyddsombud', '/personal/gallring/');
    const told = page.getByRole('region', { name: 'Gallringen väntar: serverns klocka har hoppat' });
    await expect(told).toContainText('Inget förstörs förrän Lykta har varit igång i sju dagar med den här klockan.');
    await expect(told.getByRole('code')).toHaveText(`npm run retention -- --carry-out --today ${today}`);
    const daily = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'G1', exact: true }) });
    await expect(daily).toContainText('Väntar på klockan');
    await expect(daily).not.toContainText('Varje dag');
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await told
        .locator('code span')
        .evaluateAll((words) => words.map((word) => word.getClientRects().length));
      expect(lines, `${width} wide`).toEqual([1, 1, 1, 1, 1, 1, 1]);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  } finally {
    await memory.confirm(today);
    await workDb.destroy();
  }
});
